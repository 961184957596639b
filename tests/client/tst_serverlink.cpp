// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/account.h"
#include "core/client/cancellation.h"
#include "core/client/login.h"
#include "core/sync/wire.h"
#include "tests/client/webserver.h"

#include <QNetworkRequest>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
QString reasonWhy(const Result<T> &result)
{
    return result ? QString() : result.error().reason;
}

} // namespace

/// What is said to a server besides the exchange: where it is, who one is, and what it makes of that.
class ServerLinkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void anAddressIsReadAsItIsTyped_data();
    void anAddressIsReadAsItIsTyped();
    void anAddressThatIsUnsafeOrNoneIsRefused_data();
    void anAddressThatIsUnsafeOrNoneIsRefused();
    void aPathFollowsTheAddress_data();
    void aPathFollowsTheAddress();
    void aRequestCarriesTheTokenAndNothingElse();
    void aLoginGivesASession();
    void aLoginIsRefusedWithAReason_data();
    void aLoginIsRefusedWithAReason();
    void anAnswerThatIsNoSessionIsRefused_data();
    void anAnswerThatIsNoSessionIsRefused();
    void whatAnAccountIsRefusedIsTold_data();
    void whatAnAccountIsRefusedIsTold();
    void devicesAreReadWithinBounds();
    void aServerThatIsNotThereIsTold();
    void aServerThatSaysNothingIsGivenUp();
    void anEndlessAnswerIsGivenUp();
    void whoGaveUpBeforeIsNotAsked();
    void aLongExchangeIsPackedWhereTheServerTakesIt();

private:
    [[nodiscard]] ServerLink link() const { return ServerLink(serverAddress(m_server->address()).value()); }
    std::unique_ptr<TestFile> m_founder;
    std::unique_ptr<WebServer> m_server;
};

void ServerLinkTest::initTestCase()
{
    m_founder = std::make_unique<TestFile>();
    m_server = std::make_unique<WebServer>(*m_founder);
}

void ServerLinkTest::cleanupTestCase()
{
    m_server.reset();
    m_founder.reset();
}

void ServerLinkTest::init()
{
    m_server->answerWith(200, {});
}

void ServerLinkTest::anAddressIsReadAsItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    const auto row = [](const QString &typed, const QString &address) {
        QTest::newRow(qPrintable(typed)) << typed << address;
    };
    row(u"crm.example.com"_s, u"https://crm.example.com"_s);
    row(u"  crm.example.com  "_s, u"https://crm.example.com"_s);
    row(u"crm.example.com:8443"_s, u"https://crm.example.com:8443"_s);
    row(u"https://crm.example.com"_s, u"https://crm.example.com"_s);
    row(u"HTTPS://CRM.Example.com"_s, u"https://crm.example.com"_s);
    row(u"https://crm.example.com/"_s, u"https://crm.example.com"_s);
    row(u"crm.example.com/"_s, u"https://crm.example.com"_s);
    row(u"crm.example.com/leadline"_s, u"https://crm.example.com/leadline"_s);
    row(u"crm.example.com/leadline/"_s, u"https://crm.example.com/leadline"_s);
    row(u"192.168.1.5:8443"_s, u"https://192.168.1.5:8443"_s);
    row(u"[2001:db8::5]"_s, u"https://[2001:db8::5]"_s);
    row(u"http://localhost:8080"_s, u"http://localhost:8080"_s);
    row(u"http://127.0.0.1:8080/"_s, u"http://127.0.0.1:8080"_s);
    row(u"http://127.5.5.5"_s, u"http://127.5.5.5"_s);
    row(u"http://[::1]:8080"_s, u"http://[::1]:8080"_s);
    row(u"localhost"_s, u"https://localhost"_s);
}

void ServerLinkTest::anAddressIsReadAsItIsTyped()
{
    QFETCH(const QString, typed);
    const Result<QUrl> address = serverAddress(typed);
    QVERIFY2(address, qPrintable(reasonWhy(address)));
    QTEST(address->toString(), "address");
    // And once more, as it is kept
    QCOMPARE(serverAddress(address->toString()), address);
}

