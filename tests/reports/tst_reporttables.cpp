// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generator.h"
#include "core/reports/groups.h"
#include "core/reports/sheet.h"
#include "core/store/leadlist.h"
#include "tests/reports/ledger.h"
#include "tests/support/zone.h"

#include <QSet>
#include <QTest>
#include <limits>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Rows as a file would get them.
class MemorySink final : public RowSink
{
public:
    Result<void> header(const QStringList &names) override
    {
        lines.append(names.join(u'|'));
        return {};
    }
    Result<void> row(const std::vector<Cell> &cells) override
    {
        if (lines.size() == fullAfter)
            return failure(ErrorCode::Io, u"disk-full"_s);
        QStringList texts;
        for (const Cell &cell : cells)
            texts.append(textOf(cell));
        lines.append(texts.join(u'|'));
        return {};
    }
    Result<void> finish() override
    {
        isFinished = true;
        return {};
    }
    QStringList lines;
    qsizetype fullAfter = -1;
    bool isFinished = false;
};

SheetWording plainWording()
{
    const auto asItIs = [](const QString &key) { return key; };
    return {asItIs, asItIs, u"(none)"_s};
}

ReportTable tableOf(const QString &name, std::vector<ReportColumn> columns, std::vector<ReportRow> rows)
{
    return {name, std::move(columns), std::move(rows)};
}

DaySpan between(const QString &first, const QString &last)
{
    return {*timestampFromIso(first), timestampFromIso(last)->plusDays(1)};
}

QStringList daysOf(const Report &report)
{
    QStringList days;
    for (const ReportRow &row : report.table(u"timeline"_s)->rows)
        days.append(row.codes.front());
    return days;
}

qint64 total(const ReportTable &table, const QString &key)
{
    qint64 sum = 0;
    for (const ReportRow &row : table.rows)
        sum += row.cells.at(size_t(table.cellOf(key))).value.toLongLong();
    return sum;
}

/// A workspace with two teams and somebody of none, whose leads are theirs, nobody's, from everywhere.
struct Workplace
{
    Workplace()
    {
        const TeamId north = team(u"North"_s);
        const TeamId south = team(u"South"_s);
        const bool isReady = addUser(file.session(), u"oleg"_s, u"Oleg"_s, u"rep"_s, north)
            && addUser(file.session(), u"vera"_s, u"Vera"_s, u"rep"_s, south)
            && addUser(file.session(), u"ivan"_s, u"Ivan"_s, u"rep"_s) && generateLeads(file.session(), 300, 9);
        if (!isReady)
            qFatal("no workplace");
        orphan(40);
    }

    TeamId team(const QString &name)
    {
        Team made;
        made.name = name;
        if (!addTeam(file.session(), made))
            qFatal("no team");
        return teamNamed(file.session().store(), name)->id;
    }

    /// Takes owner or source from some of them.
    void orphan(int count)
    {
        ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
        for (const Lead &lead : file.store().select<Lead>(u"1 ORDER BY row LIMIT ?"_s, {count})) {
            Lead after = lead;
            if (lead.number % 2 == 0)
                after.owner = {};
            else
                after.source.clear();
            changeset.update(lead, after);
        }
        if (!file.session().commit(std::move(changeset)))
            qFatal("not orphaned");
    }

    UserId user(const QString &login) { return userNamed(file.store(), login)->id; }

    TestFile file;
};

} // namespace

/// What a report says, as tables: nobody is counted twice or left out, and a file has all of it.
class ReportTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_workplace = std::make_unique<Workplace>(); }
    void cleanupTestCase() { m_workplace.reset(); }
    void everyLeadIsInOneRowOfAGrouping_data();
    void everyLeadIsInOneRowOfAGrouping();
    void everyRowOfAGroupingOpensItsLeads_data();
    void everyRowOfAGroupingOpensItsLeads();
    void aShareOfNothingIsNone();
    void aPeriodIsCutIntoStepsOfItsSize_data();
    void aPeriodIsCutIntoStepsOfItsSize();
    void whatIsNotKnownYetIsCutOff();
    void aDayOfADifferentLengthIsOneStep();
    void aReportKnowsItsTablesByName();
    void aSheetHasTheColumnsOfAllTables();
    void aSheetWritesNumbersByTheirUnit_data();
    void aSheetWritesNumbersByTheirUnit();
    void aSheetThatCannotBeWrittenIsNotFinished_data();
    void aSheetThatCannotBeWrittenIsNotFinished();
    void labelsSpeakTheLanguageOfTheReport();

