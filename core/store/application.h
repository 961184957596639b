// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"
#include "core/store/searchindex.h"
#include "core/store/tables.h"

#include <QSet>
#include <map>

namespace leadline {

/// The application of one ChangeSet to the rows, inside the commit's transaction. Throws SqlError.
class Application final
{
public:
    Application(Connection &connection, Tables &tables, Hlc stamp, const QString &phoneRegion);
    /// Leaves the full-text indexes to whoever finishes `words`.
    Application(Connection &connection, Tables &tables, Hlc stamp, const QString &phoneRegion, SearchIndex &words);

    /// Checks what the ChangeSet expects, then writes rows, search index and what leads derive from their tasks. `given`
    /// has the stamps that the changes bring along, one a change; without it everything is stamped with now.
    [[nodiscard]] Result<void> apply(const ChangeSet &changeset, const std::vector<Stamps> &given = {});

    /// What the changes found: a patch with the changed fields' stamps, all stamps of a removed record.
    [[nodiscard]] const std::vector<Stamps> &bases() const { return m_bases; }

private:
    void readAhead(const ChangeSet &changeset);
    [[nodiscard]] Result<void> check(const std::vector<Expectation> &expectations) const;
    /// As it stands now; what was read ahead is not read again.
    [[nodiscard]] std::optional<StoredRecord> find(Kind kind, const QUuid &record) const;
    [[nodiscard]] Result<void> applySome(std::span<const RecordChange> changes, std::span<const Stamps> given);
    [[nodiscard]] Result<void> applyOne(const RecordChange &change, const Stamps &given);
    [[nodiscard]] Result<void> create(const RecordChange &change, const Stamps &given);
    void create(std::span<const RecordChange> changes, std::span<const Stamps> given);
    void noteNew(const StoredRecord &stored);
    void noteNumberOf(const Record &record);
    [[nodiscard]] Result<void> update(const RecordChange &change, const Stamps &given);
    [[nodiscard]] Result<void> remove(std::span<const RecordChange> changes);
    [[nodiscard]] Result<std::vector<StoredRecord>> takeKnown(std::span<const RecordChange> changes);
    void noteGone(const StoredRecord &stored);
    [[nodiscard]] Stamps stampsAfter(const StoredRecord &before, const RecordChange &change, const Stamps &given);
    [[nodiscard]] Result<void> checkNothingOrphaned() const;
    [[nodiscard]] Result<void> checkNoOrphan(const QString &kind, std::span<const QUuid> leads) const;
    void addSteps(const QUuid &lead, DerivedColumns &derived);
    void noteLeadOf(const Record &record);
    void refreshLeads();
    void raiseCounter();

    Connection &m_connection;
    Tables &m_tables;
    SearchIndex m_own;
    SearchIndex &m_search;
    Hlc m_stamp;
    QString m_phoneRegion;
    std::map<QUuid, StoredRecord> m_ahead;
    std::vector<Stamps> m_bases;
    QSet<QUuid> m_leadsWithTaskChanges;
    std::vector<QUuid> m_removedLeads;
    qint64 m_greatestNumber = 0;
};

} // namespace leadline
