// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/icon.h"

#include <QKeyEvent>
#include <QPushButton>

namespace leadline {

namespace {

QString nameOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return QStringLiteral("primary");
    case ButtonKind::Pill:
        return QStringLiteral("pill");
    case ButtonKind::Flat:
        return QStringLiteral("flat");
    case ButtonKind::Normal:
        break;
    }
    return {};
}

Ink inkOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return Ink::OnAccent;
    case ButtonKind::Flat:
        return Ink::Accent;
    case ButtonKind::Pill:
        return Ink::Muted;
    case ButtonKind::Normal:
        break;
    }
    return Ink::Text;
}

/// Qt lets Enter press the default button of a dialog whichever has the focus, so that on “Cancel” it would confirm, and
/// on a page it lets it press none.
class EnterButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
            return QPushButton::keyPressEvent(event);
        if (!event->isAutoRepeat())
            click();
    }
};

} // namespace

QPushButton *makeButton(const QString &text, const QString &iconName, ButtonKind kind, QWidget *parent)
{
    auto *button = new EnterButton(text, parent);
    button->setProperty("kind", nameOf(kind));
    button->setAutoDefault(false);
    if (!iconName.isEmpty()) {
        button->setIcon(themedIcon(iconName, inkOf(kind)));
        // Wider than high: the icon stands at the start, the rest is the gap to the text.
        button->setIconSize({Metric::smallIconSize + Metric::gap, Metric::smallIconSize});
    }
    return button;
}

} // namespace leadline
