// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardtotals.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

namespace leadline {

void BoardTotals::load(const LeadQuery &query)
{
    m_query = query;
    read();
}

void BoardTotals::read()
{
    m_isStale = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    const auto count = [query = m_query](Session &session) -> Result<std::vector<StageTotal>> {
        return stageTotals(session.store().connection(), query);
    };
    deliver(m_context.workspace.scan(count), this, [this](const Result<std::vector<StageTotal>> &totals) {
        m_isLoading = false;
        if (m_isStale)
            return read();
        if (!totals)
            return m_context.report(totals.error());
        emit counted(*totals);
    });
}

} // namespace leadline
