// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/sync/replica.h"
#include "core/sync/wire.h"

#include <QSet>
#include <QTest>
#include <limits>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp nine{1'800'000'000'000};

QUuid named(const QString &name)
{
    return derivedUuid(QUuid(), name);
}

/// A file that does what it is told, until its disk fails.
class FailingFile final : public ReplicaStorage
{
public:
    Result<ReplicaState> state() const override { return failed ? broken<ReplicaState>() : known; }
    Result<std::vector<SentChangeSet>> pending(int most, qsizetype bytes) const override
    {
        mostAsked = most;
        bytesAsked = bytes;
        return outboxFailed ? broken<std::vector<SentChangeSet>>() : outbox;
    }
    Result<void> receive(const Reception &reception) override
    {
        received.push_back(reception);
        return {};
    }
    Result<void> restart(const Restart &restart) override
    {
        if (failed)
            return broken<void>();
        restarted.push_back(restart);
        return {};
    }
    Result<void> wipe() override { return failed ? broken<void>() : Result<void>(); }
    Result<std::vector<RootHead>> heads() const override { return std::vector<RootHead>(); }
    Result<void> compared(Timestamp, int) override { return {}; }

    ReplicaState known{named(u"client"_s), named(u"epoch"_s), {10, std::nullopt}, 3, 2};
    std::vector<SentChangeSet> outbox;
    std::vector<Reception> received;
    std::vector<Restart> restarted;
    bool failed = false;
    bool outboxFailed = false;
    mutable int mostAsked = 0;
    mutable qsizetype bytesAsked = 0;

private:
    template<typename T>
    static Result<T> broken()
    {
        return failure(ErrorCode::Io, u"disk-failed"_s);
    }
};

struct Desk
{
    FailingFile file;
    quint64 state = 7;
    Replica replica{file, [this] { return state = state * 6364136223846793005ULL + 1442695040888963407ULL; }};

    SyncRequest ask() { return replica.next(nine).value(); }
};

SyncAnswer good(const SyncRequest &request)
{
    SyncAnswer answer;
    answer.req = request.req;
    answer.epoch = named(u"epoch"_s);
    answer.now = nine;
    answer.in = request.position;
    answer.out = request.position;
    for (const SentChangeSet &changeset : request.push)
        answer.results.push_back({changeset.mid, OutcomeStatus::Applied, 1, std::nullopt, {}});
    return answer;
}

SentChangeSet numbered(qint64 mid)
{
    SentChangeSet changeset;
    changeset.mid = mid;
    return changeset;
}

SyncPosition tail(qint64 cursor)
{
    return {cursor, std::nullopt};
}

/// Roots are in the order of their ids' bytes, here in that of the letters.
SyncPosition scan(qint64 cursor, qint64 head, int part, char after)
{
    const QByteArray bytes(16, after);
    return {cursor, ScanPosition{head, part, QUuid::fromRfc4122(bytes)}};
}

} // namespace

Q_DECLARE_METATYPE(leadline::SyncPosition)

/// The rounds between a file and its server: which answers are taken, when they are asked for, and what time it is there.
class RoundsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPositionOnlyGoesForward_data();
    void aPositionOnlyGoesForward();
    void aScanHasABeginningAndAnEnd_data();
    void aScanHasABeginningAndAnEnd();
    void itGoesOnWhileThereIsMoreToSendOrToTake_data();
    void itGoesOnWhileThereIsMoreToSendOrToTake();
    void aServerThatSaysMoreAndStandsStillIsNotAskedForEver();
    void aPageThatFollowsIsAskedForAhead();
    void whatIsToBeSaidMeanwhileIsAskedAnew();
    void nothingIsAskedAheadAtTheEndOrWithAPush();
    void aWalkAsksForLongerPages();
    void outcomesAnswerEachChangeSetInOrder_data();
    void outcomesAnswerEachChangeSetInOrder();
    void aFailingDiskIsToldAndNothingIsAsked();
    void aFailureOfAnotherRequestIsNotHeard();
    void anEpochThatIsNotNamedIsNoReasonToBeginAnew();
    void everyRequestAndEveryNewClientHasAnIdOfItsOwn();
    void theFirstAnswerNamesTheEpoch();
    void aPauseGrowsTwofold_data();
    void aPauseGrowsTwofold();
    void aPauseIsAsLongAsTheServerAsksWithinReason_data();
    void aPauseIsAsLongAsTheServerAsksWithinReason();
    void theServersTimeIsThatOfTheQuickestOfEight();
    void withoutAnswersTheOwnClockIsRight();
};

