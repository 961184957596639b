// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/connection.h"

#include <QCryptographicHash>
#include <array>
#include <libpq-fe.h>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

/// What the database's state means to a caller. Its own text may quote values, so it goes nowhere but to the operator.
Error errorOf(const QByteArray &sqlState, const QString &text)
{
    if (sqlState.isEmpty())
        return {ErrorCode::Io, u"database-unavailable"_s, {text}};
    // Connection, full disk or memory, shutting down, the system's own errors, a standby: nothing that was sent is to
    // blame, so nothing is put aside.
    for (const char *passing : {"08", "53", "57P", "58", "25006"}) {
        if (sqlState.startsWith(passing))
            return {ErrorCode::Io, u"database-unavailable"_s, {text}};
    }
    // Serialisation failure, deadlock, lock time-out, statement time-out
    for (const char *busy : {"40001", "40P01", "55P03", "57014"}) {
        if (sqlState == busy)
            return {ErrorCode::Locked, u"database-busy"_s, {}};
    }
    return {ErrorCode::Io, u"database-refused"_s, {QString::fromLatin1(sqlState), text}};
}

} // namespace

void Connection::Close::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

bool Connection::isOpen() const
{
    return m_connection && PQstatus(m_connection.get()) == CONNECTION_OK;
}

void Connection::ensureOpen()
{
    // A database that went down while this lay idle hung up unheard: first come its last words, then the end.
    for (int reading = 0; reading < 2 && isOpen() && !m_isInTransaction; ++reading)
        PQconsumeInput(m_connection.get());
    if (isOpen())
        return;
    // What is left of a transaction must not run outside it.
    if (m_isInTransaction)
        throw PgError({ErrorCode::Io, u"database-unavailable"_s, {}}, {});
    const std::array keys{"dbname",
                          "connect_timeout",
                          "application_name",
                          "tcp_user_timeout",
                          "client_encoding",
                          "options",
                          static_cast<const char *>(nullptr)};
    const std::array values{m_url.constData(),
                            "5",
                            "leadline-server",
                            "15000",
                            "UTF8",
                            "-c statement_timeout=30000 -c lock_timeout=10000 -c client_min_messages=warning",
                            static_cast<const char *>(nullptr)};
    m_prepared.clear();
    m_connection.reset(PQconnectdbParams(keys.data(), values.data(), 1));
    if (!isOpen()) {
        const QString text = QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed();
        throw PgError({ErrorCode::Io, u"database-unavailable"_s, {text}}, {});
    }
}

Rows Connection::checked(pg_result *result)
{
    Rows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return rows;
    const char *field = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const QByteArray sqlState = isOpen() && field ? QByteArray(field) : QByteArray();
    throw PgError(errorOf(sqlState, QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed()), sqlState);
}

QByteArray Connection::prepared(const QByteArray &sql)
{
    const QByteArray name = QCryptographicHash::hash(sql, QCryptographicHash::Md5).toHex();
    if (!m_prepared.contains(name)) {
        static_cast<void>(checked(PQprepare(m_connection.get(), name.constData(), sql.constData(), 0, nullptr)));
        m_prepared.insert(name);
    }
    return name;
}

Rows Connection::query(const QByteArray &sql, const Parameters &parameters)
{
    ensureOpen();
    const QByteArray name = prepared(sql);
    std::vector<const char *> values;
    values.reserve(parameters.size());
    for (const Parameter &value : parameters)
        values.push_back(value ? value->constData() : nullptr);
    return checked(PQexecPrepared(m_connection.get(), name.constData(), static_cast<int>(values.size()), values.data(),
                                  nullptr, nullptr, 0));
}

void Connection::execute(const QByteArray &script)
{
    ensureOpen();
    static_cast<void>(checked(PQexec(m_connection.get(), script.constData())));
}

Transaction::Transaction(Connection &connection, const QUuid &workspace, const QByteArray &mode)
    : m_connection(connection)
{
    // One way to the server; an id has no letters that SQL could take for its own.
    m_connection.execute("BEGIN " + mode + "; SET LOCAL leadline.workspace = '"
                         + workspace.toByteArray(QUuid::WithoutBraces) + "'");
    m_connection.m_isInTransaction = true;
}

Transaction::~Transaction()
{
    m_connection.m_isInTransaction = false;
    if (m_isDone || !m_connection.isOpen())
        return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (const PgError &) {
        // The connection broke, and with it the transaction ended.
        return;
    }
}

void Transaction::commit()
{
    m_isDone = true;
    m_connection.execute("COMMIT");
}

} // namespace leadline::server
