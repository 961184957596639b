// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/parameter.h"

namespace leadline::server {

namespace {

void appendQuoted(QByteArray &text, QByteArrayView element)
{
    qsizetype done = 0;
    for (qsizetype at = 0; at < element.size(); ++at) {
        if (element[at] != '"' && element[at] != '\\')
            continue;
        text += element.sliced(done, at - done);
        text += '\\';
        done = at;
    }
    text += element.sliced(done);
}

} // namespace

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
        appendQuoted(text, *element);
        text += '"';
    }
    return text + '}';
}

} // namespace leadline::server
