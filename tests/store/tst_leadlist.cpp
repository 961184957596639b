// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tablerows.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Lists: which leads, in which order, page by page.
class LeadListTest : public QObject
{
    Q_OBJECT

private slots:
    void filters_data();
    void filters();
    void sortsWithEmptyValuesLast_data();
    void sortsWithEmptyValuesLast();
    void sortsTextInRussianOrder();
    void stopsWhenThereIsEnough();
    void givesPagesInTheOrderAskedFor();
    void hidesArchivedLeads();
    void findsByOwnFields();
    void bringsWhatATableShows();
    void aTableAsksForNothingThatIsNotThere();

private:
    static std::vector<LeadRow> list(TestFile &file, const LeadQuery &query)
    {
        std::vector<qint64> rows;
        streamLeadRows(file.store().connection(), query, [&](qint64 row) {
            rows.push_back(row);
            return true;
        });
        return leadRows(file.store().connection(), rows);
    }
    static QString titles(const std::vector<LeadRow> &rows)
    {
        QStringList names;
        for (const LeadRow &row : rows)
            names.append(row.title);
        return names.join(u' ');
    }
    static void addThree(TestFile &file)
    {
        file.addLead({u"title=Яблоко"_s, u"budget=300"_s, u"city=Тула"_s, u"source=google"_s});
        file.addLead({u"title=Ёлка"_s, u"city=Омск"_s});
        file.addLead({u"title=Ель"_s, u"budget=100"_s, u"city=Тула"_s});
    }
};

void LeadListTest::filters_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<QString>("titles");
    using enum Comparison;
    QTest::newRow("equal") << u"city"_s << Equal << QVariantList{u"Тула"_s} << u"Ель Яблоко"_s;
    QTest::newRow("any of two") << u"city"_s << Equal << QVariantList{u"Тула"_s, u"Омск"_s} << u"Ель Ёлка Яблоко"_s;
    QTest::newRow("not equal, empty ones too") << u"source"_s << NotEqual << QVariantList{u"google"_s} << u"Ель Ёлка"_s;
    QTest::newRow("less") << u"budget"_s << Less << QVariantList{30'000} << u"Ель"_s;
    QTest::newRow("at least") << u"budget"_s << AtLeast << QVariantList{10'000} << u"Ель Яблоко"_s;
    QTest::newRow("empty") << u"budget"_s << Empty << QVariantList{} << u"Ёлка"_s;
    QTest::newRow("not empty") << u"budget"_s << NotEmpty << QVariantList{} << u"Ель Яблоко"_s;
    QTest::newRow("contains, whatever the case") << u"city"_s << Contains << QVariantList{u"ТУЛ"_s} << u"Ель Яблоко"_s;
    QTest::newRow("a field that does not exist") << u"x; DROP TABLE lead"_s << Equal << QVariantList{1} << QString();
}

void LeadListTest::filters()
{
    // Given
    TestFile file;
    addThree(file);
    QFETCH(QString, field);
    QFETCH(Comparison, comparison);
    QFETCH(QVariantList, values);
    QFETCH(QString, titles);
    // When
    LeadQuery query;
    query.conditions.push_back({field, comparison, std::vector<Value>(values.begin(), values.end())});
    const std::vector<LeadRow> rows = list(file, query);
    // Then
    QCOMPARE(LeadListTest::titles(rows), titles);
    QCOMPARE(countLeads(file.store().connection(), query), static_cast<qint64>(rows.size()));
}

void LeadListTest::sortsWithEmptyValuesLast_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("titles");
    QTest::newRow("newest first") << QString() << false << u"Ель Ёлка Яблоко"_s;
    QTest::newRow("number") << u"number"_s << false << u"Яблоко Ёлка Ель"_s;
    QTest::newRow("budget up") << u"budget"_s << false << u"Ель Яблоко Ёлка"_s;
    QTest::newRow("budget down") << u"budget"_s << true << u"Яблоко Ель Ёлка"_s;
    QTest::newRow("city") << u"city"_s << false << u"Ёлка Яблоко Ель"_s;
}

void LeadListTest::sortsWithEmptyValuesLast()
{
    TestFile file;
    addThree(file);
    QFETCH(QString, field);
    QFETCH(bool, descending);
    QFETCH(QString, titles);
    LeadQuery query;
    query.sortField = field;
    query.descending = descending;
    QCOMPARE(LeadListTest::titles(list(file, query)), titles);
}

