// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientlistloader.h"

#include "core/base/keyboardlayout.h"
#include "ui/clients/clientmodel.h"

#include <algorithm>
#include <chrono>

namespace leadline {

using namespace std::chrono_literals;

namespace {

constexpr int clientsAround = 30;

using TakeRow = std::function<bool(qint64)>;

/// What was typed on the wrong keyboard layout is looked for when nothing is found as it stands (C-29).
void streamClients(Connection &connection, const ClientQuery &query, const TakeRow &take)
{
    bool isFound = false;
    streamClientRows(connection, query, [&](qint64 row) {
        isFound = true;
        return take(row);
    });
    if (isFound || query.search.isEmpty())
        return;
    ClientQuery other = query;
    other.search = onOtherLayout(query.search);
    streamClientRows(connection, other, take);
}

bool isShownInLists(const RecordChange &change)
{
    return change.kind == Kind::Contact || change.kind == Kind::Company || change.kind == Kind::Lead;
}

} // namespace

ClientListLoader::ClientListLoader(WindowContext &context, ClientModel &model)
    : m_context(context), m_model(model), m_stream(context)
{
    m_again.setSingleShot(true);
    m_again.setInterval(100ms);
    connect(&m_again, &QTimer::timeout, this, &ClientListLoader::readAgain);
    connect(&m_context.workspace, &Workspace::committed, this,
            [this](const Committed &changeset) { note(*changeset); });
}

void ClientListLoader::load(const ClientQuery &query)
{
    m_query = query;
    m_complete = false;
    m_isFirstPage = true;
    const auto stream = [query](Connection &connection, const TakeRow &take) {
        streamClients(connection, query, take);
    };
    const auto fetch = [kind = query.kind](Connection &connection, const std::vector<qint64> &keys) {
        return clientRows(connection, kind, keys);
    };
    m_stream.start(
        this, stream, fetch, [this](const KeyPage<ClientRow> &page) { takePage(page); },
        [this] {
            m_complete = true;
            emit completed();
        });
}

void ClientListLoader::takePage(const KeyPage<ClientRow> &page)
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

void ClientListLoader::fetch(int first, int last)
{
    m_first = first;
    m_last = last;
    if (m_isPainting)
        QTimer::singleShot(0, this, [painted = m_stream.painted()] { painted->release(); });
    m_isPainting = false;
    if (m_model.missing(first, last).empty())
        return;
    const auto read = [kind = m_query.kind, keys = m_model.missing(first - clientsAround, last + clientsAround)](
                          Session &session) -> Result<std::vector<ClientRow>> {
        return clientRows(session.store().connection(), kind, keys);
    };
    deliver(m_context.workspace.read(read), this, [this](Result<std::vector<ClientRow>> rows) {
        if (rows)
            m_model.store(std::move(*rows));
    });
}

void ClientListLoader::note(const ChangeSet &changeset)
{
    if (std::ranges::any_of(changeset.changes, isShownInLists) && !m_again.isActive())
        m_again.start();
}

/// Rows that stay keep their places, and those in view come along, so that nothing flickers.
void ClientListLoader::readAgain()
{
    if (!m_complete || m_isReading)
        return m_again.start();
    m_isReading = true;
    std::vector<qint64> inView;
    for (int position = m_first; position <= std::min(m_last, m_model.rowCount() - 1); ++position)
        inView.push_back(m_model.keyAt(position));
    const auto read = [query = m_query, inView](Session &session) -> Result<KeyPage<ClientRow>> {
        KeyPage<ClientRow> page;
        streamClients(session.store().connection(), query, [&](qint64 row) {
            page.keys.push_back(row);
            return true;
        });
        page.rows = clientRows(session.store().connection(), query.kind, inView);
        return page;
    };
    deliver(m_context.workspace.scan(read), this, [this, query = m_query](Result<KeyPage<ClientRow>> page) {
        m_isReading = false;
        if (!page || query != m_query || !m_complete)
            return;
        m_model.refresh(page->keys);
        m_model.store(std::move(page->rows));
        emit completed();
    });
}

} // namespace leadline
