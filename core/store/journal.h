// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"
#include "core/store/connection.h"

#include <optional>

namespace leadline {

/// A line of the journal without its changes.
struct JournalEntry
{
    ChangeSet changeset;
    QUuid reversedBy;   ///< the ChangeSet that took this one back
    qint64 records = 0; ///< how many records it touched
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
};

/// Reads and appends the journal. Throws SqlError.
class Journal final
{
public:
    explicit Journal(Connection &connection) : m_connection(connection) {}

    /// Appends a committed ChangeSet; gives its number.
    qint64 append(const ChangeSet &changeset, qint64 hlc);
    void markReversed(const ChangeSetId &original, const ChangeSetId &by);

    [[nodiscard]] std::optional<JournalEntry> find(const ChangeSetId &id) const;
    [[nodiscard]] std::optional<JournalEntry> findNumber(qint64 number) const;
    /// With its changes.
    [[nodiscard]] std::optional<ChangeSet> load(const ChangeSetId &id) const;
    /// The ChangeSets of a batch in order, without their changes.
    [[nodiscard]] std::vector<JournalEntry> ofBatch(const QUuid &batch) const;
    /// Newest first, from below `before` (0: from the newest).
    [[nodiscard]] std::vector<JournalEntry> latest(int limit, qint64 before = 0) const;
    [[nodiscard]] std::vector<JournalEntry> ofRecord(const QUuid &record, int limit) const;
    /// A record's field changes, newest first.
    [[nodiscard]] std::vector<HistoryEntry> history(const QUuid &record, int limit = 1000) const;
    /// The newest ChangeSet that is in force and can be taken back.
    [[nodiscard]] std::optional<JournalEntry> newestUndoable() const;
    /// The newest undo, unless something else was done since.
    [[nodiscard]] std::optional<JournalEntry> newestRedoable() const;
    /// A record that the batch made and somebody changed since; null when there is none.
    [[nodiscard]] QUuid changedSince(const QUuid &batch) const;
    [[nodiscard]] qint64 lastHlc() const;

private:
    [[nodiscard]] std::vector<JournalEntry> select(const QString &condition, const std::vector<Value> &values) const;
    [[nodiscard]] std::vector<RecordChange> changesOf(qint64 number) const;

    Connection &m_connection;
};

} // namespace leadline