void RoundsTest::aPositionOnlyGoesForward_data()
{
    QTest::addColumn<SyncPosition>("from");
    QTest::addColumn<SyncPosition>("to");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *name, const SyncPosition &from, const SyncPosition &to, bool isTaken) {
        QTest::newRow(name) << from << to << isTaken;
    };
    row("a tail that stands", tail(10), tail(10), true);
    row("a tail that moves", tail(10), tail(11), true);
    row("a tail that goes back", tail(10), tail(9), false);
    row("a scan begins", tail(10), scan(10, 50, 0, 'a'), true);
    row("a scan begins where the tail is", tail(10), scan(10, 10, 0, 'a'), true);
    row("a scan begins in the past", tail(10), scan(10, 9, 0, 'a'), false);
    row("a scan begins and moves the cursor", tail(10), scan(11, 50, 0, 'a'), false);
    row("a scan goes on", scan(10, 50, 0, 'a'), scan(10, 50, 0, 'b'), true);
    row("a scan goes back", scan(10, 50, 0, 'b'), scan(10, 50, 0, 'a'), false);
    row("a scan comes to its next part", scan(10, 50, 0, 'a'), scan(10, 50, 1, '\0'), true);
    row("a scan goes back a part", scan(10, 50, 1, 'a'), scan(10, 50, 0, 'b'), false);
    row("a scan that stands", scan(10, 50, 0, 'a'), scan(10, 50, 0, 'a'), false);
    row("a scan with another head", scan(10, 50, 0, 'a'), scan(10, 51, 0, 'b'), false);
    row("a scan that moves the cursor", scan(10, 50, 0, 'a'), scan(11, 50, 0, 'b'), false);
    row("a scan ends at its head", scan(10, 50, 1, 'a'), tail(50), true);
    row("a scan ends short of it", scan(10, 50, 1, 'a'), tail(49), false);
    row("a scan ends past it", scan(10, 50, 1, 'a'), tail(51), false);
}

void RoundsTest::aPositionOnlyGoesForward()
{
    // Given
    QFETCH(const SyncPosition, from);
    QFETCH(const SyncPosition, to);
    QFETCH(const bool, isTaken);
    Desk desk;
    desk.file.known.position = from;
    SyncAnswer answer = good(desk.ask());
    answer.out = to;
    // When
    const Result<Verdict> verdict = desk.replica.answered(answer, nine);
    // Then
    QCOMPARE(verdict.value(), isTaken ? Verdict::Received : Verdict::Dropped);
    QCOMPARE(desk.file.received.size(), isTaken ? size_t{1} : size_t{0});
    QCOMPARE(desk.replica.isWaiting(), !isTaken);
}

void RoundsTest::aScanHasABeginningAndAnEnd_data()
{
    QTest::addColumn<SyncPosition>("from");
    QTest::addColumn<SyncPosition>("to");
    QTest::addColumn<bool>("begins");
    QTest::addColumn<bool>("ends");
    QTest::newRow("no scan") << tail(10) << tail(12) << false << false;
    QTest::newRow("its first page") << tail(10) << scan(10, 50, 0, 'a') << true << false;
    QTest::newRow("one in the middle") << scan(10, 50, 0, 'a') << scan(10, 50, 1, 'b') << false << false;
    QTest::newRow("its last page") << scan(10, 50, 1, 'a') << tail(50) << false << true;
}

