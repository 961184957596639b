// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outcome.h"
#include "core/model/sentchangeset.h"
#include "core/store/journal.h"

#include <functional>
#include <set>

namespace leadline {

class Tables;

/// The lead that changes are about, by what they say or by what stands; null when there is none.
[[nodiscard]] QUuid leadOf(const Tables &tables, const std::vector<RecordChange> &changes);

/// The journal's end that the server has not answered yet (sync.md section 4). Throws SqlError.
class Outbox final
{
public:
    explicit Outbox(Connection &connection) : m_connection(connection), m_journal(connection) {}

    /// Gives a ChangeSet its hash and tells how long it is on the wire, in bytes; an Error when no server would read it.
    using Seal = std::function<Result<qsizetype>(SentChangeSet &)>;
    static constexpr qsizetype mostBytes = (1 << 20) - 4096; ///< of ChangeSets; the rest is the envelope's
    static constexpr int mostChangeSets = 100;

    [[nodiscard]] qint64 count() const;
    /// Oldest first, at most `limit` (-1: all) after `offset`.
    [[nodiscard]] std::vector<JournalEntry> pending(qint64 limit, qint64 offset = 0) const;
    /// The next to send, in order; those that were not sent before get their mids, which are durable when this returns.
    /// One that alone is too long for a message, or that no server would read, is refused here ("too-large", "invalid"),
    /// since it would block the ones behind it.
    [[nodiscard]] std::vector<SentChangeSet> take(const Seal &seal, Timestamp now);
    /// As it was sent, or would be.
    [[nodiscard]] SentChangeSet sent(const JournalEntry &entry) const;

    /// What an answer means here: what was forgotten, and is missing there, is removed as it should be.
    [[nodiscard]] SyncOutcome understood(const SyncOutcome &outcome) const;
    /// What the server said; of something answered before nothing changes. Gives the ChangeSet's number, or 0.
    qint64 settle(const SyncOutcome &outcome, Timestamp now);
    /// A later ChangeSet that changes a record of this one, or expects something of it; null when there is none.
    [[nodiscard]] QUuid builtOn(const JournalEntry &entry) const;
    void markCancelled(qint64 number);
    /// Refused and parked ones whose content still waits for a decision, where the SQL `condition` holds, which may end in
    /// ORDER BY and LIMIT.
    [[nodiscard]] std::vector<JournalEntry> refused(const QString &condition,
                                                    const std::vector<Value> &values = {}) const;
    [[nodiscard]] std::optional<Obstacle> obstacleOf(qint64 number) const;
    /// Refused because something was not there, waiting for a decision; oldest first.
    [[nodiscard]] std::vector<JournalEntry> refusedAsMissing() const;
    /// Sends a refused one once more, under a new mid.
    void sendAgain(qint64 number);
    /// Remembers with a refused one what lead it was about: it may go from this file with the same answer.
    void noteLead(qint64 number, const QUuid &lead, qint64 leadNumber);
    /// That lead and its number; nothing where none was noted.
    [[nodiscard]] std::pair<QUuid, qint64> notedLead(qint64 number) const;
    /// Keeps for a decision what is neither to be laid on the rows nor sent.
    void keepAside(const ChangeSet &changeset, const Obstacle &obstacle, Timestamp now);
    void markSettled(qint64 number, Timestamp now);
    /// Those that wait and were not sent yet, and that touch one of the records or hang something on it, are refused here:
    /// the person was erased. Gives their numbers.
    [[nodiscard]] std::vector<qint64> refuseErased(const std::set<QUuid> &records, Timestamp now);

    /// Another server, or the same one after a restore: everything unanswered and all that was answered since `after` is
    /// to be sent again, in its old order, under new mids; what it did to the rows stays as it is.
    void sendAgain(Timestamp after);
    /// Forgets what was sent and answered before `before`, though not what still lies over the confirmed rows or waits
    /// for a decision; at most `most`, the oldest first. Gives how many.
    int prune(Timestamp before, int most);

private:
    void settle(const SyncOutcome &outcome, Timestamp now, qint64 number);
    /// What it would have taken back stands, and may be taken back anew.
    void releaseReversed(qint64 number);
    void giveMid(SentChangeSet &changeset, qint64 number);

    Connection &m_connection;
    Journal m_journal;
};

[[nodiscard]] QString statusName(OutcomeStatus status);

} // namespace leadline
