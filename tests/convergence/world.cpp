// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/world.h"

#include "core/model/erasure.h"
#include "core/sync/wire.h"
#include "core/sync/wireobject.h"

#include <algorithm>

namespace leadline::convergence {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRounds = 400;
constexpr qint64 million = 1'000'000;

bool isOfErasing(Without rule)
{
    static const std::set<Rule> rules{Rule::ErasuresReachTheLog, Rule::ErasuresClearWhatOthersWrote,
                                      Rule::ErasedStaysErased, Rule::ErasedTombstonesStay,
                                      Rule::DevicesForgetTheErased};
    return rule && rules.contains(*rule);
}

/// As a client would do that looks at no answer twice.
Reception blindly(const SyncAnswer &answer)
{
    Reception reception{answer.epoch, answer.results, answer.purge, false,
                        answer.roots, answer.refs,    false,        answer.out};
    reception.scanBegins = !answer.in.scan && answer.out.scan;
    reception.scanEnds = answer.in.scan && !answer.out.scan;
    return reception;
}

} // namespace

World::World(quint64 seed, Without without, Twin *twin)
    : m_chance(seed), m_without(without), m_company(makeCompany(m_chance)), m_server(m_chance, without, twin)
{
    drawFates(without);
    m_fates.asksAhead = seed % 3 == 0;
    m_company.isSweeping = seed % 4 == 0 || without == Rule::AcceptedIsShownUntilItComes;
    m_company.isErasing = seed % 5 == 0 || isOfErasing(without);
    m_server.found(m_company, m_now);
    m_server.failOneIn(m_fates.databaseFails ? 10 : 0);
    for (const Person &person : m_company.people) {
        m_devices.push_back({person, {}, {}, nullptr, nullptr, 0, false});
        if (person.role == u"rep"_s && m_chance.oneIn(2))
            m_devices.push_back({person, {}, {}, nullptr, nullptr, 0, false});
    }
    for (Device &device : m_devices) {
        device.file.state.client = m_chance.id();
        device.file.coversReceived = without == Rule::ReceivedIsNotCovered;
        device.file.dropsTheRest = without == Rule::AcceptedIsShownUntilItComes;
        device.skew = m_fates.clockJumps && m_chance.oneIn(2) ? m_chance.below(million) * 1000 : 0;
        boot(device);
    }
}

void World::drawFates(Without without)
{
    static constexpr std::array limits{1, 2, 3, 5, 8, 20, 2000};
    m_fates.cuts = m_chance.oneIn(2);
    m_fates.doubles = m_chance.oneIn(4) || without == Rule::StaleAnswersAreDropped;
    m_fates.kills = m_chance.oneIn(2) || without == Rule::RowsComeWithTheCursor;
    m_fates.clockJumps = m_chance.oneIn(3) || without == Rule::DevicesKeepTheirOrder;
    m_fates.restores = m_chance.oneIn(4) || without == Rule::RestoredServersGetAllAgain
        || without == Rule::EpochsAreCompared || without == Rule::ExpectedCountsAsSeen
        || without == Rule::MissingIsSentAgain;
    m_fates.copies = m_chance.oneIn(4) || without == Rule::HashesTellForks || without == Rule::OpsAreExecutedOnce;
    m_fates.forgets = m_chance.oneIn(3) || without == Rule::FarBehindScans || without == Rule::ErasedTombstonesStay;
    m_company.isRestless =
        m_chance.oneIn(4) || without == Rule::ScansEndWithASweep || without == Rule::NewMembershipsScan;
    m_company.isSecretive =
        m_chance.oneIn(4) || without == Rule::ClosedFieldsAreNotWritten || without == Rule::HiddenFieldsAreNotSent;
    m_company.isStubborn = m_chance.oneIn(4) || without == Rule::DevicesKeepTheirOrder;
    m_fates.databaseFails = m_chance.oneIn(3);
    m_fates.overWire = m_chance.oneIn(4);
    m_fates.pageLimit = m_chance.of(limits);
    m_fates.damages = m_fates.pageLimit > 3 || without == Rule::DifferencesAreRepaired;
    if (without == Rule::AcceptedIsShownUntilItComes)
        m_fates.pageLimit = 3;
    if (without == Rule::DevicesKeepTheirOrder || without == Rule::OpsAreExecutedOnce)
        m_fates.restores = false;
}

