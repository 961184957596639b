// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/sync/replica.h"

#include <QTest>
#include <algorithm>
#include <array>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

const QUuid epoch = QUuid::fromString(u"6ba7b810-9dad-41d1-80b4-00c04fd430c8"_s);
const QUuid client = QUuid::fromString(u"6ba7b811-9dad-41d1-80b4-00c04fd430c8"_s);
constexpr Timestamp noon{1'800'000'000'000};

/// A file that remembers what it was told to do.
class File final : public ReplicaStorage
{
public:
    Result<ReplicaState> state() const override { return m_state; }
    Result<std::vector<SentChangeSet>> pending(int, qsizetype) const override { return outbox; }
    Result<void> receive(const Reception &reception) override
    {
        if (isFull)
            return failure(ErrorCode::Io, u"disk-full"_s);
        receptions.push_back(reception);
        m_state.epoch = reception.epoch;
        m_state.position = reception.position;
        outbox.clear();
        return {};
    }
    Result<void> restart(const Restart &restart) override
    {
        restarts.push_back(restart);
        m_state.client = restart.client;
        m_state.epoch = restart.epoch;
        return {};
    }
    Result<void> wipe() override
    {
        isWiped = true;
        return {};
    }
    Result<std::vector<RootHead>> heads() const override
    {
        return isUnreadable ? failure(ErrorCode::Io, u"disk-failed"_s) : Result<std::vector<RootHead>>(roots);
    }
    Result<void> compared(Timestamp next, int repaired) override
    {
        m_state.compareAt = next;
        comparisons.push_back(repaired);
        return {};
    }
    /// When the file is to be compared.
    std::optional<Timestamp> &compareAt() { return m_state.compareAt; }

    ReplicaState m_state{client, epoch, {10, std::nullopt}, 1, 0};
    std::vector<SentChangeSet> outbox;
    std::vector<Reception> receptions;
    std::vector<Restart> restarts;
    std::vector<RootHead> roots;
    std::vector<int> comparisons; ///< how many roots each repaired
    bool isUnreadable = false;
    bool isFull = false;
    bool isWiped = false;
};

SyncAnswer answerTo(const SyncRequest &request)
{
    SyncAnswer answer;
    answer.req = request.req;
    answer.epoch = epoch;
    answer.now = noon;
    answer.in = request.position;
    answer.out = {request.position.cursor + 5, std::nullopt};
    for (const SentChangeSet &changeset : request.push)
        answer.results.push_back({changeset.mid, OutcomeStatus::Applied, 15, std::nullopt, {}});
    return answer;
}

struct Client
{
    File file;
    quint64 state = 1;
    Replica replica{file, [this] { return state = state * 6364136223846793005ULL + 1442695040888963407ULL; }};
};

} // namespace

namespace leadline {

class ReplicaTest : public QObject
{
    Q_OBJECT

private slots:
    void storesAnAnswerToWhatItAsked()
    {
        // Given
        Client client;
        SentChangeSet changeset;
        changeset.mid = 1;
        client.file.outbox = {changeset};
        const SyncRequest request = client.replica.next(noon).value();
        // When
        const Result<Verdict> verdict = client.replica.answered(answerTo(request), noon);
        // Then
        QCOMPARE(verdict.value(), Verdict::Received);
        QCOMPARE(client.file.receptions.size(), size_t{1});
        QCOMPARE(client.file.m_state.position.cursor, 15);
        QCOMPARE(client.file.receptions.front().outcomes.front().mid, 1);
    }

    void dropsWhatIsNoAnswer_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("of another request") << 0;
        QTest::newRow("from another position") << 1;
        QTest::newRow("of another epoch") << 2;
        QTest::newRow("with an outcome too many") << 3;
        QTest::newRow("with a cursor that goes back") << 4;
        QTest::newRow("that comes twice") << 5;
        QTest::newRow("after the process gave up") << 6;
        QTest::newRow("that promises more and does not move") << 7;
    }

    void dropsWhatIsNoAnswer()
    {
        // Given
        QFETCH(const int, fault);
        Client client;
        SyncAnswer answer = answerTo(client.replica.next(noon).value());
        const std::array<std::function<void()>, 8> faults{
            [&] { answer.req = epoch; },
            [&] { answer.in.cursor = 9; },
            [&] { answer.epoch = answer.req; },
            [&] {
                answer.results.push_back({1, OutcomeStatus::Applied, 1, std::nullopt, {}});
            },
            [&] { answer.out.cursor = 3; },
            [&] { QCOMPARE(client.replica.answered(answer, noon).value(), Verdict::Received); },
            [&] { QCOMPARE(client.replica.unreachable(answer.req, noon), Verdict::TryLater); },
            [&] {
                answer.out = answer.in;
                answer.more = true;
            }};
        faults[static_cast<size_t>(fault)]();
        const size_t before = client.file.receptions.size();
        // When
        const Result<Verdict> verdict = client.replica.answered(answer, noon);
        // Then
        QCOMPARE(verdict.value(), Verdict::Dropped);
        QCOMPARE(client.file.receptions.size(), before);
    }