void RoundsTest::aScanHasABeginningAndAnEnd()
{
    QFETCH(const SyncPosition, from);
    QFETCH(const SyncPosition, to);
    Desk desk;
    desk.file.known.position = from;
    SyncAnswer answer = good(desk.ask());
    answer.out = to;
    QCOMPARE(desk.replica.answered(answer, nine).value(), Verdict::Received);
    QTEST(desk.file.received.front().scanBegins, "begins");
    QTEST(desk.file.received.front().scanEnds, "ends");
    QCOMPARE(desk.file.received.front().position, to);
}

void RoundsTest::itGoesOnWhileThereIsMoreToSendOrToTake_data()
{
    QTest::addColumn<QList<qint64>>("pushed");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<bool>("more");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("nothing either way") << QList<qint64>{} << qint64{3} << false << false;
    QTest::newRow("more to take") << QList<qint64>{} << qint64{3} << true << true;
    QTest::newRow("all is sent") << QList<qint64>{2, 3} << qint64{3} << false << false;
    QTest::newRow("more to send") << QList<qint64>{2, 3} << qint64{9} << false << true;
}

void RoundsTest::itGoesOnWhileThereIsMoreToSendOrToTake()
{
    // Given
    QFETCH(const QList<qint64>, pushed);
    QFETCH(const qint64, last);
    QFETCH(const bool, more);
    Desk desk;
    desk.file.known.lastMid = last;
    for (const qint64 mid : pushed)
        desk.file.outbox.push_back(numbered(mid));
    const SyncRequest request = desk.ask();
    QCOMPARE(request.ack, 2);
    QCOMPARE(request.max, last);
    QCOMPARE(desk.file.mostAsked, int(mostChangeSets));
    QVERIFY(desk.file.bytesAsked > longestRequest / 2 && desk.file.bytesAsked < longestRequest);
    SyncAnswer answer = good(request);
    answer.more = more;
    answer.out.cursor += more ? 1 : 0;
    // When
    QCOMPARE(desk.replica.answered(answer, nine).value(), Verdict::Received);
    // Then
    QTEST(desk.replica.hasMore(), "goesOn");
}

void RoundsTest::aServerThatSaysMoreAndStandsStillIsNotAskedForEver()
{
    Desk desk;
    SyncAnswer answer = good(desk.ask());
    answer.more = true;
    QCOMPARE(desk.replica.answered(answer, nine).value(), Verdict::Dropped);
    QVERIFY(desk.file.received.empty() && !desk.replica.hasMore());
}

void RoundsTest::aPageThatFollowsIsAskedForAhead()
{
    // Given
    Desk desk;
    SyncAnswer answer = good(desk.ask());
    answer.out = tail(20);
    answer.more = true;
    // When
    const std::optional<SyncRequest> ahead = desk.replica.ahead(answer, nine);
    QCOMPARE(desk.replica.answered(answer, nine).value(), Verdict::Received);
    desk.file.known.position = tail(20);
    // Then
    QVERIFY(ahead);
    QCOMPARE(desk.ask(), *ahead);
    QCOMPARE(desk.replica.answered(good(*ahead), nine).value(), Verdict::Received);
}

void RoundsTest::whatIsToBeSaidMeanwhileIsAskedAnew()
{
    // Given
    Desk desk;
    SyncAnswer answer = good(desk.ask());
    answer.out = tail(20);
    answer.more = true;
    const std::optional<SyncRequest> ahead = desk.replica.ahead(answer, nine);
    QCOMPARE(desk.replica.answered(answer, nine).value(), Verdict::Received);
    desk.file.known.position = tail(20);
    desk.file.outbox = {numbered(4)};
    // When
    const SyncRequest request = desk.ask();
    // Then
    QVERIFY(request.req != ahead->req);
    QCOMPARE(request.push.size(), size_t{1});
    QCOMPARE(desk.replica.answered(good(*ahead), nine).value(), Verdict::Dropped);
}

void RoundsTest::nothingIsAskedAheadAtTheEndOrWithAPush()
{
    Desk desk;
    QVERIFY(!desk.replica.ahead(good(desk.ask()), nine));
    desk.file.outbox = {numbered(4)};
    SyncAnswer pushed = good(desk.ask());
    pushed.out = tail(20);
    pushed.more = true;
    QVERIFY(!desk.replica.ahead(pushed, nine));
}