private:
    std::unique_ptr<Workplace> m_workplace;
};

void ReportTablesTest::everyLeadIsInOneRowOfAGrouping_data()
{
    QTest::addColumn<Grouping>("grouping");
    QTest::newRow("owner") << Grouping::Owner;
    QTest::newRow("team") << Grouping::Team;
    QTest::newRow("source") << Grouping::Source;
    QTest::newRow("need") << Grouping::NeedType;
}

void ReportTablesTest::everyLeadIsInOneRowOfAGrouping()
{
    QFETCH(const Grouping, grouping);
    TestFile &file = m_workplace->file;
    const Report report = answer(file, u"funnel"_s, {}, grouping);
    const ReportTable &groups = *report.table(u"by"_s);
    QVERIFY(groups.rows.size() > 1);
    // Then
    QCOMPARE(total(groups, u"count"_s), countLeads(file.store().connection(), {}));
    QCOMPARE(total(groups, u"count"_s), report.leads);
    QSet<QString> labels;
    qint64 before = std::numeric_limits<qint64>::max();
    for (const ReportRow &row : groups.rows) {
        const qint64 count = row.cells.front().value.toLongLong();
        QVERIFY2(count > 0 && count <= before, qPrintable(row.labels.front()));
        QVERIFY2(!labels.contains(row.labels.front()), qPrintable(row.labels.front()));
        QVERIFY(row.cells.at(1).value.toLongLong() + row.cells.at(3).value.toLongLong() <= count);
        labels.insert(row.labels.front());
        before = count;
    }
}

void ReportTablesTest::everyRowOfAGroupingOpensItsLeads_data()
{
    QTest::addColumn<Grouping>("grouping");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("source");
    for (const auto &[name, grouping] :
         {std::pair("owner", Grouping::Owner), std::pair("team", Grouping::Team), std::pair("source", Grouping::Source),
          std::pair("need", Grouping::NeedType)}) {
        QTest::addRow("%s of all", name) << grouping << QString() << QString();
        QTest::addRow("%s of one person's", name) << grouping << u"oleg"_s << QString();
        QTest::addRow("%s of nobody's", name) << grouping << u"nobody"_s << QString();
        QTest::addRow("%s of nobody's and one person's", name) << grouping << u"vera+nobody"_s << QString();
        QTest::addRow("%s of one source", name) << grouping << QString() << u"call"_s;
        QTest::addRow("%s of no source", name) << grouping << QString() << u"none"_s;
    }
}

void ReportTablesTest::everyRowOfAGroupingOpensItsLeads()
{
    // Given
    QFETCH(const Grouping, grouping);
    QFETCH(const QString, owner);
    QFETCH(const QString, source);
    TestFile &file = m_workplace->file;
    Question question;
    for (const QString &login : owner.split(u'+', Qt::SkipEmptyParts))
        question.owners.push_back(login == u"nobody" ? UserId() : m_workplace->user(login));
    if (!source.isEmpty())
        question.source = source == u"none" ? QString() : source;
    // When
    const Report report = answer(file, u"funnel"_s, question, grouping);
    // Then
    qint64 all = 0;
    for (const ReportRow &row : report.table(u"by"_s)->rows) {
        for (const size_t cell : {size_t{0}, size_t{1}, size_t{3}}) {
            QVERIFY(row.cells.at(cell).behind);
            const qint64 listed = countLeads(file.store().connection(), *row.cells.at(cell).behind);
            QVERIFY2(listed == row.cells.at(cell).value.toLongLong(),
                     qPrintable(u"%1, cell %2: %3 listed, %4 said"_s.arg(row.labels.front())
                                    .arg(cell)
                                    .arg(listed)
                                    .arg(row.cells.at(cell).value.toLongLong())));
        }
        all += row.cells.front().value.toLongLong();
    }
    QCOMPARE(all, report.leads);
    QVERIFY(all > 0);
}

void ReportTablesTest::aShareOfNothingIsNone()
{
    QVERIFY(!shareOf(0, 0).isValid());
    QVERIFY(!shareOf(5, 0).isValid());
    QCOMPARE(shareOf(0, 5), Value(0.0));
    QCOMPARE(shareOf(1, 4), Value(0.25));
    QCOMPARE(shareOf(9'007'199'254'740'993, 9'007'199'254'740'993), Value(1.0));
}

