// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writerlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 1500;

/// A program killed between making its lock and writing its name into it leaves an empty file, which QLockFile, asked
/// to go by the name alone, would respect for ever. A living program writes the name at once.
bool isNameless(const QString &lockPath)
{
    const QFileInfo lock(lockPath);
    return lock.exists() && lock.size() == 0;
}

} // namespace

WriterLock::WriterLock(const QString &path) : m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString &path, int milliseconds)
{
    std::unique_ptr<WriterLock> lock(new WriterLock(path));
    const int firstWait = std::min(milliseconds, patience);
    if (lock->m_lock.tryLock(firstWait))
        return lock;
    const QString lockPath = path + u".lock"_s;
    if (firstWait == patience && isNameless(lockPath))
        QFile::remove(lockPath);
    if (lock->m_lock.tryLock(milliseconds - firstWait))
        return lock;
    if (lock->m_lock.error() == QLockFile::PermissionError)
        return failure(ErrorCode::Io, u"file-read-only"_s, {path});
    // Where the folder is there, what kept the lock from being written is the want of room.
    if (lock->m_lock.error() != QLockFile::LockFailedError && QFileInfo(path).dir().exists())
        return failure(ErrorCode::Io, u"disk-full"_s, {path});
    if (lock->m_lock.error() != QLockFile::LockFailedError)
        return failure(ErrorCode::Io, u"file-cannot-write"_s, {path});
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock->m_lock.getLockInfo(&process, &host, &program))
        program = u"?"_s;
    return failure(ErrorCode::Locked, u"file-locked"_s, {path, program, QString::number(process)});
}

} // namespace leadline
