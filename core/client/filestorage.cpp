// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/filestorage.h"

#include "core/client/copies.h"
#include "core/model/reference.h"
#include "core/process/parser.h"
#include "core/services/attachments.h"
#include "core/store/backup.h"
#include "core/store/confirmed.h"
#include "core/store/erasing.h"
#include "core/store/receiving.h"
#include "core/store/removal.h"
#include "core/store/rootheads.h"
#include "core/store/sqlerror.h"
#include "core/store/synclog.h"
#include "core/store/transaction.h"
#include "core/sync/wire.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>
#include <algorithm>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daysToSendAgain = 30;

Result<qsizetype> seal(SentChangeSet &changeset)
{
    if (changeset.hash.isEmpty()) // what was sent once is sent again as the same
        changeset.hash = contentHash(changeset);
    return lengthOnWire(changeset);
}

} // namespace

std::optional<SyncState> FileStorage::known() const
{
    return m_joining ? m_joining : syncState(m_store.connection());
}

/// What is to be sent next gets its mids here, so that the state tells the greatest one.
Result<ReplicaState> FileStorage::state() const
{
    return guarded([&]() -> Result<ReplicaState> {
        m_next = m_joining ? std::vector<SentChangeSet>() : Outbox(m_store.connection()).take(seal, m_store.clock()());
        const std::optional<SyncState> state = known();
        if (!state)
            return failure(ErrorCode::Refused, u"not-shared"_s);
        ReplicaState told{state->client, state->epoch, state->position, state->lastMid, state->acknowledged};
        if (!m_joining)
            told.compareAt = state->compareAt;
        return told;
    });
}

Result<std::vector<SentChangeSet>> FileStorage::pending(int most, qsizetype /*bytes*/) const
{
    std::vector<SentChangeSet> next = m_next;
    if (next.size() > static_cast<size_t>(most))
        next.resize(static_cast<size_t>(most));
    return next;
}

/// However much a server sends, there is room left for what is typed here.
Result<void> FileStorage::checkRoom() const
{
    constexpr qint64 leastRoom = 128 << 20;
    const QStorageInfo disk(QFileInfo(m_store.path()).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < leastRoom)
        return failure(ErrorCode::Io, u"disk-full"_s, {m_store.path()});
    return {};
}

Result<void> FileStorage::receive(const Reception &reception)
{
    if (const Result<void> room = checkRoom(); !room)
        return room;
    return guarded([&]() -> Result<void> {
        // An import that runs meanwhile expects much by itself.
        const bool walks = reception.position.scan.has_value();
        if (std::exchange(m_walks, walks) != walks)
            m_store.connection().expectMuch(walks);
        SyncAnswer answer;
        answer.epoch = reception.epoch;
        answer.results = reception.outcomes;
        answer.purge = reception.purge;
        answer.roots = reception.roots;
        answer.refs = workable(reception.refs);
        answer.in = known().value_or(SyncState()).position;
        answer.out = reception.position;
        for (const SyncOutcome &outcome : reception.outcomes)
            answer.lastMid = std::max(answer.lastMid, outcome.mid);
        if (m_joining) {
            const Result<void> joined = join(m_store, *m_joining, answer, m_own);
            if (joined)
                m_joining.reset();
            return joined;
        }
        const Result<Received> received = m_store.receive(answer);
        if (!received)
            return tl::unexpected(received.error());
        if (reception.compareAt)
            saveCompareAt(m_store.connection(), *reception.compareAt);
        m_refused += static_cast<int>(received->refused.size());
        removeFiles(received->orphanedFiles);
        if (received->isErasure)
            sweepNow();
        return {};
    });
}

/// What was received stands, whatever becomes of this; what cannot be swept now is when the file is opened next.
void FileStorage::sweepNow() const
{
    static_cast<void>(guarded([this]() -> Result<void> {
        sweep(m_store.connection());
        return {};
    }));
}