void ReportTablesTest::aPeriodIsCutIntoStepsOfItsSize_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const QString &first, const QString &last, int steps, const QString &second) {
        QTest::newRow(name) << first << last << steps << second;
    };
    row("a day", u"2026-03-02"_s, u"2026-03-02"_s, 1, {});
    row("three weeks are days", u"2026-03-02"_s, u"2026-03-22"_s, 21, u"2026-03-03"_s);
    row("a day more are weeks", u"2026-03-02"_s, u"2026-03-23"_s, 4, u"2026-03-09"_s);
    row("weeks from a Sunday", u"2026-03-01"_s, u"2026-04-05"_s, 6, u"2026-03-02"_s);
    row("190 days are weeks", u"2026-01-01"_s, u"2026-07-09"_s, 28, u"2026-01-05"_s);
    row("191 days are months", u"2026-01-01"_s, u"2026-07-10"_s, 7, u"2026-02-01"_s);
    row("months from their middle", u"2025-12-15"_s, u"2026-07-10"_s, 8, u"2026-01-01"_s);
    row("with a leap day", u"2028-02-28"_s, u"2028-03-01"_s, 3, u"2028-02-29"_s);
    row("a year", u"2026-01-01"_s, u"2026-12-31"_s, 12, u"2026-02-01"_s);
}

void ReportTablesTest::aPeriodIsCutIntoStepsOfItsSize()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    QFETCH(const int, steps);
    QFETCH(const QString, second);
    const QStringList days = daysOf(answer(m_workplace->file, u"funnel"_s, {between(first, last), {}, {}, {}}));
    QCOMPARE(days.size(), steps);
    QCOMPARE(days.front(), first);
    QCOMPARE(days.value(1), second);
}

void ReportTablesTest::whatIsNotKnownYetIsCutOff()
{
    // Given a lead a day
    TestFile file;
    for (int day = 0; day < 3; ++day) {
        file.addLead();
        file.clock().advanceMinutes(24 * 60);
    }
    Question question{between(u"2026-03-01"_s, u"2026-03-05"_s), {}, {}, {}};
    const auto counts = [&] { return column(answer(file, u"funnel"_s, question), u"timeline"_s, u"count"_s); };
    QCOMPARE(counts(),
             (ByStage{{u"2026-03-01"_s, 0},
                      {u"2026-03-02"_s, 1},
                      {u"2026-03-03"_s, 1},
                      {u"2026-03-04"_s, 1},
                      {u"2026-03-05"_s, 0}}));
    // When it is asked what was known at noon of the second day
    question.asOf = *timestampFromIso(u"2026-03-03T09:00"_s);
    // Then
    QCOMPARE(counts(),
             (ByStage{{u"2026-03-01"_s, 0},
                      {u"2026-03-02"_s, 1},
                      {u"2026-03-03"_s, 0},
                      {u"2026-03-04"_s, 0},
                      {u"2026-03-05"_s, 0}}));
}

void ReportTablesTest::aDayOfADifferentLengthIsOneStep()
{
    // Given a lead in each hour in which clocks change
    const Zone here("Europe/Berlin");
    TestFile file;
    for (const QString &moment : {u"2026-03-28T23:30Z"_s, u"2026-03-29T00:59Z"_s, u"2026-03-29T01:00Z"_s,
                                  u"2026-03-29T21:59Z"_s, u"2026-03-29T22:00Z"_s}) {
        file.clock().set(*timestampFromIso(moment));
        file.addLead();
    }
    // When
    const DaySpan days{timestampFrom(QDate(2026, 3, 28).startOfDay()), timestampFrom(QDate(2026, 3, 31).startOfDay())};
    const Report report = answer(file, u"funnel"_s, {days, {}, {}, {}});
    // Then
    QCOMPARE(column(report, u"timeline"_s, u"count"_s),
             (ByStage{{u"2026-03-28"_s, 0}, {u"2026-03-29"_s, 4}, {u"2026-03-30"_s, 1}}));
}

void ReportTablesTest::aReportKnowsItsTablesByName()
{
    for (const QString &name : reportNames()) {
        const Report report = answer(m_workplace->file, name, {}, Grouping::Team);
        QCOMPARE(report.name, name);
        QCOMPARE(report.table(u"nothing"_s), nullptr);
        QVERIFY(report.table(u"by"_s));
        for (const ReportTable &table : report.tables) {
            QCOMPARE(report.table(table.name), &table);
            QCOMPARE(table.cellOf(u"nothing"_s), -1);
            QCOMPARE(table.cellOf(table.columns.front().key), -1);
            for (const ReportRow &row : table.rows)
                QCOMPARE(row.labels.size() + qsizetype(row.cells.size()), qsizetype(table.columns.size()));
        }
    }
}

