// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/filestorage.h"
#include "tests/support/answers.h"

#include <map>

namespace leadline::test {

/// A server without rights or merging: it takes a ChangeSet when its expectations hold, whole, and sends everything to
/// everybody. What the real one adds to this is proved with the real one.
class PlainServer
{
public:
    /// Users, directories and settings are those of a file.
    explicit PlainServer(TestFile &founder);

    [[nodiscard]] SyncAnswer answer(const SyncRequest &request);
    /// Back to the beginning, as after a restore from a backup.
    void restore();
    /// Nothing of what comes is taken until this is said again.
    void setRefuses(bool refuses) { m_refuses = refuses; }
    /// A first sync comes in pages of so many leads, companies and contacts; 0: in one.
    void setRootsPerPage(size_t roots) { m_rootsPerPage = roots; }
    [[nodiscard]] const QUuid &epoch() const { return m_epoch; }
    [[nodiscard]] int executed() const { return m_executed; }

private:
    [[nodiscard]] SyncOutcome execute(const SentChangeSet &changeset);
    void cutToPage(const SyncRequest &request, SyncAnswer &answer) const;
    void apply(const SentChange &change, Hlc stamp);

    std::map<QUuid, SharedRecord> m_records;
    std::map<QUuid, SharedRecord> m_backup;
    QHash<QUuid, qint64> m_done; ///< by op
    QUuid m_epoch = QUuid::createUuid();
    qint64 m_seq = 1;
    qint64 m_leads = 0;
    int m_executed = 0;
    size_t m_rootsPerPage = 0;
    bool m_refuses = false;
};

/// The file joins as this person.
void joinAs(TestFile &file, PlainServer &server, const QString &login, OwnLeads own = OwnLeads::Fresh);

/// Everything both ways.
void sync(TestFile &file, PlainServer &server);

} // namespace leadline::test
