// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/failures.h"

#include <sqlite3.h>

namespace leadline {

SqlError sqlFailure(sqlite3 *database, const QString &sql)
{
    const QStringList details{QString::fromUtf8(sqlite3_errmsg(database)), sql.left(200)};
    switch (sqlite3_errcode(database) & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return SqlError({ErrorCode::Locked, QStringLiteral("file-locked"), details});
    case SQLITE_READONLY:
        return SqlError({ErrorCode::Io, QStringLiteral("file-read-only"), details});
    case SQLITE_CORRUPT:
        return SqlError({ErrorCode::Io, QStringLiteral("file-damaged"), details});
    case SQLITE_NOTADB:
        return SqlError({ErrorCode::Io, QStringLiteral("file-foreign"), details});
    case SQLITE_FULL:
        return SqlError({ErrorCode::Io, QStringLiteral("disk-full"), details});
    case SQLITE_CANTOPEN:
        return SqlError({ErrorCode::Io, QStringLiteral("file-cannot-open"), details});
    case SQLITE_INTERRUPT:
        return SqlError({ErrorCode::Cancelled, QStringLiteral("cancelled"), details});
    case SQLITE_CONSTRAINT:
        return SqlError({ErrorCode::Stale, QStringLiteral("record-exists"), details});
    default:
        return SqlError({ErrorCode::Io, QStringLiteral("file-failed"), details});
    }
}

} // namespace leadline
