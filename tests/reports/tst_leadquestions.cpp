// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"
#include "core/store/leadlist.h"
#include "tests/reports/ledger.h"
#include "tests/support/proves.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

UserId colleague(TestFile &file, const QString &login, const QString &name)
{
    if (!addUser(file.session(), login, name, u"rep"_s))
        qFatal("cannot add %s", qPrintable(login));
    return file.store().select<User>(u"login = ?"_s, {login}).front().id;
}

/// A lead that goes all the way of the five stages.
LeadId sold(TestFile &file, const QStringList &values)
{
    const LeadId id = file.addLead(values + QStringList{u"clientType=person"_s});
    for (const QString &stage : {u"assigned"_s, u"deal"_s}) {
        file.clock().advanceMinutes(10);
        if (!moveLead(file.session(), id, stage))
            qFatal("cannot move to %s", qPrintable(stage));
    }
    return id;
}

/// The cells of a simple CSV, quotes left out.
std::vector<std::map<QString, QString>> rowsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList names = lines.front().split(u',');
    std::vector<std::map<QString, QString>> rows;
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u',');
        for (qsizetype index = 0; index < names.size(); ++index)
            (index == 0 ? rows.emplace_back() : rows.back())[names.at(index)] = cells.at(index);
    }
    return rows;
}

} // namespace

/// The four questions of a head of sales, of which each number has its leads.
class LeadQuestionsTest : public QObject
{
    Q_OBJECT

private slots:
    void whereMostLeadsComeFrom_data() { proves("S1-45 S1-15 S1-42 G-23 C-60"); }
    void whereMostLeadsComeFrom();
    void whichNeedsAreSold_data() { proves("S1-46 G-23 C-60"); }
    void whichNeedsAreSold();
    void howManyAreDisqualifiedAndWhy_data() { proves("S1-47 S1-35 G-18 G-23 C-60"); }
    void howManyAreDisqualifiedAndWhy();
    void whoConvertsBest_data() { proves("S1-48 G-23 C-60"); }
    void whoConvertsBest();
    void teamsByTheirMembers();
    void anImportedSchoolBySource_data() { proves("S1-45 twin of X-Education"); }
    void anImportedSchoolBySource();
    void noReportOfAnotherName();
    void aReactivatedLeadIsDisqualifiedNoMore_data() { proves("G-18 reactivate"); }
    void aReactivatedLeadIsDisqualifiedNoMore();
};

void LeadQuestionsTest::whereMostLeadsComeFrom()
{
    // Given
    TestFile file(u"five-stage"_s);
    for (const QString &source : {u"call"_s, u"web-site"_s, u"web-site"_s, u""_s})
        file.addLead({u"title=A"_s, u"source="_s + source});
    sold(file, {u"title=B"_s, u"source=call"_s});
    // When
    const Report report = answer(file, u"sources"_s);
    // Then: the most first, a call before what is not known
    QCOMPARE(column(report, u"sources"_s, u"count"_s), (ByStage{{u"call"_s, 2}, {u"web-site"_s, 2}, {u""_s, 1}}));
    QCOMPARE(column(report, u"sources"_s, u"won"_s), (ByStage{{u"call"_s, 1}, {u"web-site"_s, 0}, {u""_s, 0}}));
    QCOMPARE(report.leads, 5);
    const ReportRow &last = report.tables.front().rows.back();
    QCOMPARE(last.codes, QStringList{u""_s});
    QCOMPARE(last.labels, QStringList{u""_s});
    QCOMPARE(report.tables.front().rows.front().cells[2].value.toDouble(), 0.5);
}

void LeadQuestionsTest::whichNeedsAreSold()
{
    TestFile file(u"five-stage"_s);
    file.addLead({u"title=A"_s, u"needType=software"_s});
    file.addLead({u"title=B"_s, u"needType=services"_s});
    sold(file, {u"title=C"_s, u"needType=services"_s});
    const Report report = answer(file, u"needs"_s);
    QCOMPARE(column(report, u"needs"_s, u"count"_s), (ByStage{{u"services"_s, 2}, {u"software"_s, 1}}));
    QCOMPARE(column(report, u"needs"_s, u"won"_s), (ByStage{{u"services"_s, 1}, {u"software"_s, 0}}));
}

void LeadQuestionsTest::howManyAreDisqualifiedAndWhy()
{
    // Given
    TestFile file;
    for (const QString &reason : {u"no-budget"_s, u"lost"_s, u"no-budget"_s}) {
        const LeadId id = file.addLead();
        file.clock().advanceMinutes(5);
        QVERIFY(moveLead(file.session(), id, u"disqualified"_s, reason));
    }
    QVERIFY(moveLead(file.session(), file.addLead(), u"not-interested"_s));
    file.addLead();
    // When
    const Report report = answer(file, u"disqualified"_s);
    // Then
    QCOMPARE(column(report, u"disqualified"_s, u"count"_s),
             (ByStage{{u"disqualified/no-budget"_s, 2}, {u"disqualified/lost"_s, 1}, {u"not-interested/"_s, 1}}));
    QCOMPARE(report.tables.front().rows.front().labels.at(0), u"Disqualified"_s);
    QCOMPARE(report.tables.front().rows.front().cells[1].value.toDouble(), 0.5);
}

