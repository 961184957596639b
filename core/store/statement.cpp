// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/failures.h"
#include "core/store/jsonwriter.h"

#include <QStringEncoder>
#include <sqlite3.h>

namespace leadline {

namespace {

/// Half a surrogate pair has no UTF-8, and the encoder puts something in its place: what is stored can be read again.
QByteArray utf8Of(const QString &text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    return encoder(text);
}

} // namespace

Statement::Statement(sqlite3 *database, const QString &sql) : m_database(database)
{
    const QByteArray bytes = sql.toUtf8();
    if (sqlite3_prepare_v2(m_database, bytes.constData(), static_cast<int>(bytes.size()), &m_statement, nullptr)
        != SQLITE_OK)
        throw sqlFailure(m_database, sql);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

int Statement::nextPlace()
{
    if (m_isRunning)
        reset();
    return ++m_bound;
}

Statement &Statement::bind(const Value &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return bound(sqlite3_bind_null(m_statement, nextPlace()));
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return bind(value.toLongLong());
    case QMetaType::QUuid:
        return bind(value.toUuid());
    case QMetaType::QStringList:
    case QMetaType::QVariantMap: {
        QString json;
        appendJson(json, value);
        return bind(json);
    }
    default:
        return bind(value.toString());
    }
}

Statement &Statement::bind(qint64 number)
{
    return bound(sqlite3_bind_int64(m_statement, nextPlace(), number));
}

Statement &Statement::bind(const QString &text)
{
    if (text.isNull())
        return bind(Value());
    const QByteArray bytes = utf8Of(text);
    return bound(sqlite3_bind_text64(m_statement, nextPlace(), bytes.constData(), static_cast<quint64>(bytes.size()),
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bind(const QUuid &id)
{
    return bind(id.toRfc4122());
}

Statement &Statement::bind(const QByteArray &bytes)
{
    if (bytes.isNull())
        return bind(Value());
    return bound(sqlite3_bind_blob64(m_statement, nextPlace(), bytes.constData(), static_cast<quint64>(bytes.size()),
                                     SQLITE_TRANSIENT));
}

Statement &Statement::bound(int code)
{
    if (code != SQLITE_OK)
        throw sqlFailure(m_database, QString::fromUtf8(sqlite3_sql(m_statement)));
    return *this;
}

void Statement::run()
{
    static_cast<void>(step());
    m_lastRow = sqlite3_last_insert_rowid(m_database);
    reset();
}

bool Statement::step()
{
    Q_ASSERT_X(m_isRunning || m_bound == sqlite3_bind_parameter_count(m_statement), "Statement::step",
               "each placeholder is bound");
    m_isRunning = true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        const SqlError failed = sqlFailure(m_database, QString::fromUtf8(sqlite3_sql(m_statement)));
        reset();
        throw failed;
    }
    reset();
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_isRunning = false;
    m_bound = 0;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const unsigned char *bytes = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column));
}

QUuid Statement::uuid(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QUuid::fromRfc4122({bytes, sqlite3_column_bytes(m_statement, column)});
}

QByteArray Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

Value Statement::raw(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_BLOB:
        return uuid(column);
    default:
        return text(column);
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace leadline
