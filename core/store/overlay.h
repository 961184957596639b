// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"
#include "core/store/tables.h"

#include <map>
#include <set>

namespace leadline {

/// Records by id with their kinds.
using Touched = std::map<QUuid, Kind>;

/// The ChangeSets that lie over the confirmed rows since the server's answer, or the rows it tells of, are still to come:
/// taken back so that the rows beneath can move, and laid on again (sync.md section 4). Inside a transaction; throws
/// SqlError.
class Overlay final
{
public:
    Overlay(Connection &connection, Tables &tables, Journal &journal, const QString &phoneRegion);

    /// Finds those that lie over the records, and those that have a record in common with these; adds all their records.
    void find(Touched &touched);
    /// Whether there are none of them.
    [[nodiscard]] bool isEmpty() const { return m_found.empty(); }
    /// Newest first.
    [[nodiscard]] Result<void> takeBack();
    /// Of what the server took, the part whose roots `came` lies over the rows no longer; before they are written.
    void noteReceived(const std::set<QUuid> &came);
    /// What waits unsent on a value of this device, which has come under another stamp than it got here, has seen it under
    /// that; before they are laid on again.
    void followOwnStamps() const;
    /// Oldest first, whatever is neither answered with a no nor covered by rows up to `confirmed`, without what was received
    /// of it. What found other values writes down which; what cannot be applied any more stays in the journal and waits for
    /// the server.
    [[nodiscard]] Result<void> layOn(qint64 confirmed);

private:
    [[nodiscard]] bool liesAnything() const;
    [[nodiscard]] std::vector<qint64> over(const QUuid &record) const;
    [[nodiscard]] QUuid rootOfChange(const RecordChange &change) const;
    [[nodiscard]] Hlc stampNow(const RecordChange &change, const FieldChange &field, Hlc base) const;
    [[nodiscard]] Result<void> lay(const JournalEntry &entry);
    [[nodiscard]] bool fit(std::vector<RecordChange> &changes) const;
    void mark(qint64 number, bool lies);

    Connection &m_connection;
    Tables &m_tables;
    Journal &m_journal;
    QString m_phoneRegion;
    std::set<qint64> m_found; ///< numbers of ChangeSets
};

} // namespace leadline
