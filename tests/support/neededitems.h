// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/parser.h"

namespace leadline::test {

/// The definition of the five stages as a company may make it its own: these items of its checklists are needed.
inline QByteArray fiveStagesNeeding(const QByteArrayList &items)
{
    QByteArray json = presetJson(QStringLiteral("five-stage"));
    for (const QByteArray &item : items) {
        const QByteArray code = "{\"code\": \"" + item + "\",";
        if (!json.contains(code))
            qFatal("no such item");
        json.replace(code, code + " \"required\": true,");
    }
    return json;
}

} // namespace leadline::test
