// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stagetotals.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QStringList totals(TestFile &file, const LeadQuery &query = {})
{
    QStringList found;
    for (const StageTotal &total : stageTotals(file.store().connection(), query))
        found.append(u"%1 %2 %3"_s.arg(total.stage).arg(total.count).arg(total.sum.toDecimal()));
    return found;
}

} // namespace

class StageTotalsTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAndSumsEachStage_data() { proves("C-54 count and sum"); }

    void countsAndSumsEachStage()
    {
        // Given
        TestFile file;
        file.addLead({u"title=A"_s, u"budget=100"_s});
        file.addLead({u"title=B"_s, u"budget=250.50"_s});
        file.addLead({u"title=C"_s});
        const LeadId moved = file.addLead({u"title=D"_s, u"budget=7"_s});
        QVERIFY(moveLead(file.session(), moved, u"distribution"_s));
        const LeadId archived = file.addLead({u"title=E"_s, u"budget=1000"_s});
        QVERIFY(archiveLead(file.session(), archived));
        // Then
        QCOMPARE(totals(file), (QStringList{u"distribution 1 7.00"_s, u"qualification 3 350.50"_s}));
    }

    void countsOneOwnersAndWhatIsSearched()
    {
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        file.addLead({u"title=Warehouse"_s, u"budget=100"_s});
        file.actAs(u"boris"_s);
        file.addLead({u"title=Warehouse too"_s, u"budget=10"_s});
        file.addLead({u"title=Office"_s, u"budget=1"_s});
        LeadQuery query;
        query.search = u"ware"_s;
        QCOMPARE(totals(file, query), QStringList{u"qualification 2 110.00"_s});
        query.conditions.push_back({u"owner"_s, Comparison::Equal, {Value(file.session().user().id.uuid())}});
        QCOMPARE(totals(file, query), QStringList{u"qualification 1 10.00"_s});
    }

    void isReadInOneIndexAlone()
    {
        TestFile file;
        Statement &plan =
            file.store().connection().prepared(u"EXPLAIN QUERY PLAN SELECT lead.stage, count(*), sum(lead.budget) FROM "
                                               u"lead INDEXED BY leadBoard WHERE 1 AND "
                                               "lead.archived IS NULL GROUP BY lead.stage"_s);
        QVERIFY(plan.step());
        const QString how = plan.text(3);
        plan.reset();
        QVERIFY2(how.contains(u"COVERING INDEX leadBoard"_s), qPrintable(how));
    }
};

QTEST_GUILESS_MAIN(StageTotalsTest)
#include "tst_stagetotals.moc"
