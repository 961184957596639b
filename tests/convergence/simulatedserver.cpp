// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/simulatedserver.h"

#include "core/model/erasure.h"
#include "core/model/fieldrights.h"
#include "core/sync/wire.h"

#include <algorithm>
#include <limits>

namespace leadline::convergence {

using namespace Qt::StringLiterals;

namespace {

constexpr int eternity = 400'000'000; // minutes
constexpr qint64 lastNumber = std::numeric_limits<qint64>::max();

/// A push that can fail around its commit, and that can do without a rule.
class FaultyPush final : public PushTransaction
{
public:
    FaultyPush(std::unique_ptr<PushTransaction> real, Without without, int fault)
        : m_real(std::move(real)), m_without(without), m_fault(fault)
    {
    }

    Result<PushGround> load(const PushWish &wish) override
    {
        PushWish wanted = wish;
        if (m_without == Rule::ErasuresClearWhatOthersWrote)
            wanted.erased.clear();
        Result<PushGround> ground = m_real->load(wanted);
        if (m_without == Rule::OpsAreExecutedOnce)
            std::erase_if(ground->log, [&](const LoggedChangeSet &each) { return each.client != wish.client; });
        if (m_without == Rule::ClosedFieldsAreNotWritten && !wish.organization)
            std::erase_if(ground->records, [](const SharedRecord &each) { return each.id == fieldRightsId(); });
        if (m_without == Rule::DevicesKeepTheirOrder && ground->device)
            ground->device->latest = {};
        return ground;
    }
    Result<std::vector<SharedRecord>> histories(const std::vector<QUuid> &roots) override
    {
        return m_real->histories(roots);
    }
    Result<void> save(const PushEffect &effect) override
    {
        if (m_fault == 1)
            return failure(ErrorCode::Io, u"rolled-back"_s);
        PushEffect kept = effect;
        if (m_without == Rule::LosersAreKept || m_without == Rule::RefusalsAreKept)
            std::erase_if(kept.records, [this](const SharedRecord &record) {
                const bool isLoser = record.value(u"why"_s) == u"later"_s;
                return record.kind == u"conflict"_s && isLoser == (m_without == Rule::LosersAreKept);
            });
        if (m_without == Rule::ErasuresReachTheLog)
            kept.erased.clear();
        const Result<void> saved = m_real->save(kept);
        return m_fault == 2 ? failure(ErrorCode::Io, u"unknown"_s) : saved;
    }

private:
    std::unique_ptr<PushTransaction> m_real;
    Without m_without;
    int m_fault;
};

/// A page that can do without a rule.
class FaultyPull final : public PullSnapshot
{
public:
    FaultyPull(std::unique_ptr<PullSnapshot> real, Without without, Chance &chance)
        : m_real(std::move(real)), m_without(without), m_chance(chance)
    {
    }

    Result<Tail> tail(const QUuid &person, const QUuid &client, qint64 cursor, int limit) override
    {
        Result<Tail> tail = m_real->tail(person, client, cursor, limit);
        if (m_without == Rule::HiddenFieldsAreNotSent)
            tail->rights.clear();
        if (m_without == Rule::FarBehindScans)
            tail->head.gcSeq = 0;
        if (m_without == Rule::GrantsSendWholeLeads)
            std::ranges::for_each(tail->access, [](Access &access) { access.granted = 0; });
        if (m_without == Rule::NumbersComeInOrder && tail->touches.size() > 1 && m_chance.oneIn(20))
            tail->touches.erase(tail->touches.begin());
        if (m_without == Rule::NewMembershipsScan) {
            std::erase_if(tail->memberships, [](const Membership &membership) { return !membership.isLive(); });
            std::ranges::for_each(tail->memberships, [](Membership &membership) { membership.granted = 0; });
        }
        m_last = tail->touches.empty() ? 0 : tail->touches.back().seq;
        return tail;
    }
    Result<std::vector<QUuid>> scan(const ScanWish &wish) override { return m_real->scan(wish); }
    Result<std::vector<RootHead>> heads(const std::vector<QUuid> &roots) override { return m_real->heads(roots); }
    Result<std::vector<SharedRecord>> records(const std::vector<RootWish> &wishes) override
    {
        Result<std::vector<SharedRecord>> records = m_real->records(wishes);
        const bool isTail = std::ranges::any_of(wishes, [](const RootWish &wish) { return wish.after > 0; });
        if (m_without == Rule::PagesHoldWholeLeads && isTail)
            std::erase_if(*records, [&](const SharedRecord &record) { return record.seq > m_last; });
        return records;
    }

private:
    std::unique_ptr<PullSnapshot> m_real;
    Without m_without;
    Chance &m_chance;
    qint64 m_last = 0;
};

class FaultyStorage final : public WorkspaceStorage
{
public:
    FaultyStorage(WorkspaceStorage &real, Without without, Chance &chance, int fault)
        : m_real(real), m_without(without), m_chance(chance), m_fault(fault)
    {
    }

