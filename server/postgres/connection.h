// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/parameter.h"
#include "server/postgres/pgerror.h"
#include "server/postgres/rows.h"

#include <QSet>
#include <chrono>
#include <memory>

struct pg_conn;

namespace leadline::server {

/// A statement and its values.
struct Question
{
    QByteArray sql;
    Parameters parameters;
};

/// One connection to PostgreSQL, used by one thread at a time. Opened when first needed and again after it broke.
class Connection final
{
public:
    /// A libpq connection string or URL. Statements are planned once for all values, and anew after `planLife`: a plan that was made for an empty
    /// table reads all of it when there are a million rows, and until PostgreSQL has counted them nothing tells it so.
    explicit Connection(QByteArray url, std::chrono::milliseconds planLife = std::chrono::seconds(2))
        : m_url(std::move(url)), m_planLife(planLife)
    {
    }

    /// Runs one statement, prepared once per connection. Throws PgError.
    Rows query(const QByteArray &sql, const Parameters &parameters = {});
    /// Likewise several, which go there and back together, in this order; after one that fails, none is done.
    std::vector<Rows> query(const std::vector<Question> &questions);
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
    void keepMemory();
    [[nodiscard]] QByteArray prepared(const QByteArray &sql);
    [[nodiscard]] std::vector<Question> opening();
    [[nodiscard]] std::vector<Rows> together(const std::vector<Question> &questions);
    void giveUp();
    void dropOldPlans();
    [[nodiscard]] Rows checked(pg_result *result);
    [[nodiscard]] std::vector<Rows> answers(size_t count);

    QByteArray m_url;
    std::unique_ptr<pg_conn, Close> m_connection;
    std::unique_ptr<bool> m_isLeft = std::make_unique<bool>(false); ///< by the database, if not closed yet
    QSet<QByteArray> m_prepared;
    std::chrono::milliseconds m_planLife;
    std::chrono::steady_clock::time_point m_planned = std::chrono::steady_clock::now();
    bool m_isInTransaction = false;
    std::vector<Question> m_opening; ///< of a transaction of which the database has not heard yet
};

/// All or nothing: rolled back unless committed. It begins with its first statement, on the same way, and whoever gives it up
/// does not wait until the database has.
class Transaction final
{
public:
    /// Inside it the row policies show the rows of this workspace only; of none when null.
    explicit Transaction(Connection &connection, const QUuid &workspace = {}, const QByteArray &mode = {});
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// `last` goes there with it.
    void commit(std::vector<Question> last = {});

private:
    Connection &m_connection;
    bool m_isDone = false;
};

} // namespace leadline::server