void RoundsTest::aWalkAsksForLongerPages()
{
    Desk desk;
    const int usual = desk.ask().limit;
    desk.file.known.position = scan(10, 20, 0, 'a');
    QVERIFY(desk.ask().limit > usual);
}

void RoundsTest::outcomesAnswerEachChangeSetInOrder_data()
{
    QTest::addColumn<QList<qint64>>("answered");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("each") << QList<qint64>{4, 5, 6} << true;
    QTest::newRow("the first ones") << QList<qint64>{4, 5} << true; // it failed over the third
    QTest::newRow("all but the first") << QList<qint64>{5, 6} << false;
    QTest::newRow("one more") << QList<qint64>{4, 5, 6, 7} << false;
    QTest::newRow("out of order") << QList<qint64>{4, 6, 5} << false;
    QTest::newRow("one twice") << QList<qint64>{4, 4, 6} << false;
    QTest::newRow("none") << QList<qint64>{} << false;
}

void RoundsTest::outcomesAnswerEachChangeSetInOrder()
{
    QFETCH(const QList<qint64>, answered);
    Desk desk;
    desk.file.known.lastMid = 6;
    desk.file.outbox = {numbered(4), numbered(5), numbered(6)};
    SyncAnswer answer = good(desk.ask());
    answer.results.clear();
    for (const qint64 mid : answered)
        answer.results.push_back({mid, OutcomeStatus::Refused, 1, std::nullopt, {}});
    QTEST(desk.replica.answered(answer, nine).value() == Verdict::Received, "isTaken");
}

void RoundsTest::aFailingDiskIsToldAndNothingIsAsked()
{
    Desk desk;
    desk.file.outboxFailed = true;
    QCOMPARE(desk.replica.next(nine).error().reason, u"disk-failed"_s);
    QVERIFY(!desk.replica.isWaiting());
    desk.file.outboxFailed = false;
    const SyncRequest request = desk.ask();
    desk.file.failed = true;
    // Neither a new beginning nor a wipe is called done
    QVERIFY(!desk.replica.failed(request.req, {409, u"forked"_s, {}, 0, 0}, nine));
    QVERIFY(!desk.replica.hasMore());
    QVERIFY(!desk.replica.next(nine));
    desk.file.failed = false;
    const SyncRequest again = desk.ask();
    desk.file.failed = true;
    const Result<Verdict> wiped = desk.replica.failed(again.req, {403, u"wipe"_s, {}, 0, 0}, nine);
    QVERIFY(!wiped);
    QCOMPARE(wiped.error().code, ErrorCode::Io);
}

void RoundsTest::aFailureOfAnotherRequestIsNotHeard()
{
    Desk desk;
    const SyncRequest request = desk.ask();
    const SyncError wipe{403, u"wipe"_s, {}, 0, 0};
    QCOMPARE(desk.replica.failed(named(u"another"_s), wipe, nine).value(), Verdict::Dropped);
    QCOMPARE(desk.replica.unreachable(named(u"another"_s), nine), Verdict::Dropped);
    QVERIFY(desk.replica.isWaiting() && !desk.replica.notBefore().isSet());
    QCOMPARE(desk.replica.unreachable(request.req, nine), Verdict::TryLater);
    QCOMPARE(desk.replica.failed(request.req, wipe, nine).value(), Verdict::Dropped);
}

void RoundsTest::anEpochThatIsNotNamedIsNoReasonToBeginAnew()
{
    Desk desk;
    QCOMPARE(desk.replica.failed(desk.ask().req, {409, u"epoch"_s, {}, 0, 0}, nine).value(), Verdict::TryLater);
    QVERIFY(desk.file.restarted.empty());
    QVERIFY(desk.replica.notBefore() > nine);
}

