// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <vector>

namespace leadline {

class Connection;

enum class Overwrite { No, Yes };

/// Writes a consistent copy of the file, also while others write (VACUUM INTO); never leaves half a copy.
/// Cancelled when `progress`, which is told no numbers, says stop.
[[nodiscard]] Result<void> backup(Connection &connection, const QString &target, Overwrite overwrite = Overwrite::No,
                                  const Progress &progress = {});

/// Puts `source`, checked first, in the place of `target`, holding its WriterLock (waiting `lockWait` ms for it); what
/// was there stays beside it as "<target>.replaced".
[[nodiscard]] Result<void> restore(const QString &source, const QString &target, int lockWait = 5000);

/// The last step of a restore: `whole` becomes `target`. Cut short, it can be done again.
[[nodiscard]] Result<void> putInPlace(const QString &whole, const QString &target);

/// Where the copies of a file lie: "<file>.backups".
[[nodiscard]] QString backupFolder(const QString &file);

/// A copy that lies there.
struct BackupCopy
{
    QString path;
    Timestamp at; ///< by its name; of a daily one the beginning of its day
    qint64 bytes = 0;
    bool isDaily = false;
};

/// The copies there, the newest first.
[[nodiscard]] std::vector<BackupCopy> backupsOf(const QString &file);

/// Every copy of the file that the program has made: there, and beside it before a migration ("<file>.before-N"), a
/// joining ("<file>.before-sharing") or a restore ("<file>.replaced").
[[nodiscard]] QStringList copiesOf(const QString &file);

/// Takes them away.
void removeCopies(const QString &file);

/// One more copy there, named by the moment; it stays until somebody takes it away. Its path. `progress` as backup().
[[nodiscard]] Result<QString> backupNow(Connection &connection, const Clock &clock, const Progress &progress = {});

/// One copy a day in "<file>.backups", the newest `keep` kept; does nothing when today's is there.
[[nodiscard]] Result<void> dailyBackup(Connection &connection, const Clock &clock, int keep = 7,
                                       const Progress &progress = {});

/// Every fault that SQLite, the search index or our own rules find; empty when all is well. `progress` as backup().
[[nodiscard]] Result<QStringList> findProblems(Connection &connection, const Progress &progress = {});

} // namespace leadline
