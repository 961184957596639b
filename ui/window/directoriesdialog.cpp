// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/directoriesdialog.h"

#include "ui/settings/directoriespane.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roomy.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

namespace {

constexpr QSize usualDialogSize(640, 520);

} // namespace

DirectoriesDialog::DirectoriesDialog(WindowContext &context, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Directories"));
    resize(roomy(*this, usualDialogSize));
    auto *pane = new DirectoriesPane(context);
    QPushButton *close = makeButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(pane, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    pane->firstFocus()->setFocus();
}

} // namespace leadline