    void takesAnAnswerToTheFirstOfWhatItSent_data()
    {
        QTest::addColumn<QList<int>>("mids");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("to all") << QList<int>{1, 2, 3} << Verdict::Received;
        QTest::newRow("to the first") << QList<int>{1} << Verdict::Received;
        QTest::newRow("to none") << QList<int>{} << Verdict::Dropped;
        QTest::newRow("to the last") << QList<int>{3} << Verdict::Dropped;
        QTest::newRow("to one twice") << QList<int>{1, 1} << Verdict::Dropped;
        QTest::newRow("in another order") << QList<int>{2, 1, 3} << Verdict::Dropped;
    }

    void takesAnAnswerToTheFirstOfWhatItSent()
    {
        // Given three ChangeSets
        QFETCH(const QList<int>, mids);
        QFETCH(const Verdict, verdict);
        Client client;
        client.file.m_state.lastMid = 3;
        for (const qint64 mid : {1, 2, 3}) {
            client.file.outbox.emplace_back();
            client.file.outbox.back().mid = mid;
        }
        SyncAnswer answer = answerTo(client.replica.next(noon).value());
        answer.results.clear();
        for (const int mid : mids)
            answer.results.push_back({mid, OutcomeStatus::Applied, 15, std::nullopt, {}});
        // When, Then: what is left is sent at once
        QCOMPARE(client.replica.answered(answer, noon).value(), verdict);
        QCOMPARE(client.replica.hasMore(), verdict == Verdict::Received && mids.size() < 3);
    }

