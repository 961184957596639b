// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/failures.h"
#include "core/store/jsonwriter.h"

#include <QSqlError>
#include <QStringEncoder>

namespace leadline {

namespace {

/// Half a surrogate pair has no UTF-8; left to SQLite, a column and the journal would make different texts of it, and
/// nothing could be undone.
QString storable(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const QByteArray repaired = encoder(text);
    return QString::fromUtf8(repaired);
}

} // namespace

Statement::Statement(const QSqlDatabase &database, const QString &sql) : m_query(database)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        throw sqlFailure(m_query.lastError(), sql);
}

Statement &Statement::bind(const Value &value)
{
    switch (value.typeId()) {
    case QMetaType::QUuid:
        m_query.bindValue(m_bound++, value.toUuid().toRfc4122());
        break;
    case QMetaType::QStringList:
    case QMetaType::QVariantMap: {
        QString json;
        appendJson(json, value);
        m_query.bindValue(m_bound++, storable(json));
        break;
    }
    case QMetaType::QString:
        m_query.bindValue(m_bound++, storable(value.toString()));
        break;
    default:
        m_query.bindValue(m_bound++, value);
    }
    return *this;
}

void Statement::execute()
{
    m_bound = 0;
    if (!m_query.exec()) {
        const SqlError failed = sqlFailure(m_query.lastError(), m_query.lastQuery());
        m_query.finish();
        throw failed;
    }
}

void Statement::run()
{
    execute();
    m_lastRow = m_query.lastInsertId().toLongLong();
    m_query.finish();
}

bool Statement::step()
{
    if (!m_active) {
        execute();
        m_active = true;
    }
    if (m_query.next())
        return true;
    reset();
    return false;
}

void Statement::reset()
{
    m_query.finish();
    m_active = false;
    m_bound = 0;
}

QUuid Statement::uuid(int column) const
{
    return QUuid::fromRfc4122(m_query.value(column).toByteArray());
}

} // namespace leadline