void ServerLinkTest::anAddressThatIsUnsafeOrNoneIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    for (const QString &typed :
         {u""_s, u"  "_s, u"https://"_s, u"ftp://crm.example.com"_s, u"file:///etc/passwd"_s, u"javascript://x"_s,
          u"https://anna:secret@crm.example.com"_s, u"https://anna@crm.example.com"_s, u"crm.example.com?x=1"_s,
          u"crm.example.com#x"_s, u"crm.example.com:99999"_s, u"crm example com"_s, u"https://crm.example.com:port"_s})
        QTest::newRow(qPrintable(u'<' + typed + u'>')) << typed << u"server-address-invalid"_s;
    for (const QString &typed : {u"http://crm.example.com"_s, u"http://192.168.1.5"_s,
                                 u"http://localhost.example.com"_s, u"http://128.0.0.1"_s, u"HTTP://crm.example.com"_s})
        QTest::newRow(qPrintable(typed)) << typed << u"server-address-insecure"_s;
}

void ServerLinkTest::anAddressThatIsUnsafeOrNoneIsRefused()
{
    QFETCH(const QString, typed);
    const Result<QUrl> address = serverAddress(typed);
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::Usage);
    QTEST(address.error().reason, "reason");
    QCOMPARE(address.error().details, QStringList{typed});
}

void ServerLinkTest::aPathFollowsTheAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("url");
    QTest::newRow("a bare address") << u"crm.example.com"_s << u"/v1/login"_s << u"https://crm.example.com/v1/login"_s;
    QTest::newRow("one with a slash") << u"crm.example.com/"_s << u"/v1/login"_s
                                      << u"https://crm.example.com/v1/login"_s;
    QTest::newRow("a folder") << u"crm.example.com/a/"_s << u"/v1/login"_s << u"https://crm.example.com/a/v1/login"_s;
    QTest::newRow("a query") << u"crm.example.com"_s << u"/v1/devices?login=%D1%8F%26b"_s
                             << u"https://crm.example.com/v1/devices?login=%D1%8F%26b"_s;
}

void ServerLinkTest::aPathFollowsTheAddress()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, path);
    const ServerLink link(serverAddress(typed).value());
    QTEST(link.request(path).url().toString(QUrl::FullyEncoded), "url");
}

void ServerLinkTest::aRequestCarriesTheTokenAndNothingElse()
{
    ServerLink link(serverAddress(u"crm.example.com"_s).value());
    QVERIFY(!link.request(u"/v1/sync"_s).hasRawHeader("Authorization"));
    link.setToken("ll1.t");
    const QNetworkRequest request = link.request(u"/v1/sync"_s);
    QCOMPARE(request.rawHeader("Authorization"), "Bearer ll1.t");
    QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             int(QNetworkRequest::ManualRedirectPolicy));
    QCOMPARE(request.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(), int(QNetworkRequest::Manual));
    QVERIFY(request.transferTimeout() > 0);
}

void ServerLinkTest::aLoginGivesASession()
{
    const Result<ServerSession> session = logIn(link(), {u"anna"_s, u"right"_s, {}}, newUuid({1}));
    QVERIFY2(session, qPrintable(reasonWhy(session)));
    QCOMPARE(session->token, "ll1.t");
    QCOMPARE(session->workspaceName, u"Acme"_s);
    QCOMPARE(reasonWhy(logIn(link(), {u"anna"_s, u"wrong"_s, {}}, newUuid({1}))), u"login-refused"_s);
    // A workspace without a name is called by its id
    m_server->answerWith(200, R"({"token":"t","workspace":"w-7","person":"6ba7b810-9dad-41d1-80b4-00c04fd430c8"})");
    const Result<ServerSession> nameless = logIn(link(), {}, {});
    QVERIFY(nameless);
    QCOMPARE(nameless->workspaceName, u"w-7"_s);
    QVERIFY(!nameless->person.isNull());
}

void ServerLinkTest::aLoginIsRefusedWithAReason_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reason");
    const auto row = [](int status, const char *body, const char *reason) {
        QTest::addRow("%d %s", status, body) << status << QByteArray(body) << QString::fromLatin1(reason);
    };
    row(401, R"({"error":"login-refused"})", "login-refused");
    row(401, R"({"error":"code-needed"})", "code-needed");
    row(401, "<html>", "login-refused");
    row(403, R"({"error":"disabled"})", "account-disabled");
    row(429, R"({"error":"too-many"})", "too-many-attempts");
    row(503, R"({"error":"busy"})", "server-busy");
    row(302, "", "server-answer-malformed");
    row(404, "<html>not here</html>", "server-answer-malformed");
    row(500, "{}", "server-answer-malformed");
}

