// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/ledger.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

DaySpan days(const QString &first, const QString &last)
{
    return {*timestampFromIso(first), timestampFromIso(last)->plusDays(1)};
}

/// So many new leads, the first of which go on through these stages.
void addLeads(TestFile &file, int count, const QStringList &stages)
{
    for (int index = 0; index < count; ++index) {
        const LeadId id = file.addLead({u"title=A"_s, u"clientType=person"_s});
        for (const QString &stage : stages) {
            file.clock().advanceMinutes(60);
            QVERIFY(moveLead(file.session(), id, stage));
        }
    }
}

} // namespace

/// A funnel small enough to be counted by hand.
class FunnelPeriodTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheWeakStep_data() { proves("D14 C-59 the weak step"); }
    void namesTheWeakStep();
    void namesNoStepWithoutLeads();
    void holdsEveryStageEndsIncluded();
    void leavesArchivedLeadsOut();
    void looksBackAtAPastDay_data() { proves("D14 as of a past day"); }
    void looksBackAtAPastDay();
    void countsDayByDay();
    void countsWeekByWeekFromMonday();
    void countsYearByYearToTheLastOfMany();
    void tellsTheConversionOfAStage();
};

void FunnelPeriodTest::namesTheWeakStep()
{
    // Given 10 new, 8 of them assigned, 7 qualified, 2 with an offer, 1 a deal
    TestFile file(u"five-stage"_s);
    addLeads(file, 2, {});
    addLeads(file, 1, {u"assigned"_s});
    addLeads(file, 5, {u"assigned"_s, u"qualified"_s});
    addLeads(file, 1, {u"assigned"_s, u"qualified"_s, u"offer-sent"_s});
    addLeads(file, 1, {u"assigned"_s, u"qualified"_s, u"offer-sent"_s, u"deal"_s});
    // When
    const Report report = answer(file, u"funnel"_s);
    // Then
    QCOMPARE(report.leads, 10);
    QCOMPARE(column(report, u"cohort"_s, u"count"_s),
             (ByStage{{u"new"_s, 10},
                      {u"assigned"_s, 8},
                      {u"qualified"_s, 7},
                      {u"offer-sent"_s, 2},
                      {u"deal"_s, 1},
                      {u"junk"_s, 0}}));
    QVERIFY(report.weakStep);
    QVERIFY(*report.weakStep == (WeakStep{u"qualified"_s, u"offer-sent"_s, 2, 7}));
}

void FunnelPeriodTest::namesNoStepWithoutLeads()
{
    TestFile file;
    const Report report = answer(file, u"funnel"_s);
    QVERIFY(!report.weakStep);
    QCOMPARE(report.leads, 0);
    QVERIFY(!report.table(u"cohort"_s)->rows.front().cells[1].value.isValid());
}

void FunnelPeriodTest::holdsEveryStageEndsIncluded()
{
    TestFile file;
    const Report report = answer(file, u"funnel"_s);
    for (const QString &table : {u"snapshot"_s, u"flow"_s, u"cohort"_s})
        QCOMPARE(report.table(table)->rows.size(), file.session().process().stages.size());
}

void FunnelPeriodTest::leavesArchivedLeadsOut()
{
    TestFile file;
    file.addLead();
    QVERIFY(archiveLead(file.session(), file.addLead()));
    QCOMPARE(column(answer(file, u"funnel"_s), u"snapshot"_s, u"count"_s)[u"qualification"_s], 1);
}

void FunnelPeriodTest::looksBackAtAPastDay()
{
    // Given a lead of the 2nd that was lost on the 5th
    TestFile file;
    const LeadId id = file.addLead();
    file.clock().set(*timestampFromIso(u"2026-03-05T12:00:00"_s));
    QVERIFY(moveLead(file.session(), id, u"disqualified"_s, u"lost"_s));
    const auto standing = [&](const QString &day) {
        return column(answer(file, u"funnel"_s, {{}, *timestampFromIso(day), {}, {}}), u"snapshot"_s, u"count"_s);
    };
    // Then
    QCOMPARE(standing(u"2026-03-02"_s)[u"qualification"_s], 0);
    QCOMPARE(standing(u"2026-03-05"_s)[u"qualification"_s], 1);
    QCOMPARE(standing(u"2026-03-05"_s)[u"disqualified"_s], 0);
    QCOMPARE(standing(u"2026-03-06"_s)[u"disqualified"_s], 1);
}

void FunnelPeriodTest::countsDayByDay()
{
    TestFile file;
    file.addLead();
    file.clock().set(*timestampFromIso(u"2026-03-04T23:59:59"_s));
    file.addLead();
    const Question question{days(u"2026-03-02"_s, u"2026-03-05"_s), {}, {}, {}};
    QCOMPARE(column(answer(file, u"funnel"_s, question), u"timeline"_s, u"count"_s),
             (ByStage{{u"2026-03-02"_s, 1}, {u"2026-03-03"_s, 0}, {u"2026-03-04"_s, 1}, {u"2026-03-05"_s, 0}}));
}

void FunnelPeriodTest::countsWeekByWeekFromMonday()
{
    // Given a period that begins on a Wednesday
    TestFile file;
    file.addLead(); // on a Monday
    const Question question{days(u"2026-02-25"_s, u"2026-03-22"_s), {}, {}, {}};
    QCOMPARE(column(answer(file, u"funnel"_s, question), u"timeline"_s, u"count"_s),
             (ByStage{{u"2026-02-25"_s, 0}, {u"2026-03-02"_s, 1}, {u"2026-03-09"_s, 0}, {u"2026-03-16"_s, 0}}));
    QVERIFY(answer(file, u"funnel"_s).table(u"timeline"_s)->rows.empty());
}

void FunnelPeriodTest::countsYearByYearToTheLastOfMany()
{
    TestFile file;
    file.addLead();
    const Question question{days(u"1980-06-01"_s, u"2026-12-31"_s), {}, {}, {}};
    const auto years = column(answer(file, u"funnel"_s, question), u"timeline"_s, u"count"_s);
    QCOMPARE(years.size(), size_t(47));
    QCOMPARE(years.at(u"1980-06-01"_s), 0);
    QCOMPARE(years.at(u"2026-01-01"_s), 1);
}

void FunnelPeriodTest::tellsTheConversionOfAStage()
{
    // Given three that left the first stage, one of them not forward
    TestFile file(u"five-stage"_s);
    addLeads(file, 2, {u"assigned"_s});
    const LeadId lost = file.addLead();
    QVERIFY(moveLead(file.session(), lost, u"junk"_s, u"lost"_s));
    const ReportTable flow = *answer(file, u"funnel"_s).table(u"flow"_s);
    const ReportRow &first = flow.rows.front();
    // Then
    QCOMPARE(first.cells[static_cast<size_t>(flow.cellOf(u"left"_s))].value.toLongLong(), 3);
    QCOMPARE(first.cells[static_cast<size_t>(flow.cellOf(u"forward"_s))].value.toLongLong(), 2);
    QCOMPARE(first.cells[static_cast<size_t>(flow.cellOf(u"conversion"_s))].value.toDouble(), 2.0 / 3);
    QCOMPARE(first.cells[static_cast<size_t>(flow.cellOf(u"median"_s))].value.toLongLong(), 3'600'000);
}

QTEST_GUILESS_MAIN(FunnelPeriodTest)
#include "tst_funnelperiod.moc"
