// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/cancellation.h"
#include "core/client/login.h"
#include "core/client/pageahead.h"
#include "tests/client/webserver.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

SyncRequest someRequest()
{
    SyncRequest request;
    request.req = QUuid::createUuid();
    request.client = QUuid::createUuid();
    request.sentAt = {1'800'000'000'000};
    return request;
}

} // namespace

class PageAheadTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_founder = std::make_unique<TestFile>();
        m_server = std::make_unique<WebServer>(*m_founder);
        m_link.emplace(serverAddress(m_server->address()).value());
        m_link->setToken(logIn(*m_link, {u"anna"_s, u"right"_s, {}}, QUuid::createUuid())->token);
    }

    void cleanup()
    {
        m_server.reset();
        m_founder.reset();
    }

    void bringsWhatWasAskedFor()
    {
        // Given
        const SyncRequest request = someRequest();
        PageAhead ahead;
        // When
        ahead.ask(link(), request, systemClock());
        // Then
        QVERIFY(ahead.isAskedFor(request));
        QVERIFY(!ahead.isAskedFor(someRequest()));
        const Result<Heard> heard = ahead.take();
        QVERIFY(heard);
        QCOMPARE(heard->reply.status, 200);
        QCOMPARE(heard->answer->req, request.req);
        QVERIFY(!ahead.isAskedFor(request));
    }

    void bringsWhatCannotBeReadAsItCame()
    {
        // Given
        m_server->answerWith(200, "{");
        PageAhead ahead;
        // When
        ahead.ask(link(), someRequest(), systemClock());
        // Then
        const Result<Heard> heard = ahead.take();
        QVERIFY(heard && !heard->answer);
    }

    void dropsWhatNobodyWaitsForAnyMore()
    {
        // Given a server that says nothing
        m_server->answerOnly(0);
        const SyncRequest first = someRequest();
        PageAhead ahead;
        ahead.ask(link(), first, systemClock());
        QTRY_COMPARE(m_server->exchanges(), 1);
        // When
        m_server->answerOnly(-1);
        const SyncRequest second = someRequest();
        ahead.ask(link(), second, systemClock());
        // Then
        QVERIFY(!ahead.isAskedFor(first));
        QCOMPARE(ahead.take()->answer->req, second.req);
    }

    void endsThoughTheServerIsSilent()
    {
        // Given
        m_server->answerOnly(0);
        auto ahead = std::make_unique<PageAhead>();
        ahead->ask(link(), someRequest(), systemClock());
        QTRY_COMPARE(m_server->exchanges(), 1);
        // When, Then it does not wait for an answer
        ahead.reset();
    }

    void whoCancelsWaitsForNoAnswer()
    {
        // Given
        m_server->answerOnly(0);
        Cancellation cancellation;
        ServerLink cancellable = link();
        cancellable.setCancellation(&cancellation);
        PageAhead ahead;
        ahead.ask(cancellable, someRequest(), systemClock());
        QTRY_COMPARE(m_server->exchanges(), 1);
        // When
        cancellation.cancel();
        // Then
        QCOMPARE(ahead.take().error().reason, u"sync-cancelled"_s);
    }

private:
    [[nodiscard]] const ServerLink &link() const { return *m_link; }
    std::unique_ptr<TestFile> m_founder;
    std::unique_ptr<WebServer> m_server;
    std::optional<ServerLink> m_link;
};

QTEST_GUILESS_MAIN(PageAheadTest)
#include "tst_pageahead.moc"
