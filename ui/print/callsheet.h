// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/today.h"

#include <QHash>

namespace leadline {

struct Reference;

/// Whom one calls today, and how to reach them.
struct CallSheet
{
    DayScope scope = DayScope::Mine;
    Timestamp at;
    std::vector<DayLine> lines;        ///< what is overdue, then what is due today
    QHash<qint64, QStringList> phones; ///< by the rows of the leads
    qint64 more = 0;                   ///< than fit on a sheet
};

/// Of the acting user, or of everybody. Throws SqlError.
[[nodiscard]] Result<CallSheet> readCallSheet(const Session &session, DayScope scope);

/// As HTML, with room to write. What people have written is escaped.
[[nodiscard]] QString callSheetHtml(const Reference &reference, const CallSheet &sheet);

/// "Call sheet, 2 March 2026".
[[nodiscard]] QString callSheetTitle(const CallSheet &sheet);

} // namespace leadline
