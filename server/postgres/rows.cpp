// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/rows.h"

#include <libpq-fe.h>

namespace leadline::server {

Rows::Rows(pg_result *result) : m_result(result) {}

void Rows::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

int Rows::count() const
{
    return PQntuples(m_result.get());
}

qint64 Rows::changed() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) == 1;
}

QByteArray Rows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QByteArrayView Rows::view(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QUuid Rows::uuid(int row, int column) const
{
    return QUuid::fromString(QLatin1StringView(PQgetvalue(m_result.get(), row, column)));
}

} // namespace leadline::server
