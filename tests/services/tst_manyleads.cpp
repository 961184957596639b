// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spelling.h"
#include "core/demo/generator.h"
#include "core/store/leadlist.h"
#include "core/store/leadsql.h"
#include "tests/support/testfile.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Lists too long to be sorted in one go: order, counts, and the plans that keep them quick.
class ManyLeadsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(generateLeads(m_file.session(), leads, 3)); }
    void givesEachLeadOnceInOrder_data();
    void givesEachLeadOnceInOrder();
    void countsAllButTheArchived();
    void findsWhatLiesBetweenTheTrigrams_data();
    void findsWhatLiesBetweenTheTrigrams();
    void needsNoSortingWhereAnIndexHasTheOrder_data();
    void needsNoSortingWhereAnIndexHasTheOrder();

private:
    [[nodiscard]] std::vector<qint64> rowsOf(const LeadQuery &query)
    {
        std::vector<qint64> rows;
        streamLeadRows(m_file.store().connection(), query, [&](qint64 row) {
            rows.push_back(row);
            return true;
        });
        return rows;
    }

    static constexpr qint64 leads = 900;
    TestFile m_file;
};

void ManyLeadsTest::givesEachLeadOnceInOrder_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("descending");
    QTest::newRow("no index") << u"city"_s << false;
    QTest::newRow("no index, descending") << u"city"_s << true;
    QTest::newRow("index") << u"title"_s << false;
    QTest::newRow("index with empty values") << u"budget"_s << true;
}

void ManyLeadsTest::givesEachLeadOnceInOrder()
{
    QFETCH(const QString, field);
    QFETCH(const bool, descending);
    // When
    const std::vector<qint64> rows = rowsOf({{}, {}, field, descending, false});
    // Then
    QCOMPARE(rows.size(), static_cast<size_t>(leads));
    QCOMPARE(std::set<qint64>(rows.begin(), rows.end()).size(), rows.size());
    std::vector<Value> values;
    for (const Lead &lead : leadsAt(m_file.store().connection(), rows)) {
        const Value value = toRecord(lead).value(field);
        if (value.isValid())
            values.push_back(field == u"title"_s ? Value(value.toString().toCaseFolded()) : value);
    }
    const auto before = [&](const Value &left, const Value &right) {
        const QPartialOrdering order = QVariant::compare(left, right);
        return descending ? order == QPartialOrdering::Greater : order == QPartialOrdering::Less;
    };
    QVERIFY(std::ranges::is_sorted(values, before));
}

void ManyLeadsTest::countsAllButTheArchived()
{
    // Given
    const qint64 before = countLeads(m_file.store().connection(), {});
    const Lead lead = m_file.store().select<Lead>(u"1 LIMIT 1"_s).front();
    // When
    QVERIFY(archiveLead(m_file.session(), lead.id));
    // Then
    QCOMPARE(countLeads(m_file.store().connection(), {}), before - 1);
    QCOMPARE(static_cast<qint64>(rowsOf({{}, {}, u"city"_s, false, false}).size()), before - 1);
    QCOMPARE(static_cast<qint64>(rowsOf({{}, {}, u"city"_s, false, true}).size()), before);
    LeadQuery all;
    all.withArchived = true;
    QCOMPARE(countLeads(m_file.store().connection(), all), before);
    QVERIFY(archiveLead(m_file.session(), lead.id, false));
}

void ManyLeadsTest::findsWhatLiesBetweenTheTrigrams_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"nsp", "nspo", "nspor", "nsport", "ransport", "transports", "анспо", "ранспор"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void ManyLeadsTest::findsWhatLiesBetweenTheTrigrams()
{
    QFETCH(const QString, typed);
    // Given
    std::set<qint64> expected;
    for (const QString &spelling : QStringList{typed} + otherSpellings(typed)) {
        const auto holding = m_file.store().tables().select(Kind::Lead, u"instr(searchKey, ?)"_s, {spelling});
        for (const StoredRecord &stored : holding)
            expected.insert(stored.row);
    }
    // When
    LeadQuery query;
    query.search = typed;
    const std::vector<qint64> rows = rowsOf(query);
    // Then
    QCOMPARE(std::set<qint64>(rows.begin(), rows.end()), expected);
    QVERIFY(std::ranges::is_sorted(rows, std::ranges::greater()));
}

void ManyLeadsTest::needsNoSortingWhereAnIndexHasTheOrder_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<QString>("search");
    QTest::newRow("newest first") << u" ORDER BY lead.row DESC"_s << QString();
    QTest::newRow("by title") << u" AND lead.titleKey IS NOT NULL ORDER BY lead.titleKey ASC, lead.row ASC"_s
                              << QString();
    QTest::newRow("by budget") << u" AND lead.budget IS NOT NULL ORDER BY lead.budget DESC, lead.row DESC"_s
                               << QString();
    QTest::newRow("by next step") << u" AND lead.nextStepAt IS NOT NULL ORDER BY lead.nextStepAt ASC, lead.row ASC"_s
                                  << QString();
    QTest::newRow("by arrival") << u" AND lead.createdAt IS NOT NULL ORDER BY lead.createdAt DESC, lead.row DESC"_s
                                << QString();
    QTest::newRow("of a stage") << u" AND lead.stage = 'handoff' ORDER BY lead.row DESC"_s << QString();
    QTest::newRow("found letters") << u" ORDER BY leadInner.rowid DESC"_s << u"смир"_s;
    QTest::newRow("found beginnings") << u" ORDER BY leadWords.rowid DESC"_s << u"см"_s;
}

void ManyLeadsTest::needsNoSortingWhereAnIndexHasTheOrder()
{
    QFETCH(const QString, tail);
    QFETCH(const QString, search);
    // When
    LeadQuery query;
    query.search = search;
    const SqlPart source = leadSource(query);
    Statement &plan = m_file.store().connection().prepared(u"EXPLAIN QUERY PLAN SELECT lead.row"_s + source.sql + tail);
    for (const Value &value : source.values)
        plan.bind(value);
    // Then
    while (plan.step()) {
        const QString step = plan.text(3);
        QVERIFY2(!step.contains(u"TEMP B-TREE"_s), qPrintable(step));
        QVERIFY2(!step.startsWith(u"SCAN lead"_s) || step.contains(u"VIRTUAL"_s), qPrintable(step));
    }
}

QTEST_GUILESS_MAIN(ManyLeadsTest)
#include "tst_manyleads.moc"
