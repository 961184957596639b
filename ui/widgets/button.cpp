// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/icon.h"

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

} // namespace

QPushButton *makeButton(const QString &text, const QString &iconName, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
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
