// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace leadline {

/// Text in the languages that Leadline speaks. A definition carries its own, so that a company's process needs no
/// translation file.
struct BilingualText
{
    QString ru;
    QString en;

    [[nodiscard]] const QString &text(QLocale::Language language) const
    {
        return language == QLocale::Russian ? ru : en;
    }
    [[nodiscard]] bool isEmpty() const { return en.isEmpty(); }

    friend bool operator==(const BilingualText &, const BilingualText &) = default;
};

} // namespace leadline
