// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Lead titled(TestFile &file, const QString &title)
{
    const std::vector<Lead> found = file.store().select<Lead>(u"title = ?"_s, {title});
    return found.size() == 1 ? found.front() : Lead();
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void fillsEveryStage_data();
    void fillsEveryStage();
    void hasTasksOverdueTodayLaterAndNone();
    void keepsTheLoginOfTheFirstUser();
    void tellsTheStoryOfTheHandOff();
    void marksTheOneWithoutInterestAsDormant();
    void speaksEnglish();
    void fillsTheOtherProcess();
    void leavesAFileToImport();
    void isWhole();
};

void TestDemo::fillsEveryStage_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<int>("leads");
    QTest::newRow("S0-01 qualification") << u"qualification"_s << 3;
    QTest::newRow("S0-01 distribution") << u"distribution"_s << 3;
    QTest::newRow("S0-01 handoff") << u"handoff"_s << 3;
    QTest::newRow("S0-01 awaiting-sale") << u"awaiting-sale"_s << 2;
    QTest::newRow("S0-01 satisfied") << u"satisfied"_s << 1;
    QTest::newRow("S0-01 not-interested") << u"not-interested"_s << 1;
    QTest::newRow("S0-01 disqualified") << u"disqualified"_s << 1;
}

void TestDemo::fillsEveryStage()
{
    QFETCH(const QString, stage);
    QFETCH(const int, leads);
    // Given
    TestFile file;
    // When
    const Result<QUuid> made = createDemoCompany(file.session(), QLocale::Russian);
    // Then
    QVERIFY2(made, qPrintable(made ? QString() : made.error().reason + made.error().details.join(u' ')));
    const LeadQuery query{{{u"stage"_s, Comparison::Equal, {stage}}}, {}, {}, false, false};
    QCOMPARE(countLeads(file.store().connection(), query), leads);
}

void TestDemo::hasTasksOverdueTodayLaterAndNone()
{
    // Given
    TestFile file;
    QVERIFY(createDemoCompany(file.session(), QLocale::Russian));
    const QDate today = file.clock().now().toLocal().date();
    QHash<QString, int> counts;
    // When
    std::vector<qint64> rows;
    streamLeadRows(file.store().connection(), {}, [&](qint64 row) {
        rows.push_back(row);
        return true;
    });
    for (const LeadRow &row : leadRows(file.store().connection(), rows)) {
        const QDate day = row.nextStepAt.toLocal().date();
        if (!row.nextStepAt.isSet())
            ++counts[u"none"_s];
        else if (row.nextStepDue < file.clock().now())
            ++counts[u"overdue"_s];
        else
            ++counts[day == today ? u"today"_s : u"later"_s];
    }
    // Then
    QCOMPARE(counts.value(u"overdue"_s), 2);
    QCOMPARE(counts.value(u"today"_s), 1);
    QCOMPARE(counts.value(u"later"_s), 6);
    QCOMPARE(counts.value(u"none"_s), 5);
}

void TestDemo::keepsTheLoginOfTheFirstUser()
{
    // Given
    TestFile file;
    // When
    QVERIFY(createDemoCompany(file.session(), QLocale::Russian));
    // Then
    const std::vector<User> all = users(file.store());
    QCOMPARE(all.size(), 5U);
    QCOMPARE(all.front().login, u"anna"_s);
    QCOMPARE(all.front().name, u"Смирнова Алина"_s);
    QCOMPARE(all.at(1).login, u"kuznetsov"_s);
    const Result<Contact> contact = file.store().find(all.at(1).contact);
    QVERIFY(contact);
    QCOMPARE(contact->name, u"Кузнецов Михаил"_s);
    QCOMPARE(contact->phones, QStringList{u"+74951204502"_s});
}

