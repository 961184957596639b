// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deliver.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTest>
#include <QThread>
#include <memory>

using namespace leadline;

class DeliverTest : public QObject
{
    Q_OBJECT

private slots:
    void handsTheResultOverInTheContextsThread()
    {
        // Given a promise that another thread will keep
        QPromise<int> promise;
        promise.start();
        QObject context;
        int received = 0;
        QThread *receivedIn = nullptr;
        deliver(promise.future(), &context, [&](int value) {
            received = value;
            receivedIn = QThread::currentThread();
        });

        // When it does
        std::unique_ptr<QThread> worker(QThread::create([&promise] {
            promise.addResult(42);
            promise.finish();
        }));
        worker->start();

        // Then the callback runs here
        QTRY_COMPARE(received, 42);
        QCOMPARE(receivedIn, QThread::currentThread());
        QVERIFY(worker->wait());
    }

    void takesAFutureThatIsReady()
    {
        QPromise<QString> promise;
        promise.start();
        promise.addResult(QStringLiteral("ready"));
        promise.finish();
        QObject context;
        QString received;

        deliver(promise.future(), &context, [&](const QString &value) { received = value; });

        QTRY_COMPARE(received, QStringLiteral("ready"));
    }

    void forgetsTheCallbackWhenTheContextDies()
    {
        QPromise<int> promise;
        promise.start();
        auto context = std::make_unique<QObject>();
        bool called = false;
        deliver(promise.future(), context.get(), [&](int) { called = true; });

        context.reset();
        promise.addResult(1);
        promise.finish();
        QCoreApplication::processEvents();

        QVERIFY(!called);
    }

    void staysSilentAfterCancelling()
    {
        QPromise<int> promise;
        promise.start();
        QObject context;
        bool called = false;
        deliver(promise.future(), &context, [&](int) { called = true; });

        promise.future().cancel();
        promise.finish();

        QTRY_COMPARE(context.children().size(), 0);
        QVERIFY(!called);
    }

    void movesWhatCannotBeCopied()
    {
        QPromise<std::unique_ptr<int>> promise;
        promise.start();
        promise.addResult(std::make_unique<int>(7));
        promise.finish();
        QObject context;
        int received = 0;

        deliver(promise.future(), &context, [&](std::unique_ptr<int> value) { received = *value; });

        QTRY_COMPARE(received, 7);
    }

    void worksWithoutAResult()
    {
        QPromise<void> promise;
        promise.start();
        promise.finish();
        QObject context;
        bool called = false;

        deliver(promise.future(), &context, [&] { called = true; });

        QTRY_VERIFY(called);
    }
};

QTEST_GUILESS_MAIN(DeliverTest)
#include "tst_deliver.moc"
