// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/synclogpane.h"

#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/syncevents.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/format.h"

namespace leadline {

using namespace Qt::StringLiterals;

SyncLogPane::SyncLogPane(WindowContext &context, QWidget *parent) : RowsPane(context, parent)
{
    list().setObjectName(u"syncLog"_s);
    retranslate();
    read();
}

void SyncLogPane::read()
{
    constexpr int shown = 200;
    const auto work = [](Session &session) -> Result<std::vector<SyncEvent>> {
        return syncLog(session.store().connection(), shown);
    };
    deliver(context().workspace.scan(work), this, [this](Result<std::vector<SyncEvent>> events) {
        events ? take(std::move(*events)) : context().report(events.error());
    });
}

void SyncLogPane::take(std::vector<SyncEvent> events)
{
    if (events == m_events)
        return;
    m_events = std::move(events);
    std::vector<JournalRowText> rows;
    rows.reserve(m_events.size());
    for (const SyncEvent &event : m_events)
        rows.push_back(
            {syncEventText(event), formatMoment(event.last, context().now()), detailOf(event), false, false});
    show(std::move(rows));
}

QString SyncLogPane::detailOf(const SyncEvent &event) const
{
    if (event.times < 2)
        return {};
    return tr("Since %1, ×%2", "moment, how often").arg(formatMoment(event.at, context().now())).arg(event.times);
}

void SyncLogPane::retranslate()
{
    setWords(tr("Exchange log"), tr("Nothing has been exchanged yet."));
    m_events.clear();
    refresh();
}

/// What failed is told in a sentence that may be longer than its row.
void SyncLogPane::rowChosen()
{
    const auto row = static_cast<size_t>(currentRow());
    const bool hasMore = row < m_events.size() && m_events[row].what == SyncEvent::What::Failed;
    setDetail(hasMore ? syncEventText(m_events[row]) : QString());
}

} // namespace leadline
