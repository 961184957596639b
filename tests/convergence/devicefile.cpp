// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/devicefile.h"

#include "core/model/erasure.h"
#include "core/sync/wire.h"

#include <algorithm>

namespace leadline::convergence {

using namespace Qt::StringLiterals;

namespace {

bool hangsOn(const SentField &field, const std::set<QUuid> &roots)
{
    return field.field == u"lead"_s && (roots.contains(field.after.toUuid()) || roots.contains(field.before.toUuid()));
}

/// What a process is counted by stays. Whether the ChangeSet tells of one of the records.
bool forgetIn(SentChangeSet &changeset, const std::set<QUuid> &records)
{
    bool isTold = false;
    for (SentChange &change : changeset.changes) {
        const RecordType *type = recordTypeByName(change.kind);
        if (!records.contains(change.record) || !type)
            continue;
        isTold = true;
        if (changeset.intent != erasureIntent)
            std::erase_if(change.fields,
                          [type](const SentField &field) { return !outlivesErasure(type->kind(), field.field); });
    }
    return isTold;
}

bool isMissing(const SyncOutcome &outcome)
{
    return outcome.obstacle && outcome.obstacle->reason == u"missing"_s;
}

/// What has no content any more is not sent again either.
SyncOutcome withoutContent(SyncOutcome outcome)
{
    outcome.losers.clear();
    if (outcome.obstacle)
        outcome.obstacle->value = {};
    if (isMissing(outcome))
        outcome.obstacle.reset();
    return outcome;
}

bool wasErased(const SyncOutcome &outcome)
{
    return outcome.obstacle && outcome.obstacle->reason == u"erased"_s;
}

} // namespace

/// Of what is made under a lead it is the lead that was not there.
QUuid DeviceFile::missedBy(const JournalLine &line) const
{
    if (!line.outcome || !isMissing(*line.outcome))
        return {};
    const QUuid missed = line.outcome->obstacle->record;
    const auto made = std::ranges::find_if(line.sent.changes, [&](const SentChange &change) {
        return change.record == missed && change.action == RecordChange::Action::Create;
    });
    return made == line.sent.changes.end() ? missed : rootOfChange(confirmed, *made);
}

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
    std::set<QUuid> erased;
    for (const SentChange &change : changeset.changes) {
        if (changeset.intent == erasureIntent)
            erased.insert(change.record);
    }
    journal.push_back({std::move(changeset), std::nullopt, {}});
    forget(std::move(erased));
}

bool DeviceFile::hasUnansweredUnder(const SentChangeSet &changeset) const
{
    return std::ranges::any_of(journal, [&](const JournalLine &line) {
        const bool lies = !line.outcome || (line.outcome->isInForce() && line.outcome->seq > state.position.cursor);
        return lies && std::ranges::any_of(line.sent.changes, [&](const SentChange &change) {
                   return std::ranges::find(changeset.changes, change.record, &SentChange::record)
                       != changeset.changes.end();
               });
    });
}

void DeviceFile::forget(std::set<QUuid> records)
{
    if (records.empty())
        return;
    const std::set<QUuid> roots = records;
    for (const JournalLine &line : journal) {
        for (const SentChange &change : line.sent.changes) {
            if (std::ranges::any_of(change.fields, [&](const SentField &field) { return hangsOn(field, roots); }))
                records.insert(change.record);
        }
    }
    for (JournalLine &line : journal) {
        if (forgetIn(line.sent, records)) {
            line.sent.expects.clear();
            if (line.outcome)
                *line.outcome = withoutContent(*line.outcome);
        }
    }
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
        if (restart.fromStart)
            m_file.state.position = {};
        for (JournalLine *line : pending) {
            line->sent.mid = ++m_file.state.lastMid;
            line->sent.seen = m_file.state.position.cursor;
        }
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
            if (line.sent.mid != outcome.mid || line.outcome)
                continue;
            line.outcome = outcome;
            if (wasErased(outcome) && m_without != Rule::DevicesForgetTheErased)
                forgetRefused(line.sent);
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
    if (m_without != Rule::DevicesForgetTheErased)
        m_file.forget(std::exchange(m_erased, {}));
    m_file.state.position = reception.position;
    if (m_without != Rule::MissingIsSentAgain)
        sendAgainWhatCame(reception);
}

/// What was refused for an erased person, and what later changes say that they saw of it.
void FileStorage::forgetRefused(SentChangeSet &refused)
{
    for (const SentChange &change : refused.changes) {
        for (JournalLine &line : m_file.journal) {
            for (SentChange &later : line.sent.changes) {
                for (SentField &field : later.fields)
                    field.before = later.record == change.record ? Value() : field.before;
            }
        }
    }
    refused.changes.clear();
    refused.expects.clear();
}

/// What was not there when a restored server was asked is there now.
void FileStorage::sendAgainWhatCame(const Reception &reception)
{
    std::set<QUuid> came;
    for (const RootPage &page : reception.roots) {
        for (const SharedRecord &record : page.records) {
            if (!record.deleted)
                came.insert(record.id);
        }
    }
    for (JournalLine &line : m_file.journal) {
        if (!came.contains(m_file.missedBy(line)))
            continue;
        line = {line.sent, std::nullopt, {}};
        line.sent.mid = ++m_file.state.lastMid;
        line.sent.seen = m_file.state.position.cursor;
    }
}

void FileStorage::takeRoot(const RootPage &page)
{
    std::ranges::for_each(page.records, [this](const SharedRecord &record) { noteErased(record); });
    if (page.full)
        drop(page.id);
    m_file.scanned.insert(page.id);
    m_file.heads[page.id] = page.seq;
    noteReceived(page.id);
    for (const SharedRecord &record : page.records)
        takeRecord(record);
}

/// Heard of for the first time.
void FileStorage::noteErased(const SharedRecord &record)
{
    const auto known = m_file.confirmed.find(record.id);
    const Value erased = record.value(erasedField);
    if (erased.isValid()
        && (record.deleted || known == m_file.confirmed.end() || known->second.value(erasedField) != erased))
        m_erased.insert(record.id);
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
