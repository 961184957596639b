// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncstate.h"
#include "tests/client/onlinefile.h"
#include "tests/client/webserver.h"
#include "tests/support/proves.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds

/// A server with the users anna and boris, and the open file of each; nobody has joined.
struct Office
{
    TestFile founder;
    std::unique_ptr<WebServer> server;
    OnlineFile anna;
    OnlineFile boris;

    Office()
    {
        if (!addUser(founder.session(), u"boris"_s, u"Boris"_s))
            qFatal("no second user");
        server = std::make_unique<WebServer>(founder);
        anna.open();
        boris.open();
    }
    [[nodiscard]] QString join(OnlineFile &file, const QString &login, const QString &password = u"right"_s,
                               OwnLeads own = OwnLeads::Ask) const
    {
        return file.join(server->address(), login, password, own);
    }
};

bool becomes(const OnlineFile &file, SyncMood mood)
{
    return QTest::qWaitFor([&] { return file.standing().mood == mood; }, patience);
}

Sharing shared(qint64 waiting, qint64 attention)
{
    SyncState state;
    state.contactAt = {1};
    return {state, waiting, 0, attention};
}

} // namespace

/// What keeps an open file and its server together.
class SyncSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowThingsStand_data();
    void tellsHowThingsStand();
    void aFileOfItsOwnIsLeftAlone();
    void whoLoggedInActsAndEachEditIsSent();
    void whatCannotBeSentIsKeptAndSentLater_data() { proves("C-70 offline is a state"); }
    void whatCannotBeSentIsKeptAndSentLater();
    void aSessionThatEndedAsksForTheLogin();
    void whatAColleagueDoesComesByItself();
    void aServerThatIsBackIsNoticedByItself();
    void aFileWithLeadsIsAskedAndBringsThem();
    void aWrongLoginChangesNothing();
    void aTestTellsTheWorkspaceAndChangesNothing();
    void aTestWithACodeIsTheLoginOfTheJoiningAfterIt();
    void leavingKeepsTheLeads();
    void whoLeavesOrLogsOutIsLoggedOutAtTheServer();
    void leavingWaitsForNoServer();
    void nobodyElseActsOnASharedFile();
    void joiningIsCancelledBeforeAnythingIsChanged();
    void aFirstSyncThatWasCancelledGoesOnWhereItStopped();
    void endsWithinAMomentThoughTheServerIsSilent();
    void whatWasAcknowledgedAMonthAgoIsForgotten();
};

void SyncSessionTest::tellsHowThingsStand_data()
{
    QTest::addColumn<Sharing>("sharing");
    QTest::addColumn<bool>("isSyncing");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<SyncMood>("mood");
    QTest::newRow("nobody else's") << Sharing() << true << QString() << SyncMood::NotShared;
    QTest::newRow("all is there") << shared(0, 0) << false << QString() << SyncMood::UpToDate;
    QTest::newRow("a round with nothing to carry") << shared(0, 0) << true << QString() << SyncMood::UpToDate;
    QTest::newRow("a round that carries") << shared(2, 0) << true << QString() << SyncMood::Syncing;
    QTest::newRow("the first round") << Sharing{SyncState(), 0, 0, 0} << true << QString() << SyncMood::Syncing;
    QTest::newRow("something was refused") << shared(0, 1) << false << QString() << SyncMood::NeedsAttention;
    QTest::newRow("no network") << shared(3, 1) << false << u"server-unreachable"_s << SyncMood::Offline;
    QTest::newRow("trying again") << shared(3, 0) << true << u"server-unreachable"_s << SyncMood::Offline;
    QTest::newRow("a busy server") << shared(0, 0) << false << u"server-busy"_s << SyncMood::Offline;
    QTest::newRow("logged out") << shared(3, 0) << false << u"login-needed"_s << SyncMood::LoginNeeded;
    QTest::newRow("switched off") << shared(3, 0) << false << u"account-disabled"_s << SyncMood::LoginNeeded;
    QTest::newRow("stopped") << shared(0, 0) << false << u"sync-cancelled"_s << SyncMood::Paused;
    QTest::newRow("another error") << shared(0, 0) << false << u"program-too-old"_s << SyncMood::Failed;
}

void SyncSessionTest::tellsHowThingsStand()
{
    QFETCH(Sharing, sharing);
    QFETCH(bool, isSyncing);
    QFETCH(QString, reason);
    QFETCH(SyncMood, mood);
    const auto error = reason.isEmpty() ? std::nullopt : std::optional(Error{ErrorCode::Io, reason, {}});
    QCOMPARE(standingOf(sharing, isSyncing, 0, error).mood, mood);
}

