// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generator.h"
#include "core/store/leadlist.h"
#include "tests/reports/ledger.h"

#include <QSet>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;

/// Moves count a lead each time it comes; its list has it once.
bool countsMoves(const ReportTable &table)
{
    return table.name == "flow"_L1 || table.name == "timeline"_L1;
}

QString wrongNumbers(TestFile &file, const ReportTable &table)
{
    QStringList wrong;
    for (const ReportRow &row : table.rows) {
        for (const ReportCell &cell : row.cells) {
            if (!cell.behind || cell.value.typeId() == QMetaType::Double || !cell.value.isValid())
                continue;
            const qint64 listed = countLeads(file.store().connection(), *cell.behind);
            const qint64 said = cell.value.toLongLong();
            const bool isMedian = said > 1'000'000;
            const bool fits = countsMoves(table) ? listed <= said && (said == 0 || listed > 0) : listed == said;
            if (!isMedian && !fits)
                wrong.append(
                    u"%1 %2: said %3, listed %4"_s.arg(table.name, row.codes.join(u'/')).arg(said).arg(listed));
        }
    }
    return wrong.join(u'\n');
}

} // namespace

/// Every number of a report opens the leads it counts.
class LeadsBehindTest : public QObject
{
    Q_OBJECT

private slots:
    void areAsManyAsTheNumberSays_data();
    void areAsManyAsTheNumberSays();
    void aListOfStaysIsNarrowedByTheRest();
};

void LeadsBehindTest::areAsManyAsTheNumberSays_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : reportNames())
        QTest::newRow(qPrintable(u"C-61 "_s + name)) << name;
}

void LeadsBehindTest::areAsManyAsTheNumberSays()
{
    QFETCH(const QString, name);
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg Orlov"_s, u"rep"_s));
    QVERIFY(generateLeads(file.session(), 600, 5));
    const qint64 now = file.clock().now().milliseconds;
    const UserId oleg = file.store().select<User>(u"login = 'oleg'"_s).front().id;
    const DaySpan year{{now - 365 * day}, {now + day}};
    const Question questions[] = {
        {}, {year, {}, {}, {}}, {year, {now - 100 * day}, {}, {}}, {year, {}, {oleg}, {}}, {{}, {}, {}, u"call"_s}};
    for (const Question &question : questions) {
        for (const std::optional<Grouping> by :
             {std::optional<Grouping>(), std::optional(Grouping::Owner), std::optional(Grouping::NeedType)}) {
            // When
            const Report report = answer(file, name, question, by);
            // Then
            for (const ReportTable &table : report.tables)
                QCOMPARE(wrongNumbers(file, table), QString());
        }
    }
}

void LeadsBehindTest::aListOfStaysIsNarrowedByTheRest()
{
    // Given
    TestFile file;
    file.addLead({u"title=Bolts"_s});
    file.addLead({u"title=Nuts"_s});
    const Report report = answer(file, u"funnel"_s);
    LeadQuery query = *report.table(u"snapshot"_s)->rows.front().cells.front().behind;
    QCOMPARE(countLeads(file.store().connection(), query), 2);
    // When
    query.search = u"bolt"_s;
    // Then
    QCOMPARE(countLeads(file.store().connection(), query), 1);
    query.conditions.front().values.pop_back();
    QCOMPARE(countLeads(file.store().connection(), query), 0);
}

QTEST_GUILESS_MAIN(LeadsBehindTest)
#include "tst_leadsbehind.moc"
