// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keyboardlayout.h"

#include <algorithm>

namespace leadline {

namespace {

// The same key stands in the same place of both, first without, then with Shift.
const QString &russianKeys()
{
    static const QString keys = QStringLiteral("йцукенгшщзхъфывапролджэячсмитьбюё"
                                               "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ");
    return keys;
}

const QString &latinKeys()
{
    static const QString keys = QStringLiteral("qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
                                               "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~");
    return keys;
}

QChar counterpart(QChar sign, const QString &from, const QString &to)
{
    const qsizetype place = from.indexOf(sign);
    return place < 0 ? sign : to.at(place);
}

} // namespace

QString onOtherLayout(const QString &text)
{
    const bool isRussian = std::ranges::any_of(text, [](QChar sign) { return russianKeys().contains(sign); });
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
