// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnloader.h"

#include "ui/leads/leadmodel.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <algorithm>

namespace leadline {

namespace {

constexpr size_t firstCards = 200; ///< more than a screen
constexpr size_t moreCards = 1'000;
constexpr int cardsAround = 20;
constexpr size_t cardsInView = 40;

Result<ColumnPage> readPage(const Session &session, const LeadQuery &query, size_t limit, size_t first)
{
    Connection &connection = session.store().connection();
    ColumnPage page;
    streamLeadRows(connection, query, [&](qint64 row) {
        page.isWhole = page.keys.size() < limit;
        if (page.isWhole)
            page.keys.push_back(row);
        return page.isWhole;
    });
    const size_t begin = std::min(first, page.keys.size());
    const size_t end = std::min(begin + cardsInView, page.keys.size());
    page.rows = leadRows(connection, {page.keys.begin() + qint64(begin), page.keys.begin() + qint64(end)});
    return page;
}

} // namespace

ColumnLoader::ColumnLoader(WindowContext &context, LeadModel &model)
    : m_context(context), m_model(model), m_limit(firstCards)
{
}

void ColumnLoader::load(const LeadQuery &query)
{
    if (query == m_query)
        return reload();
    m_query = query;
    m_limit = firstCards;
    m_first = 0;
    m_isAnother = true;
    read();
}

void ColumnLoader::reload()
{
    read();
}

void ColumnLoader::read()
{
    m_isStale = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    const auto work = [query = m_query, limit = m_limit, first = size_t(m_first)](Session &session) {
        return readPage(session, query, limit, first);
    };
    // A search may have to go through everything.
    Workspace &workspace = m_context.workspace;
    deliver(m_query.search.isEmpty() ? workspace.read(work) : workspace.scan(work), this,
            [this](const Result<ColumnPage> &page) {
                m_isLoading = false;
                if (m_isStale)
                    return read();
                if (!page)
                    return m_context.report(page.error());
                take(*page);
            });
}

void ColumnLoader::take(const ColumnPage &page)
{
    m_isComplete = page.isWhole;
    if (std::exchange(m_isAnother, false))
        m_model.replace(page.keys);
    else
        m_model.refresh(page.keys);
    m_model.store(page.rows);
    emit loaded();
}

void ColumnLoader::fetch(int first, int last)
{
    m_first = std::max(first - cardsAround / 2, 0);
    if (!m_isComplete && !m_isLoading && last + cardsAround >= m_model.rowCount()) {
        m_limit += moreCards;
        return read();
    }
    if (m_model.missing(first, last).empty())
        return;
    const auto read = [keys = m_model.missing(first - cardsAround, last + cardsAround)](
                          Session &session) -> Result<std::vector<LeadRow>> {
        return leadRows(session.store().connection(), keys);
    };
    deliver(m_context.workspace.read(read), this, [this](Result<std::vector<LeadRow>> rows) {
        if (rows)
            m_model.store(std::move(*rows));
    });
}

} // namespace leadline
