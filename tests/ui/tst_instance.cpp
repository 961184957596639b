// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/instance.h"
#include "app/linkevents.h"
#include "app/runlog.h"
#include "tests/support/proves.h"

#include <QApplication>
#include <QDir>
#include <QFileOpenEvent>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <cstdio>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< milliseconds

/// A window that listens, and a file that it has.
class Listening
{
public:
    Listening() : m_instance([this](const Request &request) { requests.push_back(request); })
    {
        if (!m_folder.isValid())
            qFatal("no folder");
        m_instance.answerFor(file());
    }
    [[nodiscard]] QString file(const QString &name = u"crm.leadline"_s) const { return m_folder.filePath(name); }
    [[nodiscard]] Instance &instance() { return m_instance; }

    /// As a second start of the program asks, on a thread of its own here.
    [[nodiscard]] bool ask(const QString &path, const Request &request)
    {
        std::atomic<bool> answered = false;
        const std::unique_ptr<QThread> other(QThread::create([&] { answered = Instance::ask(path, request); }));
        other->start();
        if (!QTest::qWaitFor([&] { return other->isFinished(); }, patience))
            qFatal("no end");
        return answered;
    }

    std::vector<Request> requests;

private:
    QTemporaryDir m_folder;
    Instance m_instance;
};

} // namespace

/// One window of a person on a file.
class InstanceTest : public QObject
{
    Q_OBJECT

private slots:
    void aSecondStartFindsTheWindow_data() { test::proves("C-75"); }

    void aSecondStartFindsTheWindow()
    {
        Listening window;
        QVERIFY(window.instance().isAnswering());
        QVERIFY(window.ask(window.file(), {}));
        QVERIFY(window.ask(window.file(), {phoneLink(u"+7 495 123-45-67"_s)}));
        QTRY_COMPARE_WITH_TIMEOUT(window.requests.size(), size_t(2), patience);
        QCOMPARE(window.requests.at(0), Request());
        QCOMPARE(window.requests.at(1).link->phone, u"+7 495 123-45-67"_s);
    }

    void anotherFileIsNobodys()
    {
        Listening window;
        QVERIFY(!Instance::ask(window.file(u"other.leadline"_s), {}));
        window.instance().answerFor(window.file(u"other.leadline"_s));
        QVERIFY(window.ask(window.file(u"other.leadline"_s), {}));
        QVERIFY(!Instance::ask(window.file(), {}));
    }

    void whatACrashLeftBehindIsNoHindrance()
    {
        // Given the name of a window that is gone
        QTemporaryDir folder;
        const QString file = folder.filePath(u"crm.leadline"_s);
#ifdef Q_OS_UNIX
        QFile left(instanceName(file));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
#endif
        QVERIFY(!Instance::ask(file, {}));
        // When
        Instance instance([](const Request &) {});
        instance.answerFor(file);
        // Then
        QVERIFY(instance.isAnswering());
    }

    void nobodyIsHeardWhoSaysAnythingElse_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QByteArray("\n");
        QTest::newRow("a command") << QByteArray("delete everything\n");
        QTest::newRow("another link") << QByteArray("file:///etc/passwd\n");
        QTest::newRow("binary") << QByteArray("\0\xff\xfe\x01\n", 5);
        QTest::newRow("without end") << QByteArray(1'000'000, 'a');
        QTest::newRow("a long line") << "leadline://phone/" + QByteArray(1'000, '1') + '\n';
    }

