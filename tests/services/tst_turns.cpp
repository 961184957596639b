// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/drafts.h"
#include "core/services/masschange.h"
#include "core/services/workspace.h"
#include "core/store/leadlist.h"
#include "tests/import/importtest.h"
#include "tests/support/proves.h"

#include <QJsonObject>
#include <QSemaphore>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 3'000; // several chunks of a file, and pages of a mass change

QByteArray manyRows()
{
    QByteArray content = "title,phone\n";
    for (int row = 0; row < rows; ++row)
        content += "Lead " + QByteArray::number(row) + ",+7495" + QByteArray::number(1'000'000 + row) + '\n';
    return content;
}

Result<QUuid> undoNewest(Session &session)
{
    const Result<Reversal> target = undoable(session);
    return target ? reverse(session, *target, u"undo"_s) : tl::unexpected(target.error());
}

auto leadCalled(const QString &title, const QString &phone = {})
{
    return [title, phone](Session &session) {
        Lead lead;
        lead.title = title;
        if (!phone.isEmpty())
            lead.phones = {phone};
        return addLead(session, lead);
    };
}

auto citySet(const LeadId &id, const QString &city)
{
    return [id, city](Session &session) { return editLead(session, id, {{u"city"_s, city}}); };
}

Result<qint64> numberOfLeads(Session &session)
{
    return countLeads(session.store().connection(), {});
}

Result<std::vector<Lead>> everyLead(Session &session)
{
    return session.store().select<Lead>(u"1 ORDER BY number"_s);
}

} // namespace

/// Short changes have their turn between the parts of a long one, and neither spoils the other.
class TurnsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNoteIsKeptWhileAnImportRuns_data() { proves("C-67 C-48"); }
    void aNoteIsKeptWhileAnImportRuns();
    void anImportHeedsALeadThatCameMeanwhile();
    void eachLeadHasANumberOfItsOwn();
    void undoOfTheImportLeavesWhatWasDoneMeanwhile();
    void aMassChangeHeedsAnEditThatCameMeanwhile();
    void anUndoOfManyLetsOthersIn();
    void longChangesWaitForEachOther();
    void shortWorkIsNotInterrupted();
    void whoTakesOverMeanwhileActsAfterwards();
    void closingTheFileEndsWhatWaits();

private:
    /// Posts `work` once the import has begun; tells whether it was done before the import was.
    template<typename Work>
    bool duringAnImport(Work work)
    {
        ImportOptions options = m_test->options(manyRows());
        bool wasInTime = false;
        const auto import = [this, options, work, &wasInTime](Session &session) {
            std::optional<decltype(m_workspace->write(work))> guest;
            return runImport(session, options, [&](const ImportProgress &) {
                if (!guest)
                    guest = m_workspace->write(work);
                else
                    wasInTime = wasInTime || guest->isFinished();
                return true;
            });
        };
        const Result<ImportReport> report = m_workspace->writeLong(import).result();
        if (!report)
            qWarning("%s", qPrintable(report.error().reason));
        else
            m_report = *report;
        return report && wasInTime;
    }
    template<typename Work>
    auto ask(Work work)
    {
        return m_workspace->write(std::move(work)).result();
    }

    std::unique_ptr<ImportTest> m_test;
    std::unique_ptr<Workspace> m_workspace;
    ImportReport m_report;
};

void TurnsTest::init()
{
    m_test = std::make_unique<ImportTest>();
    m_test->file.close();
    m_workspace = std::make_unique<Workspace>(m_test->file.path(), u"anna"_s, m_test->file.clock().clock());
    QVERIFY(m_workspace->open().result());
}

void TurnsTest::cleanup()
{
    m_workspace.reset();
    m_test.reset();
}

void TurnsTest::aNoteIsKeptWhileAnImportRuns()
{
    const auto keep = [](Session &session) { return saveDraft(session, u"note"_s, {{u"text"_s, u"Called back"_s}}); };
    QVERIFY(duringAnImport(keep));
    QCOMPARE(m_report.created, rows);
}

void TurnsTest::anImportHeedsALeadThatCameMeanwhile()
{
    // When a lead is added that has the phone of the file's last row
    QVERIFY(duringAnImport(leadCalled(u"By hand"_s, u"+74951002999"_s)));
    // Then that row is a duplicate
    QCOMPARE(m_report.created, rows - 1);
    QCOMPARE(m_report.skipped, 1);
}

void TurnsTest::eachLeadHasANumberOfItsOwn()
{
    QVERIFY(duringAnImport(leadCalled(u"By hand"_s)));
    const Result<std::vector<Lead>> leads = ask(everyLead);
    QCOMPARE(leads->size(), size_t(rows) + 1);
    for (size_t index = 0; index < leads->size(); ++index)
        QCOMPARE((*leads)[index].number, qint64(index) + 1);
}

void TurnsTest::undoOfTheImportLeavesWhatWasDoneMeanwhile()
{
    // Given
    QVERIFY(duringAnImport(leadCalled(u"By hand"_s)));
    // When
    const auto undoImport = [batch = m_report.batch](Session &session) -> Result<QUuid> {
        const Result<Reversal> target = reversalOf(session, batch.toString());
        return target ? reverse(session, *target, u"undo"_s) : tl::unexpected(target.error());
    };
    QVERIFY(m_workspace->writeLong(undoImport).result());
    // Then
    const Result<std::vector<Lead>> left = ask(everyLead);
    QCOMPARE(left->size(), 1U);
    QCOMPARE(left->front().title, u"By hand"_s);
}