void ServerLinkTest::aLoginIsRefusedWithAReason()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m_server->answerWith(status, body);
    QTEST(reasonWhy(logIn(link(), {u"anna"_s, u"right"_s, {}}, newUuid({1}))), "reason");
}

void ServerLinkTest::anAnswerThatIsNoSessionIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << QByteArray("<html>Please accept our terms</html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("nothing in it") << QByteArray("{ }");
    QTest::newRow("no token") << QByteArray(R"({"workspace":"w"})");
    QTest::newRow("no workspace") << QByteArray(R"({"token":"t"})");
    QTest::newRow("a token that is a number") << QByteArray(R"({"token":5,"workspace":"w"})");
    QTest::newRow("an endless token") << "{\"token\":\"" + QByteArray(501, 't') + "\",\"workspace\":\"w\"}";
}

void ServerLinkTest::anAnswerThatIsNoSessionIsRefused()
{
    QFETCH(const QByteArray, body);
    m_server->answerWith(200, body);
    const Result<ServerSession> session = logIn(link(), {u"anna"_s, u"right"_s, {}}, newUuid({1}));
    QVERIFY(!session);
    QCOMPARE(session.error().code, ErrorCode::Format);
    QCOMPARE(session.error().reason, u"server-answer-malformed"_s);
}

void ServerLinkTest::whatAnAccountIsRefusedIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](int status, const char *body, const char *reason, ErrorCode code) {
        QTest::addRow("%d %s", status, body) << status << QByteArray(body) << QString::fromLatin1(reason) << code;
    };
    row(400, R"({"error":"password-too-short"})", "password-too-short", ErrorCode::Invalid);
    row(400, R"({"error":"password-too-long"})", "password-too-long", ErrorCode::Invalid);
    row(400, R"({"error":"password-too-common"})", "password-too-common", ErrorCode::Invalid);
    row(400, R"({"error":"malformed"})", "server-answer-malformed", ErrorCode::Format);
    row(401, R"({"error":"unauthorized"})", "login-needed", ErrorCode::Refused);
    row(403, R"({"error":"password-refused"})", "password-refused", ErrorCode::Refused);
    row(403, R"({"error":"disabled"})", "account-disabled", ErrorCode::Refused);
    row(404, R"({"error":"not-found"})", "no-such-device", ErrorCode::NotFound);
    row(429, "", "too-many-attempts", ErrorCode::Refused);
    row(503, "", "server-busy", ErrorCode::Refused);
    row(502, "<html>Bad Gateway</html>", "server-answer-malformed", ErrorCode::Format);
    row(200, "<html>Please accept our terms</html>", "server-answer-malformed", ErrorCode::Format);
    row(200, "[1]", "server-answer-malformed", ErrorCode::Format);
}

void ServerLinkTest::whatAnAccountIsRefusedIsTold()
{
    // Given
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, reason);
    QFETCH(const ErrorCode, code);
    m_server->answerWith(status, body);
    ServerLink asked = link();
    asked.setToken("ll1.t");
    // When
    const Result<void> results[] = {changePassword(asked, u"right"_s, u"new"_s), logOut(asked),
                                    revokeDevice(asked, newUuid({1}), {}, true)};
    const Result<std::vector<ServerDevice>> devices = devicesOf(asked);
    // Then
    for (const Result<void> &result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().reason, reason);
        QCOMPARE(result.error().code, code);
    }
    QCOMPARE(reasonWhy(devices), reason);
}

void ServerLinkTest::devicesAreReadWithinBounds()
{
    // Given more devices than anybody has, with names that nobody gives
    QByteArray body = R"({"devices":[{"client":"nobody","name":5,"seen":"x"},7)";
    for (int device = 0; device < 1500; ++device)
        body += R"(,{"client":"11111111-1111-4111-8111-111111111111","name":")" + QByteArray(300, 'n')
            + R"(","state":"active","seen":"1700000000000","current":true})";
    m_server->answerWith(200, body + "]}");
    // When
    const Result<std::vector<ServerDevice>> devices = devicesOf(link(), u"anna&x=1"_s);
    // Then
    QVERIFY2(devices, qPrintable(reasonWhy(devices)));
    QCOMPARE(devices->size(), size_t{1000});
    QVERIFY(devices->front().client.isNull() && devices->front().name.isEmpty() && !devices->front().seen.isSet());
    QVERIFY(devices->at(1).client.isNull() && !devices->at(1).isCurrent);
    QCOMPARE(devices->at(2).name.size(), 200);
    QCOMPARE(devices->at(2).seen, (Timestamp{1'700'000'000'000}));
    QVERIFY(devices->at(2).isCurrent);
}

