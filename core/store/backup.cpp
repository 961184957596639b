// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/asking.h"
#include "core/store/connection.h"
#include "core/store/leftovers.h"
#include "core/store/sqlerror.h"
#include "core/store/writerlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (QFile::exists(to) && !QFile::remove(to))
        return failure(ErrorCode::Io, u"file-cannot-replace"_s, {to});
    if (!QFile::rename(from, to))
        return failure(ErrorCode::Io, u"file-cannot-write"_s, {to});
    return {};
}

/// A copy reads and writes each page once. With caches of the usual size it would hold their memory twice over.
class SmallCache final
{
public:
    explicit SmallCache(Connection &connection) : m_connection(connection), m_usual(connection.pragma(u"cache_size"_s))
    {
        resize(kibibytes);
    }
    ~SmallCache()
    {
        // A connection that cannot say what it keeps has other troubles to tell of.
        static_cast<void>(guarded([this]() -> Result<void> {
            resize(m_usual);
            return {};
        }));
    }
    Q_DISABLE_COPY_MOVE(SmallCache)

private:
    static constexpr qint64 kibibytes = -1024; // negative is how SQLite is told that these are not pages

    void resize(qint64 size) { m_connection.execute(u"PRAGMA cache_size="_s + QString::number(size)); }

    Connection &m_connection;
    qint64 m_usual;
};

const QString dayFormat = u"yyyy-MM-dd"_s;
const QString momentFormat = u"yyyy-MM-dd HH-mm-ss"_s;

QString copyPath(const QDir &folder, const QString &file, const QString &moment)
{
    return folder.filePath(QFileInfo(file).completeBaseName() + u'-' + moment + u".leadline"_s);
}

Result<QDir> madeFolder(const QString &file)
{
    QDir folder(backupFolder(file));
    if (!folder.mkpath(u"."_s))
        return failure(ErrorCode::Io, u"folder-cannot-create"_s, {folder.path()});
    return folder;
}

void collect(Statement &statement, QStringList &problems)
{
    while (statement.step()) {
        const QString row = statement.text(0);
        if (row != u"ok"_s)
            problems.append(row);
    }
}

} // namespace

Result<void> backup(Connection &connection, const QString &target, Overwrite overwrite, const Progress &progress)
{
    if (overwrite == Overwrite::No && QFile::exists(target))
        return failure(ErrorCode::Io, u"file-exists"_s, {target});
    const QString partial = target + u".partial"_s;
    QFile::remove(partial);
    const Result<void> copied = guarded([&]() -> Result<void> {
        const SmallCache small(connection);
        const Asking asking(connection, progress);
        connection.prepared(u"VACUUM INTO ?"_s).bind(partial).run();
        return replaceFile(partial, target);
    });
    if (copied)
        return copied;
    QFile::remove(partial);
    QFile::remove(partial + u"-journal"_s);
    // It is the copy that could not be made, whatever SQLite calls it.
    const bool isCopys = copied.error().reason == "file-cannot-open"_L1;
    return isCopys ? failure(ErrorCode::Io, u"file-cannot-write"_s, {target}) : copied;
}

Result<void> restore(const QString &source, const QString &target, int lockWait)
{
    if (QFileInfo(source) == QFileInfo(target))
        return failure(ErrorCode::Refused, u"restore-from-itself"_s, {source});
    const auto lock = WriterLock::take(target, lockWait);
    if (!lock)
        return tl::unexpected(lock.error());
    settleLeftovers(target);
    {
        const auto opened = Connection::open(source, Connection::Access::Read);
        if (!opened)
            return tl::unexpected(opened.error());
        const Result<QStringList> problems = findProblems(**opened);
        if (!problems)
            return tl::unexpected(problems.error());
        if (!problems->isEmpty())
            return failure(ErrorCode::Io, u"file-damaged"_s, {source, problems->first()});
        if (const Result<void> copied = backup(**opened, restoringPath(target), Overwrite::Yes); !copied)
            return copied;
    }
    return putInPlace(restoringPath(target), target);
}

Result<void> putInPlace(const QString &whole, const QString &target)
{
    const QString kept = target + u".replaced"_s;
    if (QFile::exists(target)) {
        QFile::remove(kept + u"-wal"_s);
        if (const Result<void> moved = replaceFile(target, kept); !moved)
            return moved;
    }
    // What a program that died had not yet moved into the file itself goes with it.
    if (QFile::exists(target + u"-wal"_s)) {
        if (const Result<void> moved = replaceFile(target + u"-wal"_s, kept + u"-wal"_s); !moved)
            return moved;
    }
    QFile::remove(target + u"-shm"_s);
    return replaceFile(whole, target);
}

QString backupFolder(const QString &file)
{
    return file + u".backups"_s;
}

