// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/copies.h"
#include "core/store/syncstate.h"
#include "tests/client/onlinefile.h"
#include "tests/server/servedworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::MemoryTokens;
using test::OnlineFile;
using test::ServerProgram;

namespace {

constexpr int patience = 30'000; // milliseconds
const QString password = QString::fromLatin1(ServerProgram::password);

void replace(const QString &from, const QString &to)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile::remove(to + suffix);
        QFile::copy(from + suffix, to + suffix);
    }
}

SyncState stateOf(OnlineFile &file)
{
    const auto read = [](Session &session) -> Result<SyncState> { return *syncState(session.store().connection()); };
    return file.ask(read).value();
}

bool isSent(OnlineFile &file)
{
    const auto count = [](Session &session) -> Result<qint64> { return sharing(session).waiting; };
    return QTest::qWaitFor([&] { return file.ask(count).value() == 0; }, patience);
}

} // namespace

/// A file that was copied, and is at work twice: nothing is lost, and each is a device of its own (sync.md section 1).
class CopiedFileTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;

    [[nodiscard]] qint64 leadsTitled(const QString &title) const
    {
        return m_served.number("SELECT count(*) FROM record WHERE fields->>'title' = $1", {server::parameter(title)});
    }
    /// An up-to-date file of bob's, closed, and a copy of it.
    void copy(OnlineFile &original, OnlineFile &copied) const
    {
        original.open();
        QCOMPARE(original.join(m_served.url(), u"bob"_s, password), QString());
        QTRY_COMPARE_WITH_TIMEOUT(original.standing().mood, SyncMood::UpToDate, patience);
        original.close();
        replace(original.path(), copied.path());
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void theServerNoticesACopyOnTheSameComputer()
    {
        // Given both, with the same secret store
        const auto tokens = std::make_shared<MemoryTokens>();
        OnlineFile original(tokens);
        OnlineFile copied(tokens);
        copy(original, copied);
        original.open();
        copied.open();
        int told = 0;
        QObject::connect(&copied.session(), &SyncSession::copied, &copied.session(), [&told] { ++told; });
        const QUuid client = stateOf(original).client;
        // When both are worked in
        QVERIFY(!original.addLead(u"From the original"_s).isNull());
        QVERIFY(isSent(original));
        QVERIFY(!copied.addLead(u"From the copy"_s).isNull());
        QVERIFY(isSent(copied));
        // Then nothing is lost or there twice, and who works in the copy is told
        QTRY_COMPARE_WITH_TIMEOUT(leadsTitled(u"From the copy"_s), 1, patience);
        QCOMPARE(leadsTitled(u"From the original"_s), 1);
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, patience);
        QVERIFY(copied.log().contains(u"copied"_s));
        QVERIFY(!original.log().contains(u"copied"_s));
        QCOMPARE(stateOf(original).client, client);
        QVERIFY(stateOf(copied).client != client);
        // Each has a session of its own, which outlasts the program
        const QUuid own = stateOf(copied).client;
        QTRY_COMPARE_WITH_TIMEOUT(
            m_served.number("SELECT count(*) FROM session WHERE client = $1", {server::parameter(own)}), 1, patience);
        for (OnlineFile *file : {&original, &copied}) {
            file->close();
            file->open();
            QTRY_COMPARE_WITH_TIMEOUT(file->standing().mood, SyncMood::UpToDate, patience);
            QTRY_COMPARE_WITH_TIMEOUT(file->titles().size(), 2, patience);
        }
        QCOMPARE(stateOf(original).client, client);
        QCOMPARE(m_served.program().run({u"check"_s}).code, 0);
    }

    void aCopyOnAnotherComputerLeavesTheOriginalLoggedIn()
    {
        if (thisComputer().isEmpty())
            QSKIP("this system has no id of its own");
        // Given a copy that came from another computer, where nobody is logged in
        OnlineFile original;
        OnlineFile copied;
        copy(original, copied);
        copied.open();
        const auto carry = [](Session &session) -> Result<void> {
            SyncState state = *syncState(session.store().connection());
            state.computer = u"another one"_s;
            saveSyncState(session.store().connection(), state);
            return {};
        };
        QVERIFY(copied.ask(carry));
        copied.close();
        original.open();
        copied.open();
        QTRY_COMPARE_WITH_TIMEOUT(copied.standing().mood, SyncMood::LoginNeeded, patience);
        // When its owner logs in there
        QCOMPARE(copied.logIn(password), QString());
        // Then it is a device of its own before the server hears of it, and the original works on
        QVERIFY(copied.log().contains(u"copied"_s));
        QVERIFY(stateOf(copied).client != stateOf(original).client);
        QVERIFY(!original.addLead(u"Still logged in"_s).isNull());
        QVERIFY(isSent(original));
        QVERIFY(!copied.addLead(u"Elsewhere"_s).isNull());
        QVERIFY(isSent(copied));
        QCOMPARE(leadsTitled(u"Elsewhere"_s), 1);
        QCOMPARE(leadsTitled(u"Still logged in"_s), 1);
    }

    void aNewSessionEndsWithTheLoginItCameFrom()
    {
        // Given a session that began 170 days ago
        const test::LoggedIn bob = test::logIn(m_served.address(), u"bob"_s);
        const QUuid other = QUuid::createUuid();
        m_served.owner().query("UPDATE session SET created_at = created_at - 170 * 86400000::bigint WHERE client = $1",
                               {server::parameter(bob.client)});
        const auto beginning = [this](const QUuid &client) {
            return m_served.number("SELECT created_at FROM session WHERE client = $1", {server::parameter(client)});
        };
        // When
        const auto ask = [&](const QUuid &client) {
            return test::RawClient(m_served.address())
                .post("/v1/session", QJsonObject{{u"client"_s, client.toString(QUuid::WithoutBraces)}}, bob.token);
        };
        QCOMPARE(ask(other).status, 200);
        // Then
        QCOMPARE(beginning(other), beginning(bob.client));
        // And nobody takes a colleague's id, nor his own twice
        const test::LoggedIn carol = test::logIn(m_served.address(), u"carol"_s);
        QCOMPARE(ask(carol.client).status, 401);
        QCOMPARE(ask(bob.client).status, 400);
        QCOMPARE(ask({}).status, 400);
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CopiedFileTest)
#include "tst_copiedfile.moc"
