// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keyboardlayout.h"

#include <algorithm>

namespace leadline {

namespace {

// The same key stands in the same place of both.
const QString &russianKeys()
{
    static const QString keys = QStringLiteral("йцукенгшщзхъфывапролджэячсмитьбюё");
    return keys;
}

const QString &latinKeys()
{
    static const QString keys = QStringLiteral("qwertyuiop[]asdfghjkl;'zxcvbnm,.`");
    return keys;
}

QChar counterpart(QChar sign, const QString &from, const QString &to)
{
    const qsizetype place = from.indexOf(sign.toLower());
    if (place < 0)
        return sign;
    return sign.isUpper() ? to.at(place).toUpper() : to.at(place);
}

} // namespace

QString onOtherLayout(const QString &text)
{
    const bool isRussian = std::ranges::any_of(text, [](QChar sign) { return russianKeys().contains(sign.toLower()); });
    QString other = text;
    for (QChar &sign : other)
        sign =
            isRussian ? counterpart(sign, russianKeys(), latinKeys()) : counterpart(sign, latinKeys(), russianKeys());
    return other;
}

QChar latinKeyOf(QChar sign)
{
    return counterpart(sign.toLower(), russianKeys(), latinKeys());
}

} // namespace leadline
