// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"
#include "core/store/overlay.h"

#include <QStringList>
#include <map>
#include <utility>

namespace leadline {

/// Leads, companies and contacts that the running walk over everything visible has not met so far; those that only this
/// device has made are none of them. Throws SqlError.
[[nodiscard]] std::vector<QUuid> unmetRoots(Connection &connection);

/// The rows that an answer brings or takes, as changes of what stands in the file. Throws SqlError.
class Confirmed final
{
public:
    Confirmed(Connection &connection, Tables &tables, const SyncAnswer &answer);

    /// Every record that will be written or removed.
    [[nodiscard]] Touched touched() const;
    /// Writes them; nothing of this device may lie over them.
    [[nodiscard]] Result<void> write(const QString &phoneRegion);
    /// Whether nothing goes: then what was written is all that is different afterwards.
    [[nodiscard]] bool onlyBrings() const { return m_removed.empty() && m_removedRoots.empty(); }
    /// What write() did.
    [[nodiscard]] std::vector<RecordChange> takeChanges() { return std::move(m_changes.changes); }
    /// Roots of which the file has all that the server has, or nothing any more; null: reference data.
    [[nodiscard]] std::set<QUuid> came() const;
    /// Records that somebody erased, and of which this file has not heard it yet.
    [[nodiscard]] const std::set<QUuid> &erased() const { return m_erased; }
    /// Hashes of files that no record names any more.
    [[nodiscard]] QStringList orphanedFiles() const;
    /// The latest stamp that came.
    [[nodiscard]] Hlc latest() const { return m_latest; }

private:
    void touchRemovedHere(const QUuid &root, Touched &touched) const;
    void takePages(const std::vector<RootPage> &pages);
    void take(const SharedRecord &shared);
    void takeScan(const SyncAnswer &answer);
    void removeAllBut(Kind kind, const QString &condition, const std::vector<Value> &values,
                      const std::vector<SharedRecord> &kept);
    void takeUnknown(const SharedRecord &shared, const QVariantMap &fields);
    void readStanding();
    [[nodiscard]] bool isErasedAnew(const SharedRecord &shared) const;
    void removeRoot(const QUuid &root);
    void removeOne(const StoredRecord &stored);
    void removeWithHistory(const StoredRecord &stored);
    void addRemoval(const StoredRecord &stored);
    void addWrite(const SharedRecord &shared, Kind kind);

    Connection &m_connection;
    Tables &m_tables;
    std::vector<SharedRecord> m_written;                       ///< of kinds that this program knows
    std::map<std::pair<Kind, QUuid>, StoredRecord> m_standing; ///< of these, before they are written
    bool m_hasUnknown;                                         ///< whether anything stands in the table of that name
    std::vector<StoredRecord> m_removed;                       ///< records that are not there any more, one by one
    std::vector<QUuid> m_removedRoots;
    std::set<QUuid> m_erased;
    std::set<QUuid> m_gone;      ///< removals among `m_changes`
    std::set<QUuid> m_cameRoots; ///< with records
    ChangeSet m_changes;
    std::vector<Stamps> m_stamps; ///< of `m_changes`
    QStringList m_hashes;
    Hlc m_latest;
};

} // namespace leadline