void RoundsTest::everyRequestAndEveryNewClientHasAnIdOfItsOwn()
{
    Desk desk;
    QSet<QUuid> ids;
    for (int round = 0; round < 200; ++round) {
        const SyncRequest request = desk.ask();
        QCOMPARE(request.req.version(), QUuid::Random);
        QCOMPARE(request.req.variant(), QUuid::DCE);
        ids.insert(request.req);
        QVERIFY(desk.replica.failed(request.req, {409, u"forked"_s, {}, 0, 0}, nine));
        ids.insert(desk.file.restarted.back().client);
    }
    QCOMPARE(ids.size(), 400);
}

void RoundsTest::theFirstAnswerNamesTheEpoch()
{
    // Given a file that never heard from its server
    Desk desk;
    desk.file.known.epoch = {};
    SyncAnswer answer = good(desk.ask());
    answer.epoch = named(u"whichever"_s);
    // When
    QCOMPARE(desk.replica.answered(answer, nine).value(), Verdict::Received);
    // Then
    QCOMPARE(desk.file.received.front().epoch, named(u"whichever"_s));
}

void RoundsTest::aPauseGrowsTwofold_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("longest");
    qint64 longest = 1000;
    for (int failures = 1; failures <= 12; ++failures) {
        QTest::addRow("after %d", failures) << failures << longest;
        longest = std::min<qint64>(longest * 2, 300'000);
    }
}

void RoundsTest::aPauseGrowsTwofold()
{
    QFETCH(const int, failures);
    QFETCH(const qint64, longest);
    // The greatest chance is nearly all of the span, the least one nearly nothing
    for (const auto &[chance, pause] :
         {std::pair<quint64, qint64>{static_cast<quint64>(longest - 1), longest}, std::pair<quint64, qint64>{0, 1}}) {
        Backoff backoff([drawn = chance] { return drawn; });
        for (int failure = 0; failure < failures; ++failure)
            backoff.failed(nine);
        QCOMPARE(backoff.until().milliseconds - nine.milliseconds, pause);
        backoff.reset();
        QVERIFY(!backoff.until().isSet());
        backoff.failed(nine);
        QVERIFY(backoff.until().milliseconds - nine.milliseconds <= 1000);
    }
}

void RoundsTest::aPauseIsAsLongAsTheServerAsksWithinReason_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<qint64>("pause");
    QTest::newRow("nothing") << 0 << qint64{1};
    QTest::newRow("less than nothing") << -30 << qint64{1};
    QTest::newRow("half a minute") << 30 << qint64{30'001};
    QTest::newRow("five minutes") << 300 << qint64{300'001};
    QTest::newRow("for ever") << std::numeric_limits<int>::max() << qint64{300'001};
}

void RoundsTest::aPauseIsAsLongAsTheServerAsksWithinReason()
{
    QFETCH(const int, asked);
    Backoff backoff([] { return quint64{0}; });
    backoff.failed(nine, asked);
    QTEST(backoff.until().milliseconds - nine.milliseconds, "pause");
}

void RoundsTest::theServersTimeIsThatOfTheQuickestOfEight()
{
    // Given a quick answer that says one minute
    ServerClock clock;
    clock.observe({1000}, {61'005}, {1010});
    QCOMPARE(clock.offset(), 60'000);
    // When seven slower ones say two
    for (int answer = 1; answer <= 7; ++answer)
        clock.observe({10'000 * answer}, {10'000 * answer + 120'500}, {10'000 * answer + 1000});
    // Then it is still believed
    QCOMPARE(clock.offset(), 60'000);
    QCOMPARE(clock.corrected({5}), (Timestamp{60'005}));
    // But not after the eighth, since clocks drift and people set them
    clock.observe({90'000}, {90'000 + 120'500}, {91'000});
    QCOMPARE(clock.offset(), 120'000);
    // And a server whose clock is behind is followed, too
    clock.observe({200'000}, {140'001}, {200'002});
    QCOMPARE(clock.offset(), -60'000);
}

void RoundsTest::withoutAnswersTheOwnClockIsRight()
{
    const ServerClock clock;
    QCOMPARE(clock.offset(), 0);
    QCOMPARE(clock.corrected(nine), nine);
}

QTEST_GUILESS_MAIN(RoundsTest)
#include "tst_rounds.moc"
