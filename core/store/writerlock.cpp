// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writerlock.h"

namespace leadline {

using namespace Qt::StringLiterals;

WriterLock::WriterLock(const QString &path) : m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString &path, int milliseconds)
{
    std::unique_ptr<WriterLock> lock(new WriterLock(path));
    if (lock->m_lock.tryLock(milliseconds))
        return lock;
    if (lock->m_lock.error() == QLockFile::PermissionError)
        return failure(ErrorCode::Io, u"file-read-only"_s, {path});
    if (lock->m_lock.error() != QLockFile::LockFailedError)
        return failure(ErrorCode::Io, u"file-cannot-open"_s, {path});
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock->m_lock.getLockInfo(&process, &host, &program))
        program = u"?"_s;
    return failure(ErrorCode::Locked, u"file-locked"_s, {path, program, QString::number(process)});
}

} // namespace leadline
