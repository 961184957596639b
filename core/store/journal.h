// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"
#include "core/store/connection.h"
#include "core/store/stamptext.h"

#include <optional>

namespace leadline {

/// A line of the journal without its changes.
struct JournalEntry
{
    ChangeSet changeset;
    QUuid reversedBy;     ///< the ChangeSet that took this one back
    qint64 records = 0;   ///< how many records it touched
    Hlc hlc;              ///< its stamp
    QString state;        ///< pending, applied, merged, refused, duplicate, parked, cancelled (sync.md section 4)
    qint64 mid = 0;       ///< its place in this device's order; 0: it was not sent yet
    qint64 seq = 0;       ///< the number that the server gave it
    qint64 seen = 0;      ///< how far this device had received when it got its mid
    QByteArray hash;      ///< what it was sent with
    bool overlay = false; ///< its effect lies over the confirmed rows
};

/// One step of one field, for a record's history.
struct HistoryEntry
{
    qint64 changeset = 0;
    Timestamp at;
    UserId author;
    QString intent;
    Kind kind = Kind::Lead;
    QUuid record;
    RecordChange::Action action = RecordChange::Action::Update;
    FieldChange change;
    QString device; ///< the computer it was made on; empty where nobody knows
};

/// Whether it goes to the server, from where the others came.
[[nodiscard]] bool isSent(const ChangeSet &changeset);

/// Reads and appends the journal. Throws SqlError.
class Journal final
{
public:
    explicit Journal(Connection &connection) : m_connection(connection) {}

    /// Appends a committed ChangeSet; gives its number. One that is to be sent waits for the server's answer.
    qint64 append(const ChangeSet &changeset, Hlc hlc, const std::vector<Stamps> &bases);
    /// Writes anew what the changes of a ChangeSet, those of restOf(), found, after they were laid on other rows; the stamps
    /// that its author saw stay as they are.
    void rewrite(const ChangeSet &changeset, const std::vector<Stamps> &found);
    /// The server took the ChangeSet, and what it made of this record has come: it lies over the rows no longer.
    void markReceived(qint64 number, const QUuid &record);
    /// What the author of one of its changes has seen has other stamps by now.
    void rebase(qint64 number, size_t position, const Stamps &bases);
    void markReversed(const ChangeSetId &original, const ChangeSetId &by);

    [[nodiscard]] std::optional<JournalEntry> find(const ChangeSetId &id) const;
    [[nodiscard]] std::optional<JournalEntry> findNumber(qint64 number) const;
    /// With its changes.
    [[nodiscard]] std::optional<ChangeSet> load(const ChangeSetId &id) const;
    /// The stamps that each change of restOf() found when it was laid on the rows last.
    [[nodiscard]] std::vector<Stamps> foundBy(qint64 number) const;
    /// Those that its author saw.
    [[nodiscard]] std::vector<Stamps> basesOf(qint64 number) const;
    /// The ChangeSets of a batch in order, without their changes.
    [[nodiscard]] std::vector<JournalEntry> ofBatch(const QUuid &batch) const;
    /// Newest first, from below `before` (0: from the newest).
    [[nodiscard]] std::vector<JournalEntry> latest(int limit, qint64 before = 0) const;
    [[nodiscard]] std::vector<JournalEntry> ofRecord(const QUuid &record, int limit) const;
    /// A record's field changes, newest first, without what was refused or taken back before it was sent.
    [[nodiscard]] std::vector<HistoryEntry> history(const QUuid &record, int limit = 1000) const;
    /// The newest ChangeSet that is in force and can be taken back.
    [[nodiscard]] std::optional<JournalEntry> newestUndoable() const;
    /// The newest undo, unless something else was done since.
    [[nodiscard]] std::optional<JournalEntry> newestRedoable() const;
    /// A record that the batch made, or of which it changed a field, and that somebody changed there since; null when
    /// there is none. What the batch did and was taken back already does not count.
    [[nodiscard]] QUuid changedSince(const QUuid &batch) const;
    [[nodiscard]] Hlc lastHlc() const;

    /// Lines where the SQL `condition` holds, which may end in ORDER BY and LIMIT; without their changes.
    [[nodiscard]] std::vector<JournalEntry> select(const QString &condition, const std::vector<Value> &values) const;
    [[nodiscard]] std::vector<RecordChange> changesOf(qint64 number) const;
    /// The fields that a record was made with here; none when it was not.
    [[nodiscard]] QVariantMap madeWith(const QUuid &record, Kind kind) const;
    /// What a ChangeSet of this device that is in force and has this stamp wrote into a field.
    [[nodiscard]] std::optional<Value> written(const QUuid &record, Kind kind, const QString &field, Hlc hlc) const;
    /// Those of its changes that lie over the rows when it does: all but the received ones.
    [[nodiscard]] std::vector<RecordChange> restOf(qint64 number) const;

private:
    [[nodiscard]] std::vector<RecordChange> changesWhere(const QString &condition, qint64 number) const;
    [[nodiscard]] std::vector<Stamps> stampsOf(qint64 number, const QString &column, const QString &condition) const;

    Connection &m_connection;
};

} // namespace leadline
