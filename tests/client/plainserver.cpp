// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/plainserver.h"

#include "core/sync/replica.h"

#include <QTest>

namespace leadline::test {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

quint64 nextBits()
{
    static quint64 bits = 0x9e3779b97f4a7c15;
    return bits = bits * 6364136223846793005U + 1442695040888963407U;
}

void run(TestFile &file, FileStorage &storage, PlainServer &server)
{
    Replica replica(storage, nextBits);
    for (int rounds = 0; rounds < 20; ++rounds) {
        const Result<SyncRequest> request = replica.next(file.clock().now());
        QVERIFY2(request, request ? "" : qPrintable(request.error().reason + request.error().details.join(u' ')));
        const bool isOtherServer = !request->epoch.isNull() && request->epoch != server.epoch();
        if (isOtherServer) {
            const SyncError error{409, u"epoch"_s, server.epoch(), 0, 0};
            QCOMPARE(replica.failed(request->req, error, file.clock().now()).value(), Verdict::Restarted);
            continue;
        }
        const Result<Verdict> verdict = replica.answered(server.answer(*request), file.clock().now());
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().reason + verdict.error().details.join(u' ')));
        QCOMPARE(*verdict, Verdict::Received);
        if (request->push.empty() && !replica.hasMore())
            return;
    }
}

} // namespace

PlainServer::PlainServer(TestFile &founder)
{
    for (const Kind kind : {Kind::User, Kind::Team, Kind::Lookup, Kind::CustomField, Kind::Process, Kind::Setting}) {
        for (const StoredRecord &stored : founder.store().tables().select(kind, u"1"_s))
            m_records.emplace(stored.record.id, sharedRecord(stored));
    }
    m_backup = m_records;
}

void PlainServer::restore()
{
    m_records = m_backup;
    m_done.clear();
    m_epoch = QUuid::createUuid();
    m_seq = 1;
}

SyncAnswer PlainServer::answer(const SyncRequest &request)
{
    SyncAnswer answer;
    answer.req = request.req;
    answer.epoch = m_epoch;
    answer.now = request.sentAt;
    answer.in = request.position;
    for (const SentChangeSet &changeset : request.push) {
        answer.results.push_back(execute(changeset));
        answer.lastMid = changeset.mid;
    }
    std::map<QUuid, RootPage> pages;
    for (const auto &[id, record] : m_records) {
        if (record.seq <= request.position.cursor)
            continue;
        if (record.root.isNull())
            answer.refs.push_back(record);
        else
            pages[record.root].records.push_back(record);
    }
    for (auto &[root, page] : pages) {
        page.id = root;
        answer.roots.push_back(page);
    }
    answer.out.cursor = std::max(m_seq, request.position.cursor);
    if (m_rootsPerPage > 0 && request.position.cursor == 0)
        cutToPage(request, answer);
    return answer;
}

void PlainServer::cutToPage(const SyncRequest &request, SyncAnswer &answer) const
{
    const ScanPosition from = request.position.scan.value_or(ScanPosition{m_seq, 0, {}});
    if (request.position.scan)
        answer.refs.clear();
    std::erase_if(answer.roots, [&from](const RootPage &page) { return !(from.after < page.id); });
    const bool isLast = answer.roots.size() <= m_rootsPerPage;
    if (!isLast)
        answer.roots.resize(m_rootsPerPage);
    for (RootPage &page : answer.roots)
        page.full = true;
    answer.more = !isLast;
    if (isLast)
        answer.out = {from.head, std::nullopt};
    else
        answer.out = {request.position.cursor, ScanPosition{from.head, 0, answer.roots.back().id}};
}

SyncOutcome PlainServer::execute(const SentChangeSet &changeset)
{
    if (m_done.contains(changeset.op))
        return {changeset.mid, OutcomeStatus::Duplicate, m_done.value(changeset.op), {}, {}};
    if (m_refuses)
        return {changeset.mid, OutcomeStatus::Refused, 0, Obstacle{u"changed-since"_s, {}, {}, {}, {}}, {}};
    for (const SentExpectation &expected : changeset.expects) {
        const Value now = m_records[expected.record].value(expected.field);
        if (now != expected.value) {
            const Obstacle obstacle{u"expectation"_s, expected.kind, expected.record, expected.field, now};
            return {changeset.mid, OutcomeStatus::Refused, 0, obstacle, {}};
        }
    }
    for (const SentChange &change : changeset.changes) {
        if (change.action == Action::Update && !m_records.contains(change.record))
            return {changeset.mid,
                    OutcomeStatus::Refused,
                    0,
                    Obstacle{u"missing"_s, change.kind, change.record, {}, {}},
                    {}};
    }
    ++m_seq;
    ++m_executed;
    for (const SentChange &change : changeset.changes)
        apply(change, changeset.hlc);
    m_done.insert(changeset.op, m_seq);
    return {changeset.mid, OutcomeStatus::Applied, m_seq, {}, {}};
}

void PlainServer::apply(const SentChange &change, Hlc stamp)
{
    SharedRecord &record = m_records[change.record];
    record.seq = m_seq;
    if (change.action == Action::Remove) {
        record.deleted = true;
        record.fields.clear();
        return;
    }
    if (change.action == Action::Create) {
        record = {change.kind, change.record, {}, m_seq, false, {}, {stamp, {}}};
        if (change.kind == "lead"_L1)
            record.fields.insert(u"number"_s, ++m_leads);
    }
    for (const SentField &field : change.fields) {
        if (field.after.isValid())
            record.fields.insert(field.field, field.after);
        else
            record.fields.remove(field.field);
        record.stamps.set(field.field, stamp);
    }
    const bool isRoot = QStringList{u"lead"_s, u"company"_s, u"contact"_s}.contains(change.kind);
    record.root = isRoot ? record.id : record.reference(u"lead"_s);
}

void joinAs(TestFile &file, PlainServer &server, const QString &login, OwnLeads own)
{
    SyncState joining;
    joining.server = u"https://crm.example"_s;
    joining.workspace = u"w"_s;
    joining.login = login;
    joining.client = QUuid::createUuid();
    FileStorage storage(file.store(), joining, own);
    run(file, storage, server);
    file.actAs(login);
}

void sync(TestFile &file, PlainServer &server)
{
    FileStorage storage(file.store());
    run(file, storage, server);
}

} // namespace leadline::test
