// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/devicefile.h"

#include "core/sync/wire.h"

#include <algorithm>

namespace leadline::convergence {

using namespace Qt::StringLiterals;

Records DeviceFile::view() const
{
    Records records = confirmed;
    for (const JournalLine &line : journal) {
        if (!line.outcome && line.received.empty())
            play(records, line.sent);
        else if (!line.outcome)
            playRest(records, line.sent, line.received);
        else if (line.outcome->isInForce() && line.outcome->seq > state.position.cursor
                 && !(dropsTheRest && hasComeInPart(line)))
            playRest(records, line.sent, coversReceived ? std::set<QUuid>() : line.received);
    }
    return records;
}

bool DeviceFile::hasComeInPart(const JournalLine &line) const
{
    return std::ranges::any_of(line.sent.changes, [&](const SentChange &change) {
        return line.received.contains(rootOfChange(confirmed, change));
    });
}

void DeviceFile::write(SentChangeSet changeset)
{
    changeset.mid = ++state.lastMid;
    changeset.seen = state.position.cursor;
    changeset.hash = contentHash(changeset);
    hlc = changeset.hlc;
    journal.push_back({std::move(changeset), std::nullopt, {}});
}

bool DeviceFile::hasPending() const
{
    return std::ranges::any_of(journal, [](const JournalLine &line) { return !line.outcome; });
}

Result<std::vector<SentChangeSet>> FileStorage::pending(int most, qsizetype) const
{
    std::vector<SentChangeSet> pending;
    for (const JournalLine &line : m_file.journal) {
        if (!line.outcome && static_cast<int>(pending.size()) < most)
            pending.push_back(line.sent);
    }
    std::ranges::sort(pending, {}, &SentChangeSet::mid);
    return pending;
}

template<typename Write>
Result<void> FileStorage::transaction(Write write)
{
    const Kill when = std::exchange(m_kill, Kill::Never);
    if (when == Kill::Before)
        return failure(ErrorCode::Io, u"killed"_s);
    write();
    if (when == Kill::After)
        return failure(ErrorCode::Io, u"killed"_s);
    return {};
}

Result<void> FileStorage::receive(const Reception &reception)
{
    if (m_without == Rule::RowsComeWithTheCursor && m_kill == Kill::Before)
        m_file.state.position = reception.position;
    return transaction([&] { take(reception); });
}

Result<void> FileStorage::restart(const Restart &restart)
{
    return transaction([&] {
        const bool again = restart.fromStart && m_without != Rule::RestoredServersGetAllAgain;
        std::vector<JournalLine *> pending;
        for (JournalLine &line : m_file.journal) {
            if (again && line.outcome && line.outcome->isInForce())
                line = {line.sent, std::nullopt, rootsOf(m_file.confirmed, line.sent)};
            line.sent.mid = 0;
            if (!line.outcome)
                pending.push_back(&line);
        }
        std::ranges::stable_sort(pending, {}, [](const JournalLine *line) { return line->sent.hlc; });
        m_file.state.client = restart.client;
        m_file.state.epoch = restart.epoch;
        m_file.state.acknowledged = 0;
        m_file.state.lastMid = 0;
        for (JournalLine *line : pending)
            line->sent.mid = ++m_file.state.lastMid;
        if (restart.fromStart)
            m_file.state.position = {};
    });
}

Result<std::vector<RootHead>> FileStorage::heads() const
{
    std::map<QUuid, qint64> shown;
    for (const auto &[root, seq] : m_file.heads) {
        if (root.isNull() || m_file.confirmed.contains(root))
            shown.emplace(root, seq);
    }
    for (const auto &[id, record] : m_file.confirmed) {
        if (record.root == id)
            shown.emplace(id, 0);
    }
    std::vector<RootHead> heads;
    for (const auto &[root, seq] : shown)
        heads.push_back({root, seq});
    return heads;
}

Result<void> FileStorage::compared(Timestamp next, int)
{
    return transaction([&] { m_file.state.compareAt = next; });
}

Result<void> FileStorage::wipe()
{
    return transaction([&] { m_file = {}; });
}

void FileStorage::take(const Reception &reception)
{
    m_file.state.epoch = reception.epoch;
    for (const SyncOutcome &outcome : reception.outcomes) {
        for (JournalLine &line : m_file.journal) {
            if (line.sent.mid == outcome.mid && !line.outcome)
                line.outcome = outcome;
        }
        m_file.state.acknowledged = std::max(m_file.state.acknowledged, outcome.mid);
    }
    std::ranges::for_each(reception.purge, [this](const QUuid &root) { drop(root); });
    m_file.state.compareAt = reception.compareAt.value_or(m_file.state.compareAt.value_or(Timestamp()));
    if (reception.scanBegins) {
        m_file.scanned.clear();
        m_file.heads.clear();
        drop({});
    }
    for (const RootPage &page : reception.roots)
        takeRoot(page);
    for (const SharedRecord &record : reception.refs) {
        takeRecord(record);
        m_file.heads[{}] = std::max(m_file.heads[{}], record.seq);
    }
    if (reception.scanEnds && m_without != Rule::ScansEndWithASweep)
        sweep();
    m_file.state.position = reception.position;
}

void FileStorage::takeRoot(const RootPage &page)
{
    if (page.full)
        drop(page.id);
    m_file.scanned.insert(page.id);
    m_file.heads[page.id] = page.seq;
    noteReceived(page.id);
    for (const SharedRecord &record : page.records)
        takeRecord(record);
}

void FileStorage::takeRecord(const SharedRecord &record)
{
    m_file.hlc = std::max(m_file.hlc, record.stamps.created);
    for (const Hlc stamp : record.stamps.later)
        m_file.hlc = std::max(m_file.hlc, stamp);
    if (record.deleted)
        m_file.confirmed.erase(record.id);
    else
        m_file.confirmed.insert_or_assign(record.id, record);
}

void FileStorage::drop(const QUuid &root)
{
    std::erase_if(m_file.confirmed, [&](const auto &entry) { return entry.second.root == root; });
    m_file.heads.erase(root);
    noteReceived(root);
}

void FileStorage::noteReceived(const QUuid &root)
{
    for (JournalLine &line : m_file.journal) {
        if (line.outcome)
            line.received.insert(root);
        else
            line.received.erase(root);
    }
}

void FileStorage::sweep()
{
    std::set<QUuid> unmet;
    for (const auto &[id, record] : m_file.confirmed) {
        if (!record.root.isNull() && !m_file.scanned.contains(record.root))
            unmet.insert(record.root);
    }
    std::ranges::for_each(unmet, [this](const QUuid &root) { drop(root); });
}

} // namespace leadline::convergence
