// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/services/session.h"

namespace leadline {

/// What `undo` or `redo` would take back or bring again: a ChangeSet, or all of a batch.
struct Reversal
{
    QString intent;
    Timestamp at;
    UserId author;
    QUuid batch;                         ///< null for a single ChangeSet
    std::vector<ChangeSetId> changesets; ///< in the order they were made
};

enum class Force { No, Yes };

/// The newest thing that can be undone, redone; refused with "nothing-to-undo", "nothing-to-redo".
[[nodiscard]] Result<Reversal> undoable(const Session &session);
[[nodiscard]] Result<Reversal> redoable(const Session &session);
/// By ChangeSet id, its number, or a batch id.
[[nodiscard]] Result<Reversal> reversalOf(const Session &session, const QString &idOrNumber);

/// Takes it back by reverse ChangeSets (`intent` "undo" or "redo"). What was changed since is a refusal
/// ("changed-since", with record and field) unless forced; then it is overwritten. Refused, too, where the journal does not
/// hold it any more ("undo-forgotten"). Gives the new ChangeSet's or batch's id.
[[nodiscard]] Result<QUuid> reverse(const Session &session, const Reversal &reversal, const QString &intent,
                                    Force force = Force::No, const Progress &progress = {});

/// At the start of a writer: batches cut short by a crash are taken back (imports) or finished (undos).
[[nodiscard]] Result<int> recoverBatches(const Session &session, const Progress &progress = {});

} // namespace leadline
