// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace leadline {

enum class TextRole { Body, PageTitle, Title, Section, Caption };
enum class TextTone { Normal, Muted, Link, Danger, Warning, Success };

/// A label that shows user data as it is, never as rich text (style.md "Plain text").
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(TextRole role = TextRole::Body, const QString &text = {}, QWidget *parent = nullptr);

    void setTone(TextTone tone);
};

/// The text as a tool tip that shows it letter by letter, whatever tags it holds.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace leadline