    std::unique_ptr<PushTransaction> push() override
    {
        return std::make_unique<FaultyPush>(m_real.push(), m_without, m_fault);
    }
    std::unique_ptr<PullSnapshot> pull() override
    {
        return std::make_unique<FaultyPull>(m_real.pull(), m_without, m_chance);
    }

private:
    WorkspaceStorage &m_real;
    Without m_without;
    Chance &m_chance;
    int m_fault;
};

/// As if nobody had said that he saw what he expected.
void loseWhatHolds(SentChangeSet &changeset, const MemoryTables &tables)
{
    const bool holds = std::ranges::all_of(changeset.expects, [&](const SentExpectation &expected) {
        const auto record = tables.records.find(expected.record);
        return record != tables.records.end() && record->second.value(expected.field) == expected.value;
    });
    if (holds)
        changeset.expects.clear();
}

/// Each ChangeSet as if it had come alone.
Reply oneByOne(Workspace &workspace, const SyncRequest &request, const Caller &caller, Timestamp now,
               const std::function<void(SentChangeSet &)> &alter = {})
{
    SyncRequest part = request;
    std::vector<SyncOutcome> results;
    std::vector<QUuid> purge;
    for (const SentChangeSet &changeset : request.push) {
        part.push = {changeset};
        if (alter)
            alter(part.push.front());
        const Reply reply = workspace.sync(part, caller, now);
        if (!reply)
            return reply;
        results.push_back(reply->results.front());
        purge.insert(purge.end(), reply->purge.begin(), reply->purge.end());
    }
    part.push.clear();
    Reply reply = workspace.sync(part, caller, now);
    if (reply) {
        reply->results = results;
        reply->purge.insert(reply->purge.begin(), purge.begin(), purge.end());
    }
    return reply;
}

} // namespace

SimulatedServer::SimulatedServer(Chance &chance, Without without, Twin *twin)
    : m_chance(chance), m_without(without), m_twin(twin)
{
    m_tables.head.epoch = chance.id();
}

void SimulatedServer::found(const Company &company, Timestamp now)
{
    SyncRequest request;
    request.req = m_chance.id();
    request.client = m_chance.id();
    request.max = 1;
    request.push.push_back(foundation(company, m_chance));
    request.push.front().mid = 1;
    request.push.front().hlc = Hlc::at(now);
    MemoryStorage storage(m_tables);
    Caller caller{request.client};
    caller.isServer = true;
    const Reply reply = Workspace(storage).sync(request, caller, now);
    Q_ASSERT(reply.has_value());
    if (m_twin)
        m_twin->put(m_tables);
    backUp();
}

Reply SimulatedServer::sync(const SyncRequest &received, const QUuid &person, Timestamp now)
{
    SyncRequest request = received;
    if (m_without == Rule::EpochsAreCompared && !request.epoch.isNull())
        request.epoch = m_tables.head.epoch;
    if (m_without == Rule::ExpectationsAreChecked)
        std::ranges::for_each(request.push, [](SentChangeSet &changeset) { changeset.expects.clear(); });
    if (m_without == Rule::ErasedStaysErased)
        std::ranges::for_each(request.push, [](SentChangeSet &changeset) { changeset.seen = lastNumber; });
    const int fault = m_chance.oneIn(m_failOneIn) ? 1 + m_chance.below(3) : 0;
    // As the service does when the database refuses: it tries the first one alone.
    if (fault == 3 && request.push.size() > 1)
        request.push.resize(1);
    MemoryStorage memory(m_tables);
    FaultyStorage storage(memory, m_without, m_chance, fault);
    Caller caller{person};
    caller.isServer = m_without == Rule::RightsAreChecked;
    Workspace workspace(storage);
    Reply reply = carryOut(workspace, request, caller, now);
    if (m_twin)
        putToTwin(request, caller, now, fault, reply);
    if (!reply)
        return reply;
    if (!m_without && !request.push.empty())
        readAgain(request, caller, now, *reply);
    reply->now = now;
    if (m_without == Rule::DifferencesAreRepaired)
        reply->digest.reset();
    if (m_without == Rule::LossesArePurged)
        reply->purge.clear();
    return reply;
}

Reply SimulatedServer::carryOut(Workspace &workspace, const SyncRequest &request, const Caller &caller, Timestamp now)
{
    if (m_without == Rule::DevicesKeepTheirOrder)
        return oneByOne(workspace, request, caller, now);
    if (m_without == Rule::ExpectedCountsAsSeen)
        return oneByOne(workspace, request, caller, now,
                        [this](SentChangeSet &changeset) { loseWhatHolds(changeset, m_tables); });
    return workspace.sync(request, caller, m_without == Rule::ClocksAreClamped ? now.plusMinutes(eternity) : now);
}

/// What a push is answered with from memory is what the database would tell.
void SimulatedServer::readAgain(const SyncRequest &request, const Caller &caller, Timestamp now, const SyncAnswer &said)
{
    SyncRequest asked = request;
    asked.push.clear();
    MemoryStorage memory(m_tables);
    Reply told = Workspace(memory).sync(asked, caller, now);
    if (!told)
        return;
    const bool arePurged = std::ranges::all_of(
        told->purge, [&said](const QUuid &root) { return std::ranges::find(said.purge, root) != said.purge.end(); });
    told->results = said.results;
    told->purge = said.purge;
    if ((!arePurged || *told != said) && m_difference.isEmpty())
        m_difference = QString::fromUtf8("a push is told " + toWire(said) + "\na page says " + toWire(*told));
}

void SimulatedServer::putToTwin(const SyncRequest &request, const Caller &caller, Timestamp now, int fault,
                                const Reply &reply)
{
    const std::unique_ptr<WorkspaceStorage> real = m_twin->storage();
    FaultyStorage storage(*real, m_without, m_chance, fault);
    const Reply other = Workspace(storage).sync(request, caller, now);
    const QByteArray said = reply ? toWire(*reply) : toWire(reply.error());
    const QByteArray otherwise = other ? toWire(*other) : toWire(other.error());
    if (said != otherwise && m_difference.isEmpty())
        m_difference = QString::fromUtf8("memory says " + said + "\nthe twin says " + otherwise);
}

void SimulatedServer::restore()
{
    m_tables = m_backup;
    m_tables.head.epoch = m_chance.id();
    ++m_past.restores;
    if (m_twin)
        m_twin->put(m_tables);
}

void SimulatedServer::forgetBefore(qint64 seq)
{
    if (seq <= m_tables.head.gcSeq)
        return;
    m_tables.head.gcSeq = seq;
    const auto isOver = [seq](const auto &right) { return !right.isLive() && right.revoked <= seq; };
    for (auto &[root, rows] : m_tables.access)
        std::erase_if(rows, isOver);
    std::erase_if(m_tables.memberships, isOver);
    std::map<QUuid, qint64> kept; // the newest of a root that stands tells how far it has come
    for (const auto &[root, ids] : m_tables.byRoot) {
        const auto own = m_tables.records.find(root);
        if (!root.isNull() && (own == m_tables.records.end() || own->second.deleted))
            continue;
        for (const QUuid &id : ids)
            kept[root] = std::max(kept[root], m_tables.records.at(id).seq);
    }
    std::erase_if(m_tables.records, [&](const auto &entry) {
        const SharedRecord &record = entry.second;
        const auto newest = kept.find(record.root);
        const bool isNewest = newest != kept.end() && newest->second == record.seq;
        const bool isErased = record.value(erasedField).isValid() && m_without != Rule::ErasedTombstonesStay;
        const bool goes = record.deleted && record.seq <= seq && !isNewest && !isErased;
        if (goes) {
            m_tables.bySeq.erase(record.seq);
            m_tables.byRoot[record.root].erase(record.id);
            m_past.forgotten.insert(record.id);
        }
        return goes;
    });
    if (m_twin)
        m_twin->put(m_tables);
}

} // namespace leadline::convergence