void TurnsTest::aMassChangeHeedsAnEditThatCameMeanwhile()
{
    // Given
    QVERIFY(duringAnImport(leadCalled(u"By hand"_s)));
    const Result<std::vector<Lead>> before = ask(everyLead);
    const LeadId first = before->front().id;
    const LeadId last = before->back().id;
    // When a lead that had its change and one that waits for it are edited half-way
    std::vector<QFuture<Result<ChangeSet>>> edits;
    const auto change = [&](Session &session) {
        LeadChoice all;
        all.isAllBut = true;
        return changeMany(session, all, FieldsChange{{{u"source"_s, u"website"_s}}, false}, [&](qint64 done, qint64) {
            if (done > 0 && edits.empty()) {
                edits.push_back(m_workspace->write(citySet(first, u"Тула"_s)));
                edits.push_back(m_workspace->write(citySet(last, u"Омск"_s)));
            }
            return true;
        });
    };
    const Result<MassReport> report = m_workspace->writeLong(change).result();
    // Then both have both
    QVERIFY2(report, qPrintable(report ? QString() : report.error().reason));
    QCOMPARE(report->changed, rows + 1);
    QCOMPARE(edits.size(), 2U);
    for (auto &edit : edits)
        QVERIFY(edit.isFinished() && edit.result());
    const Result<std::vector<Lead>> after = ask(everyLead);
    QCOMPARE(after->front().city, u"Тула"_s);
    QCOMPARE(after->back().city, u"Омск"_s);
    for (const Lead &lead : *after)
        QVERIFY(!lead.source.isEmpty());
}

void TurnsTest::anUndoOfManyLetsOthersIn()
{
    // Given
    QVERIFY(duringAnImport(leadCalled(u"By hand"_s)));
    // When
    bool wasInTime = false;
    const auto undoImport = [&, batch = m_report.batch](Session &session) -> Result<QUuid> {
        std::optional<QFuture<Result<ChangeSet>>> guest;
        return reverse(session, *reversalOf(session, batch.toString()), u"undo"_s, Force::No, [&](qint64, qint64) {
            if (!guest)
                guest = m_workspace->write(leadCalled(u"Meanwhile"_s));
            else
                wasInTime = wasInTime || guest->isFinished();
            return true;
        });
    };
    QVERIFY(m_workspace->writeLong(undoImport).result());
    // Then
    QVERIFY(wasInTime);
    QCOMPARE(*ask(numberOfLeads), 2);
}

void TurnsTest::longChangesWaitForEachOther()
{
    // When an undo is asked for while an import runs
    std::optional<QFuture<Result<QUuid>>> undone;
    const auto import = [this, &undone, options = m_test->options(manyRows())](Session &session) {
        return runImport(session, options, [&](const ImportProgress &) {
            if (!undone)
                undone = m_workspace->writeLong(undoNewest);
            return true;
        });
    };
    const Result<ImportReport> report = m_workspace->writeLong(import).result();
    // Then it takes all of it back
    QCOMPARE(report->created, rows);
    QVERIFY(undone->result());
    QCOMPARE(*ask(numberOfLeads), 0);
}

void TurnsTest::shortWorkIsNotInterrupted()
{
    // Given work that is not long, and lets others in all the same
    QSemaphore asked;
    const auto first = m_workspace->write([&asked](Session &session) -> Result<bool> {
        asked.acquire();
        session.store().letOthersIn();
        return session.store().isAwaited();
    });
    const auto second = m_workspace->write(numberOfLeads);
    // When
    asked.release();
    // Then
    QVERIFY(!*first.result());
    QCOMPARE(*second.result(), 0);
}

void TurnsTest::whoTakesOverMeanwhileActsAfterwards()
{
    // Given
    QVERIFY(ask([](Session &session) { return addUser(session, u"boris"_s, u"Boris"_s); }));
    // When another logs in while an import of anna's runs
    QVERIFY(duringAnImport([](Session &session) { return session.actAs(u"boris"_s); }));
    // Then the import is hers to its end, and what comes after it his
    const auto authors = [](Session &session) -> Result<QStringList> {
        QStringList logins;
        for (const JournalEntry &entry : session.store().journal().latest(rows)) {
            const Result<User> author = session.store().find(entry.changeset.author);
            if (entry.changeset.intent == u"lead.import"_s && author && !logins.contains(author->login))
                logins.append(author->login);
        }
        return logins;
    };
    QCOMPARE(*ask(authors), QStringList{u"anna"_s});
    QCOMPARE(*ask([](Session &session) -> Result<QString> { return session.user().login; }), u"boris"_s);
}

void TurnsTest::closingTheFileEndsWhatWaits()
{
    // Given long work that lets others in while the file is being closed
    QSemaphore begun;
    auto work = m_workspace->writeLong([&begun](Session &session) -> Result<qint64> {
        begun.release();
        while (!QThread::currentThread()->isInterruptionRequested())
            session.store().letOthersIn();
        session.store().letOthersIn();
        return countLeads(session.store().connection(), {});
    });
    begun.acquire();
    auto waiting = m_workspace->writeLong(numberOfLeads);
    // When
    m_workspace.reset();
    // Then what had begun came to its end on an open file
    QCOMPARE(*work.result(), 0);
    QCOMPARE(waiting.result().error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TurnsTest)
#include "tst_turns.moc"
