// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/workspace.h"
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/otherprocess.h"
#include "tests/support/testfile.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

using Runner = std::function<QFuture<Result<QThread *>>(Workspace &)>;

Result<QThread *> whereItRuns(Session &)
{
    return QThread::currentThread();
}

Result<qint64> numberOfLeads(Session &session)
{
    return countLeads(session.store().connection(), {});
}

/// Work that goes on as long as this lives.
class SlowWork
{
public:
    ~SlowWork() { m_finish->release(atMost); }

    [[nodiscard]] auto work() const
    {
        return [finish = m_finish](Session &) -> Result<bool> {
            finish->acquire();
            return true;
        };
    }

private:
    static constexpr int atMost = 10;
    std::shared_ptr<QSemaphore> m_finish = std::make_shared<QSemaphore>();
};

} // namespace

Q_DECLARE_METATYPE(Runner)

/// The window hands over all work on the file and never waits for one kind of it because of another.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void noWorkRunsOnTheThreadThatAsks_data();
    void noWorkRunsOnTheThreadThatAsks();
    void aListIsReadWhileAChangeAndALongPassTakeTheirTime();
    void aChangeIsMadeWhileACopyTakesItsTime();
    void aCopyIsAWholeFile();
    void closingTheFileEndsACopy();
    void whoCouldNotOpenTheFileSaysWhy();
    void whatIsAskedRightAfterOpeningWaitsForTheReaders();
    void anotherProcessActsOnEveryThreadAtOnce();
    void aProcessThatCannotBeReadLeavesTheOneBefore();

private:
    std::unique_ptr<TestFile> m_file;
    std::unique_ptr<Workspace> m_workspace;
};

void WorkspaceTest::init()
{
    m_file = std::make_unique<TestFile>();
    m_file->addLead();
    m_file->close();
    m_workspace = std::make_unique<Workspace>(m_file->path(), u"anna"_s, m_file->clock().clock());
    QVERIFY(m_workspace->open().result());
}

void WorkspaceTest::cleanup()
{
    m_workspace.reset();
    m_file.reset();
}

void WorkspaceTest::noWorkRunsOnTheThreadThatAsks_data()
{
    QTest::addColumn<Runner>("run");
    QTest::newRow("C-67 a change") << Runner([](Workspace &workspace) { return workspace.write(whereItRuns); });
    QTest::newRow("C-67 a short read") << Runner([](Workspace &workspace) { return workspace.read(whereItRuns); });
    QTest::newRow("C-67 a long pass") << Runner([](Workspace &workspace) { return workspace.scan(whereItRuns); });
    QTest::newRow("C-67 a copy") << Runner([](Workspace &workspace) { return workspace.copy(whereItRuns); });
}

void WorkspaceTest::noWorkRunsOnTheThreadThatAsks()
{
    // Given
    QFETCH(const Runner, run);
    // When
    const Result<QThread *> thread = run(*m_workspace).result();
    // Then
    QVERIFY(thread);
    QVERIFY(*thread != QThread::currentThread());
}

void WorkspaceTest::aListIsReadWhileAChangeAndALongPassTakeTheirTime()
{
    // Given
    const SlowWork slow;
    const auto change = m_workspace->write(slow.work());
    const auto pass = m_workspace->scan(slow.work());
    // When
    const Result<qint64> leads = m_workspace->read(numberOfLeads).result();
    // Then
    QCOMPARE(*leads, 1);
    QVERIFY(!change.isFinished());
    QVERIFY(!pass.isFinished());
}

void WorkspaceTest::aChangeIsMadeWhileACopyTakesItsTime()
{
    // Given
    const SlowWork slow;
    const auto copy = m_workspace->copy(slow.work());
    // When
    const auto change = m_workspace->write([](Session &session) {
        Lead lead;
        lead.title = u"Meanwhile"_s;
        return addLead(session, lead);
    });
    // Then
    QVERIFY(change.result());
    QCOMPARE(*m_workspace->scan(numberOfLeads).result(), 2);
    QVERIFY(!copy.isFinished());
}

void WorkspaceTest::aCopyIsAWholeFile()
{
    // Given
    const QString target = m_file->path() + u".copy"_s;
    // When
    const auto copy =
        m_workspace->copy([target](Session &session) { return backup(session.store().connection(), target); });
    // Then
    QVERIFY(copy.result());
    const auto opened = Store::open(target, StoreAccess::Read, systemClock());
    QVERIFY(opened);
    QCOMPARE(countLeads((*opened)->connection(), {}), 1);
}

void WorkspaceTest::closingTheFileEndsACopy()
{
    // Given a copy that would never end by itself
    QSemaphore begun;
    auto copy = m_workspace->copy([&begun](Session &) -> Result<void> {
        begun.release();
        while (!QThread::currentThread()->isInterruptionRequested())
            QThread::yieldCurrentThread();
        return failure(ErrorCode::Cancelled, u"cancelled"_s);
    });
    begun.acquire();
    QVERIFY(!copy.isFinished());
    // When
    m_workspace.reset();
    // Then
    QVERIFY(copy.isFinished());
    QCOMPARE(copy.result().error().code, ErrorCode::Cancelled);
}

void WorkspaceTest::whoCouldNotOpenTheFileSaysWhy()
{
    // Given
    Worker worker(u"/nowhere/at/all.leadline"_s, StoreAccess::Read, {}, m_file->clock().clock());
    QVERIFY(!worker.open().result());
    // When
    const Result<qint64> asked = worker.run(numberOfLeads).result();
    // Then
    QCOMPARE(asked.error().reason, u"file-not-found"_s);
}

void WorkspaceTest::whatIsAskedRightAfterOpeningWaitsForTheReaders()
{
    // Given
    m_workspace = std::make_unique<Workspace>(m_file->path(), u"anna"_s, m_file->clock().clock());
    // When the words are there, the readers may still be opening the file
    const Result<Reference> reference = m_workspace->open().result();
    // Then
    QCOMPARE(reference->me.login, u"anna"_s);
    QCOMPARE(*m_workspace->read(numberOfLeads).result(), 1);
    QCOMPARE(*m_workspace->scan(numberOfLeads).result(), 1);
}

void WorkspaceTest::anotherProcessActsOnEveryThreadAtOnce()
{
    // Given
    QCOMPARE(m_workspace->read(firstStage).result().value(), u"qualification"_s);
    // When
    QVERIFY(m_workspace->write(swapFirstStages).result());
    // Then
    QCOMPARE(m_workspace->write(firstStage).result().value(), u"distribution"_s);
    QCOMPARE(m_workspace->read(firstStage).result().value(), u"distribution"_s);
    QCOMPARE(m_workspace->scan(firstStage).result().value(), u"distribution"_s);
}

void WorkspaceTest::aProcessThatCannotBeReadLeavesTheOneBefore()
{
    // Given a reader that has opened the file
    QCOMPARE(m_workspace->read(firstStage).result().value(), u"qualification"_s);
    // When
    const auto spoil = [](Session &session) {
        ProcessRecord spoilt;
        spoilt.id = ProcessRecordId(newUuid(session.now()));
        spoilt.code = session.process().code;
        spoilt.definition = u"{"_s;
        ChangeSet changeset = session.changeset(u"process.change"_s);
        changeset.create(spoilt);
        return session.commit(std::move(changeset));
    };
    QVERIFY(m_workspace->write(spoil).result());
    // Then
    QCOMPARE(m_workspace->read(firstStage).result().value(), u"qualification"_s);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