    void walksOnlyForward_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QUuid>("after");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("to a later root") << 0 << QUuid::fromString(u"7ba7b810-9dad-41d1-80b4-00c04fd430c8"_s)
                                         << Verdict::Received;
        QTest::newRow("to the next part") << 1 << QUuid() << Verdict::Received;
        QTest::newRow("to where it is") << 0 << epoch << Verdict::Dropped;
        QTest::newRow("to an earlier root")
            << 0 << QUuid::fromString(u"5ba7b810-9dad-41d1-80b4-00c04fd430c8"_s) << Verdict::Dropped;
    }

    void walksOnlyForward()
    {
        // Given
        QFETCH(const int, part);
        QFETCH(const QUuid, after);
        QFETCH(const Verdict, verdict);
        Client client;
        client.file.m_state.position = {0, ScanPosition{20, 0, epoch}};
        SyncAnswer answer = answerTo(client.replica.next(noon).value());
        answer.out = {0, ScanPosition{20, part, after}};
        answer.more = true;
        // When, Then
        QCOMPARE(client.replica.answered(answer, noon).value(), verdict);
    }

    void beginsAnewWhenTheServerIsAnother_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("fromStart");
        QTest::newRow("restored from a backup") << u"epoch"_s << true;
        QTest::newRow("lost some mids") << u"gap"_s << true;
        QTest::newRow("met a copy of this file") << u"forked"_s << false;
    }

    void beginsAnewWhenTheServerIsAnother()
    {
        // Given
        QFETCH(const QString, code);
        QFETCH(const bool, fromStart);
        Client client;
        const SyncRequest request = client.replica.next(noon).value();
        const SyncError error{409, code, code == u"epoch"_s ? request.req : QUuid(), 0, 0};
        // When
        const Result<Verdict> verdict = client.replica.failed(request.req, error, noon);
        // Then
        QCOMPARE(verdict.value(), Verdict::Restarted);
        QCOMPARE(client.file.restarts.front().fromStart, fromStart);
        QVERIFY(client.file.restarts.front().client != ::client);
        QVERIFY(client.replica.hasMore());
        QVERIFY(!client.replica.notBefore().isSet());
    }

    void doesNotRunInCirclesAroundAServerThatAlwaysRestartsIt()
    {
        // Given
        Client client;
        const SyncError error{409, u"forked"_s, {}, 0, 0};
        QVERIFY(client.replica.failed(client.replica.next(noon)->req, error, noon));
        // When
        QVERIFY(client.replica.failed(client.replica.next(noon)->req, error, noon));
        // Then
        QVERIFY(client.replica.notBefore() > noon);
    }

    void waitsLongerAndLongerButNeverPastFiveMinutes()
    {
        // Given
        Client client;
        qint64 longest = 0;
        for (int failure = 0; failure < 40; ++failure) {
            // When
            QCOMPARE(client.replica.unreachable(client.replica.next(noon)->req, noon), Verdict::TryLater);
            const qint64 pause = client.replica.notBefore().milliseconds - noon.milliseconds;
            // Then
            QVERIFY(pause > 0 && pause <= 300'000);
            QVERIFY(failure > 0 || pause <= 1000);
            longest = std::max(longest, pause);
        }
        QVERIFY(longest > 60'000);
        client.replica.wake();
        QVERIFY(!client.replica.notBefore().isSet());
    }

    void listensToRetryAfter()
    {
        // Given
        Client client;
        // When
        const SyncError busy{503, u"busy"_s, {}, 0, 30};
        QCOMPARE(client.replica.failed(client.replica.next(noon)->req, busy, noon).value(), Verdict::TryLater);
        // Then
        QVERIFY(client.replica.notBefore().milliseconds >= noon.milliseconds + 30'000);
    }

    void saysWhyItStops_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Verdict>("expected");
        QTest::newRow("the session ended") << 401 << u"unauthorized"_s << Verdict::LoginNeeded;
        QTest::newRow("the account is off") << 403 << u"disabled"_s << Verdict::Disabled;
        QTest::newRow("the device is lost") << 403 << u"wipe"_s << Verdict::Wiped;
        QTest::newRow("the program is too old") << 426 << u"too-old"_s << Verdict::TooOld;
        QTest::newRow("wipe without the status for it") << 500 << u"wipe"_s << Verdict::TryLater;
    }

    void saysWhyItStops()
    {
        // Given
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const Verdict, expected);
        Client client;
        // When
        const auto verdict = client.replica.failed(client.replica.next(noon)->req, {status, code, {}, 0, 0}, noon);
        // Then
        QCOMPARE(verdict.value(), expected);
        QCOMPARE(client.file.isWiped, expected == Verdict::Wiped);
    }

    void asksAgainWhenItsOwnDiskIsFull()
    {
        // Given
        Client client;
        client.file.isFull = true;
        const SyncRequest request = client.replica.next(noon).value();
        // When
        const Result<Verdict> verdict = client.replica.answered(answerTo(request), noon);
        // Then
        QVERIFY(!verdict);
        QCOMPARE(client.replica.next(noon)->position.cursor, 10);
    }

    void knowsTheServersTimeFromTheQuickestAnswer()
    {
        // Given
        ServerClock clock;
        // When
        clock.observe({1000}, {900'000}, {101'000});
        clock.observe({200'000}, {260'050}, {200'100});
        clock.observe({300'000}, {1}, {299'000}); // the clock was set back in between
        // Then
        QCOMPARE(clock.offset(), 60'000);
    }

    void comparesOnceADayAndWhenItsClockWasSetBack()
    {
        // Given
        Client client;
        client.file.compareAt() = noon;
        const SyncRequest request = client.replica.next(noon).value();
        QVERIFY(request.compares);
        SyncAnswer answer = answerTo(request);
        answer.digest = RootDigest{};
        // When
        QCOMPARE(client.replica.answered(answer, noon).value(), Verdict::Received);
        // Then
        QCOMPARE(client.file.comparisons, std::vector<int>{0});
        QVERIFY(!client.replica.hasMore());
        QVERIFY(!client.replica.next(noon.plusMinutes(60)).value().compares);
        QVERIFY(client.replica.next(noon.plusDays(1)).value().compares);
        QVERIFY(client.replica.next(noon.plusDays(-30)).value().compares);
    }

    void fetchesAgainWhatDiffersAndTellsIt()
    {
        // Given a file that has an older number of one of two roots
        Client client;
        const RootHead mine{QUuid::createUuid(), 5};
        const RootHead other{QUuid::fromString(u"00000000-0000-0000-0000-000000000001"_s), 7};
        client.file.roots = {mine, other};
        client.file.compareAt() = noon;
        SentChangeSet changeset;
        changeset.mid = 1;
        SyncAnswer first = answerTo(client.replica.next(noon).value());
        first.digest = digestOf(std::array{RootHead{mine.root, 6}, other});
        // When
        QCOMPARE(client.replica.answered(first, noon).value(), Verdict::Received);
        // Then it asks about that bucket, before all else
        QVERIFY(client.replica.isRepairing() && client.replica.hasMore());
        client.file.outbox = {changeset};
        const SyncRequest check = client.replica.next(noon).value();
        QVERIFY(check.push.empty() && !check.compares);
        QCOMPARE(check.check.value().bucket, bucketOf(mine.root));
        QVERIFY(std::ranges::find(check.check->roots, mine) != check.check->roots.end());
        SyncAnswer repair = answerTo(check);
        repair.out = repair.in;
        repair.checked = RootChecked{bucketOf(mine.root), true};
        repair.roots = {{mine.root, true, {}, 6}};
        QCOMPARE(client.replica.answered(repair, noon).value(), Verdict::Received);
        QVERIFY(client.replica.isRepairing());
        // And while there is more
        repair = answerTo(client.replica.next(noon).value());
        repair.out = repair.in;
        repair.checked = RootChecked{bucketOf(mine.root), false};
        repair.purge = {other.root};
        QCOMPARE(client.replica.answered(repair, noon).value(), Verdict::Received);
        QCOMPARE(client.file.comparisons, std::vector<int>{2});
        QVERIFY(!client.replica.isRepairing() && client.replica.hasMore());
        client.file.outbox = {changeset};
        QCOMPARE(client.replica.next(noon).value().push.size(), 1U);
    }

    void walksOverEverythingWhenTooMuchDiffers()
    {
        // Given
        Client client;
        client.file.compareAt() = noon;
        SyncAnswer answer = answerTo(client.replica.next(noon).value());
        answer.digest = RootDigest{};
        for (size_t bucket = 0; bucket < 17; ++bucket)
            answer.digest->at(bucket).count = 1;
        // When
        QCOMPARE(client.replica.answered(answer, noon).value(), Verdict::Received);
        // Then
        QVERIFY(!client.replica.isRepairing() && client.replica.hasMore());
        QCOMPARE(client.file.receptions.back().position, SyncPosition());
        QCOMPARE(client.file.compareAt(), std::optional(noon.plusDays(1)));
    }

    void aServerThatComparesNothingOrFailsOverItKeepsNoEditWaiting()
    {
        // Given an older server, which answers as it always did
        Client client;
        client.file.compareAt() = noon;
        QCOMPARE(client.replica.answered(answerTo(client.replica.next(noon).value()), noon).value(), Verdict::Received);
        QVERIFY(client.file.comparisons.empty() && !client.replica.hasMore());
        // And one that is given back its older self while a file is repaired
        SyncAnswer unlikeIt = answerTo(client.replica.next(noon).value());
        unlikeIt.digest = digestOf(std::array{RootHead{QUuid::createUuid(), 6}});
        QCOMPARE(client.replica.answered(unlikeIt, noon).value(), Verdict::Received);
        QVERIFY(client.replica.isRepairing());
        QCOMPARE(client.replica.answered(answerTo(client.replica.next(noon).value()), noon).value(), Verdict::Received);
        QVERIFY(!client.replica.isRepairing());
        // When one fails over it
        client.file.compareAt() = noon;
        SyncRequest failing = client.replica.next(noon).value();
        QVERIFY(failing.compares);
        QCOMPARE(client.replica.failed(failing.req, {503, u"busy"_s, {}, 0, 1}, noon).value(), Verdict::TryLater);
        // Then it is left alone with it for a while
        QVERIFY(!client.replica.next(noon.plusMinutes(9)).value().compares);
        QVERIFY(client.replica.next(noon.plusMinutes(10)).value().compares);
        // And so is a file that cannot be read through
        unlikeIt = answerTo(client.replica.next(noon.plusMinutes(10)).value());
        unlikeIt.digest = RootDigest{};
        client.file.isUnreadable = true;
        QCOMPARE(client.replica.answered(unlikeIt, noon.plusMinutes(10)).value(), Verdict::Received);
        QVERIFY(!client.replica.next(noon.plusMinutes(11)).value().compares);
    }

    void comparesSoonAfterSomethingWasGivenOrTaken()
    {
        // Given
        Client client;
        client.file.compareAt() = noon.plusMinutes(600);
        SyncAnswer answer = answerTo(client.replica.next(noon).value());
        QVERIFY(client.replica.answered(answer, noon));
        QVERIFY(!client.file.receptions.back().compareAt);
        // When
        answer = answerTo(client.replica.next(noon).value());
        answer.purge = {QUuid::createUuid()};
        QVERIFY(client.replica.answered(answer, noon));
        // Then
        QCOMPARE(client.file.receptions.back().compareAt, std::optional(noon.plusMinutes(10)));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ReplicaTest)
#include "tst_replica.moc"
