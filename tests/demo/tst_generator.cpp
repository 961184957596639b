// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generator.h"
#include "core/store/backup.h"
#include "core/store/batches.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 some = 1000;

qint64 numberOf(TestFile &file, const QString &sql)
{
    Statement &statement = file.store().connection().prepared(sql);
    const qint64 number = statement.step() ? statement.integer(0) : -1;
    statement.reset();
    return number;
}

/// Everything that distinguishes two files, in one text.
QStringList contentOf(TestFile &file)
{
    QStringList content;
    for (const Lead &lead : file.store().select<Lead>(u"1 ORDER BY row"_s)) {
        content.append(QStringList{lead.id.toString(), lead.title, lead.contactName, lead.stage, lead.maturity,
                                   lead.phones.join(u' '), lead.emails.join(u' '), lead.createdAt.toIso(),
                                   lead.processTask.toString()}
                           .join(u'|'));
    }
    for (const JournalEntry &entry : file.store().journal().latest(100'000))
        content.append(entry.changeset.id.toString() + u' ' + entry.changeset.at.toIso());
    content.removeLast(); // the one that made the file
    return content;
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

private slots:
    void makesTheSameLeadsFromTheSameSeed();
    void makesOthersFromAnotherSeed();
    void spreadsLeadsOverAllStages_data();
    void spreadsLeadsOverAllStages();
    void writesHalfOfThemInCyrillic();
    void givesEveryTenthAnOpenTask();
    void spansTwoYearsOfJournal();
    void recordsOneBatchThatUndoPassesOver();
    void addsToAFileThatHasLeads();
    void leavesAWholeFile();
    void stopsWhenAsked();
    void refusesANegativeCount();
};

void TestGenerator::makesTheSameLeadsFromTheSameSeed()
{
    // Given
    TestFile one;
    TestFile other;
    // When
    QVERIFY(generateLeads(one.session(), some, 7));
    QVERIFY(generateLeads(other.session(), some, 7));
    // Then: but for the users, who are no part of it
    const QStringList content = contentOf(one);
    QCOMPARE(content.size(), contentOf(other).size());
    QCOMPARE(content, contentOf(other));
}

void TestGenerator::makesOthersFromAnotherSeed()
{
    // Given
    TestFile one;
    TestFile other;
    // When
    QVERIFY(generateLeads(one.session(), 10, 7));
    QVERIFY(generateLeads(other.session(), 10, 8));
    // Then
    QVERIFY(contentOf(one) != contentOf(other));
}

void TestGenerator::spreadsLeadsOverAllStages_data()
{
    QTest::addColumn<QString>("process");
    QTest::newRow("lead-handoff") << u"lead-handoff"_s;
    QTest::newRow("five-stage") << u"five-stage"_s;
}

void TestGenerator::spreadsLeadsOverAllStages()
{
    QFETCH(const QString, process);
    // Given
    TestFile file(process);
    // When
    QVERIFY(generateLeads(file.session(), some, 7));
    // Then
    QCOMPARE(countLeads(file.store().connection(), {}), some);
    for (const Stage &stage : file.session().process().stages) {
        const LeadQuery query{{{u"stage"_s, Comparison::Equal, {stage.code}}}, {}, {}, false, false};
        const qint64 leads = countLeads(file.store().connection(), query);
        QVERIFY2(leads >= some / 200, qPrintable(stage.code + u' ' + QString::number(leads)));
    }
}

void TestGenerator::writesHalfOfThemInCyrillic()
{
    // Given
    TestFile file;
    // When
    QVERIFY(generateLeads(file.session(), some, 7));
    // Then
    QCOMPARE(numberOf(file, u"SELECT count(*) FROM lead WHERE title GLOB '*[А-я]*'"_s), some / 2);
}

void TestGenerator::givesEveryTenthAnOpenTask()
{
    // Given
    TestFile file;
    // When
    QVERIFY(generateLeads(file.session(), some, 7));
    // Then
    const qint64 busy = numberOf(file, u"SELECT count(*) FROM lead WHERE openTasks > 0"_s);
    QVERIFY2(busy > some * 7 / 100 && busy < some * 13 / 100, qPrintable(QString::number(busy)));
    QCOMPARE(numberOf(file, u"SELECT count(*) FROM lead WHERE openTasks > 1"_s), 0);
    QCOMPARE(
        numberOf(file, u"SELECT count(*) FROM lead l JOIN task t ON t.id = l.processTask WHERE t.status <> 'open'"_s),
        0);
}

void TestGenerator::spansTwoYearsOfJournal()
{
    // Given
    TestFile file;
    // When
    QVERIFY(generateLeads(file.session(), some, 7));
    // Then
    const qint64 day = 86'400'000;
    const QString since = QString::number(file.clock().now().milliseconds - 730 * day);
    QCOMPARE(numberOf(file, u"SELECT count(*) FROM changeset WHERE at < "_s + since), 0);
    QVERIFY(numberOf(file, u"SELECT count(DISTINCT at / 86400000) FROM changeset WHERE intent = 'demo.create'"_s)
            > 100);
    QVERIFY(numberOf(file, u"SELECT count(*) FROM change WHERE kind = 'lead' AND action = 'update'"_s) > some / 5);
    const Lead moved = file.store().select<Lead>(u"stage = 'awaiting-sale' LIMIT 1"_s).front();
    const std::vector<StageStay> stays = stageStays(file.card(moved.id));
    QCOMPARE(stays.size(), 2U);
    QCOMPARE(stays.back().stage, u"awaiting-sale"_s);
    QVERIFY(stays.back().since > stays.front().since);
}

void TestGenerator::recordsOneBatchThatUndoPassesOver()
{
    // Given
    TestFile file;
    // When
    const Result<QUuid> batch = generateLeads(file.session(), 50, 7);
    // Then
    QVERIFY(batch);
    const std::optional<Batch> kept = Batches(file.store().connection()).find(*batch);
    QVERIFY(kept);
    QCOMPARE(kept->state, u"done"_s);
    QCOMPARE(undoable(file.session()).error().reason, u"nothing-to-undo"_s);
}

void TestGenerator::addsToAFileThatHasLeads()
{
    // Given
    TestFile file;
    file.addLead();
    QVERIFY(generateLeads(file.session(), 100, 7));
    // When
    QVERIFY(generateLeads(file.session(), 100, 7));
    // Then
    QCOMPARE(countLeads(file.store().connection(), {}), 201);
    QCOMPARE(numberOf(file, u"SELECT count(DISTINCT number) FROM lead"_s), 201);
}

void TestGenerator::leavesAWholeFile()
{
    // Given
    TestFile file;
    // When
    QVERIFY(generateLeads(file.session(), some, 7));
    // Then
    QCOMPARE(findProblems(file.store().connection()).value(), QStringList());
}

void TestGenerator::stopsWhenAsked()
{
    // Given
    TestFile file;
    // When
    const Result<QUuid> stopped =
        generateLeads(file.session(), some, 7, [](qint64 done, qint64) { return done < 100; });
    // Then
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const qint64 leads = countLeads(file.store().connection(), {});
    QVERIFY(leads >= 100 && leads < 110);
    QCOMPARE(findProblems(file.store().connection()).value(), QStringList());
}

void TestGenerator::refusesANegativeCount()
{
    TestFile file;
    QCOMPARE(generateLeads(file.session(), -1, 7).error().code, ErrorCode::Usage);
}

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