    void nobodyIsHeardWhoSaysAnythingElse()
    {
        // Given
        QFETCH(const QByteArray, said);
        Listening window;
        QLocalSocket socket;
        socket.connectToServer(instanceName(window.file()));
        QVERIFY(socket.waitForConnected(patience));
        // When
        socket.write(said);
        // Then the talk is over, and the window goes on
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, patience);
        QVERIFY(window.requests.empty());
        QVERIFY(window.ask(window.file(), {}));
    }

    void oneRequestIsEnough()
    {
        Listening window;
        QLocalSocket socket;
        socket.connectToServer(instanceName(window.file()));
        QVERIFY(socket.waitForConnected(patience));
        socket.write("leadline://lead/1\nleadline://lead/2\n");
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, patience);
        QCOMPARE(window.requests.size(), size_t(1));
        QCOMPARE(window.requests.front().link->lead, u"1"_s);
    }

    void whoIsSilentDoesNotKeepOthersAway()
    {
        Listening window;
        QLocalSocket silent;
        silent.connectToServer(instanceName(window.file()));
        QVERIFY(silent.waitForConnected(patience));
        QVERIFY(window.ask(window.file(), {}));
        QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QLocalSocket::UnconnectedState, patience);
    }

    void theSystemHandsLinksAndFilesOver()
    {
        // Given
        QStringList opened;
        const LinkEvents events([&](const LeadLink &link) { opened.append(link.text()); },
                                [&](const QString &path) { opened.append(path); });
        // When
        QFileOpenEvent link(QUrl(u"leadline://lead/12"_s));
        QFileOpenEvent file(u"/a/crm.leadline"_s);
        QFileOpenEvent other(QUrl(u"https://example.org"_s));
        for (QFileOpenEvent *event : {&link, &file, &other})
            QCoreApplication::sendEvent(qApp, event);
        // Then
        QCOMPARE(opened, (QStringList{u"leadline://lead/12"_s, u"/a/crm.leadline"_s}));
    }

    void aRunThatDidNotEndIsSeenByTheNext_data()
    {
        test::proves("C-73");
    }

    void aRunThatDidNotEndIsSeenByTheNext()
    {
        // Given a run that came to its end
        const QTemporaryDir folder;
        QString path;
        {
            const RunLog run(folder.path());
            path = run.path();
            QVERIFY(!run.lastEndedBadly());
            qWarning("something is odd");
        }
        // When another one is killed: its mark stays, its program is gone
        QProcess killed;
        killed.start(QCoreApplication::applicationFilePath(), {u"-run"_s, folder.path()});
        QVERIFY(killed.waitForReadyRead(patience));
        {
            const RunLog beside(folder.path());
            QVERIFY(!beside.lastEndedBadly()); // it lives
        }
        killed.kill();
        QVERIFY(killed.waitForFinished(patience));
        // Then
        {
            const RunLog run(folder.path());
            QVERIFY(run.lastEndedBadly());
        }
        QVERIFY(!RunLog(folder.path()).lastEndedBadly());
        // And whoever logs out kills all programs without one of them being at fault
        killed.start(QCoreApplication::applicationFilePath(), {u"-session"_s, folder.path()});
        QVERIFY(killed.waitForReadyRead(patience));
        killed.kill();
        QVERIFY(killed.waitForFinished(patience));
        QVERIFY(!RunLog(folder.path()).lastEndedBadly());
        QFile log(path);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(log.readAll());
        QVERIFY(text.contains(u"something is odd"_s));
        QVERIFY(text.contains(u"the run before did not end"_s));
    }

    void theLogIsKeptSmall()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"logs"_s));
        QFile log(folder.filePath(u"logs/leadline.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write(QByteArray(1'000'000, 'x')) > 0);
        log.close();
        const RunLog run(folder.path());
        QVERIFY(QFileInfo(run.path()).size() < 1'000);
        QVERIFY(QFile::exists(run.path() + u".1"_s));
    }

    void linksAndCallersAreForTheWindow()
    {
        QVERIFY(!isForCommandLine({u"leadline://lead/12"_s}));
        QVERIFY(!isForCommandLine({u"--phone"_s, u"+74951234567"_s}));
        QVERIFY(!isForCommandLine({u"--phone=+74951234567"_s}));
        QVERIFY(isForCommandLine({u"--phone"_s, u"102"_s, u"leads"_s}));
    }
};

/// With "-run FOLDER" a run that waits to be killed, with "-session FOLDER" one that knows that it will be.
int main(int argc, char **argv)
{
    const QByteArrayView way(argc == 3 ? argv[1] : "");
    if (way == "-run" || way == "-session") {
        const QCoreApplication application(argc, argv);
        RunLog run(QString::fromLocal8Bit(argv[2]));
        if (way == "-session")
            run.endWithTheSession();
        std::puts("runs");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    const QApplication application(argc, argv);
    InstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_instance.moc"
