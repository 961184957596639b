// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/parameter.h"
#include "server/postgres/pgerror.h"
#include "server/postgres/rows.h"

#include <QSet>
#include <memory>

struct pg_conn;

namespace leadline::server {

/// One connection to PostgreSQL, used by one thread at a time. Opened when first needed and again after it broke.
class Connection final
{
public:
    /// A libpq connection string or URL.
    explicit Connection(QByteArray url) : m_url(std::move(url)) {}

    /// Runs one statement, prepared once per connection. Throws PgError.
    Rows query(const QByteArray &sql, const Parameters &parameters = {});
    /// Runs statements without parameters, several at a time. Throws PgError.
    void execute(const QByteArray &script);
    /// Whether the last statement left a usable connection behind.
    [[nodiscard]] bool isOpen() const;

private:
    friend class Transaction;
    struct Close
    {
        void operator()(pg_conn *connection) const;
    };

    void ensureOpen();
    [[nodiscard]] QByteArray prepared(const QByteArray &sql);
    [[nodiscard]] Rows checked(pg_result *result);

    QByteArray m_url;
    std::unique_ptr<pg_conn, Close> m_connection;
    QSet<QByteArray> m_prepared;
    bool m_isInTransaction = false;
};

/// All or nothing: rolled back unless committed.
class Transaction final
{
public:
    /// Inside it the row policies show the rows of this workspace only; of none when null.
    explicit Transaction(Connection &connection, const QUuid &workspace = {}, const QByteArray &mode = {});
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit();

private:
    Connection &m_connection;
    bool m_isDone = false;
};

} // namespace leadline::server