void ServerLinkTest::aServerThatIsNotThereIsTold()
{
    // Given a port on which nobody listens
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const ServerLink link(serverAddress(u"http://127.0.0.1:%1"_s.arg(taken.serverPort())).value());
    taken.close();
    // When
    const Result<ServerReply> reply = link.get(u"/v1/devices"_s);
    // Then
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Io);
    QCOMPARE(reply.error().reason, u"server-port-closed"_s);
    QCOMPARE(reply.error().details.front(), u"127.0.0.1"_s);
    QCOMPARE(reasonWhy(logIn(link, {}, {})), u"server-port-closed"_s);
    QCOMPARE(reasonWhy(logOut(link)), u"server-port-closed"_s);
}

void ServerLinkTest::aServerThatSaysNothingIsGivenUp()
{
    // Given one that takes a question and never answers it
    ServerLink link = this->link();
    QCOMPARE(link.request(u"/v1/devices?login=anna"_s).transferTimeout(), 20'000);
    QCOMPARE(link.request(u"/v1/sync"_s).transferTimeout(), 60'000);
    link.setPatience(300);
    // When
    const Result<ServerReply> reply = link.get(u"/v1/wait?cursor=1"_s);
    // Then
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Io);
    QCOMPARE(reply.error().reason, u"server-silent"_s);
    QCOMPARE(reply.error().details, QStringList({u"127.0.0.1"_s, u"1"_s}));
}

void ServerLinkTest::anEndlessAnswerIsGivenUp()
{
    m_server->answerWith(200, QByteArray(longestAnswer + 1, ' '));
    const Result<ServerReply> reply = link().post(u"/v1/login"_s, "{}");
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::TooLarge);
    QCOMPARE(reply.error().reason, u"server-answer-too-large"_s);
}

void ServerLinkTest::whoGaveUpBeforeIsNotAsked()
{
    Cancellation cancellation;
    cancellation.cancel();
    ServerLink asked = link();
    asked.setCancellation(&cancellation);
    const Result<ServerReply> reply = asked.post(u"/v1/login"_s, "{}");
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    cancellation.reset();
    QVERIFY(asked.post(u"/v1/login"_s, R"({"login":"anna","password":"right"})"));
}

void ServerLinkTest::aLongExchangeIsPackedWhereTheServerTakesIt()
{
    // Given
    SyncRequest request;
    request.req = QUuid::createUuid();
    request.client = QUuid::createUuid();
    const QByteArray shortOne = toWire(request);
    const QByteArray longOne = QByteArray(shortOne).insert(1, "\"later\":\"" + QByteArray(5000, 'x') + "\",");
    ServerLink link = this->link();
    link.setToken("ll1.t");
    const auto statusOf = [&link](const QByteArray &body) { return link.post(u"/v1/sync"_s, body).value().status; };
    // When an older server says nothing
    QCOMPARE(statusOf(longOne), 200);
    QCOMPARE(statusOf(longOne), 200);
    // Then
    QCOMPARE(m_server->packed(), 0);
    // When a newer one says that it takes gzip
    m_server->setTakesGzip(true);
    QCOMPARE(statusOf(longOne), 200);
    QCOMPARE(m_server->packed(), 0);
    QCOMPARE(statusOf(longOne), 200);
    QCOMPARE(statusOf(shortOne), 200);
    const ServerLink copy = link;
    QCOMPARE(copy.post(u"/v1/sync"_s, longOne).value().status, 200);
    // Then
    QCOMPARE(m_server->packed(), 2);
    // When it is an older one again
    m_server->setTakesGzip(false);
    QCOMPARE(statusOf(longOne), 400);
    // Then the next time it can be read
    QCOMPARE(statusOf(longOne), 200);
    QCOMPARE(m_server->packed(), 3);
}

QTEST_GUILESS_MAIN(ServerLinkTest)
#include "tst_serverlink.moc"
