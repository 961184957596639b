// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace leadline {

/// At most one Primary per pane (ux.md section 5.2). Pill is quiet, Flat looks like a link.
enum class ButtonKind { Normal, Primary, Pill, Flat };

/// A push button in one of our looks; without an icon where `iconName` is empty.
[[nodiscard]] QPushButton *makeButton(const QString &text, const QString &iconName = {},
                                      ButtonKind kind = ButtonKind::Normal, QWidget *parent = nullptr);

} // namespace leadline
