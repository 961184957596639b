// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

struct sqlite3;
struct sqlite3_stmt;

namespace leadline {

/// A prepared statement: bind in order, run or step, read columns by position. Throws SqlError.
class Statement final
{
public:
    Statement(sqlite3 *database, const QString &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds the next placeholder: any Value; lists and maps go as JSON text, ids as 16 bytes.
    Statement &bind(const Value &value);
    Statement &bind(qint64 number);
    Statement &bind(const QString &text);
    Statement &bind(const QUuid &id);
    Statement &bind(const QByteArray &bytes);

    /// Executes and forgets what it returns.
    void run();
    /// Moves to the next row, executing first when needed; false (and reset) at the end.
    [[nodiscard]] bool step();
    /// Ends a reading cut short, so that no read lock is left behind.
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    /// As it is stored: text, number, id, or the empty Value.
    [[nodiscard]] Value raw(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 lastInsertedRow() const { return m_lastRow; }

private:
    [[nodiscard]] int nextPlace();
    Statement &bound(int code);

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    qint64 m_lastRow = 0;
    int m_bound = 0;
    bool m_isRunning = false;
};

} // namespace leadline
