// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/phoneregiondialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/regionchoice.h"
#include "ui/widgets/roomy.h"

#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 440;

} // namespace

PhoneRegionDialog::PhoneRegionDialog(const QString &region, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"phoneRegion"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Country of phone numbers"));
    setFixedWidth(roomy(*this, dialogWidth));
    auto *text = new Label(TextRole::Body,
                           tr("Phone numbers without a country code are read as numbers of this country, when you type "
                              "or import them and when duplicates are looked for. The numbers themselves stay as they "
                              "are."));
    text->setWordWrap(true);
    auto *choice = new RegionChoice;
    choice->setRegion(region);
    auto *footer = new DialogFooter(*this, tr("Apply"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    column->addWidget(text);
    column->addWidget(choice);
    column->addWidget(footer);
    choice->setFocus();
    connect(footer, &DialogFooter::confirmed, this, [this, choice, region] {
        if (choice->region() != region)
            emit chosen(choice->region());
        accept();
    });
}

} // namespace leadline
