// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/pastchanges.h"
#include "tests/support/testfile.h"

namespace leadline::test {

/// "field: before -> after" of each entry about the lead's own fields.
inline QStringList told(TestFile &file, const LeadId &lead)
{
    QStringList lines;
    for (const HistoryEntry &entry : historyOf(file.session(), lead)) {
        if (entry.kind == Kind::Lead && entry.intent == QStringLiteral("lead.edit"))
            lines.append(QStringLiteral("%1: %2 -> %3")
                             .arg(entry.change.field, entry.change.before.toString(), entry.change.after.toString()));
    }
    return lines;
}

} // namespace leadline::test