void ReportTablesTest::aSheetHasTheColumnsOfAllTables()
{
    // Given two tables that share a column
    Report report{u"x"_s, 0, {}, {}};
    report.tables.push_back(tableOf(u"first"_s, {{u"stage"_s, ReportUnit::Label}, {u"count"_s, ReportUnit::Count}},
                                    {{{u"new"_s}, {u"New"_s}, {{5, {}}}}, {{QString()}, {QString()}, {{0, {}}}}}));
    report.tables.push_back(
        tableOf(u"second"_s,
                {{u"owner"_s, ReportUnit::Label}, {u"count"_s, ReportUnit::Count}, {u"share"_s, ReportUnit::Share}},
                {{{u"a"_s}, {u"Anna"_s}, {{2, {}}, {0.5, {}}}}}));
    // When
    MemorySink sink;
    QVERIFY(writeSheet(sink, report, plainWording()));
    // Then
    QCOMPARE(sink.lines.mid(1), (QStringList{u"first|New|5||"_s, u"first|(none)|0||"_s, u"second||2|Anna|0.5"_s}));
    QVERIFY(sink.lines.front().endsWith(u"|stage|count|owner|share"_s));
    QVERIFY(sink.isFinished);
}

void ReportTablesTest::aSheetWritesNumbersByTheirUnit_data()
{
    QTest::addColumn<ReportUnit>("unit");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, ReportUnit unit, const Value &value, const QString &text) {
        QTest::newRow(name) << unit << value << text;
    };
    row("nothing to count", ReportUnit::Count, qint64{0}, u"0"_s);
    row("a million", ReportUnit::Count, qint64{1'000'000}, u"1000000"_s);
    row("a share", ReportUnit::Share, 0.125, u"0.125"_s);
    row("a share of nothing", ReportUnit::Share, {}, QString());
    row("no time known", ReportUnit::Duration, {}, QString());
    row("an hour", ReportUnit::Duration, qint64{3'600'000}, u"1"_s);
    row("a day and a half", ReportUnit::Duration, qint64{129'600'000}, u"36"_s);
    row("twenty seconds", ReportUnit::Duration, qint64{20'000}, u"0.01"_s);
    row("ten seconds", ReportUnit::Duration, qint64{10'000}, u"0"_s);
    row("a hundredth is rounded", ReportUnit::Duration, qint64{54'000}, u"0.02"_s);
}

void ReportTablesTest::aSheetWritesNumbersByTheirUnit()
{
    QFETCH(const ReportUnit, unit);
    QFETCH(const Value, value);
    Report report{u"x"_s, 0, {}, {}};
    report.tables.push_back(
        tableOf(u"t"_s, {{u"stage"_s, ReportUnit::Label}, {u"n"_s, unit}}, {{{u"a"_s}, {u"A"_s}, {{value, {}}}}}));
    MemorySink sink;
    QVERIFY(writeSheet(sink, report, plainWording()));
    QTEST(sink.lines.last().section(u'|', 2), "text");
}

void ReportTablesTest::aSheetThatCannotBeWrittenIsNotFinished_data()
{
    QTest::addColumn<qsizetype>("lines");
    QTest::newRow("after the header") << qsizetype{1};
    QTest::newRow("in the middle") << qsizetype{4};
}

void ReportTablesTest::aSheetThatCannotBeWrittenIsNotFinished()
{
    QFETCH(const qsizetype, lines);
    MemorySink sink;
    sink.fullAfter = lines;
    const Result<void> written = writeSheet(sink, answer(m_workplace->file, u"people"_s), plainWording());
    QVERIFY(!written);
    QCOMPARE(written.error().reason, u"disk-full"_s);
    QVERIFY(!sink.isFinished);
}

void ReportTablesTest::labelsSpeakTheLanguageOfTheReport()
{
    const Session &session = m_workplace->file.session();
    const auto labels = [&](QLocale::Language language) {
        QStringList all;
        for (const ReportRow &row : groupTable(session, {}, Grouping::Source, language).rows)
            all.append(row.labels);
        return all;
    };
    const QStringList russian = labels(QLocale::Russian);
    const QStringList english = labels(QLocale::English);
    QCOMPARE(russian.size(), english.size());
    QVERIFY(QSet<QString>(russian.begin(), russian.end()) != QSet<QString>(english.begin(), english.end()));
    QVERIFY(russian.contains(QString()) && english.contains(QString())); // of no source
}

QTEST_GUILESS_MAIN(ReportTablesTest)
#include "tst_reporttables.moc"