void LeadListTest::sortsTextInRussianOrder()
{
    TestFile file;
    addThree(file);
    LeadQuery query;
    query.sortField = u"title"_s;
    QCOMPARE(titles(list(file, query)), u"Ёлка Ель Яблоко"_s);
}

void LeadListTest::stopsWhenThereIsEnough()
{
    TestFile file;
    addThree(file);
    int taken = 0;
    streamLeadRows(file.store().connection(), {}, [&](qint64) { return ++taken < 2; });
    QCOMPARE(taken, 2);
}

void LeadListTest::givesPagesInTheOrderAskedFor()
{
    TestFile file;
    for (int index = 1; index <= 120; ++index)
        file.addLead({u"title=%1"_s.arg(index)});
    std::vector<qint64> rows;
    for (qint64 row = 120; row >= 1; --row)
        rows.push_back(row);
    rows.push_back(9999);
    const std::vector<LeadRow> page = leadRows(file.store().connection(), rows);
    QCOMPARE(page.size(), size_t{120});
    QCOMPARE(page.front().title, u"120"_s);
    QCOMPARE(page.back().title, u"1"_s);
    QCOMPARE(leadsAt(file.store().connection(), {5, 3}).front().title, u"5"_s);
}

void LeadListTest::hidesArchivedLeads()
{
    TestFile file;
    const LeadId id = file.addLead();
    QVERIFY(archiveLead(file.session(), id));
    LeadQuery query;
    QCOMPARE(countLeads(file.store().connection(), query), 0);
    query.withArchived = true;
    QCOMPARE(countLeads(file.store().connection(), query), 1);
}

void LeadListTest::findsByOwnFields()
{
    TestFile file;
    const LeadId id = file.addLead();
    QVERIFY(editLead(file.session(), id, {{u"fields.fleet"_s, u"12"_s}}));
    LeadQuery query;
    query.conditions.push_back({u"fields.fleet"_s, Comparison::Equal, {u"12"_s}});
    QCOMPARE(countLeads(file.store().connection(), query), 1);
    query.conditions.front().values = {u"13"_s};
    QCOMPARE(countLeads(file.store().connection(), query), 0);
}

void LeadListTest::bringsWhatATableShows()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead(
        {u"title=Warehouse"_s, u"city=Perm"_s, u"budget=125000"_s, u"owner=anna"_s, u"phone=+7 495 123-45-67"_s});
    QVERIFY(editLead(file.session(), id,
                     {{u"fields.fleet"_s, u"12"_s}, {u"doNotPhone"_s, true}, {u"partner"_s, u"Romashka"_s}}));
    const QStringList fields{u"partner"_s, u"city"_s,       u"budget"_s,       u"owner"_s,
                             u"phones"_s,  u"doNotPhone"_s, u"fields.fleet"_s, u"openTasks"_s};
    // When
    const TableRow row = tableRows(file.store().connection(), {1}, fields).front();
    // Then
    QCOMPARE(row.title, u"Warehouse"_s);
    QCOMPARE(row.fields, fields);
    const std::vector<Value> expected{
        u"Romashka"_s, u"Perm"_s, 12'500'000, file.session().user().name, QStringList{u"+74951234567"_s},
        true,          u"12"_s,   0};
    QCOMPARE(row.values.size(), expected.size());
    for (size_t index = 0; index < expected.size(); ++index)
        QCOMPARE(row.values[index].toString(), expected[index].toString());
    QCOMPARE(row.values[4].toStringList(), expected[4].toStringList());
}

/// Names of columns come in views that others have shared.
void LeadListTest::aTableAsksForNothingThatIsNotThere()
{
    TestFile file;
    file.addLead();
    const QStringList fields{u"nothing"_s, u"title, (SELECT 1)"_s, u"fields.a\" || (SELECT 1) || \""_s, u"fields.'"_s,
                             u"title"_s};
    const TableRow row = tableRows(file.store().connection(), {1}, fields).front();
    for (size_t index = 0; index + 1 < row.values.size(); ++index)
        QVERIFY(!row.values[index].isValid());
    QCOMPARE(row.values.back().toString(), u"Warehouse"_s);
}

QTEST_GUILESS_MAIN(LeadListTest)
#include "tst_leadlist.moc"
