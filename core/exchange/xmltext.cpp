// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xmltext.h"

#include <QString>
#include <array>

namespace leadline {

namespace {

struct Entity
{
    QByteArrayView name;
    char character;
};

constexpr std::array entities{Entity{"lt", '<'}, Entity{"gt", '>'}, Entity{"amp", '&'}, Entity{"quot", '"'},
                              Entity{"apos", '\''}};

/// The character that the name between & and ; stands for, as UTF-8; empty for an unknown one.
QByteArray characterFor(QByteArrayView name)
{
    for (const Entity &entity : entities) {
        if (entity.name == name)
            return QByteArray(1, entity.character);
    }
    if (name.size() < 2 || name[0] != '#')
        return {};
    const bool isHex = name[1] == 'x';
    bool isNumber = false;
    const char32_t code = name.sliced(isHex ? 2 : 1).toByteArray().toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber && code <= 0x10ffff ? QString::fromUcs4(&code, 1).toUtf8() : QByteArray();
}

} // namespace

void appendXmlText(QByteArrayView raw, QByteArray &text)
{
    constexpr qsizetype longestName = 10;
    if (raw.indexOf('&') < 0 && raw.indexOf('\r') < 0) {
        text.append(raw);
        return;
    }
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] == '\r') {
            text.append('\n');
            i += i + 1 < raw.size() && raw[i + 1] == '\n' ? 1 : 0;
            continue;
        }
        const QByteArrayView ahead = raw.sliced(i, std::min(longestName + 2, raw.size() - i));
        const qsizetype end = raw[i] == '&' ? ahead.indexOf(';') : -1;
        const QByteArray character = end > 0 ? characterFor(ahead.sliced(1, end - 1)) : QByteArray();
        if (character.isEmpty()) {
            text.append(raw[i]);
        } else {
            text.append(character);
            i += end;
        }
    }
}

} // namespace leadline
