// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filterparser.h"
#include "core/store/leadlist.h"
#include "tests/import/importtest.h"
#include "tests/support/proves.h"

#include <QElapsedTimer>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoLeads = "Name,Phone,City\nAnna,+74951234567,Tula\nPavel,+78127654321,Omsk\n";

} // namespace

/// The leads of one import as a list.
class ImportedLeadsTest : public QObject
{
    Q_OBJECT

private slots:
    void thoseItMadeAndNoOthers_data() { proves("D2 the leads of an import"); }

    void thoseItMadeAndNoOthers()
    {
        // Given leads before, an import, an import after
        ImportTest test;
        test.file.addLead();
        const QUuid first = test.import(twoLeads)->batch;
        const QUuid second = test.import("Name,Phone\nOleg,+74957654321\n")->batch;
        test.file.addLead();
        // Then each has its own, the newest first
        QCOMPARE(titles(test, u"import="_s + first.toString()), (QStringList{u"Pavel #3"_s, u"Anna #2"_s}));
        QCOMPARE(titles(test, u"import="_s + second.toString()), QStringList{u"Oleg #4"_s});
        QCOMPARE(titles(test, u"import=%1|%2"_s.arg(first.toString(), second.toString())).size(), 3);
        QCOMPARE(titles(test, u"import!="_s + first.toString()).size(), 3);
        // And it goes together with other conditions, a search and an order
        QCOMPARE(titles(test, u"import=%1, city=Tula"_s.arg(first.toString())), QStringList{u"Anna #2"_s});
        LeadQuery query = queryFor(test, u"import="_s + first.toString());
        query.sortField = u"title"_s;
        QCOMPARE(titles(test, query), (QStringList{u"Anna #2"_s, u"Pavel #3"_s}));
        query.search = u"pav"_s;
        QCOMPARE(titles(test, query), QStringList{u"Pavel #3"_s});
        QCOMPARE(countLeads(test.file.store().connection(), query), 1);
    }

    void alsoThoseItUpdated()
    {
        ImportTest test;
        const LeadId known = test.file.addLead({u"title=Known"_s, u"phone=+74951234567"_s});
        const auto report = test.import(twoLeads, OnDuplicate::Update);
        QVERIFY(report);
        QCOMPARE(report->updated, 1);
        QCOMPARE(titles(test, u"import="_s + report->batch.toString()), (QStringList{u"Pavel #2"_s, u"Known"_s}));
        // When it is put away
        QVERIFY(archiveLead(test.file.session(), known));
        QCOMPARE(titles(test, u"import="_s + report->batch.toString()), QStringList{u"Pavel #2"_s});
    }

    void noneAfterItIsTakenBack()
    {
        ImportTest test;
        const QUuid batch = test.import(twoLeads)->batch;
        const auto reversal = reversalOf(test.file.session(), batch.toString());
        QVERIFY(reversal);
        QVERIFY(reverse(test.file.session(), *reversal, u"undo"_s));
        QVERIFY(titles(test, u"import="_s + batch.toString()).isEmpty());
    }

    void namedByANumberOfTheJournalToo()
    {
        ImportTest test;
        const QUuid batch = test.import(twoLeads)->batch;
        const qint64 number = test.file.store().journal().ofBatch(batch).front().changeset.number;
        QCOMPARE(titles(test, u"import="_s + QString::number(number)).size(), 2);
    }

    void whatIsNoImportIsRefused_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("unknown id") << u"import=01a2153b-c91f-7000-aa56-605c4bd89126"_s;
        QTest::newRow("a change that was no import") << u"import=1"_s;
        QTest::newRow("a word") << u"import=yesterday"_s;
        QTest::newRow("nothing") << u"import="_s;
        QTest::newRow("said set") << u"import:set"_s;
    }

    void whatIsNoImportIsRefused()
    {
        QFETCH(const QString, filter);
        ImportTest test;
        const auto conditions = parseFilter(test.file.session(), filter);
        QVERIFY(!conditions);
        QCOMPARE(conditions.error().reason, u"filter-value-invalid"_s);
    }

    void askingForAFewGivesTheSame()
    {
        // Given a list that looks at what a commit has touched
        ImportTest test;
        test.file.addLead();
        const QUuid batch = test.import(twoLeads)->batch;
        LeadQuery query = queryFor(test, u"import="_s + batch.toString());
        query.conditions.push_back({u"number"_s, Comparison::Equal, {Value(1LL), Value(2LL)}});
        QCOMPARE(titles(test, query), QStringList{u"Anna #2"_s});
    }

    void twentyThousandAreThereAtOnce()
    {
        // Given
        ImportTest test;
        QByteArray content("Name,Phone\n");
        for (int row = 0; row < 20'000; ++row)
            content += "Person " + QByteArray::number(row) + ",+7495" + QByteArray::number(1'000'000 + row) + '\n';
        const LeadQuery query = queryFor(test, u"import="_s + test.import(content)->batch.toString());
        // When
        QElapsedTimer clock;
        clock.start();
        int taken = 0;
        qint64 firstPage = 0;
        streamLeadRows(test.file.store().connection(), query, [&](qint64) {
            if (++taken == 40)
                firstPage = clock.elapsed();
            return true;
        });
        // Then
        QCOMPARE(taken, 20'000);
        QVERIFY2(firstPage < 500, qPrintable(u"%1 ms"_s.arg(firstPage)));
    }

private:
    static LeadQuery queryFor(ImportTest &test, const QString &filter)
    {
        LeadQuery query;
        if (const auto conditions = parseFilter(test.file.session(), filter))
            query.conditions = *conditions;
        else
            qWarning("%s", qPrintable(conditions.error().reason));
        return query;
    }
    static QStringList titles(ImportTest &test, const LeadQuery &query)
    {
        std::vector<qint64> rows;
        streamLeadRows(test.file.store().connection(), query, [&](qint64 row) {
            rows.push_back(row);
            return true;
        });
        QStringList names;
        for (const LeadRow &row : leadRows(test.file.store().connection(), rows))
            names.append(row.title);
        return names;
    }
    static QStringList titles(ImportTest &test, const QString &filter) { return titles(test, queryFor(test, filter)); }
};

QTEST_GUILESS_MAIN(ImportedLeadsTest)
#include "tst_importedleads.moc"