void SyncSessionTest::aFileOfItsOwnIsLeftAlone()
{
    OnlineFile file;
    file.open();
    QVERIFY(!file.addLead(u"Склад"_s).isNull());
    QCOMPARE(file.logIn(u"right"_s), u"not-shared"_s);
    QCOMPARE(file.standing().mood, SyncMood::NotShared);
    QCOMPARE(file.leave(), u"not-shared"_s);
}

void SyncSessionTest::whoLoggedInActsAndEachEditIsSent()
{
    // Given
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QCOMPARE(office.join(office.boris, u"boris"_s), QString());
    QCOMPARE(office.boris.actors(), QStringList(3, u"boris"_s));
    QVERIFY(becomes(office.boris, SyncMood::UpToDate));
    // When
    QVERIFY(!office.boris.addLead(u"Склад"_s).isNull());
    // Then nobody has to ask for it
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
    QVERIFY(becomes(office.boris, SyncMood::UpToDate));
    QCOMPARE(office.boris.standing().sharing.waiting, 0);
    // And a colleague has it at his next round
    office.anna.session().wake();
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.titles(), QStringList{u"Склад"_s}, patience);
}

void SyncSessionTest::whatCannotBeSentIsKeptAndSentLater()
{
    // Given
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    office.server->answerWith(503, {});
    // When
    for (const QString &title : {u"Первый"_s, u"Второй"_s, u"Третий"_s})
        QVERIFY(!office.anna.addLead(title).isNull());
    // Then
    QVERIFY(becomes(office.anna, SyncMood::Offline));
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.standing().sharing.waiting, 3, patience);
    QCOMPARE(office.server->executed(), 0);
    // When the server is back
    office.server->answerWith(200, {});
    office.anna.session().wake();
    // Then
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    QCOMPARE(office.server->executed(), 3);
    QCOMPARE(office.anna.standing().sharing.waiting, 0);
}