Result<std::vector<QUuid>> FileStorage::going(const Reception &reception) const
{
    return guarded([&]() -> Result<std::vector<QUuid>> {
        std::vector<QUuid> roots = m_joining ? std::vector<QUuid>() : reception.purge;
        if (m_joining || !reception.scanEnds)
            return roots;
        QSet<QUuid> met;
        for (const RootPage &page : reception.roots)
            met.insert(page.id);
        std::ranges::copy_if(unmetRoots(m_store.connection()), std::back_inserter(roots),
                             [&met](const QUuid &root) { return !met.contains(root); });
        return roots;
    });
}

Result<void> FileStorage::drop(const std::vector<QUuid> &roots)
{
    return guarded([&]() -> Result<void> {
        const SyncState state = known().value_or(SyncState());
        SyncAnswer answer;
        answer.epoch = state.epoch;
        answer.purge = roots;
        answer.in = state.position;
        answer.out = state.position;
        const Result<Received> received = m_store.receive(answer);
        if (!received)
            return tl::unexpected(received.error());
        removeFiles(received->orphanedFiles);
        return {};
    });
}

/// A process that nobody could work by stays out: the one before stays in force, and the log says so.
std::vector<SharedRecord> FileStorage::workable(std::vector<SharedRecord> refs) const
{
    for (SharedRecord &record : refs) {
        if (record.deleted || record.kind != recordType(Kind::Process).name())
            continue;
        const auto read = parseProcess(record.value(u"definition"_s).toString().toUtf8());
        if (read)
            continue;
        SyncEvent event{SyncEvent::What::Failed, m_store.clock()(), {}};
        event.reason = read.error().reason;
        event.details = read.error().details;
        noteSyncEvent(m_store.connection(), event);
        const Result<ProcessRecord> standing = m_store.find(ProcessRecordId(record.id));
        if (standing)
            record.fields.insert(u"definition"_s, standing->definition);
        record.deleted = !standing; // its number has come all the same
    }
    return refs;
}

Result<std::vector<RootHead>> FileStorage::heads() const
{
    return guarded([&]() -> Result<std::vector<RootHead>> { return rootHeads(m_store.connection()); });
}

Result<void> FileStorage::compared(Timestamp next, int repaired)
{
    return guarded([&]() -> Result<void> {
        saveCompareAt(m_store.connection(), next);
        if (repaired == 0)
            return {};
        SyncEvent event{SyncEvent::What::Repaired, m_store.clock()(), {}};
        event.received = repaired;
        noteSyncEvent(m_store.connection(), event);
        return {};
    });
}

/// Bytes that nobody may see any more. What a crash leaves here is removed when the lead's last file is.
void FileStorage::removeFiles(const QStringList &hashes) const
{
    for (const QString &hash : hashes) {
        for (const QString &path : {keptFilePath(m_store.path(), hash), comingFilePath(m_store.path(), hash)}) {
            if (!path.isEmpty())
                QFile::remove(path);
        }
    }
}

Result<void> FileStorage::restart(const Restart &restart)
{
    return guarded([&]() -> Result<void> {
        std::optional<SyncState> state = known();
        if (!state)
            return failure(ErrorCode::Refused, u"not-shared"_s);
        state->client = restart.client;
        state->computer = thisComputer();
        state->epoch = restart.epoch;
        state->lastMid = 0;
        state->acknowledged = 0;
        if (restart.fromStart)
            state->position = {};
        if (m_joining) {
            m_joining = state;
            return {};
        }
        Transaction transaction(m_store.connection());
        Outbox outbox(m_store.connection());
        const Timestamp never{std::numeric_limits<qint64>::max()};
        outbox.sendAgain(restart.fromStart ? m_store.clock()().plusDays(-daysToSendAgain) : never);
        saveSyncState(m_store.connection(), *state);
        transaction.commit();
        return {};
    });
}

Result<void> FileStorage::wipe()
{
    return guarded([&]() -> Result<void> {
        Connection &connection = m_store.connection();
        {
            Transaction transaction(connection);
            removeAllRecords(connection);
            for (const QString &table : {u"change"_s, u"removal"_s, u"changeset"_s, u"batch"_s, u"syncEvent"_s})
                connection.execute(u"DELETE FROM "_s + table);
            transaction.commit();
        }
        connection.execute(u"VACUUM"_s);
        connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        QDir(m_store.path() + u".files"_s).removeRecursively();
        removeCopies(m_store.path());
        return {};
    });
}

} // namespace leadline
