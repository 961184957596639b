// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/connection.h"

#include <QCryptographicHash>
#include <array>
#include <libpq-fe.h>
#include <optional>
#include <utility>

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

/// The last words of a database that goes down come while nobody asks; its end may follow a moment later.
void hearNotice(void *isLeft, const pg_result *notice)
{
    const char *severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (qstrcmp(severity, "FATAL") == 0)
        *static_cast<bool *>(isLeft) = true;
}

std::vector<const char *> pointersTo(const Parameters &parameters)
{
    std::vector<const char *> values;
    values.reserve(parameters.size());
    for (const Parameter &value : parameters)
        values.push_back(value ? value->constData() : nullptr);
    return values;
}

} // namespace

void Connection::Close::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

bool Connection::isOpen() const
{
    return m_connection && !*m_isLeft && PQstatus(m_connection.get()) == CONNECTION_OK;
}

void Connection::ensureOpen()
{
    // What was given up is over by now.
    while (pg_result *late = m_connection ? PQgetResult(m_connection.get()) : nullptr)
        PQclear(late);
    // A database that went down while this lay idle hung up unheard: first come its last words, then the end.
    for (int reading = 0; reading < 2 && isOpen() && !m_isInTransaction; ++reading) {
        PQconsumeInput(m_connection.get());
        PQisBusy(m_connection.get());
    }
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
                            "-c statement_timeout=30000 -c lock_timeout=10000 -c client_min_messages=warning"
                            " -c plan_cache_mode=force_generic_plan -c jit=off",
                            static_cast<const char *>(nullptr)};
    m_prepared.clear();
    m_connection.reset(PQconnectdbParams(keys.data(), values.data(), 1));
    *m_isLeft = false;
    PQsetNoticeReceiver(m_connection.get(), hearNotice, m_isLeft.get());
    if (!isOpen()) {
        const QString text = QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed();
        throw PgError({ErrorCode::Io, u"database-unavailable"_s, {text}}, {});
    }
    keepMemory();
}

/// A backend gives what a statement took back to the system and takes it again for the next one, page by page, which costs a
/// batch as much as its work. glibc leaves that be once it saw a block go that was longer.
void Connection::keepMemory()
{
    constexpr QByteArrayView block("SELECT length(repeat('x', 2097152))");
    static_cast<void>(checked(PQexec(m_connection.get(), block.data())));
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

void Connection::dropOldPlans()
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_planned + m_planLife)
        return;
    m_planned = now;
    execute("DISCARD PLANS");
}

Rows Connection::query(const QByteArray &sql, const Parameters &parameters)
{
    if (!m_opening.empty())
        return std::move(query({Question{sql, parameters}}).front());
    ensureOpen();
    const QByteArray name = prepared(sql);
    const std::vector<const char *> values = pointersTo(parameters);
    return checked(PQexecPrepared(m_connection.get(), name.constData(), static_cast<int>(values.size()), values.data(),
                                  nullptr, nullptr, 0));
}

std::vector<Rows> Connection::query(const std::vector<Question> &questions)
{
    if (m_opening.empty())
        return together(questions);
    std::vector<Question> all = opening();
    const auto begun = static_cast<qsizetype>(all.size());
    all.insert(all.end(), questions.begin(), questions.end());
    std::vector<Rows> answers = together(all);
    answers.erase(answers.begin(), answers.begin() + begun);
    return answers;
}

/// What begins the transaction that is due. From here on it is one, or it is over.
std::vector<Question> Connection::opening()
{
    ensureOpen();
    m_isInTransaction = true;
    return std::exchange(m_opening, {});
}

std::vector<Rows> Connection::together(const std::vector<Question> &questions)
{
    ensureOpen();
    std::vector<QByteArray> names;
    names.reserve(questions.size());
    for (const Question &question : questions)
        names.push_back(prepared(question.sql));
    PQenterPipelineMode(m_connection.get());
    for (size_t index = 0; index < questions.size(); ++index) {
        const std::vector<const char *> values = pointersTo(questions[index].parameters);
        PQsendQueryPrepared(m_connection.get(), names[index].constData(), static_cast<int>(values.size()),
                            values.data(), nullptr, nullptr, 0);
    }
    PQpipelineSync(m_connection.get());
    return answers(questions.size());
}

/// All are taken off the wire, also behind one that failed; each ends with a null, and all of them with a line.
std::vector<Rows> Connection::answers(size_t count)
{
    std::vector<Rows> answers;
    std::optional<PgError> failure;
    for (size_t index = 0; index < count; ++index) {
        try {
            answers.push_back(checked(PQgetResult(m_connection.get())));
        } catch (const PgError &error) {
            if (!failure)
                failure = error;
        }
        PQclear(PQgetResult(m_connection.get()));
    }
    PQclear(PQgetResult(m_connection.get()));
    PQexitPipelineMode(m_connection.get());
    if (failure)
        throw *failure;
    return answers;
}

void Connection::execute(const QByteArray &script)
{
    if (!m_opening.empty())
        static_cast<void>(together(opening()));
    ensureOpen();
    static_cast<void>(checked(PQexec(m_connection.get(), script.constData())));
}

void Connection::giveUp()
{
    if (std::exchange(m_isInTransaction, false) && isOpen())
        PQsendQuery(m_connection.get(), "ROLLBACK");
    m_opening.clear();
}

Transaction::Transaction(Connection &connection, const QUuid &workspace, const QByteArray &mode)
    : m_connection(connection)
{
    m_connection.dropOldPlans();
    m_connection.m_opening = {{"BEGIN " + mode, {}},
                              {"SELECT set_config('leadline.workspace', $1, true)", {parameter(workspace)}}};
}

Transaction::~Transaction()
{
    m_connection.m_isInTransaction = m_connection.m_isInTransaction && !m_isDone;
    m_connection.giveUp();
}

/// What nothing was done in has nothing to say.
void Transaction::commit(std::vector<Question> last)
{
    if (last.empty() && !m_connection.m_opening.empty()) {
        m_connection.m_opening.clear();
    } else {
        last.push_back({"COMMIT", {}});
        static_cast<void>(m_connection.query(last));
    }
    m_isDone = true;
}

} // namespace leadline::server
