// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/failures.h"
#include "core/store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <atomic>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString nextConnectionName()
{
    static std::atomic<int> count{0};
    return u"leadline-"_s + QString::number(++count);
}

constexpr QByteArrayView sqliteMagic("SQLite format 3");

Result<void> checkFile(const QString &path, Connection::Access access)
{
    QFile file(path);
    if (access == Connection::Access::Create) {
        if (file.exists())
            return failure(ErrorCode::Io, u"file-exists"_s, {path});
        return {};
    }
    if (!file.exists())
        return failure(ErrorCode::Io, u"file-not-found"_s, {path});
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"file-cannot-open"_s, {path, file.errorString()});
    if (file.read(sqliteMagic.size()) != sqliteMagic)
        return failure(ErrorCode::Io, u"file-foreign"_s, {path});
    // SQLite would open it all the same and refuse only the first change.
    if (access == Connection::Access::Write && !QFileInfo(path).isWritable())
        return failure(ErrorCode::Io, u"file-read-only"_s, {path});
    return {};
}

/// In a folder where nothing can be written, and where nobody is writing.
bool isFrozen(const QString &path)
{
    return !QFileInfo(QFileInfo(path).absolutePath()).isWritable() && !QFile::exists(path + u"-wal"_s);
}

/// SQLite must be told, since it cannot put its WAL's index there.
QString frozenName(const QString &path)
{
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
}

} // namespace

Connection::Connection(const QString &path, const QString &name) : m_path(path), m_name(name) {}

Connection::~Connection()
{
    m_statements.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    if (const Result<void> usable = checkFile(path, access); !usable)
        return tl::unexpected(usable.error());

    std::unique_ptr<Connection> connection(new Connection(path, nextConnectionName()));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    database.setDatabaseName(access == Access::Read && isFrozen(path) ? frozenName(path) : path);
    if (access == Access::Read)
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_s);
    else
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return tl::unexpected(sqlFailure(database.lastError(), path).error());
    return guarded([&]() -> Result<std::unique_ptr<Connection>> {
        if (const Result<void> ready = connection->configure(access); !ready)
            return tl::unexpected(ready.error());
        return std::move(connection);
    });
}

Result<void> Connection::configure(Access access)
{
    if (access == Access::Create) {
        execute(u"PRAGMA page_size=4096"_s);
        execute(u"PRAGMA application_id="_s + QString::number(applicationId));
    } else if (const Result<void> ours = checkOurs(); !ours) {
        return ours;
    }
    if (access != Access::Read) {
        execute(u"PRAGMA journal_mode=WAL"_s);
        execute(u"PRAGMA synchronous=FULL"_s);
        execute(u"PRAGMA fullfsync=ON"_s);
        execute(u"PRAGMA foreign_keys=ON"_s);
        execute(u"PRAGMA wal_autocheckpoint=4000"_s);
        execute(u"PRAGMA cache_size=-65536"_s);
    } else {
        execute(u"PRAGMA cache_size=-2048"_s);
    }
    execute(u"PRAGMA temp_store=MEMORY"_s);
    return {};
}

Result<void> Connection::checkOurs()
{
    if (pragma(u"application_id"_s) != applicationId)
        return failure(ErrorCode::Io, u"file-foreign"_s, {m_path});
    if (pragma(u"user_version"_s) > schemaVersion())
        return failure(ErrorCode::Io, u"file-newer"_s, {m_path});
    return {};
}

Statement &Connection::prepared(const QString &sql)
{
    std::shared_ptr<Statement> &statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Statement>(QSqlDatabase::database(m_name, false), sql);
    return *statement;
}

void Connection::execute(const QString &sql)
{
    Statement(QSqlDatabase::database(m_name, false), sql).run();
}

qint64 Connection::pragma(const QString &name)
{
    Statement statement(QSqlDatabase::database(m_name, false), u"PRAGMA "_s + name);
    return statement.step() ? statement.integer(0) : 0;
}

int schemaVersion()
{
    return static_cast<int>(migrationFiles().size());
}

} // namespace leadline
