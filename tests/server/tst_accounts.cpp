// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/sync/wire.h"
#include "server/accounts/totp.h"
#include "server/postgres/connection.h"
#include "tests/server/servedworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::LoggedIn;
using test::logIn;
using test::RawClient;
using test::Reply;
using test::ServerProgram;

/// Accounts, sessions and devices, over the real program and PostgreSQL.
class AccountsTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;

    int statusOf(const LoggedIn &session) const
    {
        return RawClient(m_served.address()).get("/v1/devices", session.token).status;
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void letsAPasswordInWhateverTheLoginsCase()
    {
        // When
        const LoggedIn session = logIn(m_served.address(), u" ALICE "_s);
        // Then
        QCOMPARE(session.status, 200);
        QCOMPARE(statusOf(session), 200);
    }

    void tellsAWrongPasswordAndAnUnknownLoginAlike()
    {
        // When
        const LoggedIn wrong = logIn(m_served.address(), u"alice"_s, QUuid::createUuid(), "not her password");
        const LoggedIn unknown = logIn(m_served.address(), u"nobody"_s, QUuid::createUuid(), "not her password");
        // Then
        QCOMPARE(wrong.status, 401);
        QCOMPARE(unknown.status, 401);
        QCOMPARE(wrong.error, unknown.error);
    }

    void refusesALoginThatIsNoLogin_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("nothing in it") << QByteArray("{}");
        const QByteArray client = "\"client\":\"11111111-1111-4111-8111-111111111111\"";
        QTest::newRow("no client") << QByteArray("{\"login\":\"alice\",\"password\":\"correct horse battery\"}");
        QTest::newRow("a NUL") << "{\"login\":\"al\\u0000ice\",\"password\":\"x\"," + client + '}';
        QTest::newRow("too long") << "{\"login\":\"alice\",\"password\":\"" + QByteArray(8000, 'x') + "\"," + client
                + '}';
    }

    void refusesALoginThatIsNoLogin()
    {
        // Given
        QFETCH(const QByteArray, body);
        // When
        const Reply reply = RawClient(m_served.address()).post("/v1/login", body);
        // Then
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.error(), u"malformed"_s);
    }

    void refusesATokenThatIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("some word") << QByteArray("secret");
        QTest::newRow("no secret") << QByteArray("ll1.00000000000000000000000000000001.");
        QTest::newRow("an unknown secret") << "ll1.00000000000000000000000000000001." + QByteArray(43, 'a');
        QTest::newRow("SQL") << QByteArray("ll1.'; DROP TABLE session; --'aaaaaaaa.") + QByteArray(43, '\'');
    }

    void refusesATokenThatIsNotOurs()
    {
        // Given
        QFETCH(const QByteArray, token);
        // When, then
        QCOMPARE(RawClient(m_served.address()).get("/v1/devices", token).status, 401);
        QCOMPARE(RawClient(m_served.address())
                     .post("/v1/sync", toWireEmpty(LoggedIn{0, {}, {}, {}, {}, QUuid::createUuid()}), token)
                     .status,
                 401);
        QCOMPARE(RawClient(m_served.address()).get("/v1/wait?cursor=0", token).status, 401);
    }

    void refusesATokenForAnotherWorkspace()
    {
        // Given
        LoggedIn session = logIn(m_served.address(), u"alice"_s);
        QVERIFY(m_served.program().run({u"workspace"_s, u"add"_s, u"Other"_s}).code == 0);
        server::Connection owner = m_served.owner();
        const QUuid other = owner.query("SELECT id FROM workspace WHERE name = 'Other'").uuid(0, 0);
        // When
        session.token.replace(4, 32, other.toByteArray(QUuid::Id128));
        // Then
        QCOMPARE(statusOf(session), 401);
        owner.execute("DELETE FROM workspace WHERE name = 'Other'");
    }

    void makesNothingThatNobodyCouldWorkWith_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("reason");
        const QStringList workspace{u"workspace"_s, u"add"_s};
        const QStringList user{u"user"_s, u"add"_s};
        QTest::newRow("a workspace without a name") << workspace + QStringList{u""_s} << u"name-invalid"_s;
        QTest::newRow("a workspace of blanks") << workspace + QStringList{u"  "_s} << u"name-invalid"_s;
        QTest::newRow("too long a name") << workspace + QStringList{QString(201, u'x')} << u"name-invalid"_s;
        QTest::newRow("an unknown process")
            << workspace + QStringList{u"New"_s, u"--process"_s, u"nope"_s} << u"unknown-process"_s;
        QTest::newRow("no currency") << workspace + QStringList{u"New"_s, u"--currency"_s, u"RUBL"_s}
                                     << u"currency-invalid"_s;
        QTest::newRow("no country") << workspace + QStringList{u"New"_s, u"--region"_s, u"ZZ"_s}
                                    << u"phone-region-unknown"_s;
        QTest::newRow("a user without a login") << user + QStringList{u" "_s} << u"login-invalid"_s;
        QTest::newRow("too long a login") << user + QStringList{QString(101, u'x')} << u"login-invalid"_s;
        QTest::newRow("a login of two lines") << user + QStringList{u"a\nb"_s} << u"login-invalid"_s;
    }

    void makesNothingThatNobodyCouldWorkWith()
    {
        // Given
        QFETCH(QStringList, command);
        QFETCH(const QString, reason);
        const qint64 before =
            m_served.number("SELECT (SELECT count(*) FROM workspace) + (SELECT count(*) FROM account)");
        if (command.front() == u"user"_s)
            command << u"--password-file"_s << u"-"_s;
        // When
        const auto ended = m_served.program().run(command << u"--json"_s, "four walnut drawers\n");
        // Then
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.out.contains(reason), qPrintable(ended.out));
        QCOMPARE(m_served.number("SELECT (SELECT count(*) FROM workspace) + (SELECT count(*) FROM account)"), before);
    }

    void takesAPasswordFromAFileThatBeginsWithAMark()
    {
        // Given
        QCOMPARE(m_served.program()
                     .run({u"user"_s, u"add"_s, u"mark"_s, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
                          "\xef\xbb\xbf"
                          "four walnut drawers\r\n")
                     .code,
                 0);
        // When, then
        QCOMPARE(logIn(m_served.address(), u"mark"_s, QUuid::createUuid(), "four walnut drawers").status, 200);
    }

    void takesATokenOnlyInItsHeader()
    {
        // Given
        const LoggedIn session = logIn(m_served.address(), u"alice"_s);
        // When, then
        QCOMPARE(RawClient(m_served.address()).get("/v1/devices?token=" + session.token).status, 401);
    }

    void endsTheSessionAtLogout()
    {
        // Given
        const LoggedIn session = logIn(m_served.address(), u"bob"_s);
        // When
        const Reply reply = RawClient(m_served.address()).post("/v1/logout", QByteArray(), session.token);
        // Then
        QCOMPARE(reply.status, 200);
        QCOMPARE(statusOf(session), 401);
    }

    void listsOnesOwnDevicesAndSignsThemOut()
    {
        // Given
        const LoggedIn desk = logIn(m_served.address(), u"carol"_s);
        const LoggedIn lost = logIn(m_served.address(), u"carol"_s);
        const LoggedIn colleague = logIn(m_served.address(), u"bob"_s);
        RawClient client(m_served.address());
        const QByteArray body = "{\"client\":\"" + lost.client.toByteArray(QUuid::WithoutBraces) + "\"}";
        // When
        const QByteArray list = client.get("/v1/devices", desk.token).body;
        const int byColleague = client.post("/v1/devices/revoke", body, colleague.token).status;
        const int byOwner = client.post("/v1/devices/revoke", body, desk.token).status;
        // Then
        QVERIFY(list.contains(lost.client.toByteArray(QUuid::WithoutBraces)));
        QVERIFY(!list.contains(colleague.client.toByteArray(QUuid::WithoutBraces)));
        QCOMPARE(byColleague, 404);
        QCOMPARE(byOwner, 200);
        QCOMPARE(statusOf(lost), 401);
        QCOMPARE(statusOf(desk), 200);
    }

    void tellsALostDeviceToWipeItself()
    {
        // Given
        const LoggedIn desk = logIn(m_served.address(), u"carol"_s);
        const LoggedIn lost = logIn(m_served.address(), u"carol"_s);
        // When
        const Reply wiped =
            RawClient(m_served.address())
                .post("/v1/devices/revoke",
                      QJsonObject{{u"client"_s, lost.client.toString(QUuid::WithoutBraces)}, {u"wipe"_s, true}},
                      desk.token);
        const Reply reply = RawClient(m_served.address()).post("/v1/sync", toWireEmpty(lost), lost.token);
        // Then
        QCOMPARE(wiped.status, 200);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.error(), u"wipe"_s);
        QCOMPARE(logIn(m_served.address(), u"carol"_s, lost.client).error, u"wipe"_s);
    }

    void locksADisabledUserOutAtOnceAndLetsAResetOneInAgain()
    {
        // Given
        const LoggedIn session = logIn(m_served.address(), u"bob"_s);
        // When
        QCOMPARE(m_served.program().run({u"user"_s, u"disable"_s, u"bob"_s}).code, 0);
        // Then
        QCOMPARE(statusOf(session), 401);
        QCOMPARE(logIn(m_served.address(), u"bob"_s).error, u"disabled"_s);
        // When
        const QByteArray fresh = "another long password";
        QCOMPARE(m_served.program()
                     .run({u"user"_s, u"reset"_s, u"bob"_s, u"--keep-password"_s, u"--password-file"_s, u"-"_s}, fresh)
                     .code,
                 0);
        // Then
        QCOMPARE(logIn(m_served.address(), u"bob"_s).status, 401);
        QCOMPARE(logIn(m_served.address(), u"bob"_s, QUuid::createUuid(), fresh).status, 200);
        QCOMPARE(m_served.program()
                     .run({u"user"_s, u"reset"_s, u"bob"_s, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
                          ServerProgram::password)
                     .code,
                 0);
    }

    void asksForTheSecondFactor()
    {
        // Given
        const test::Ended reset = m_served.program().run(
            {u"user"_s, u"reset"_s, u"carol"_s, u"--totp"_s, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
            ServerProgram::password);
        QVERIFY(reset.out.contains("authenticator"_L1));
        // When, then
        QCOMPARE(logIn(m_served.address(), u"carol"_s).error, u"code-needed"_s);
        QCOMPARE(m_served.program()
                     .run({u"user"_s, u"reset"_s, u"carol"_s, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
                          ServerProgram::password)
                     .code,
                 0);
        QCOMPARE(logIn(m_served.address(), u"carol"_s).status, 200);
    }

    void takesACodeOfTheSecondFactorOnce()
    {
        // Given
        const test::Ended reset = m_served.program().run(
            {u"user"_s, u"reset"_s, u"carol"_s, u"--totp"_s, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
            ServerProgram::password);
        QCOMPARE(reset.code, 0);
        const QByteArray secret = QByteArray::fromHex(
            m_served.owner().query("SELECT encode(totp, 'hex') FROM account WHERE login = 'carol'").bytes(0, 0));
        const Timestamp now = systemClock()();
        const QByteArray code = server::totpCode(secret, now);
        const QByteArray next = server::totpCode(secret, {now.milliseconds + 30'000});
        const auto with = [this](const QByteArray &digits) {
            return logIn(m_served.address(), u"carol"_s, QUuid::createUuid(), ServerProgram::password, digits).error;
        };
        // When, then: the later one uses up the earlier
        QCOMPARE(with(code), QString());
        QCOMPARE(with(code), u"login-refused"_s);
        QCOMPARE(with(next), QString());
        QCOMPARE(with(code), u"login-refused"_s);
        QCOMPARE(m_served.program()
                     .run({u"user"_s, u"reset"_s, u"carol"_s, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
                          ServerProgram::password)
                     .code,
                 0);
    }

    void letsAPersonChangeHisPassword()
    {
        // Given
        const LoggedIn desk = logIn(m_served.address(), u"carol"_s);
        const LoggedIn laptop = logIn(m_served.address(), u"carol"_s);
        const QByteArray fresh = "four walnut drawers";
        // When, then: the one that stands has to be known, and the new one has to be good
        QCOMPARE(passwordChanged(desk, "not her password", fresh), u"403 password-refused"_s);
        QCOMPARE(passwordChanged(desk, ServerProgram::password, "short"), u"400 password-too-short"_s);
        QCOMPARE(passwordChanged(desk, "", fresh), u"400 malformed"_s);
        QCOMPARE(passwordChanged({}, ServerProgram::password, fresh), u"401 unauthorized"_s);
        QCOMPARE(statusOf(laptop), 200);
        // When
        QCOMPARE(passwordChanged(desk, ServerProgram::password, fresh), u"200 "_s);
        // Then the other sessions end, and the old password opens nothing
        QCOMPARE(statusOf(desk), 200);
        QCOMPARE(statusOf(laptop), 401);
        QCOMPARE(logIn(m_served.address(), u"carol"_s).status, 401);
        QCOMPARE(logIn(m_served.address(), u"carol"_s, QUuid::createUuid(), fresh).status, 200);
        QCOMPARE(passwordChanged(desk, fresh, ServerProgram::password), u"200 "_s);
    }

    void slowsDownWhoGuessesThePasswordFromAnOpenSession()
    {
        // Given
        const LoggedIn desk = logIn(m_served.address(), u"carol"_s);
        // When
        QString answer;
        for (int attempt = 0; attempt < 8; ++attempt)
            answer = passwordChanged(desk, "guess " + QByteArray::number(attempt), "four walnut drawers");
        // Then
        QCOMPARE(answer, u"429 too-many-attempts"_s);
        QCOMPARE(logIn(m_served.address(), u"carol"_s).status, 200);
    }

    void letsAnAdminSeeAndRevokeAUsersDevices()
    {
        // Given
        const LoggedIn admin = logIn(m_served.address(), u"alice"_s);
        const LoggedIn lost = logIn(m_served.address(), u"bob"_s);
        const LoggedIn colleague = logIn(m_served.address(), u"carol"_s);
        RawClient client(m_served.address());
        const QByteArray id = lost.client.toByteArray(QUuid::WithoutBraces);
        const QByteArray body = "{\"login\":\"bob\",\"client\":\"" + id + "\"}";
        // When, then: nobody else learns whether there is such a login
        QCOMPARE(client.get("/v1/devices?login=bob", colleague.token).status, 404);
        QCOMPARE(client.get("/v1/devices?login=nobody", admin.token).status, 404);
        QCOMPARE(client.post("/v1/devices/revoke", body, colleague.token).status, 404);
        const Reply list = client.get("/v1/devices?login=bob", admin.token);
        QCOMPARE(list.status, 200);
        QVERIFY(list.body.contains(id));
        QVERIFY(!list.body.contains(admin.client.toByteArray(QUuid::WithoutBraces)));
        // When
        QCOMPARE(client.post("/v1/devices/revoke", body, admin.token).status, 200);
        // Then
        QCOMPARE(statusOf(lost), 401);
    }

    void letsAnAdminWhoHasLeftTouchNobodysDevices()
    {
        // Given an administrator's session, and another administrator who says that he has left
        const LoggedIn admin = logIn(m_served.address(), u"alice"_s);
        const LoggedIn colleague = logIn(m_served.address(), u"carol"_s);
        server::Connection owner = m_served.owner();
        const QByteArray alices = " WHERE kind = 'user' AND fields->>'login' = 'alice'";
        static_cast<void>(owner.query(R"(UPDATE record SET fields = fields || '{"inactive":true}')" + alices));
        RawClient client(m_served.address());
        const QByteArray body = "{\"login\":\"carol\",\"wipe\":true,\"client\":\""
            + colleague.client.toByteArray(QUuid::WithoutBraces) + "\"}";
        // When, then
        QCOMPARE(client.get("/v1/devices?login=carol", admin.token).status, 404);
        QCOMPARE(client.post("/v1/devices/revoke", body, admin.token).status, 404);
        QCOMPARE(client.get("/v1/devices", admin.token).status, 200); // his own are his
        QCOMPARE(statusOf(colleague), 200);
        static_cast<void>(owner.query("UPDATE record SET fields = fields - 'inactive'" + alices));
        QCOMPARE(client.get("/v1/devices?login=carol", admin.token).status, 200);
    }

    void slowsGuessesDownWithoutShuttingTheOwnerOut()
    {
        // Given
        const QUuid known = QUuid::createUuid();
        QCOMPARE(logIn(m_served.address(), u"alice"_s, known).status, 200);
        // When
        int refused = 0;
        for (int attempt = 0; attempt < 8; ++attempt)
            refused = logIn(m_served.address(), u"alice"_s, QUuid::createUuid(), "guess " + QByteArray::number(attempt))
                          .status;
        // Then
        QCOMPARE(refused, 429);
        QCOMPARE(logIn(m_served.address(), u"alice"_s).status, 429);
        QCOMPARE(logIn(m_served.address(), u"alice"_s, known).status, 200);
    }

    void keepsNoPasswordAndNoTokenReadable()
    {
        // Given
        const LoggedIn session = logIn(m_served.address(), u"bob"_s);
        server::Connection owner = m_served.owner();
        // When
        const QByteArray secret = owner.query("SELECT secret FROM account WHERE login = 'bob'").bytes(0, 0);
        const qint64 tokens = owner
                                  .query("SELECT count(*) FROM session WHERE position($1::bytea IN token_hash) > 0",
                                         {server::binary(session.token.right(43))})
                                  .number(0, 0);
        // Then
        QVERIFY(secret.startsWith("$argon2id$v=19$m=65536,t=3"));
        QCOMPARE(tokens, 0);
    }

    void notesWhoDidWhat()
    {
        // Given
        server::Connection owner = m_served.owner();
        // When
        const Rows rows = owner.query("SELECT DISTINCT action FROM audit ORDER BY 1");
        QStringList actions;
        for (int row = 0; row < rows.count(); ++row)
            actions.append(rows.text(row, 0));
        // Then
        for (const QString &action :
             {u"login"_s, u"logout"_s, u"user.add"_s, u"user.disable"_s, u"device.wipe"_s, u"password.change"_s})
            QVERIFY2(actions.contains(action), qPrintable(action));
    }

private:
    /// Status and code of the answer.
    QString passwordChanged(const LoggedIn &session, const QByteArray &current, const QByteArray &next) const
    {
        const Reply reply =
            RawClient(m_served.address())
                .post("/v1/password",
                      QJsonObject{{u"current"_s, QString::fromUtf8(current)}, {u"new"_s, QString::fromUtf8(next)}},
                      session.token);
        return QString::number(reply.status) + u' ' + reply.error();
    }

    using Rows = server::Rows;

    static QByteArray toWireEmpty(const LoggedIn &session)
    {
        SyncRequest request = test::leadPush(session, 1, {});
        request.push.clear();
        return toWire(request);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::AccountsTest)
#include "tst_accounts.moc"
