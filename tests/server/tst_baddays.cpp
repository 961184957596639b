// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leads.h"
#include "core/services/masschange.h"
#include "core/services/sharing.h"
#include "tests/client/onlinefile.h"
#include "tests/server/servedworkspace.h"
#include "tests/support/child.h"
#include "tests/support/victim.h"

#include <QRandomGenerator>
#include <QTest>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadline {

using test::OnlineFile;
using test::ServedWorkspace;
using test::ServerProgram;

namespace {

constexpr int patience = 120'000; // milliseconds
const QString password = QString::fromLatin1(ServerProgram::password);

int points()
{
    return qEnvironmentVariableIsSet("LEADLINE_LONG") ? 60 : 2;
}

Result<Sharing> standing(Session &session)
{
    return sharing(session);
}

/// Everything was sent and answered, and nothing was refused.
bool settles(OnlineFile &file)
{
    file.session().resume();
    const auto nothingWaits = [&file] { return file.ask(standing).value().waiting == 0; };
    return QTest::qWaitFor(nothingWaits, patience) && file.ask(standing).value().attention == 0;
}

/// Adds leads to a shared file and tells of each that is in it, until it is killed.
int addUntilKilled(const QStringList &words)
{
    Workspace workspace(words.at(1), QString(), systemClock());
    workspace.open().waitForFinished();
    SyncSession session(workspace);
    session.begin();
    const auto loggedIn = session.logIn({{}, password, {}});
    if (!QTest::qWaitFor([&] { return loggedIn.isFinished(); }, patience) || !loggedIn.result())
        return 1;
    test::dieAfter(words.at(2).toLong());
    for (int number = 1;; ++number) {
        Lead lead;
        lead.title = words.at(3) + u' ' + QString::number(number);
        auto added = workspace.write([lead](Session &there) { return addLead(there, lead); });
        added.waitForFinished();
        if (!added.result())
            return 1;
        std::printf("%s\n", qUtf8Printable(lead.title));
        std::fflush(stdout);
        QCoreApplication::processEvents();
    }
}

/// A PostgreSQL whose disk is full, in a process that alone sees that disk.
QString onAFullDisk()
{
    const QTemporaryDir folder;
    constexpr int mebibytes = 200;
    if (!test::mountSmallDisk(folder.path(), mebibytes))
        return u"no small disk"_s;
    qputenv("TMPDIR", QFile::encodeName(folder.path()));
    ServedWorkspace served;
    if (const QString problem = served.begin(); !problem.isEmpty())
        return problem;
    const test::LoggedIn bob = test::logIn(served.address(), u"bob"_s);
    SyncRequest request = test::leadPush(bob, 1, u"Before"_s);
    if (test::synced(served.address(), bob.token, request).status != 200)
        return u"nothing goes"_s;
    // When
    if (!test::fillDisk(folder.filePath(u"filler"_s)))
        return u"the disk cannot be filled"_s;
    qint64 mid = 1;
    test::Synced pushed{200, {}, {}};
    constexpr int most = 5000;
    while (pushed.status == 200 && mid < most) {
        request = test::leadPush(bob, ++mid, u"Full "_s + u"x"_s.repeated(20'000));
        pushed = test::synced(served.address(), bob.token, request);
    }
    if (pushed.status != 503 && pushed.status != 500)
        return u"full, and %1"_s.arg(pushed.status);
    // Then, with room again, what was not taken is, and nothing else is twice or gone
    QFile::remove(folder.filePath(u"filler"_s));
    for (int attempt = 0; attempt < 60 && pushed.status != 200; ++attempt) {
        static_cast<void>(served.cluster().start());
        pushed = test::synced(served.address(), bob.token, request);
    }
    if (pushed.status != 200)
        return u"there is room, and %1 %2"_s.arg(pushed.status).arg(pushed.error);
    const qint64 leads = served.number("SELECT count(*) FROM record WHERE kind = 'lead'");
    served.program().kill();
    return leads == mid ? QString() : u"%1 leads of %2"_s.arg(leads).arg(mid);
}

} // namespace

/// Real processes on their worst days: whatever is killed and whenever, each lead that the file has is on the server once.
class BadDaysTest : public QObject
{
    Q_OBJECT

    ServedWorkspace m_served;
    int m_leads = 0;

    void addLeads(OnlineFile &file, int count)
    {
        for (int number = 0; number < count; ++number)
            QVERIFY(!file.addLead(u"Bad day %1"_s.arg(++m_leads)).isNull());
    }
    qint64 leadsTitled(const QString &beginning) const
    {
        return m_served.number("SELECT count(*) FROM record WHERE kind = 'lead' AND starts_with(fields->>'title', $1)",
                               {server::parameter(beginning)});
    }
    qint64 once(const QString &title) const
    {
        return m_served.number("SELECT count(*) FROM record WHERE kind = 'lead' AND fields->>'title' = $1",
                               {server::parameter(title)});
    }
    /// Until the server has so many more; it may be on its way to more.
    void awaitOnServer(qint64 leads) const { QTRY_VERIFY_WITH_TIMEOUT(leadsTitled(u"Bad day "_s) >= leads, patience); }
    /// The program is still to be started.
    void restoreTheDump()
    {
        m_served.program().kill();
        QVERIFY2(m_served.cluster().restore(m_served.program().database()), qPrintable(m_served.cluster().problem()));
        QCOMPARE(m_served.program().run({u"restore-done"_s}).code, 0);
    }
    static void join(OnlineFile &file, const ServedWorkspace &served, const QString &login)
    {
        file.open();
        QCOMPARE(file.join(served.url(), login, password), QString());
    }
    void sound()
    {
        QCOMPARE(leadsTitled(u"Bad day "_s), m_leads);
        const test::Ended check = m_served.program().run({u"check"_s});
        QVERIFY2(check.code == 0, qPrintable(check.out));
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aServerThatIsKilledInTheMiddleOfAPush()
    {
        // Given
        OnlineFile bob;
        join(bob, m_served, u"bob"_s);
        for (int point = 0; point < points(); ++point) {
            // When
            const qint64 before = m_leads;
            addLeads(bob, 40);
            awaitOnServer(before + (point % 4) * 15);
            m_served.restart();
            // Then
            QVERIFY(settles(bob));
            sound();
        }
    }

    void aDatabaseThatIsKilledInTheMiddleOfAPush()
    {
        // Given
        OnlineFile bob;
        join(bob, m_served, u"bob"_s);
        for (int point = 0; point < points(); ++point) {
            // When
            const qint64 before = m_leads;
            addLeads(bob, 40);
            awaitOnServer(before + (point % 4) * 15);
            m_served.cluster().kill();
            addLeads(bob, 5);
            QVERIFY2(m_served.cluster().start(), qPrintable(m_served.cluster().problem()));
            // Then
            QVERIFY(settles(bob));
            sound();
        }
    }

    void aClientThatIsKilledInTheMiddleOfAPush()
    {
        // Given
        OnlineFile bob;
        join(bob, m_served, u"bob"_s);
        QRandomGenerator random(1);
        for (int point = 0; point < points(); ++point) {
            const QString title = u"Victim %1"_s.arg(point);
            // When
            bob.close();
            const QByteArray told = test::outputOfVictim(
                {u"add"_s, bob.file().path(), QString::number(20'000 + random.bounded(400'000)), title});
            bob.open();
            QCOMPARE(bob.logIn(password), QString());
            // Then
            QVERIFY(settles(bob));
            for (const QByteArray &line : told.split('\n')) {
                if (!line.isEmpty())
                    QCOMPARE(once(QString::fromUtf8(line)), 1);
            }
        }
    }

    void aServerThatIsRestoredFromYesterdaysDump()
    {
        // Given
        OnlineFile bob;
        join(bob, m_served, u"bob"_s);
        addLeads(bob, 10);
        QVERIFY(settles(bob));
        QVERIFY2(m_served.cluster().dump(m_served.program().database()), qPrintable(m_served.cluster().problem()));
        addLeads(bob, 10);
        QVERIFY(settles(bob));
        const qint64 today = leadsTitled(u"Bad day "_s);
        // When
        m_served.program().kill();
        addLeads(bob, 3);
        QVERIFY2(m_served.cluster().restore(m_served.program().database()), qPrintable(m_served.cluster().problem()));
        QCOMPARE(leadsTitled(u"Bad day "_s), today - 10);
        QCOMPARE(m_served.program().run({u"restore-done"_s}).code, 0);
        m_served.restart();
        // Then the file brings back what the dump lacks, and what was typed meanwhile
        QVERIFY(settles(bob));
        sound();
    }

    void anEditorWhoMeetsARestoredServerBeforeTheAuthorLosesNothing()
    {
        // Given a lead of Bob's that the administrator edited, neither of which is in the dump
        OnlineFile alice;
        OnlineFile bob;
        join(alice, m_served, u"alice"_s);
        join(bob, m_served, u"bob"_s);
        QVERIFY(settles(alice) && settles(bob));
        QVERIFY2(m_served.cluster().dump(m_served.program().database()), qPrintable(m_served.cluster().problem()));
        const LeadId lead = bob.addLead(u"Restored"_s);
        QTRY_VERIFY_WITH_TIMEOUT(alice.titles().contains(u"Restored"_s), patience);
        const auto edit = [lead](Session &session) { return editLead(session, lead, {{u"city"_s, u"Тула"_s}}); };
        QVERIFY(alice.ask(edit));
        QVERIFY(settles(alice));
        bob.close();
        // When she is the first to meet the restored one
        restoreTheDump();
        m_served.restart();
        alice.session().resume();
        QTRY_VERIFY_WITH_TIMEOUT(!alice.titles().contains(u"Restored"_s), patience);
        // Then her edit is there by itself once he has brought the lead back
        bob.open();
        const auto city = [lead](Session &session) -> Result<QString> {
            return session.store().find(lead).map([](const Lead &each) { return each.city; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(bob.ask(city).value_or(QString()), u"Тула"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(alice.ask(city).value_or(QString()), u"Тула"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(alice.ask(standing).value().attention, 0, patience);
    }

    void whatWasDeletedSinceTheDumpStaysDeleted()
    {
        // Given a lead in the dump that the administrator has deleted for good since, and his colleague has no more
        OnlineFile alice;
        OnlineFile bob;
        join(alice, m_served, u"alice"_s);
        join(bob, m_served, u"bob"_s);
        const LeadId lead = bob.addLead(u"Deleted"_s);
        QTRY_VERIFY_WITH_TIMEOUT(alice.titles().contains(u"Deleted"_s), patience);
        const auto archive = [lead](Session &session) { return archiveLead(session, lead, true); };
        QVERIFY(alice.ask(archive));
        QVERIFY(settles(alice));
        QVERIFY2(m_served.cluster().dump(m_served.program().database()), qPrintable(m_served.cluster().problem()));
        const auto purge = [lead](Session &session) {
            LeadChoice choice;
            choice.rows = {session.store().tables().find(Kind::Lead, lead.uuid())->row};
            return changeMany(session, choice, Purging{});
        };
        QVERIFY(alice.ask(purge));
        QVERIFY(settles(alice));
        QTRY_VERIFY_WITH_TIMEOUT(!bob.titles().contains(u"Deleted"_s), patience);
        // When
        restoreTheDump();
        QCOMPARE(once(u"Deleted"_s), 1);
        m_served.restart();
        // Then
        QVERIFY(settles(alice) && settles(bob));
        QTRY_COMPARE_WITH_TIMEOUT(once(u"Deleted"_s), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!alice.titles().contains(u"Deleted"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!bob.titles().contains(u"Deleted"_s), patience);
        sound();
    }

    void aChangeThatTheDatabaseRefusesIsPutAsideAndHoldsNobodyUp()
    {
        // Given
        OnlineFile bob;
        join(bob, m_served, u"bob"_s);
        m_served.owner().execute("ALTER TABLE record ADD CONSTRAINT poison CHECK (fields->>'title' <> 'Poison')");
        // When
        bob.close();
        bob.open(); // so that all three go together
        for (const QString &title : {u"Parking before"_s, u"Poison"_s, u"Parking after"_s})
            QVERIFY(!bob.addLead(title).isNull());
        QCOMPARE(bob.logIn(password), QString());
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(once(u"Parking after"_s), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bob.ask(standing).value().waiting, 0, patience);
        QCOMPARE(once(u"Parking before"_s), 1);
        QCOMPARE(once(u"Poison"_s), 0);
        QCOMPARE(bob.ask(standing).value().attention, 1);
        QCOMPARE(m_served.number("SELECT count(*) FROM change_log WHERE status = 'parked'"), 1);
        m_served.owner().execute("ALTER TABLE record DROP CONSTRAINT poison");
    }

    void aDatabaseWhoseDiskIsFull()
    {
        const QString wrong = QString::fromUtf8(test::outputOfVictim({u"full-disk"_s})).trimmed();
        if (wrong == u"no small disk"_s)
            QSKIP("no disk can be mounted here");
        QCOMPARE(wrong, u"all is well"_s);
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

int badDay(const QStringList &words)
{
    if (words.front() == u"add"_s)
        return addUntilKilled(words);
    const QString wrong = onAFullDisk();
    std::printf("%s\n", wrong.isEmpty() ? "all is well" : qUtf8Printable(wrong));
    return 0;
}

} // namespace leadline

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList words = leadline::test::victimsWords(); !words.isEmpty())
        return leadline::badDay(words);
    leadline::BadDaysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_baddays.moc"