std::vector<BackupCopy> backupsOf(const QString &file)
{
    const QString beginning = QFileInfo(file).completeBaseName() + u'-';
    std::vector<BackupCopy> copies;
    for (const QFileInfo &found : QDir(backupFolder(file)).entryInfoList({u"*.leadline"_s}, QDir::Files)) {
        if (!found.fileName().startsWith(beginning))
            continue;
        const QString moment = found.completeBaseName().sliced(beginning.size());
        const QDate day = QDate::fromString(moment, dayFormat);
        const QDateTime at = day.isValid() ? day.startOfDay() : QDateTime::fromString(moment, momentFormat);
        if (at.isValid())
            copies.push_back({found.filePath(), timestampFrom(at), found.size(), day.isValid()});
    }
    std::ranges::sort(copies, std::ranges::greater(), [](const BackupCopy &copy) { return copy.at; });
    return copies;
}

QStringList copiesOf(const QString &file)
{
    QStringList copies;
    for (const BackupCopy &copy : backupsOf(file))
        copies.append(copy.path);
    const QFileInfo info(file);
    const QRegularExpression besides(u'^' + QRegularExpression::escape(info.fileName())
                                     + u"\\.(before-\\d+|before-sharing|replaced)$"_s);
    for (const QFileInfo &found : info.dir().entryInfoList(QDir::Files, QDir::Name)) {
        if (besides.match(found.fileName()).hasMatch())
            copies.append(found.filePath());
    }
    return copies;
}

void removeCopies(const QString &file)
{
    for (const QString &copy : copiesOf(file)) {
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(copy + ending);
    }
    QFileInfo(file).dir().rmdir(QFileInfo(backupFolder(file)).fileName()); // unless somebody keeps something else there
}

Result<QString> backupNow(Connection &connection, const Clock &clock, const Progress &progress)
{
    const Result<QDir> folder = madeFolder(connection.path());
    if (!folder)
        return tl::unexpected(folder.error());
    const QString target = copyPath(*folder, connection.path(), clock().toLocal().toString(momentFormat));
    const Result<void> saved = backup(connection, target, Overwrite::No, progress);
    return saved ? Result<QString>(target) : tl::unexpected(saved.error());
}

Result<void> dailyBackup(Connection &connection, const Clock &clock, int keep, const Progress &progress)
{
    const Result<QDir> folder = madeFolder(connection.path());
    if (!folder)
        return tl::unexpected(folder.error());
    const QString today = clock().toLocal().toString(dayFormat);
    const QString target = copyPath(*folder, connection.path(), today);
    if (QFile::exists(target))
        return {};
    if (const Result<void> saved = backup(connection, target, Overwrite::No, progress); !saved)
        return saved;

    std::vector<BackupCopy> copies = backupsOf(connection.path());
    std::erase_if(copies, [](const BackupCopy &copy) { return !copy.isDaily; });
    while (copies.size() > size_t(keep)) {
        QFile::remove(copies.back().path);
        copies.pop_back();
    }
    return {};
}

Result<QStringList> findProblems(Connection &connection, const Progress &progress)
{
    return guarded([&]() -> Result<QStringList> {
        const Asking asking(connection, progress);
        QStringList problems;
        collect(connection.prepared(u"PRAGMA integrity_check(20)"_s), problems);
        Statement &foreign = connection.prepared(u"PRAGMA foreign_key_check"_s);
        while (foreign.step())
            problems.append(u"foreign key: "_s + foreign.text(0) + u" row "_s + foreign.text(1));
        Statement &orphans = connection.prepared(
            u"SELECT count(*) FROM task t WHERE t.lead IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.id = t.lead)"_s);
        if (orphans.step() && orphans.integer(0) > 0)
            problems.append(u"tasks without a lead: "_s + orphans.text(0));
        orphans.reset();
        Statement &dangling = connection.prepared(
            u"SELECT count(*) FROM lead l WHERE l.processTask IS NOT NULL AND NOT EXISTS "
            "(SELECT 1 FROM task t WHERE t.id = l.processTask AND t.status IN ('open','in-progress'))"_s);
        if (dangling.step() && dangling.integer(0) > 0)
            problems.append(u"leads whose process task is not open: "_s + dangling.text(0));
        dangling.reset();
        for (const QString &table : {u"contact"_s, u"company"_s}) {
            Statement &merged =
                connection.prepared(u"SELECT count(*) FROM "_s + table + u" c WHERE EXISTS (SELECT 1 FROM "_s + table
                                    + u" k WHERE k.id = c.mergedInto AND k.mergedInto = c.id)"_s);
            if (merged.step() && merged.integer(0) > 0)
                problems.append(u"merged into each other, "_s + table + u": "_s + merged.text(0));
            merged.reset();
        }
        return problems;
    });
}

} // namespace leadline
