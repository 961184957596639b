// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutation.h"

#include <array>

namespace leadline::fuzz {

namespace {

using convergence::Chance;

constexpr int longestPiece = 40;
constexpr int mostDamages = 5;

/// Trouble for somebody: JSON, numbers, text, HTTP, tables.
constexpr std::array troubles{R"(\u0000)",
                              R"(\u0001)",
                              R"(\ud800)",
                              R"(\udc00\ud800)",
                              R"(\")",
                              "\"",
                              "null",
                              "true",
                              "1e308",
                              "-1",
                              "1.5",
                              "\"9223372036854775807\"",
                              "\"9223372036854775808\"",
                              "\"00000000-0000-0000-0000-000000000000\"",
                              "\"fields\"",
                              "\"fields.\"",
                              "\"lead\"",
                              "\"history\"",
                              "\"conflict\"",
                              "\"remove\"",
                              "[]",
                              "{}",
                              "[[[[[[[[[[",
                              "{\"a\":{\"a\":{\"a\":{\"a\":",
                              ",",
                              "\r\n",
                              "\n",
                              "\r",
                              "\t ",
                              ":",
                              ";",
                              "Content-Length: 5\r\n",
                              "Transfer-Encoding: chunked\r\n",
                              "BEGIN:VCARD\r\n",
                              "END:VCARD\r\n",
                              "=0A=",
                              " and ",
                              "|",
                              "~",
                              "\xff\xfe",
                              "\xed\xa0\x80",
                              "\xf0\x9f\x98\x80"};

int place(const QByteArray &bytes, Chance &chance)
{
    return chance.below(static_cast<int>(bytes.size()) + 1);
}

QByteArray piece(const QByteArray &bytes, Chance &chance)
{
    return bytes.mid(place(bytes, chance), 1 + chance.below(longestPiece));
}

/// Of another input too, and between two commas or lines as likely as anywhere.
QByteArray member(const QByteArray &bytes, Chance &chance)
{
    const char end = chance.oneIn(2) ? ',' : '\n';
    const qsizetype first = bytes.indexOf(end, place(bytes, chance));
    const qsizetype last = first < 0 ? -1 : bytes.indexOf(end, first + 1);
    return last < 0 ? piece(bytes, chance) : bytes.sliced(first, last - first);
}

void damage(QByteArray &bytes, const QByteArrayList &good, Chance &chance)
{
    const int at = place(bytes, chance);
    switch (chance.below(6)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(chance.below(256));
        break;
    case 1:
        bytes.remove(at, 1 + chance.below(chance.oneIn(4) ? longestPiece : 2));
        break;
    case 2:
        bytes.insert(at, troubles[static_cast<size_t>(chance.below(static_cast<int>(troubles.size())))]);
        break;
    case 3:
        bytes.insert(at, piece(bytes, chance));
        break;
    case 4:
        bytes.insert(at, member(good[chance.below(static_cast<int>(good.size()))], chance));
        break;
    default:
        if (const QByteArray taken = member(bytes, chance); !taken.isEmpty())
            bytes.replace(taken, troubles[static_cast<size_t>(chance.below(static_cast<int>(troubles.size())))]);
    }
}

} // namespace

QByteArray mutated(const QByteArrayList &good, Chance &chance)
{
    QByteArray bytes = good[chance.below(static_cast<int>(good.size()))];
    for (int count = 1 + chance.below(mostDamages); count > 0; --count)
        damage(bytes, good, chance);
    return bytes;
}

} // namespace leadline::fuzz
