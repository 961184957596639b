// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadchoice.h"

#include "core/store/leadlist.h"

#include <QSet>

namespace leadline {

using namespace Qt::StringLiterals;

std::vector<qint64> chosenRows(const Session &session, const LeadChoice &choice)
{
    if (!choice.isAllBut)
        return choice.rows;
    const QSet<qint64> without(choice.rows.begin(), choice.rows.end());
    std::vector<qint64> rows;
    streamLeadRows(session.store().connection(), choice.query, [&](qint64 row) {
        if (!without.contains(row))
            rows.push_back(row);
        return true;
    });
    return rows;
}

Result<void> eachLead(const Session &session, const std::vector<qint64> &rows,
                      const std::function<Result<void>(const Lead &)> &take, const Progress &progress)
{
    constexpr size_t pageSize = 200;
    for (size_t start = 0; start < rows.size(); start += pageSize) {
        if (progress && !progress(qint64(start), qint64(rows.size())))
            return failure(ErrorCode::Cancelled, u"cancelled"_s);
        const auto first = rows.begin() + qsizetype(start);
        const auto last = rows.begin() + qsizetype(std::min(rows.size(), start + pageSize));
        for (const Lead &lead : leadsAt(session.store().connection(), {first, last})) {
            if (Result<void> taken = take(lead); !taken)
                return taken;
        }
    }
    return {};
}

} // namespace leadline
