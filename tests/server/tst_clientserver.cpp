// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/account.h"
#include "tests/client/onlinefile.h"
#include "tests/server/servedworkspace.h"
#include "tests/support/otherprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::OnlineFile;
using test::ServerProgram;

namespace {

constexpr int patience = 30'000; // milliseconds
const QString password = QString::fromLatin1(ServerProgram::password);

bool becomes(const OnlineFile &file, SyncMood mood)
{
    return QTest::qWaitFor([&] { return file.standing().mood == mood; }, patience);
}

} // namespace

/// Open files as the window has them, against a real server process and a real PostgreSQL.
class ClientServerTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aColleaguesEditArrivesAndWhatCannotBeSentIsKept()
    {
        // Given the admin and a rep, each with an open file
        OnlineFile alice;
        OnlineFile bob;
        alice.open();
        bob.open();
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, u"wrong"_s), u"login-refused"_s);
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password), QString());
        QVERIFY(becomes(alice, SyncMood::UpToDate));
        QVERIFY(becomes(bob, SyncMood::UpToDate));
        QCOMPARE(bob.actors(), QStringList(3, u"bob"_s));
        QCOMPARE(bob.standing().sharing.state->workspace, u"Acme"_s);
        // When the rep adds a lead
        QVERIFY(!bob.addLead(u"Склад"_s).isNull());
        // Then it is sent by itself, and comes to the admin by itself
        const auto isSent = [&bob] {
            const auto read = [](Session &session) -> Result<qint64> { return sharing(session).waiting; };
            return bob.ask(read).value() == 0;
        };
        QVERIFY(QTest::qWaitFor(isSent, patience));
        QTRY_COMPARE_WITH_TIMEOUT(alice.titles(), QStringList{u"Склад"_s}, patience);
        // When the server dies
        m_served.program().kill();
        QVERIFY(!bob.addLead(u"Цех"_s).isNull());
        // Then
        QVERIFY(becomes(bob, SyncMood::Offline));
        QCOMPARE(bob.standing().sharing.waiting, 1);
        QCOMPARE(bob.titles(), (QStringList{u"Склад"_s, u"Цех"_s}));
    }

    void whatAnAdminMakesOfTheProcessActsInAnOpenFile()
    {
        // Given
        m_served.restart();
        OnlineFile alice;
        OnlineFile bob;
        alice.open();
        bob.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password), QString());
        QVERIFY(becomes(alice, SyncMood::UpToDate));
        QVERIFY(becomes(bob, SyncMood::UpToDate));
        QCOMPARE(bob.ask(test::firstStage).value(), u"qualification"_s);
        // When
        QVERIFY(alice.ask(test::swapFirstStages));
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(bob.ask(test::firstStage).value(), u"distribution"_s, patience);
    }

    void whatConcernsAnAccountGoesTheClientsOwnWay()
    {
        // Given an admin's session
        m_served.restart();
        ServerLink link(QUrl(m_served.url()));
        const QUuid client = QUuid::createUuid();
        const Result<ServerSession> session = logIn(link, {u"alice"_s, password, {}}, client);
        QVERIFY(session);
        link.setToken(session->token);
        // When, then: devices, one's own and another's
        const auto devices = devicesOf(link);
        QVERIFY(devices && devices->front().client == client && devices->front().isCurrent);
        QVERIFY(devicesOf(link, u"bob"_s));
        QCOMPARE(devicesOf(link, u"nobody&x=1"_s).error().reason, u"no-such-device"_s);
        QCOMPARE(revokeDevice(link, client, u"bob"_s, false).error().reason, u"no-such-device"_s);
        // The password
        QCOMPARE(changePassword(link, u"wrong"_s, u"four walnut drawers"_s).error().reason, u"password-refused"_s);
        QCOMPARE(changePassword(link, password, u"short"_s).error().reason, u"password-too-short"_s);
        QCOMPARE(changePassword(link, password, u"password1234"_s).error().reason, u"password-too-common"_s);
        QVERIFY(changePassword(link, password, u"four walnut drawers"_s));
        QVERIFY(changePassword(link, u"four walnut drawers"_s, password));
        // And the end of the session
        QVERIFY(logOut(link));
        QCOMPARE(devicesOf(link).error().reason, u"login-needed"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ClientServerTest)
#include "tst_clientserver.moc"
