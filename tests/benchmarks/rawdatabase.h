// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>
#include <sqlite3.h>

namespace leadline::bench {

/// SQLite by its C interface: the limit that our own figures are held against. Any error ends the program.
class RawDatabase final
{
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    Q_DISABLE_COPY_MOVE(RawDatabase)

    void execute(const char *sql);
    /// A prepared statement, kept; bind with the functions below and step it.
    [[nodiscard]] sqlite3_stmt *prepared(const char *sql);

    /// Runs a statement and touches every column of every row, as a reader must; gives the number of rows.
    template<typename... Values>
    qint64 run(const char *sql, const Values &...values)
    {
        sqlite3_stmt *statement = prepared(sql);
        int place = 0;
        (bind(statement, ++place, values), ...);
        return readAll(statement);
    }

    [[nodiscard]] qint64 lastRow() const { return sqlite3_last_insert_rowid(m_database); }
    /// The one number that a query gives.
    [[nodiscard]] qint64 number(const char *sql);

private:
    static void bind(sqlite3_stmt *statement, int place, qint64 number);
    static void bind(sqlite3_stmt *statement, int place, const QString &text);
    static void bind(sqlite3_stmt *statement, int place, const QUuid &id);
    qint64 readAll(sqlite3_stmt *statement);
    void check(int code);

    sqlite3 *m_database = nullptr;
    QHash<const char *, sqlite3_stmt *> m_statements;
};

} // namespace leadline::bench
