// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/memorystorage.h"
#include "tests/convergence/commands.h"
#include "tests/convergence/devicefile.h"

namespace leadline::convergence {

/// One field's step that somebody made, whatever became of it. Words are never typed twice, so a value names its edit.
struct Step
{
    QUuid op;
    QUuid record;
    QString field;
    QString before;
    QString after;
    QUuid root = {};
    QUuid contact = {}; ///< of whom the same change says that he is the lead's
    qint64 heard =
        0; ///< as of which number its author knew that the root, or its contact, had been erased; 0: he did not
};

/// Everything typed in a run.
class Ledger final
{
public:
    /// `confirmed`: what the author's device has from the server; `view`: what he sees.
    void write(const SentChangeSet &changeset, const Records &confirmed, const Records &view);
    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }
    /// Who was to be erased, by the ChangeSet that says so.
    [[nodiscard]] const std::map<QUuid, QUuid> &erasures() const { return m_erasures; }

private:
    std::vector<Step> m_steps;
    std::map<QUuid, QUuid> m_erasures;
};

/// What the server went through that lets less be promised.
struct Past
{
    int restores = 0;
    std::set<QUuid> forgotten; ///< records that were removed so long ago that their tombstones are gone
};

/// Whether a person may see a root, worked out from the records alone: a second opinion on the server's grants.
[[nodiscard]] bool maySee(const MemoryTables &tables, const Person &person, const QUuid &root);

/// Whether a change writes a field that is closed to the person, worked out from the setting's text alone. `standing`:
/// the record as it is, none when it is new.
[[nodiscard]] bool touchesClosed(const MemoryTables &tables, const Person &person, const SentChange &change,
                                 const SharedRecord *standing);

/// What a page must leave behind whatever happens; empty when all is well.
[[nodiscard]] QString faultOfRows(const Records &rows);

/// What was accepted and is still to come is shown as its author left it, be it all or a part; empty when it is.
[[nodiscard]] QString faultOfAccepted(const DeviceFile &file);

/// A device that has caught up, against the server.
[[nodiscard]] QString faultOfDevice(const DeviceFile &file, const Person &person, const MemoryTables &tables);
/// What a device's user typed, against the server; after a restore less can be promised.
[[nodiscard]] QString faultOfJournal(const DeviceFile &file, const Ledger &ledger, const MemoryTables &tables,
                                     const Past &past);
/// What was typed of people who were erased, by those who had not heard of it: nobody has it any more. Not among it: the
/// name of somebody whom a lead named no more when he was erased, or whom one came to name that the administrator's device had
/// not heard of.
[[nodiscard]] std::vector<QString> erasedWords(const MemoryTables &tables, const Ledger &ledger, const Past &past);
[[nodiscard]] QString faultOfErased(const MemoryTables &tables, const std::vector<QString> &words);
[[nodiscard]] QString faultOfErased(const DeviceFile &file, const Person &person, const std::vector<QString> &words);
/// The server by itself.
[[nodiscard]] QString faultOfServer(const MemoryTables &tables, const Ledger &ledger, Timestamp now, const Past &past);

} // namespace leadline::convergence