Report World::run(int steps)
{
    for (int step = 0; step < steps && m_report.fault.isEmpty(); ++step) {
        this->step();
        ++m_report.steps;
    }
    if (m_report.fault.isEmpty())
        settle();
    if (m_report.fault.isEmpty())
        checkAll();
    if (m_report.fault.isEmpty() && m_fates.damages)
        damageFiles();
    return m_report;
}

void World::step()
{
    m_now.milliseconds += m_chance.oneIn(30) ? m_chance.below(3'600'000) : m_chance.below(5000);
    const int what = m_chance.below(100);
    const auto number = static_cast<size_t>(m_chance.below(static_cast<int>(m_devices.size())));
    trace(static_cast<quint64>(what) << 8 | number);
    if (what < 35)
        work(m_devices[number]);
    else if (what < 55)
        ask(number);
    else if (what < 95)
        deliver();
    else
        suffer();
}

Timestamp World::clockOf(const Device &device) const
{
    return device.replica->clock().corrected({m_now.milliseconds + device.skew});
}

void World::work(Device &device)
{
    const Hlc hlc = nextHlc(device.file.hlc, clockOf(device));
    const Records view = device.file.view();
    std::optional<SentChangeSet> changeset = somethingToDo(device.person, m_company, view, hlc, m_chance);
    if (!changeset)
        return;
    if (changeset->intent == erasureIntent && device.file.hasUnansweredUnder(*changeset))
        return; // refused as "erase-needs-sync"
    tell(device, u"does "_s + changeset->intent + u' ' + idText(changeset->op).left(8));
    m_ledger.write(*changeset, device.file.confirmed, view);
    device.file.write(std::move(*changeset));
    if (m_without == Rule::HashesTellForks)
        device.file.journal.back().sent.hash = QByteArray(32, '0');
}

void World::ask(size_t number)
{
    Device &device = m_devices[number];
    if (device.replica->isWaiting() && !m_fates.doubles && !m_chance.oneIn(3))
        return;
    Result<SyncRequest> request = device.replica->next({m_now.milliseconds + device.skew});
    request->limit = m_fates.pageLimit;
    const bool isAsked = device.early && *device.early && (*device.early)->req == request->req;
    m_letters.push_back({number, std::move(*request), isAsked ? std::move(device.early) : std::nullopt});
    device.early.reset();
}

/// The server answers at once; what is done until that is read is done without it.
void World::askAhead(Device &device, const SyncAnswer &answer, Timestamp now)
{
    std::optional<SyncRequest> request = device.replica->ahead(answer, now);
    if (!request)
        return;
    request->limit = m_fates.pageLimit;
    device.early = serve(*request, device.person);
}

/// Any letter, in any order; some are lost, some come twice.
void World::deliver()
{
    if (m_letters.empty())
        return;
    const auto place = m_chance.below(static_cast<int>(m_letters.size()));
    const Letter letter = m_letters[static_cast<size_t>(place)];
    if (!m_chance.oneIn(m_fates.doubles ? 2 : 12))
        m_letters.erase(m_letters.begin() + place);
    const bool isLost = m_devices[letter.device].isCutOff || m_chance.oneIn(12);
    trace(isLost ? 1 : 2);
    if (isLost)
        return;
    if (letter.reply)
        deliverDown(letter);
    else
        deliverUp(letter);
}

void World::deliverUp(const Letter &letter)
{
    const SyncRequest request = m_fates.overWire ? overWire(letter.request) : letter.request;
    Reply reply = serve(request, m_devices[letter.device].person);
    if (m_fates.overWire)
        reply = overWire(reply);
    m_letters.push_back({letter.device, letter.request, std::move(reply)});
}

void World::deliverDown(const Letter &letter)
{
    Device &device = m_devices[letter.device];
    if (m_fates.kills && m_chance.oneIn(8))
        device.storage->kill(m_chance.oneIn(2) ? Kill::Before : Kill::After);
    takeReply(device, letter);
    device.storage->kill(Kill::Never);
    note(faultOfRows(device.file.confirmed));
    note(faultOfRows(device.file.view()));
    note(faultOfAccepted(device.file));
}

