// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/leftovers.h"

#include "core/store/backup.h"
#include "core/store/connection.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's, of a file that has not got its WAL yet, such as a copy that was just put into place.
QString rollbackJournal(const QString &path)
{
    return path + u"-journal"_s;
}

void removeFiles(const QDir &folder, const QString &name, const QString &endings)
{
    const QRegularExpression ours(u'^' + QRegularExpression::escape(name) + endings + u'$');
    const QStringList files = folder.entryList(QDir::Files);
    for (const QString &file : files) {
        if (file.startsWith(name) && ours.match(file).hasMatch())
            QFile::remove(folder.filePath(file));
    }
}

} // namespace

QString restoringPath(const QString &path)
{
    return path + u".restoring"_s;
}

bool isCutShort(const QString &path)
{
    return QFile::exists(path) ? QFile::exists(rollbackJournal(path)) : QFile::exists(restoringPath(path));
}

void settleLeftovers(const QString &path)
{
    // A restore that cannot be finished now is told by whoever opens the file next, which is not there.
    if (!QFile::exists(path) && QFile::exists(restoringPath(path)) && !putInPlace(restoringPath(path), path))
        return;
    if (QFile::exists(rollbackJournal(path))) // whoever cannot write there is told by the reading that follows
        static_cast<void>(Connection::open(path, Connection::Access::Write));
    const QFileInfo file(path);
    const QString besides = u"(-journal|-wal|-shm|\\.lock)?"_s;
    removeFiles(file.dir(), file.fileName(),
                u"\\.(partial-[0-9a-f]{32}|before-(\\d+|sharing)\\.partial|restoring(\\.partial)?)"_s + besides);
    removeFiles(QDir(backupFolder(path)), file.completeBaseName(),
                u"-\\d{4}-\\d\\d-\\d\\d( \\d\\d-\\d\\d-\\d\\d)?\\.leadline\\.partial"_s + besides);
}

} // namespace leadline
