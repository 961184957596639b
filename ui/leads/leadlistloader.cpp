// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistloader.h"

#include "ui/leads/leadmodel.h"
#include "ui/shell/windowcontext.h"

#include <algorithm>
#include <chrono>

namespace leadline {

using namespace std::chrono_literals;

namespace {

constexpr int rowsAround = 30;

} // namespace

LeadListLoader::LeadListLoader(WindowContext &context, LeadModel &model)
    : m_context(context), m_model(model), m_stream(context)
{
    m_dropTimer.setSingleShot(true);
    m_dropTimer.setInterval(300ms);
    connect(&m_dropTimer, &QTimer::timeout, this, &LeadListLoader::dropRemoved);
    connect(&m_context.workspace, &Workspace::committed, this,
            [this](const Committed &changeset) { collect(*changeset); });
}

void LeadListLoader::load(const LeadQuery &query)
{
    m_query = query;
    m_complete = false;
    m_isFirstPage = true;
    const auto stream = [query](Connection &connection, const std::function<bool(qint64)> &take) {
        streamLeadRows(connection, query, take);
    };
    const auto fetch = [fields = m_model.fields()](Connection &connection, const std::vector<qint64> &keys) {
        return tableRows(connection, keys, fields);
    };
    m_stream.start(
        this, stream, fetch, [this](const KeyPage<TableRow> &page) { takePage(page); }, [this] { takeEnd(); });
}

void LeadListLoader::takePage(const KeyPage<TableRow> &page)
{
    if (!std::exchange(m_isFirstPage, false)) {
        m_model.append(page.keys);
        return;
    }
    m_model.replace(page.keys);
    m_model.store(page.rows);
    m_isPainting = true;
    emit replaced();
}

void LeadListLoader::takeEnd()
{
    m_complete = true;
    emit completed();
    mend();
}

void LeadListLoader::fetch(int first, int last)
{
    if (m_isPainting)
        QTimer::singleShot(0, this, [painted = m_stream.painted()] { painted->release(); });
    m_isPainting = false;
    if (m_model.missing(first, last).empty())
        return;
    const std::vector<qint64> keys = m_model.missing(first - rowsAround, last + rowsAround);
    const auto read = [keys, fields = m_model.fields()](Session &session) -> Result<std::vector<TableRow>> {
        return tableRows(session.store().connection(), keys, fields);
    };
    deliver(m_context.workspace.read(read), this, [this](Result<std::vector<TableRow>> rows) {
        if (!rows)
            return;
        m_model.store(std::move(*rows));
        emit fetched();
    });
}

void LeadListLoader::collect(const ChangeSet &changeset)
{
    m_touched.add(changeset);
    mend();
}

/// One look at a time, and none before the list is whole: what comes meanwhile is looked at together.
void LeadListLoader::mend()
{
    if (!m_complete || m_mending || m_touched.isEmpty())
        return;
    m_mending = true;
    const auto look = [query = m_query, fields = m_model.fields(),
                       touched = std::exchange(m_touched, {})](Session &session) -> Result<LeadListChange> {
        return changeOf(session, query, touched, fields);
    };
    deliver(m_context.workspace.read(look), this, [this, query = m_query](Result<LeadListChange> change) {
        m_mending = false;
        if (change && query == m_query)
            apply(std::move(*change));
        mend();
    });
}

void LeadListLoader::apply(LeadListChange change)
{
    QHash<qint64, int> positions = m_model.positionsOf(change.absent);
    for (const Stretch &leaving : stretchesOf({positions.cbegin(), positions.cend()}))
        m_model.remove(leaving.first, leaving.last);
    std::vector<qint64> present;
    for (const TableRow &row : change.present)
        present.push_back(row.row);
    positions = m_model.positionsOf(present);
    std::erase_if(present, [&](qint64 key) { return positions.contains(key); });
    add(std::move(present));
    m_model.store(std::move(change.present));
    if (change.leadsRemoved)
        m_dropTimer.start();
    emit refreshed();
}

/// A lead that is there stays where it is, also when the order would have it elsewhere: rows do not jump under the hand.
/// One that comes stands where the newest first have it, else on top.
void LeadListLoader::add(std::vector<qint64> arrived)
{
    std::sort(arrived.begin(), arrived.end(), std::greater<>());
    const std::vector<quint32> &keys = m_model.keys();
    const bool onTop = !m_query.sortField.isEmpty() || keys.empty() || arrived.empty() || arrived.back() > keys.front();
    if (onTop)
        return m_model.insert(0, arrived);
    for (const qint64 key : arrived) {
        const auto position = std::lower_bound(keys.begin(), keys.end(), quint32(key), std::greater<>());
        m_model.insert(int(position - keys.begin()), {key});
    }
}

/// Removed leads have left no key behind: the list is read once more beside, and what is in it no longer goes.
void LeadListLoader::dropRemoved()
{
    if (!m_complete)
        return;
    const auto compare = [query = m_query, before = m_model.keys()](Session &session) -> Result<std::vector<Stretch>> {
        std::vector<quint32> after;
        streamLeadRows(session.store().connection(), query, [&](qint64 row) {
            after.push_back(quint32(row));
            return true;
        });
        return goneFrom(before, after);
    };
    deliver(m_context.workspace.scan(compare), this,
            [this, query = m_query, size = m_model.keys().size()](Result<std::vector<Stretch>> gone) {
                if (!gone || query != m_query)
                    return;
                if (size != m_model.keys().size())
                    return m_dropTimer.start();
                for (const Stretch &stretch : *gone)
                    m_model.remove(stretch.first, stretch.last);
                emit refreshed();
            });
}

} // namespace leadline
