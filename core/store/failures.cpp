// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/failures.h"

#include <QSqlError>

namespace leadline {

namespace {

// Primary result codes of sqlite3.h; extended ones carry them in the low byte.
constexpr int busyCode = 5;
constexpr int lockedCode = 6;
constexpr int readOnlyCode = 8;
constexpr int corruptCode = 11;
constexpr int fullCode = 13;
constexpr int cannotOpenCode = 14;
constexpr int constraintCode = 19;
constexpr int notADatabaseCode = 26;

} // namespace

SqlError sqlFailure(const QSqlError &error, const QString &sql)
{
    const QStringList details{error.databaseText(), sql.left(200)};
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case busyCode:
    case lockedCode:
        return SqlError({ErrorCode::Locked, QStringLiteral("file-locked"), details});
    case readOnlyCode:
        return SqlError({ErrorCode::Io, QStringLiteral("file-read-only"), details});
    case corruptCode:
        return SqlError({ErrorCode::Io, QStringLiteral("file-damaged"), details});
    case notADatabaseCode:
        return SqlError({ErrorCode::Io, QStringLiteral("file-foreign"), details});
    case fullCode:
        return SqlError({ErrorCode::Io, QStringLiteral("disk-full"), details});
    case cannotOpenCode:
        return SqlError({ErrorCode::Io, QStringLiteral("file-cannot-open"), details});
    case constraintCode:
        return SqlError({ErrorCode::Stale, QStringLiteral("record-exists"), details});
    default:
        return SqlError({ErrorCode::Io, QStringLiteral("file-failed"), details});
    }
}

} // namespace leadline
