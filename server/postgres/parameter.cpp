// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/parameter.h"

namespace leadline::server {

QByteArray arrayOf(std::span<const Parameter> elements)
{
    QByteArray text("{");
    for (const Parameter &element : elements) {
        if (text.size() > 1)
            text += ',';
        if (!element) {
            text += "NULL";
            continue;
        }
        text += '"';
        for (const char letter : *element) {
            if (letter == '"' || letter == '\\')
                text += '\\';
            text += letter;
        }
        text += '"';
    }
    return text + '}';
}

} // namespace leadline::server
