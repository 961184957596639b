// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/commitgroup.h"
#include "core/store/leftovers.h"
#include "core/store/migrations.h"
#include "core/store/phonereading.h"
#include "core/store/receiving.h"
#include "core/store/removal.h"
#include "core/store/sqlerror.h"
#include "core/store/transaction.h"
#include "core/store/turns.h"

#include <QFile>

namespace leadline {

using namespace Qt::StringLiterals;

Store::Store(std::unique_ptr<Connection> connection, std::unique_ptr<WriterLock> lock, const Clock &clock)
    : m_lock(std::move(lock)), m_connection(std::move(connection)), m_tables(*m_connection), m_journal(*m_connection),
      m_clock(clock)
{
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const Clock &clock)
{
    auto lock = WriterLock::take(path, 0);
    if (!lock)
        return tl::unexpected(lock.error());
    auto connection = Connection::open(path, Connection::Access::Create);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const Result<void> migrated = migrate(**connection); !migrated)
        return tl::unexpected(migrated.error());
    return std::unique_ptr<Store>(new Store(std::move(*connection), std::move(*lock), clock));
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, StoreAccess access, const Clock &clock, int lockWait)
{
    std::unique_ptr<WriterLock> lock;
    const bool writing = access == StoreAccess::Write;
    const bool isThere = QFile::exists(path);
    if ((writing && isThere) || isCutShort(path)) {
        auto taken = WriterLock::take(path, lockWait);
        if (!taken)
            return tl::unexpected(taken.error());
        settleLeftovers(path);
        if (writing)
            lock = std::move(*taken);
    }
    auto connection = Connection::open(path, writing ? Connection::Access::Write : Connection::Access::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    return guarded([&]() -> Result<std::unique_ptr<Store>> {
        if (!writing && needsMigration(**connection))
            return failure(ErrorCode::Io, u"file-needs-migration"_s, {path});
        if (const Result<void> migrated = migrate(**connection); !migrated)
            return tl::unexpected(migrated.error());
        std::unique_ptr<Store> store(new Store(std::move(*connection), std::move(lock), clock));
        store->m_hlc = store->m_journal.lastHlc();
        return store;
    });
}

Result<ChangeSet> Store::commit(ChangeSet changeset, const Progress &progress)
{
    CommitGroup alone(*this);
    Result<ChangeSet> added = alone.add(std::move(changeset), progress);
    if (!added)
        return added;
    const Result<void> saved = alone.save();
    return saved ? added : tl::unexpected(saved.error());
}

Result<Received> Store::receive(const SyncAnswer &answer)
{
    return takeIn([&] { return Receiving(*m_connection, m_tables, m_journal, phoneRegion(), m_clock()).take(answer); });
}

Result<Received> Store::join(const SyncState &state, const SyncAnswer &first)
{
    return takeIn([&] {
        removeAllRecords(*m_connection);
        saveSyncState(*m_connection, state);
        return Receiving(*m_connection, m_tables, m_journal, phoneRegion(), m_clock()).take(first);
    });
}

Result<ChangeSet> Store::cancel(const ChangeSetId &id)
{
    const Result<Received> cancelled =
        takeIn([&] { return Receiving(*m_connection, m_tables, m_journal, phoneRegion(), m_clock()).cancel(id); });
    return cancelled ? Result<ChangeSet>(cancelled->changes) : tl::unexpected(cancelled.error());
}

bool Store::isAwaited() const
{
    return m_turns && m_turns->isAwaited();
}

void Store::letOthersIn() const
{
    if (isAwaited())
        m_turns->letIn();
}

/// The journal gets a line that tells when the rows moved; what moved comes as records of the history.
Result<Received> Store::takeIn(const std::function<Result<Received>()> &reception)
{
    Q_ASSERT_X(m_lock, "Store::takeIn", "the file was opened for reading");
    Hlc hlc = m_hlc;
    Result<Received> received = guarded([&]() -> Result<Received> {
        Transaction transaction(*m_connection);
        const QString region = phoneRegion();
        Result<Received> taken = reception();
        if (!taken)
            return taken;
        static_cast<void>(rereadPhones(*m_connection, m_tables, {region, phoneRegion()}, {}));
        if (!taken->changes.isEmpty()) {
            hlc = nextHlc(std::max(hlc, clampedHlc(taken->latest, m_clock())), m_clock());
            ChangeSet line = taken->changes;
            line.changes.clear();
            taken->changes.number = m_journal.append(line, hlc, {});
        }
        transaction.commit();
        return taken;
    });
    if (!received)
        return received;
    m_hlc = hlc;
    if (m_listener && !received->changes.isEmpty())
        m_listener(received->changes);
    return received;
}

qint64 Store::nextNumber(const QString &counter) const
{
    Statement &statement = m_connection->prepared(u"SELECT value FROM counter WHERE name = ?"_s);
    const qint64 last = statement.bind(counter).step() ? statement.integer(0) : 0;
    statement.reset();
    return last + 1;
}

QString Store::setting(const QString &name, const QString &otherwise) const
{
    Statement &statement = m_connection->prepared(u"SELECT value FROM setting WHERE name = ?"_s);
    const QString value = statement.bind(name).step() ? statement.text(0) : QString();
    statement.reset();
    return value.isEmpty() ? otherwise : value;
}

QString Store::phoneRegion() const
{
    return setting(u"phoneRegion"_s, u"RU"_s);
}

QString Store::notFoundReason(Kind kind)
{
    return recordType(kind).name().toLower() + u"-not-found"_s;
}

} // namespace leadline
