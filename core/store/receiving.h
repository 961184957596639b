// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"
#include "core/store/overlay.h"
#include "core/store/syncstate.h"

#include <QStringList>

namespace leadline {

/// What an answer did to the file.
struct Received
{
    ChangeSet changes;                ///< how the rows differ afterwards; intent "sync.receive" or "sync.cancel"
    std::vector<ChangeSetId> refused; ///< whose effect was taken back
    QStringList orphanedFiles;        ///< hashes of files that no record names any more
    Hlc latest;                       ///< the latest stamp that came
    bool isErasure = false;           ///< a person was erased: the file is to be swept
};

/// Takes in what a server says, or takes back what was not sent yet: whatever lies over the records comes off, they
/// change, the rest is laid on again. Inside a transaction; throws SqlError.
class Receiving final
{
public:
    Receiving(Connection &connection, Tables &tables, Journal &journal, QString phoneRegion, Timestamp now);

    /// Stale "answer-out-of-order" when the answer goes on from another place than where this file is.
    [[nodiscard]] Result<Received> take(const SyncAnswer &answer);
    /// Refused "sent-already", "built-on" (with the later one's id) or "not-waiting".
    [[nodiscard]] Result<Received> cancel(const ChangeSetId &id);

private:
    using Records = std::map<QUuid, std::optional<Record>>;

    [[nodiscard]] Records recordsOf(const Touched &touched) const;
    [[nodiscard]] ChangeSet changesOf(std::vector<RecordChange> changes, const QString &intent) const;
    [[nodiscard]] ChangeSet difference(const Touched &touched, const Records &before, const QString &intent) const;
    void settle(const SyncAnswer &answer, Touched &touched, Received &received);
    void noteLead(qint64 number) const;
    [[nodiscard]] QUuid missedBy(qint64 number) const;
    void sendAgainWhatCame(const SyncAnswer &answer) const;
    void refuseErased(const std::set<QUuid> &erased, Touched &touched, Received &received);
    void askAnewIfRefused(const Received &received);
    void forget(const std::set<QUuid> &erased, Received &received);
    void saveState(SyncState state, const SyncAnswer &answer);

    Connection &m_connection;
    Tables &m_tables;
    Journal &m_journal;
    QString m_phoneRegion;
    Timestamp m_now;
};

} // namespace leadline
