// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/failures.h"
#include "core/store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTimeout = 5000; // milliseconds
/// How much is written before SQLite brings it from the log into the file.
constexpr int pagesInLog = 4'000;
/// The same while much is written: a page that changes in each part then goes into the file once.
constexpr int pagesInLongLog = 24'000;
/// For pages of the file, in KiB: what a part of an import changes in a file of a million leads fits into the larger one.
constexpr int pageMemory = 65'536;
constexpr int longPageMemory = 131'072;

/// Counting every byte it takes costs SQLite a twentieth of an import, and nobody reads the count.
void dropMemoryStatistics()
{
    static const int dropped = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(dropped); // refused when somebody else has used SQLite before, and then as slow as ever
}

/// The file is asked about and not opened: closing it would drop, on POSIX, the locks of every connection that this
/// program has to it (sqlite.org/howtocorrupt.html, section 2.2).
Result<void> checkFile(const QString &path, Connection::Access access)
{
    const bool isThere = QFile::exists(path);
    if (access == Connection::Access::Create)
        return isThere ? failure(ErrorCode::Io, u"file-exists"_s, {path}) : Result<void>();
    if (!isThere)
        return failure(ErrorCode::Io, u"file-not-found"_s, {path});
    // SQLite would open it all the same and refuse only the first change.
    if (access == Connection::Access::Write && !QFileInfo(path).isWritable())
        return failure(ErrorCode::Io, u"file-read-only"_s, {path});
    return {};
}

/// A refusal to open names the file, whatever statement met it.
Error naming(const QString &path, Error error)
{
    if (error.reason == u"file-foreign"_s || error.reason == u"file-cannot-open"_s)
        error.details = {path, error.details.value(0)};
    return error;
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

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    dropMemoryStatistics();
    if (const Result<void> usable = checkFile(path, access); !usable)
        return tl::unexpected(usable.error());

    const bool isReading = access == Access::Read;
    const QByteArray name = (isReading && isFrozen(path) ? frozenName(path) : path).toUtf8();
    const int flags = isReading ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(opened, [](sqlite3 *handle) { sqlite3_close(handle); });
    if (code != SQLITE_OK)
        return tl::unexpected(naming(path, sqlFailure(opened, path).error()));
    sqlite3_busy_timeout(opened, busyTimeout);
    std::unique_ptr<Connection> connection(new Connection(path, std::move(database)));
    if (const Result<void> ready = guarded([&] { return connection->configure(access); }); !ready)
        return tl::unexpected(naming(path, ready.error()));
    return connection;
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
        execute(u"PRAGMA wal_autocheckpoint=%1"_s.arg(pagesInLog));
        execute(u"PRAGMA journal_size_limit=67108864"_s);
        // Zeros over whole pages that fall free would be written twice while search segments merge; what has to be gone
        // for good goes by VACUUM (ADR 0017).
        execute(u"PRAGMA secure_delete=FAST"_s);
        execute(u"PRAGMA cache_size=-%1"_s.arg(pageMemory));
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
        statement = std::make_shared<Statement>(m_database.get(), sql);
    return *statement;
}

void Connection::execute(const QString &sql)
{
    Statement(m_database.get(), sql).run();
}

void Connection::askWhileRunning(Progress progress)
{
    m_progress = std::move(progress);
    constexpr int steps = 1'000; // of SQLite's machine: well under a millisecond
    const auto stops = [](void *asked) { return (*static_cast<const Progress *>(asked))(0, 0) ? 0 : 1; };
    sqlite3_progress_handler(m_database.get(), m_progress ? steps : 0, stops, &m_progress);
}

bool Connection::isChanging() const
{
    return sqlite3_txn_state(m_database.get(), nullptr) == SQLITE_TXN_WRITE;
}

void Connection::expectMuch(bool much)
{
    if (std::exchange(m_expectsMuch, much) == much)
        return;
    execute(u"PRAGMA wal_autocheckpoint=%1"_s.arg(much ? pagesInLongLog : pagesInLog));
    execute(u"PRAGMA cache_size=-%1"_s.arg(much ? longPageMemory : pageMemory));
    if (!much) {
        execute(u"PRAGMA shrink_memory"_s);
        execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    }
}

qint64 Connection::pragma(const QString &name)
{
    Statement statement(m_database.get(), u"PRAGMA "_s + name);
    return statement.step() ? statement.integer(0) : 0;
}

int schemaVersion()
{
    return static_cast<int>(migrationFiles().size());
}

} // namespace leadline
