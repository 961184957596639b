// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawdatabase.h"

#include <QByteArray>

namespace leadline::bench {

RawDatabase::RawDatabase(const QString &path)
{
    check(sqlite3_open(path.toUtf8().constData(), &m_database));
    execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA cache_size=-65536");
    execute("PRAGMA wal_autocheckpoint=4000");
    execute("PRAGMA temp_store=MEMORY");
}

RawDatabase::~RawDatabase()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void RawDatabase::execute(const char *sql)
{
    check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr));
}

sqlite3_stmt *RawDatabase::prepared(const char *sql)
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (!statement)
        check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
    return statement;
}

qint64 RawDatabase::number(const char *sql)
{
    sqlite3_stmt *statement = prepared(sql);
    const qint64 value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return value;
}

void RawDatabase::bind(sqlite3_stmt *statement, int place, qint64 number)
{
    sqlite3_bind_int64(statement, place, number);
}

void RawDatabase::bind(sqlite3_stmt *statement, int place, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    sqlite3_bind_text(statement, place, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

void RawDatabase::bind(sqlite3_stmt *statement, int place, const QUuid &id)
{
    sqlite3_bind_blob(statement, place, id.toRfc4122().constData(), 16, SQLITE_TRANSIENT);
}

qint64 RawDatabase::readAll(sqlite3_stmt *statement)
{
    qint64 rows = 0;
    qint64 bytes = 0;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement), ++rows) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (sqlite3_column_blob(statement, column))
                bytes += sqlite3_column_bytes(statement, column);
        }
    }
    if (code != SQLITE_DONE)
        check(code);
    sqlite3_reset(statement);
    return bytes < 0 ? bytes : rows;
}

void RawDatabase::check(int code)
{
    if (code != SQLITE_OK)
        qFatal("SQLite: %s", sqlite3_errmsg(m_database));
}

} // namespace leadline::bench