void LeadQuestionsTest::whoConvertsBest()
{
    // Given
    TestFile file(u"five-stage"_s);
    colleague(file, u"oleg"_s, u"Oleg Orlov"_s);
    sold(file, {u"title=A"_s, u"owner=oleg"_s});
    file.addLead({u"title=B"_s, u"owner=anna"_s});
    sold(file, {u"title=C"_s, u"owner=anna"_s});
    // When
    const Report report = answer(file, u"people"_s);
    // Then
    QCOMPARE(column(report, u"people"_s, u"count"_s), (ByStage{{u"anna"_s, 2}, {u"oleg"_s, 1}}));
    QCOMPARE(report.tables.front().rows.front().cells[2].value.toDouble(), 0.5);
    QCOMPARE(report.tables.front().rows.back().cells[2].value.toDouble(), 1.0);
    QCOMPARE(report.tables.front().rows.back().labels, QStringList{u"Oleg Orlov"_s});
}

void LeadQuestionsTest::teamsByTheirMembers()
{
    // Given a team of one, and somebody without a team
    TestFile file;
    const UserId oleg = colleague(file, u"oleg"_s, u"Oleg Orlov"_s);
    ChangeSet changeset = file.session().changeset(u"user.edit"_s);
    Team team;
    team.id = TeamId(newUuid(file.clock().now()));
    team.name = u"South"_s;
    changeset.create(team);
    const User before = *file.store().find(oleg);
    User after = before;
    after.team = team.id;
    changeset.update(before, after);
    QVERIFY(file.session().commit(changeset));
    file.addLead({u"title=A"_s, u"owner=oleg"_s});
    file.addLead({u"title=B"_s, u"owner=anna"_s});
    file.addLead({u"title=C"_s, u"owner=anna"_s});
    // When
    const Report report = answer(file, u"funnel"_s, {}, Grouping::Team);
    // Then
    QCOMPARE(column(report, u"by"_s, u"count"_s), (ByStage{{u"South"_s, 1}, {u""_s, 2}}));
    for (const ReportRow &row : report.table(u"by"_s)->rows)
        QCOMPARE(countLeads(file.store().connection(), *row.cells[0].behind), row.cells[0].value.toLongLong());
}

void LeadQuestionsTest::anImportedSchoolBySource()
{
    // Given a file as the school X Education exports its leads, and its rows read another way
    TestFile file(u"five-stage"_s);
    const QString path = QStringLiteral(LEADLINE_TEST_DATA "/xeducation_twin.csv");
    const auto rows = rowsOf(path);
    ImportOptions options;
    options.path = path;
    options.onDuplicate = OnDuplicate::Create;
    const Result<ImportReport> imported = runImport(file.session(), options);
    QVERIFY(imported);
    QCOMPARE(imported->created, static_cast<qint64>(rows.size()));
    file.session().reload();
    // When those that the school converted are sold
    const std::vector<Lead> leads = file.store().select<Lead>(u"1 ORDER BY row"_s);
    ByStage expected;
    ByStage expectedSold;
    for (size_t index = 0; index < rows.size(); ++index) {
        const QString source = file.session().lookups().codeOf(u"source"_s, rows[index].at(u"Lead Source"_s));
        ++expected[source];
        expectedSold[source] += 0;
        if (rows[index].at(u"Converted"_s) != "1"_L1)
            continue;
        ++expectedSold[source];
        file.clock().advanceMinutes(3);
        QVERIFY(editLead(file.session(), leads[index].id, {{u"clientType"_s, u"person"_s}}));
        QVERIFY(moveLead(file.session(), leads[index].id, u"deal"_s));
    }
    // Then
    const Report report = answer(file, u"sources"_s);
    QCOMPARE(difference(column(report, u"sources"_s, u"count"_s), expected), QString());
    QCOMPARE(difference(column(report, u"sources"_s, u"won"_s), expectedSold), QString());
    QVERIFY(expected.size() > 4);
}

void LeadQuestionsTest::noReportOfAnotherName()
{
    TestFile file;
    const Result<Report> report = makeReport(file.session(), u"weather"_s, {}, {}, QLocale::English);
    QCOMPARE(report.error().reason, u"report-not-found"_s);
    QCOMPARE(report.error().details.front(), u"weather"_s);
}

void LeadQuestionsTest::aReactivatedLeadIsDisqualifiedNoMore()
{
    TestFile file;
    const LeadId id = file.addLead();
    file.clock().advanceMinutes(5);
    QVERIFY(moveLead(file.session(), id, u"disqualified"_s, u"lost"_s));
    file.clock().advanceMinutes(5);
    const Timestamp between = file.clock().now();
    file.clock().advanceMinutes(5);
    QVERIFY(moveLead(file.session(), id, u"qualification"_s));
    QVERIFY(answer(file, u"disqualified"_s).tables.front().rows.empty());
    QCOMPARE(answer(file, u"disqualified"_s, {{}, between, {}, {}}).tables.front().rows.size(), 1U);
}

QTEST_GUILESS_MAIN(LeadQuestionsTest)
#include "tst_leadquestions.moc"
