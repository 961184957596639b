// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

#include <QSqlQuery>

namespace leadline {

/// A prepared, forward-only statement: bind in order, run or step, read columns by position. Throws SqlError.
class Statement final
{
public:
    Statement(const QSqlDatabase &database, const QString &sql);
    Q_DISABLE_COPY_MOVE(Statement)
    ~Statement() = default;

    /// Binds the next placeholder: any Value; lists and maps go as JSON text, ids as 16 bytes.
    Statement &bind(const Value &value);
    Statement &bind(qint64 number) { return bind(Value(number)); }
    Statement &bind(const QString &text) { return bind(Value(text)); }
    Statement &bind(const QUuid &id) { return bind(Value(id)); }

    /// Executes and forgets what it returns.
    void run();
    /// Moves to the next row, executing first when needed; false (and reset) at the end.
    [[nodiscard]] bool step();
    /// Ends a reading cut short, so that no read lock is left behind.
    void reset();

    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QUuid uuid(int column) const;
    [[nodiscard]] QVariant raw(int column) const { return m_query.value(column); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 lastInsertedRow() const { return m_lastRow; }
    [[nodiscard]] int affectedRows() const { return m_query.numRowsAffected(); }

private:
    void execute();

    QSqlQuery m_query;
    qint64 m_lastRow = 0;
    int m_bound = 0;
    bool m_active = false;
};

} // namespace leadline
