// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

/// Counts how often somebody begins to read a page from it.
class CountingStorage final : public WorkspaceStorage
{
public:
    explicit CountingStorage(MemoryTables &tables) : m_real(tables) {}

    std::unique_ptr<PushTransaction> push() override { return m_real.push(); }
    std::unique_ptr<PullSnapshot> pull() override
    {
        ++pulls;
        return m_real.pull();
    }

    int pulls = 0;

private:
    MemoryStorage m_real;
};

} // namespace

/// The page that comes with the answer to a push.
class PushPageTest : public QObject
{
    Q_OBJECT

    /// How many pages were read from the database for the rep's push, made when the workspace stood at `cursor`, or at its head.
    static int pagesRead(Office &office, SyncAnswer &answer, const std::vector<SentChange> &changes, qint64 cursor = -1,
                         const std::function<void(SyncRequest &)> &spoil = {})
    {
        CountingStorage storage(office.tables);
        SyncRequest request = office.request(office.rep, changes);
        request.position.cursor = cursor < 0 ? office.tables.head.seq : cursor;
        if (spoil)
            spoil(request);
        answer = Workspace(storage).sync(request, Caller{office.rep}, officeNoon).value();
        return storage.pulls;
    }

private slots:
    void whoIsUpToDateIsAnsweredFromWhatHePushed()
    {
        // Given
        Office office;
        const QUuid added = Office::id(40);
        const qint64 before = office.tables.head.seq;
        SyncAnswer answer;
        // When he edits a lead of his, and adds one
        const int read = pagesRead(office, answer,
                                   {office.edited(office.lead, {{"title", "Other"}}),
                                    Office::created("lead", added, {{"title", "New"}, {"owner", office.rep}})});
        // Then
        QCOMPARE(read, 0);
        QCOMPARE(answer.out.cursor, office.tables.head.seq);
        QVERIFY(!answer.more);
        QCOMPARE(answer.roots.size(), size_t(2));
        QCOMPARE(answer.roots.front().id, office.lead);
        QVERIFY(!answer.roots.front().full);
        QVERIFY(answer.roots.back().full);
        // And it is what a page from there has
        const SyncAnswer page = office.pull(office.rep, before);
        QCOMPARE(answer.roots, page.roots);
        QCOMPARE(answer.refs, page.refs);
        QCOMPARE(answer.out, page.out);
        QCOMPARE(answer.lastMid, page.lastMid);
    }

    void aPageIsReadForWhomItTakesMore_data()
    {
        using Spoil = std::function<void(SyncRequest &)>;
        QTest::addColumn<Spoil>("spoil");
        QTest::newRow("who is behind") << Spoil([](SyncRequest &request) { --request.position.cursor; });
        QTest::newRow("who begins") << Spoil([](SyncRequest &request) { request.position.cursor = 0; });
        QTest::newRow("who walks over everything") << Spoil([](SyncRequest &request) {
            request.position.scan = ScanPosition{request.position.cursor, 0, {}};
        });
        QTest::newRow("who compares") << Spoil([](SyncRequest &request) { request.compares = true; });
        QTest::newRow("who takes few numbers") << Spoil([](SyncRequest &request) { request.limit = 1; });
    }

    void aPageIsReadForWhomItTakesMore()
    {
        QFETCH(const std::function<void(SyncRequest &)>, spoil);
        Office office;
        SyncAnswer answer;
        QCOMPARE(pagesRead(office, answer, {office.edited(office.lead, {{"title", "Other"}})}, -1, spoil), 1);
    }

    void aPageIsReadWhenRightsToALeadChange()
    {
        // Given
        Office office;
        SyncAnswer answer;
        const qint64 before = office.tables.head.seq;
        // When he gives his lead away
        const int read = pagesRead(office, answer, {office.edited(office.lead, {{"owner", office.colleague}})});
        // Then it goes
        QCOMPARE(read, 1);
        QVERIFY(answer.roots.empty());
        QVERIFY(std::ranges::find(answer.purge, office.lead) != answer.purge.end());
        QVERIFY(office.tables.head.seq > before);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::PushPageTest)
#include "tst_pushpage.moc"
