// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

#include "core/store/sqlerror.h"

namespace leadline {

using namespace Qt::StringLiterals;

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.prepared(u"BEGIN IMMEDIATE"_s).run();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_connection.prepared(u"ROLLBACK"_s).run();
    } catch (const SqlError &) {
        // SQLite has rolled back by itself, as it does after a full disk or an I/O failure.
        m_open = false;
    }
}

void Transaction::commit()
{
    m_connection.prepared(u"COMMIT"_s).run();
    m_open = false;
}

} // namespace leadline