void TestDemo::tellsTheStoryOfTheHandOff()
{
    // Given
    TestFile file;
    // When
    QVERIFY(createDemoCompany(file.session(), QLocale::Russian));
    // Then
    const Lead lead = titled(file, u"Внедрение складского учёта"_s);
    const LeadCard card = file.card(lead.id);
    QCOMPARE(lead.budget->toDecimal(), u"1250000.00"_s);
    QCOMPARE(card.company->name, u"ООО «Ромашка»"_s);
    QCOMPARE(card.contact->name, u"Ёлкин Пётр Андреевич"_s);
    QCOMPARE(card.persons.size(), 1U);
    QCOMPARE(file.openTask(lead.id).code, u"handoff"_s);

    const std::vector<StageStay> stays = stageStays(card);
    QCOMPARE(stays.size(), 3U);
    QCOMPARE(stays.at(0).stage, u"qualification"_s);
    QCOMPARE(stays.at(1).stage, u"distribution"_s);
    QCOMPARE(stays.at(2).stage, u"handoff"_s);
    QVERIFY(stays.at(0).since < stays.at(1).since);
    QVERIFY(stays.at(2).since < file.clock().now());
    QCOMPARE(lead.createdAt.toLocal().date().daysTo(file.clock().now().toLocal().date()), 6);
    QVERIFY(std::ranges::is_sorted(card.feed, std::ranges::greater(), &FeedEntry::at));
}

void TestDemo::marksTheOneWithoutInterestAsDormant()
{
    // Given
    TestFile file;
    // When
    QVERIFY(createDemoCompany(file.session(), QLocale::Russian));
    // Then
    const Lead lead = titled(file, u"Интеграция с 1С"_s);
    QCOMPARE(lead.maturity, u"no-interest"_s);
    QCOMPARE(lead.stage, u"handoff"_s);
    QVERIFY(resumeLead(file.session(), lead.id));
}

void TestDemo::speaksEnglish()
{
    // Given
    TestFile file;
    // When
    QVERIFY(createDemoCompany(file.session(), QLocale::English));
    // Then
    QVERIFY(!titled(file, u"Warehouse accounting rollout"_s).id.isNull());
    for (const Lead &lead : file.store().select<Lead>(u"1"_s)) {
        const QString text = lead.title + lead.contactName + lead.companyName + lead.city + lead.jobTitle;
        QVERIFY2(std::ranges::none_of(text, [](QChar c) { return c.script() == QChar::Script_Cyrillic; }),
                 qPrintable(text));
    }
}

void TestDemo::fillsTheOtherProcess()
{
    // Given
    TestFile file(u"five-stage"_s);
    // When
    const Result<QUuid> made = createDemoCompany(file.session(), QLocale::Russian);
    // Then
    QVERIFY2(made, qPrintable(made ? QString() : made.error().reason + made.error().details.join(u' ')));
    QSet<QString> stages;
    for (const Lead &lead : file.store().select<Lead>(u"1"_s))
        stages.insert(lead.stage);
    QCOMPARE(stages, (QSet<QString>{u"new"_s, u"assigned"_s, u"qualified"_s, u"offer-sent"_s, u"deal"_s, u"junk"_s}));
}

void TestDemo::leavesAFileToImport()
{
    // Given
    TestFile file;
    const QString folder = QFileInfo(file.path()).absolutePath();
    // When
    QVERIFY(createDemoCompany(file.session(), QLocale::Russian));
    // Then
    QFile csv(QDir(folder).filePath(u"leads_ru.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadWrite));
    const QByteArray content = csv.readAll();
    QVERIFY(content.startsWith("Название лида;"));
    // And one that is there already is left alone.
    QVERIFY(csv.resize(0));
    csv.close();
    QVERIFY(writeDemoFile(folder, QLocale::Russian));
    QCOMPARE(QFileInfo(csv).size(), 0);
}

void TestDemo::isWhole()
{
    // Given
    TestFile file;
    // When
    const Result<QUuid> last = createDemoCompany(file.session(), QLocale::Russian);
    // Then
    QVERIFY(last);
    QCOMPARE(findProblems(file.store().connection()).value(), QStringList());
    const std::vector<JournalEntry> entries = file.store().journal().latest(1000);
    QCOMPARE(entries.front().changeset.id.uuid(), *last);
    QVERIFY(entries.front().changeset.at < file.clock().now());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
