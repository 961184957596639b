// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/fileline.h"
#include "core/client/login.h"
#include "core/client/unanswered.h"
#include "tests/client/webserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Made for this test, for localhost, by itself.
const QByteArray ownKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbYq+R3JT5z72QaNb
FQSf1e6YihBDLCngzB+92tMMzwChRANCAAQfo0Q559U4u0PCCt3bUjQM2jh85O5A
sm3pS5BxjDvwIFBd1Jsdgaz4MxSKJ6v6mp255Q6fr4QyTKznxB2IUTLF
-----END PRIVATE KEY-----
)"_ba;
const QByteArray ownCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUSh+EPiEunmVmF4goKYSyEs9XLykwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDE3MzU1NFoYDzIxMjYxMTA2
MTczNTU0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQfo0Q559U4u0PCCt3bUjQM2jh85O5Asm3pS5BxjDvwIFBd1Jsdgaz4
MxSKJ6v6mp255Q6fr4QyTKznxB2IUTLFo2kwZzAdBgNVHQ4EFgQUGHnWT33OIyhq
/qZtuRbSjxKfPbcwHwYDVR0jBBgwFoAUGHnWT33OIyhq/qZtuRbSjxKfPbcwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhANmlgJVDEtDSPKadlupuBFXWu8mKf8CW9fmQbd1HRQZhAiEAtx7MgTmp
hYRRMj3n+d61Qb98C8eWIwEQdCJreY7zNRE=
-----END CERTIFICATE-----
)"_ba;

enum class Other { Nobody, HangsUp, SaysSomethingElse, ShowsItsOwnCertificate };

/// Something else than a Leadline server that listens on this computer.
std::unique_ptr<QTcpServer> other(Other kind)
{
    auto server = kind == Other::ShowsItsOwnCertificate ? std::make_unique<QSslServer>()
                                                        : std::unique_ptr<QTcpServer>(new QTcpServer);
    if (auto *secure = qobject_cast<QSslServer *>(server.get())) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(ownCertificate));
        configuration.setPrivateKey(QSslKey(ownKey, QSsl::Ec));
        secure->setSslConfiguration(configuration);
    }
    QObject::connect(server.get(), &QTcpServer::newConnection, server.get(), [kind, from = server.get()] {
        QTcpSocket *socket = from->nextPendingConnection();
        if (kind == Other::SaysSomethingElse)
            socket->write("SSH-2.0-OpenSSH_9.2\r\n");
        if (kind != Other::ShowsItsOwnCertificate)
            socket->disconnectFromHost();
    });
    if (!server->listen())
        qFatal("no port");
    return server;
}

} // namespace

/// Why nothing of Leadline's comes back, in words that help to mend it.
class WayThereTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsToldWhatIsWrongWithTheAddress_data()
    {
        QTest::addColumn<Other>("kind");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another port") << Other::Nobody << u"http"_s << u"server-port-closed"_s;
        QTest::newRow("another port, https") << Other::Nobody << u"https"_s << u"server-port-closed"_s;
        QTest::newRow("http to what wants https") << Other::HangsUp << u"http"_s << u"server-hung-up"_s;
        QTest::newRow("https to what has none") << Other::HangsUp << u"https"_s << u"server-not-secure"_s;
        QTest::newRow("https to another service") << Other::SaysSomethingElse << u"https"_s << u"server-not-secure"_s;
        QTest::newRow("a certificate of its own")
            << Other::ShowsItsOwnCertificate << u"https"_s << u"server-certificate"_s;
    }

    void itIsToldWhatIsWrongWithTheAddress()
    {
        QFETCH(const Other, kind);
        QFETCH(const QString, scheme);
        // Given
        const std::unique_ptr<QTcpServer> server = other(kind);
        const quint16 port = server->serverPort();
        if (kind == Other::Nobody)
            server->close();
        const ServerLink link(serverAddress(u"%1://localhost:%2"_s.arg(scheme).arg(port)).value());
        // When
        const Result<ServerSession> opened = logIn(link, {u"anna"_s, u"right"_s, {}}, QUuid::createUuid());
        // Then
        QVERIFY(!opened);
        QTEST(opened.error().reason, "reason");
        QCOMPARE(opened.error().code, ErrorCode::Io);
        QCOMPARE(opened.error().details.front(), u"localhost"_s);
        QVERIFY(isUnanswered(opened.error()));
    }

    void ofAFileTheLogTellsWhatDoesNotPassByItself_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("told");
        QTest::newRow("not at the server yet") << ErrorCode::NotFound << u"not-at-server"_s << false;
        QTest::newRow("no way to the server") << ErrorCode::Io << u"server-not-found"_s << false;
        QTest::newRow("busy") << ErrorCode::Refused << u"server-busy"_s << false;
        QTest::newRow("no room there") << ErrorCode::Refused << u"server-no-room"_s << true;
        QTest::newRow("not here any more") << ErrorCode::NotFound << u"attachment-missing"_s << true;
        QTest::newRow("damaged") << ErrorCode::Format << u"attachment-damaged"_s << true;
    }

    void ofAFileTheLogTellsWhatDoesNotPassByItself()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, reason);
        QTEST(isWorthNoting({code, reason, {}}), "told");
    }

    void whoeverHangsIsNotWaitedForAsLongAsWhoeverWorks()
    {
        // Given one that takes connections and says nothing
        QTcpServer hanging;
        QVERIFY(hanging.listen(QHostAddress::LocalHost));
        ServerLink link(serverAddress(u"http://127.0.0.1:%1"_s.arg(hanging.serverPort())).value());
        link.setDoubt(200);
        // When
        const Result<ServerReply> reply = link.post(u"/v1/sync"_s, "{}");
        // Then it is given up as soon as it says to no other question that it is there
        QCOMPARE(reply.error().reason, u"server-silent"_s);
        QCOMPARE(reply.error().details, QStringList({u"127.0.0.1"_s, u"1"_s}));
    }

    void whoeverWorksIsWaitedFor()
    {
        // Given one that has much to do, and answers everything else
        TestFile founder;
        WebServer working(founder);
        working.answerOnly(0);
        ServerLink link(serverAddress(working.address()).value());
        link.setDoubt(100);
        link.setPatience(1200);
        // When
        const Result<ServerReply> reply = link.post(u"/v1/sync"_s, "{}");
        // Then
        QCOMPARE(reply.error().reason, u"server-silent"_s);
        QCOMPARE(reply.error().details, QStringList({u"127.0.0.1"_s, u"2"_s}));
    }
};

QTEST_GUILESS_MAIN(WayThereTest)
#include "tst_waythere.moc"