void World::takeReply(Device &device, const Letter &letter)
{
    const Timestamp now{m_now.milliseconds + device.skew};
    const Reply &reply = *letter.reply;
    Result<Verdict> verdict = Verdict::Dropped;
    if (reply && m_fates.asksAhead)
        askAhead(device, *reply, now);
    if (!reply)
        verdict = device.replica->failed(letter.request.req, reply.error(), now);
    else if (m_without == Rule::StaleAnswersAreDropped)
        verdict = device.storage->receive(blindly(*reply)).map([] { return Verdict::Received; });
    else
        verdict = device.replica->answered(*reply, now);
    trace(verdict ? static_cast<quint64>(*verdict) : 99);
    if (!m_isDamaged && device.replica->isRepairing())
        note(device.person.name + u" is unlike the server"_s);
    if (m_tells)
        tell(device,
             u"hears "_s + QString::number(verdict ? static_cast<int>(*verdict) : 99) + u' '
                 + QString::fromUtf8(reply ? toWire(*reply) : toWire(reply.error())));
    if (!verdict)
        boot(device);
}

void World::boot(Device &device)
{
    device.early.reset();
    device.storage = std::make_unique<FileStorage>(device.file, m_without);
    device.replica = std::make_unique<Replica>(*device.storage, [this] { return m_chance.bits(); });
}

void World::suffer()
{
    Device &device = m_chance.of(m_devices);
    const int fate = m_chance.below(8);
    tell(device, u"suffers "_s + QString::number(fate));
    if (fate == 0 && m_fates.cuts)
        device.isCutOff = !device.isCutOff;
    else if (fate == 1 && m_fates.kills)
        boot(device);
    else if (fate == 2 && m_fates.clockJumps)
        device.skew = (m_chance.below(2 * million) - million) * (m_chance.oneIn(2) ? 1000 : 1);
    else if (fate == 3 && m_fates.restores)
        m_chance.oneIn(2) ? m_server.backUp() : m_server.restore();
    else if (fate == 4 && m_fates.copies)
        copyFile();
    else if (fate == 5 && m_fates.forgets)
        m_server.forgetBefore(m_server.tables().head.seq - m_chance.below(20));
}

/// To the person's other computer, into a backup or back from one.
void World::copyFile()
{
    Device &device = m_chance.of(m_devices);
    Device &other = m_chance.of(m_devices);
    if (&device == &other || device.person.id != other.person.id) {
        if (m_chance.oneIn(2) || device.backup.state.client.isNull()) {
            device.backup = device.file;
            return;
        }
        device.file = device.backup;
        boot(device);
        return;
    }
    other.file = device.file;
    boot(other);
}

/// What a fault of the program or of a disk may do to files is mended within a day.
void World::damageFiles()
{
    m_isDamaged = true;
    for (Device &device : m_devices)
        damage(device);
    constexpr qint64 dayAndMore = 90'000'000;
    m_now.milliseconds += dayAndMore;
    settle();
    if (m_report.fault.isEmpty())
        checkAll();
}

void World::damage(Device &device)
{
    DeviceFile &file = device.file;
    std::vector<QUuid> roots;
    for (const auto &[id, record] : m_server.tables().records) {
        if (record.root == id && !record.deleted)
            roots.push_back(id);
    }
    if (roots.empty())
        return;
    const QUuid root = m_chance.of(roots);
    tell(device, u"is damaged at "_s + idText(root));
    if (!file.confirmed.contains(root)) {
        for (const QUuid &id : m_server.tables().byRoot.at(root))
            file.confirmed.emplace(id, m_server.tables().records.at(id));
        return;
    }
    if (m_chance.oneIn(2)) {
        std::erase_if(file.confirmed, [&](const auto &entry) { return entry.second.root == root; });
        return;
    }
    file.confirmed.at(root).fields.insert(u"description"_s, u"damaged"_s);
    --file.heads[root];
}

/// Everything works again: how long until all have all?
void World::settle()
{
    m_letters.clear();
    m_server.failOneIn(0);
    for (int round = 0; round < mostRounds; ++round) {
        bool isQuiet = true;
        for (Device &device : m_devices) {
            isQuiet = settleOne(device) && isQuiet;
            if (!m_report.fault.isEmpty())
                return;
        }
        if (isQuiet)
            return;
    }
    note(u"no rest"_s);
}

