// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcutsheet.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace leadline {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &shortcut : action.shortcuts())
        keys.append(shortcut.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral("   "));
}

} // namespace

ShortcutSheet::ShortcutSheet(const ActionRegistry &actions, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(460, 560);
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(Metric::cardPadding, Metric::cardPadding, Metric::cardPadding, Metric::cardPadding);
    grid->setColumnStretch(0, 1);
    for (const ActionDescription &description : actions.descriptions()) {
        const QAction *action = actions.action(description.id);
        if (description.shortcuts.isEmpty() || !actions.hasWork(description.id))
            continue;
        const int row = grid->rowCount();
        grid->addWidget(new Label(TextRole::Body, action->text()), row, 0);
        auto *keys = new Label(TextRole::Body, keysOf(*action));
        keys->setTone(TextTone::Muted);
        grid->addWidget(keys, row, 1);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    scroll->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
}

} // namespace leadline
