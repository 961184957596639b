// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage.h"

#include <QSet>

namespace leadline {

/// What a push wrote, for the page that its author gets next.
struct Written
{
    qint64 before = 0;                 ///< the workspace's number when it began
    WorkspaceHead head;                ///< after it
    std::vector<SharedRecord> records; ///< in the order of their numbers
    QSet<QUuid> begun;                 ///< roots that were not there before
    bool isPlain = false;              ///< its author sees all of these roots, and but for those begun as before
};

/// Puts what a person gets next into `answer`: records, purges and the position after them. What is asked must have
/// passed objection() with `tail`, which was read for the same position.
[[nodiscard]] Result<void> fillPage(PullSnapshot &snapshot, const Tail &tail, const QUuid &person,
                                    const SyncRequest &request, SyncAnswer &answer);

/// The same without asking the database anything, for whoever was up to date when he pushed. False when it takes more.
[[nodiscard]] bool fillFromWritten(Written written, const SyncRequest &request, SyncAnswer &answer);

/// How many numbers a page may take: what was asked for, within bounds.
[[nodiscard]] int pageLimit(const SyncRequest &request);

} // namespace leadline