bool World::settleOne(Device &device)
{
    device.isCutOff = false;
    m_now.milliseconds += 100;
    const qint64 head = m_server.tables().head.seq;
    const SyncPosition from = device.file.state.position;
    Result<SyncRequest> request = device.replica->next({m_now.milliseconds + device.skew});
    request->limit = m_fates.pageLimit;
    takeReply(device, {0, *request, serve(*request, device.person)});
    note(faultOfRows(device.file.confirmed));
    note(faultOfRows(device.file.view()));
    note(faultOfAccepted(device.file));
    return !device.file.hasPending() && !device.replica->isRepairing() && !from.scan && from.cursor == head
        && device.file.state.position == from;
}

void World::checkAll()
{
    const Past &past = m_server.past();
    const std::vector<QString> gone = erasedWords(m_server.tables(), m_ledger, past);
    note(faultOfErased(m_server.tables(), gone));
    for (const Device &device : m_devices)
        note(faultOfErased(device.file, device.person, gone));
    note(faultOfServer(m_server.tables(), m_ledger, m_now, past));
    for (const Device &device : m_devices) {
        note(faultOfDevice(device.file, device.person, m_server.tables()));
        note(faultOfJournal(device.file, m_ledger, m_server.tables(), past));
    }
    trace(static_cast<quint64>(m_server.tables().head.seq));
}

/// What a push would do to roots or fields that its author may not see, or not change, as things stand: none of it may be
/// done.
std::set<QUuid> World::forbidden(const SyncRequest &request, const Person &person) const
{
    const MemoryTables &tables = m_server.tables();
    std::set<QUuid> ops;
    for (const SentChangeSet &changeset : request.push) {
        const bool isHidden = std::ranges::any_of(changeset.changes, [&](const SentChange &change) {
            const auto record = tables.records.find(change.record);
            const bool isThere = record != tables.records.end() && !record->second.deleted;
            return (isThere && !record->second.root.isNull() && !maySee(tables, person, record->second.root))
                || touchesClosed(tables, person, change, isThere ? &record->second : nullptr);
        });
        if (isHidden)
            ops.insert(changeset.op);
    }
    return ops;
}

Reply World::serve(const SyncRequest &request, const Person &person)
{
    const std::set<QUuid> forbiddenOps = forbidden(request, person);
    const size_t known = m_server.tables().log.size();
    Reply reply = m_server.sync(request, person.id, m_now);
    note(m_server.difference());
    const std::vector<LoggedChangeSet> &log = m_server.tables().log;
    for (size_t line = known; line < log.size(); ++line) {
        const OutcomeStatus status = log[line].outcome.status;
        const bool isDone = status == OutcomeStatus::Applied || status == OutcomeStatus::Merged;
        if (isDone && forbiddenOps.contains(log[line].changeset.op))
            note(person.name + u" changed what he may not see: "_s + log[line].changeset.intent);
    }
    trace(log.size() - known);
    if (m_tells)
        qInfo("  server: %s -> %s", qUtf8Printable(person.name), toWire(request).left(4000).constData());
    return reply;
}

SyncRequest World::overWire(const SyncRequest &request)
{
    Result<SyncRequest> read = requestFromWire(toWire(request));
    if (!read)
        note(u"unreadable request: "_s + read.error().details.join(u' '));
    else if (*read != request)
        note(u"a request changed on its way"_s);
    return read.value_or(request);
}

Reply World::overWire(const Reply &reply)
{
    if (!reply) {
        const Result<SyncError> read = errorFromWire(reply.error().status, toWire(reply.error()));
        if (!read || *read != reply.error())
            note(u"an error changed on its way"_s);
        return reply;
    }
    Result<SyncAnswer> read = answerFromWire(toWire(*reply));
    if (!read)
        note(u"unreadable answer: "_s + read.error().details.join(u' '));
    else if (toWire(*read) != toWire(*reply))
        note(u"an answer changed on its way"_s);
    return read ? Reply(*read) : reply;
}

void World::note(const QString &fault)
{
    if (m_report.fault.isEmpty())
        m_report.fault = fault;
}

/// The story of a seed, for whoever looks for a fault: LEADLINE_STORY=1.
void World::tell(const Device &device, const QString &what) const
{
    if (m_tells)
        qInfo("%lld %s %s: %s", static_cast<long long>(m_now.milliseconds), qUtf8Printable(device.person.name),
              qUtf8Printable(idText(device.file.state.client).left(6)), qUtf8Printable(what));
}

void World::trace(quint64 what)
{
    m_report.trace = (m_report.trace ^ what) * 0x100000001b3ULL + static_cast<quint64>(m_now.milliseconds);
}

} // namespace leadline::convergence
