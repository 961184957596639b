// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/farewells.h"
#include "tests/client/onlinefile.h"
#include "tests/client/webserver.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds
constexpr Timestamp noon{1'800'000'000'000};

bool becomes(const OnlineFile &file, SyncMood mood)
{
    return QTest::qWaitFor([&] { return file.standing().mood == mood; }, patience);
}

} // namespace

/// Log-outs that the server did not hear of at once.
class FarewellsTest : public QObject
{
    Q_OBJECT

private slots:
    void areKeptUntilTheServerHasHeard();
    void areBoundedInTriesTimeAndNumber();
    void survivesWhatIsNoList();
    void aLogOutThatWasNotHeardIsRepeated();
    void leavingIsToldLaterToo();
};

void FarewellsTest::areKeptUntilTheServerHasHeard()
{
    // Given
    MemoryTokens tokens;
    Farewells farewells(tokens);
    QVERIFY(farewells.all().empty());
    // When
    QVERIFY(farewells.add(u"https://crm.example"_s, "ll1.a", noon));
    QVERIFY(farewells.add(u"https://crm.example"_s, "ll1.b", noon));
    // Then another run of the program finds them, and not before minutes have passed
    const std::vector<Farewell> kept = Farewells(tokens).all();
    QCOMPARE(kept.size(), 2U);
    QCOMPARE(kept.front().link().token(), "ll1.a");
    QVERIFY(!kept.front().isDue(noon.plusMinutes(4)));
    QVERIFY(kept.front().isDue(noon.plusMinutes(5)));
    farewells.remove("ll1.a");
    QVERIFY(farewells.has("ll1.b") && !farewells.has("ll1.a"));
    // And nothing is left in the store at the end
    farewells.remove("ll1.b");
    QVERIFY(!tokens.kept(u"farewells"_s));
}

void FarewellsTest::areBoundedInTriesTimeAndNumber()
{
    MemoryTokens tokens;
    Farewells farewells(tokens);
    farewells.add(u"https://crm.example"_s, "ll1.often", noon);
    int tries = 1;
    while (farewells.missed("ll1.often", noon.plusMinutes(tries)))
        ++tries;
    QCOMPARE(tries, Farewells::mostTries);
    QVERIFY(farewells.all().empty());
    farewells.add(u"https://crm.example"_s, "ll1.old", noon);
    QVERIFY(!farewells.missed("ll1.old", noon.plusDays(Farewells::longestDays + 1)));
    for (int count = 0; count < 30; ++count)
        farewells.add(u"https://crm.example"_s, "ll1." + QByteArray::number(count), noon);
    QCOMPARE(farewells.all().size(), 20U);
    QVERIFY(farewells.has("ll1.29"));
}

void FarewellsTest::survivesWhatIsNoList()
{
    MemoryTokens tokens;
    for (const QByteArray &odd : {QByteArray("{"), QByteArray("[1,{}]"), QByteArray("\xff")}) {
        tokens.keep(u"farewells"_s, odd);
        Farewells farewells(tokens);
        QVERIFY(farewells.all().empty());
        QVERIFY(farewells.add(u"https://crm.example"_s, "ll1.a", noon));
        QVERIFY(farewells.has("ll1.a"));
    }
}

void FarewellsTest::aLogOutThatWasNotHeardIsRepeated()
{
    // Given
    TestFile founder;
    WebServer server(founder);
    OnlineFile anna;
    anna.open();
    QCOMPARE(anna.join(server.address(), u"anna"_s, u"right"_s), QString());
    QVERIFY(becomes(anna, SyncMood::UpToDate));
    // When she logs out while the server is out of order, and ends the program
    server.answerWith(503, {});
    QCOMPARE(anna.logOut(), QString());
    QVERIFY(becomes(anna, SyncMood::LoginNeeded));
    QTRY_VERIFY_WITH_TIMEOUT(anna.log().contains(u"logout-waits"_s), patience);
    QCOMPARE(server.logouts(), 0);
    anna.close();
    server.answerWith(200, {});
    anna.file().clock().advanceMinutes(10);
    // Then the server is told when the file is opened the next time, once, and the log says so
    anna.open();
    QTRY_COMPARE_WITH_TIMEOUT(server.logouts(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(anna.log().front(), u"logout-told"_s, patience);
    anna.close();
    anna.file().clock().advanceMinutes(10);
    anna.open();
    QVERIFY(becomes(anna, SyncMood::LoginNeeded));
    QCOMPARE(anna.logIn(u"right"_s), QString());
    QVERIFY(becomes(anna, SyncMood::UpToDate));
    QCOMPARE(server.logouts(), 1);
}

void FarewellsTest::leavingIsToldLaterToo()
{
    // Given a file that is nobody else's any more, of which the server did not hear
    TestFile founder;
    WebServer server(founder);
    OnlineFile anna;
    anna.open();
    QCOMPARE(anna.join(server.address(), u"anna"_s, u"right"_s), QString());
    QVERIFY(becomes(anna, SyncMood::UpToDate));
    server.answerWith(503, {});
    QCOMPARE(anna.leave(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(anna.log().contains(u"logout-waits"_s), patience);
    anna.close();
    server.answerWith(200, {});
    // When
    anna.file().clock().advanceMinutes(10);
    anna.open();
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(server.logouts(), 1, patience);
}

QTEST_GUILESS_MAIN(FarewellsTest)
#include "tst_farewells.moc"