void SyncSessionTest::aSessionThatEndedAsksForTheLogin()
{
    // Given
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    // When
    office.server->answerWith(401, R"({"error":"unauthorized"})");
    QVERIFY(!office.anna.addLead(u"Склад"_s).isNull());
    // Then
    QVERIFY(becomes(office.anna, SyncMood::LoginNeeded));
    QCOMPARE(office.anna.standing().sharing.waiting, 1);
    office.server->answerWith(200, {});
    QCOMPARE(office.anna.logIn(u"wrong"_s), u"login-refused"_s);
    QCOMPARE(office.anna.standing().mood, SyncMood::LoginNeeded);
    QCOMPARE(office.anna.logIn(u"right"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
}

void SyncSessionTest::whatAColleagueDoesComesByItself()
{
    // Given both wait for news
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QCOMPARE(office.join(office.boris, u"boris"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->questions(), 2, patience);
    // When
    QVERIFY(!office.boris.addLead(u"Склад"_s).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
    office.server->tellNews(1'000);
    // Then, and both ask again
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.titles(), QStringList{u"Склад"_s}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->questions(), 4, patience);
}

void SyncSessionTest::aServerThatIsBackIsNoticedByItself()
{
    // Given
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->questions(), 1, patience);
    // When it ends the question, and is busy for a while
    office.server->answerWith(503, {});
    office.server->tellNews(1'000);
    QVERIFY(becomes(office.anna, SyncMood::Offline));
    office.server->answerWith(200, {});
    // Then
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    QTRY_COMPARE_WITH_TIMEOUT(office.server->questions(), 2, patience);
}

void SyncSessionTest::aFileWithLeadsIsAskedAndBringsThem()
{
    // Given
    Office office;
    QVERIFY(!office.anna.addLead(u"Мой"_s).isNull());
    // When
    QCOMPARE(office.join(office.anna, u"anna"_s), u"has-leads"_s);
    QCOMPARE(office.server->logins(), 0);
    QCOMPARE(office.join(office.anna, u"anna"_s, u"right"_s, OwnLeads::Bring), QString());
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.titles(), QStringList{u"Мой"_s}, patience);
    QTRY_VERIFY_WITH_TIMEOUT(office.server->executed() > 0, patience);
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    QCOMPARE(office.join(office.boris, u"boris"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(office.boris.titles(), QStringList{u"Мой"_s}, patience);
}

void SyncSessionTest::aWrongLoginChangesNothing()
{
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s, u"wrong"_s), u"login-refused"_s);
    QCOMPARE(office.join(office.anna, u"carol"_s), u"not-a-member"_s);
    QCOMPARE(office.anna.join(u"http://crm.example"_s, u"anna"_s, u"right"_s), u"server-address-insecure"_s);
    QCOMPARE(office.anna.standing().mood, SyncMood::NotShared);
    QCOMPARE(office.anna.actors(), QStringList(3, u"anna"_s));
}

void SyncSessionTest::aTestTellsTheWorkspaceAndChangesNothing()
{
    Office office;
    auto tested = office.anna.session().test({office.server->address(), {u"anna"_s, u"right"_s, {}}, OwnLeads::Ask});
    QTRY_VERIFY_WITH_TIMEOUT(tested.isFinished(), patience);
    QCOMPARE(tested.result().value(), u"Acme"_s);
    QCOMPARE(office.anna.standing().mood, SyncMood::NotShared);
}

void SyncSessionTest::aTestWithACodeIsTheLoginOfTheJoiningAfterIt()
{
    // Given
    Office office;
    const JoinWish wish{office.server->address(), {u"anna"_s, u"right"_s, u"123456"_s}, OwnLeads::Ask};
    auto tested = office.anna.session().test(wish);
    QTRY_VERIFY_WITH_TIMEOUT(tested.isFinished(), patience);
    QVERIFY(tested.result());
    // When
    auto joined = office.anna.session().join(wish);
    QTRY_VERIFY_WITH_TIMEOUT(joined.isFinished(), patience);
    // Then the code was shown once
    QVERIFY(joined.result());
    QCOMPARE(office.server->logins(), 1);
    // When there is no code, the test's session has done its work
    auto other = office.boris.session().test({office.server->address(), {u"boris"_s, u"right"_s, {}}, OwnLeads::Ask});
    QTRY_VERIFY_WITH_TIMEOUT(other.isFinished(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->logouts(), 1, patience);
}

void SyncSessionTest::leavingKeepsTheLeads()
{
    // Given
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(!office.anna.addLead(u"Склад"_s).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
    // When
    QCOMPARE(office.anna.leave(), QString());
    // Then
    QVERIFY(becomes(office.anna, SyncMood::NotShared));
    QCOMPARE(office.anna.titles(), QStringList{u"Склад"_s});
    QVERIFY(!office.anna.addLead(u"Второй"_s).isNull());
    QCOMPARE(office.server->executed(), 1);
}

void SyncSessionTest::whoLeavesOrLogsOutIsLoggedOutAtTheServer()
{
    // Given
    Office office;
    QCOMPARE(office.anna.logOut(), u"not-shared"_s);
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    // When she logs out
    QCOMPARE(office.anna.logOut(), QString());
    // Then the file is the workspace's still, what she adds waits, and nothing is sent
    QVERIFY(becomes(office.anna, SyncMood::LoginNeeded));
    QTRY_COMPARE_WITH_TIMEOUT(office.server->logouts(), 1, patience);
    QVERIFY(!office.anna.addLead(u"Склад"_s).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.standing().sharing.waiting, 1, patience);
    QCOMPARE(office.server->executed(), 0);
    // When she is back, and leaves for good
    QCOMPARE(office.anna.logIn(u"right"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    QCOMPARE(office.anna.leave(), QString());
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(office.server->logouts(), 2, patience);
}

void SyncSessionTest::leavingWaitsForNoServer()
{
    // Given a server that says nothing any more
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const auto move = [port = silent.serverPort()](Session &session) -> Result<void> {
        SyncState state = *syncState(session.store().connection());
        state.server = u"http://127.0.0.1:%1"_s.arg(port);
        saveSyncState(session.store().connection(), state);
        return {};
    };
    QVERIFY(office.anna.ask(move));
    // When
    QCOMPARE(office.anna.leave(), QString());
    // Then
    QCOMPARE(office.anna.standing().mood, SyncMood::NotShared);
}

void SyncSessionTest::nobodyElseActsOnASharedFile()
{
    // Given
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    // When
    const auto change = [](Session &session) { return session.actAs(u"boris"_s); };
    const auto open = [](Session &session) -> Result<bool> {
        const Result<Session> other = Session::open(session.store(), u"boris"_s);
        return other ? Result<bool>(true) : tl::unexpected(other.error());
    };
    // Then
    QCOMPARE(office.anna.ask(change).error().reason, u"another-is-logged-in"_s);
    QCOMPARE(office.anna.ask(open).error().reason, u"another-is-logged-in"_s);
    QCOMPARE(office.anna.actors(), QStringList(3, u"anna"_s));
}

void SyncSessionTest::joiningIsCancelledBeforeAnythingIsChanged()
{
    // Given a server that lets her in and sends nothing
    Office office;
    office.server->answerOnly(0);
    const auto joining = office.anna.joining(office.server->address(), u"anna"_s, u"right"_s);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->exchanges(), 1, patience);
    // When
    office.anna.session().cancel();
    QTRY_VERIFY_WITH_TIMEOUT(joining.isFinished(), patience);
    // Then
    QCOMPARE(joining.result().error().reason, u"sync-cancelled"_s);
    QCOMPARE(office.anna.standing().mood, SyncMood::NotShared);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->logouts(), 1, patience);
    // And the next attempt goes through
    office.server->answerOnly(-1);
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
}

void SyncSessionTest::aFirstSyncThatWasCancelledGoesOnWhereItStopped()
{
    // Given a workspace of five leads that comes in three pages, of which one has come
    Office office;
    QCOMPARE(office.join(office.boris, u"boris"_s), QString());
    for (const QString &title : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
        QVERIFY(!office.boris.addLead(title).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 5, patience);
    QVERIFY(becomes(office.boris, SyncMood::UpToDate));
    office.server->setRootsPerPage(2);
    office.server->answerOnly(1);
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(becomes(office.anna, SyncMood::Syncing));
    // When
    office.anna.session().cancel();
    // Then it rests, whole, and neither an edit nor a look at the window wakes it
    QVERIFY(becomes(office.anna, SyncMood::Paused));
    QCOMPARE(office.anna.titles().size(), 2);
    QVERIFY(office.anna.standing().sharing.state->position.scan);
    office.server->answerOnly(-1);
    QVERIFY(!office.anna.addLead(u"6"_s).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.standing().sharing.waiting, 1, patience);
    office.anna.session().wake();
    QCOMPARE(office.anna.actors(), QStringList(3, u"anna"_s));
    QCOMPARE(office.anna.standing().mood, SyncMood::Paused);
    // When
    office.anna.session().resume();
    // Then
    QVERIFY(becomes(office.anna, SyncMood::UpToDate));
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.titles(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}),
                              patience);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 6, patience);
}

void SyncSessionTest::endsWithinAMomentThoughTheServerIsSilent()
{
    // Given a server that takes the connection and says nothing
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    OnlineFile file;
    file.open();
    const QString address = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    const auto joining = file.session().join({address, {u"anna"_s, u"right"_s, {}}, OwnLeads::Ask});
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), patience);
    // When
    QElapsedTimer timer;
    timer.start();
    file.close();
    // Then
    constexpr int moment = 2'000; // on a machine with much else to do
    QVERIFY2(timer.elapsed() < moment, qPrintable(QString::number(timer.elapsed())));
}

void SyncSessionTest::whatWasAcknowledgedAMonthAgoIsForgotten()
{
    // Given a change that the server has taken
    Office office;
    QCOMPARE(office.join(office.anna, u"anna"_s), QString());
    QVERIFY(!office.anna.addLead(u"Склад"_s).isNull());
    const auto acknowledged = [](Session &session) -> Result<size_t> {
        return session.store().journal().select(u"answeredAt IS NOT NULL"_s, {}).size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.ask(acknowledged).value(), 1U, patience);
    office.anna.file().clock().advanceMinutes(29 * 24 * 60);
    const Timestamp monthAlmostOver = office.anna.file().clock().now();
    office.anna.session().wake();
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.standing().sharing.state->contactAt, monthAlmostOver, patience);
    QCOMPARE(office.anna.ask(acknowledged).value(), 1U);
    // When a restore of the server could not ask for it any more
    office.anna.file().clock().advanceMinutes(2 * 24 * 60);
    office.anna.session().wake();
    // Then the file forgets it, and nothing else
    QTRY_COMPARE_WITH_TIMEOUT(office.anna.ask(acknowledged).value(), 0U, patience);
    QCOMPARE(office.anna.titles(), QStringList{u"Склад"_s});
}

QTEST_GUILESS_MAIN(SyncSessionTest)
#include "tst_syncsession.moc"
