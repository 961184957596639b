// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"
#include "core/exchange/formulaguard.h"
#include "core/exchange/sourceformat.h"
#include "core/services/fieldtext.h"
#include "core/services/leadexport.h"
#include "tests/support/testfile.h"

#include <QDir>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadChoice all()
{
    LeadChoice choice;
    choice.isAllBut = true;
    choice.query.sortField = u"title"_s;
    return choice;
}

qint64 rowIn(TestFile &file, const LeadId &id)
{
    return file.store().tables().find(Kind::Lead, id.uuid())->row;
}

QStringList titlesAt(TestFile &file, const LeadChoice &choice)
{
    QStringList titles;
    const Result<void> read =
        eachLead(file.session(), chosenRows(file.session(), choice), [&](const Lead &lead) -> Result<void> {
            titles.append(lead.title);
            return {};
        });
    return read ? titles : QStringList{read.error().reason};
}

QString table(TestFile &file, const QStringList &fields, const QLocale &locale = QLocale(u"ru_RU"_s))
{
    const Result<QString> made = leadTable(file.session(), all(), fields, locale, 100);
    return made ? *made : made.error().reason;
}

QList<QStringList> cellsOf(const QString &path)
{
    QList<QStringList> cells;
    const auto source = openSource(path);
    while (source) {
        const auto row = source->rows->next();
        if (!row || !*row)
            break;
        cells.append((*row)->cells);
    }
    return cells;
}

} // namespace

/// Chosen leads go out of the program as tables: into the clipboard as people read them, into files as an import reads them.
class LeadTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void allButSomeAreInTheOrderOfTheList();
    void someAreInTheOrderInWhichTheyWereChosen();
    void whatIsGoneMeanwhileIsLeftOut();
    void aFailureEndsTheWay();
    void itIsStoppedBetweenPages();
    void theClipboardReadsAsPeopleDo_data();
    void theClipboardReadsAsPeopleDo();
    void aRowOfTheClipboardIsOneLine();
    void theClipboardCalculatesNothing();
    void theClipboardTakesNoMoreThanItShould();
    void aFileHasWhatAnyLeadHas_data();
    void aFileHasWhatAnyLeadHas();
    void aStoppedExportLeavesNoFile_data();
    void aStoppedExportLeavesNoFile();
    void columnsAreCalledByTheirNames_data();
    void columnsAreCalledByTheirNames();

private:
    QTemporaryDir m_folder;
};

void LeadTablesTest::allButSomeAreInTheOrderOfTheList()
{
    // Given
    TestFile file;
    const LeadId b = file.addLead({u"title=B"_s});
    file.addLead({u"title=C"_s});
    const LeadId a = file.addLead({u"title=A"_s});
    const LeadId gone = file.addLead({u"title=D"_s});
    QVERIFY(archiveLead(file.session(), gone, true));
    // When
    LeadChoice choice = all();
    // Then
    QCOMPARE(titlesAt(file, choice), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    choice.rows = {rowIn(file, b)};
    QCOMPARE(titlesAt(file, choice), (QStringList{u"A"_s, u"C"_s}));
    choice.query.descending = true;
    QCOMPARE(titlesAt(file, choice), (QStringList{u"C"_s, u"A"_s}));
    choice.query.withArchived = true;
    QCOMPARE(titlesAt(file, choice), (QStringList{u"D"_s, u"C"_s, u"A"_s}));
    choice.query.search = u"A"_s;
    choice.rows = {rowIn(file, a)};
    QCOMPARE(titlesAt(file, choice), QStringList());
}

void LeadTablesTest::someAreInTheOrderInWhichTheyWereChosen()
{
    TestFile file;
    LeadChoice choice;
    for (const QString &title : {u"B"_s, u"A"_s, u"C"_s})
        choice.rows.insert(choice.rows.begin(), rowIn(file, file.addLead({u"title="_s + title})));
    choice.query.search = u"whatever the list shows now"_s;
    QCOMPARE(titlesAt(file, choice), (QStringList{u"C"_s, u"A"_s, u"B"_s}));
}

void LeadTablesTest::whatIsGoneMeanwhileIsLeftOut()
{
    TestFile file;
    LeadChoice choice;
    choice.rows = {rowIn(file, file.addLead({u"title=A"_s})), 1'000'000, rowIn(file, file.addLead({u"title=B"_s}))};
    QCOMPARE(titlesAt(file, choice), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(titlesAt(file, {}), QStringList());
}

void LeadTablesTest::aFailureEndsTheWay()
{
    TestFile file;
    for (int count = 0; count < 3; ++count)
        file.addLead();
    int taken = 0;
    const Result<void> way =
        eachLead(file.session(), chosenRows(file.session(), all()), [&](const Lead &) -> Result<void> {
            return ++taken == 2 ? failure(ErrorCode::Io, u"disk-full"_s) : Result<void>();
        });
    QVERIFY(!way);
    QCOMPARE(way.error().reason, u"disk-full"_s);
    QCOMPARE(taken, 2);
}

void LeadTablesTest::itIsStoppedBetweenPages()
{
    // Given more leads than a page has
    TestFile file;
    ChangeSet many = file.session().changeset(u"test"_s);
    for (int count = 0; count < 450; ++count) {
        Lead lead;
        lead.id = LeadId(newUuid(file.clock().now()));
        lead.title = QString::number(count);
        many.create(lead);
    }
    QVERIFY(file.session().commit(std::move(many)));
    const std::vector<qint64> rows = chosenRows(file.session(), all());
    // When
    QList<qint64> told;
    int taken = 0;
    const auto take = [&](const Lead &) -> Result<void> {
        ++taken;
        return {};
    };
    const Result<void> way = eachLead(file.session(), rows, take, [&](qint64 done, qint64 total) {
        told.append(done);
        return total == 450 && done < 400;
    });
    // Then
    QVERIFY(!way);
    QCOMPARE(way.error().code, ErrorCode::Cancelled);
    QCOMPARE(told, (QList<qint64>{0, 200, 400}));
    QCOMPARE(taken, 400);
}

void LeadTablesTest::theClipboardReadsAsPeopleDo_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Russian") << u"ru_RU"_s << u"Склад|Квалификация|Выставка|Anna Smirnova|8 495 123-45-67|12|"_s;
    QTest::newRow("English") << u"en_US"_s << u"Склад|Qualification|Trade show|Anna Smirnova|8 495 123-45-67|12|"_s;
}

void LeadTablesTest::theClipboardReadsAsPeopleDo()
{
    // Given
    QFETCH(const QString, locale);
    TestFile file;
    const LeadId lead =
        file.addLead({u"title=Склад"_s, u"source=exhibition"_s, u"owner=anna"_s, u"phone=8 (495) 123-45-67"_s});
    QVERIFY(editLead(file.session(), lead, {{u"fields.fleet"_s, u"12"_s}}));
    // When
    const QString made =
        table(file, {u"title"_s, u"stage"_s, u"source"_s, u"owner"_s, u"phones"_s, u"fields.fleet"_s, u"city"_s},
              QLocale(locale));
    // Then
    QFETCH(QString, expected);
    const QString phone = valueForPeople(file.session(), *recordType(Kind::Lead).find(u"phones"_s),
                                         QStringList{u"+74951234567"_s}, QLocale(locale));
    QVERIFY(digitsOf(phone).endsWith(u"4951234567"_s));
    expected.replace(u"8 495 123-45-67"_s, guardedFormula(phone));
    QCOMPARE(made, expected.replace(u'|', u'\t') + u'\n');
}

void LeadTablesTest::aRowOfTheClipboardIsOneLine()
{
    TestFile file;
    file.addLead({u"title=a\tb\nc"_s, u"description=first\r\nsecond\t third"_s});
    QCOMPARE(table(file, {u"title"_s, u"description"_s}), u"a b c\tfirst second third\n"_s);
    QCOMPARE(table(file, {u"no-such-field"_s, u"nextStepAt"_s}), u"\t\n"_s);
    QCOMPARE(table(file, {}), u"\n"_s);
}

void LeadTablesTest::theClipboardCalculatesNothing()
{
    TestFile file;
    file.addLead({u"title==HYPERLINK(\"http://evil.example\")"_s, u"city= @SUM(A1)"_s});
    const QStringList cells = table(file, {u"title"_s, u"city"_s}).trimmed().split(u'\t');
    QCOMPARE(cells.at(0), u"'=HYPERLINK(\"http://evil.example\")"_s);
    QCOMPARE(cells.at(1), u"'@SUM(A1)"_s);
}

void LeadTablesTest::theClipboardTakesNoMoreThanItShould()
{
    TestFile file;
    for (int count = 0; count < 5; ++count)
        file.addLead({u"title=%1"_s.arg(count)});
    QCOMPARE(leadTable(file.session(), all(), {u"title"_s}, QLocale::c(), 3).value(), u"0\n1\n2\n"_s);
    QCOMPARE(leadTable(file.session(), all(), {u"title"_s}, QLocale::c(), 0).value(), QString());
}

void LeadTablesTest::aFileHasWhatAnyLeadHas_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"leads.csv"_s;
    QTest::newRow("a workbook") << u"leads.xlsx"_s;
    QTest::newRow("a workbook in capitals") << u"LEADS.XLSX"_s;
    QTest::newRow("no known ending") << u"leads.txt"_s;
}

void LeadTablesTest::aFileHasWhatAnyLeadHas()
{
    // Given one lead with an amount and one with a moment
    QFETCH(const QString, name);
    TestFile file;
    file.addLead({u"title=A"_s, u"budget=1250000.50"_s});
    file.addLead({u"title=B"_s, u"meetingAt=2026-03-05T10:30"_s});
    // When
    const QString path = m_folder.filePath(name);
    const Result<qint64> written = writeLeads(file.session(), all(), path, u"Лиды"_s);
    // Then
    QCOMPARE(written.value(), 2);
    const QList<QStringList> cells = cellsOf(path);
    QCOMPARE(cells.size(), 3);
    const auto cell = [&](qsizetype row, const QString &field) {
        return cells.at(row).value(cells.front().indexOf(field));
    };
    QCOMPARE(cell(1, u"title"_s), u"A"_s);
    QCOMPARE(cell(1, u"budget"_s).toDouble(), 1250000.5);
    QCOMPARE(cell(2, u"meetingAt"_s), u"2026-03-05T10:30:00"_s);
    QVERIFY(!cells.front().contains(u"city"_s) && !cells.front().contains(u"processTask"_s));
}

void LeadTablesTest::aStoppedExportLeavesNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"stopped.csv"_s;
    QTest::newRow("a workbook") << u"stopped.xlsx"_s;
}

void LeadTablesTest::aStoppedExportLeavesNoFile()
{
    QFETCH(const QString, name);
    TestFile file;
    file.addLead();
    const QTemporaryDir folder;
    const Result<qint64> written =
        writeLeads(file.session(), all(), folder.filePath(name), u"Leads"_s, [](qint64, qint64) { return false; });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
    const Result<qint64> nowhere = writeLeads(file.session(), all(), folder.filePath(u"no/"_s + name), u"Leads"_s);
    QCOMPARE(nowhere.error().reason, u"cannot-write"_s);
}

void LeadTablesTest::columnsAreCalledByTheirNames_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("as asked") << QStringList{u"title"_s, u"budget"_s} << QStringList{u"title"_s, u"budget"_s};
    QTest::newRow("with blanks") << QStringList{u" title "_s} << QStringList{u"title"_s};
    QTest::newRow("shorthands") << QStringList{u"phone"_s, u"email"_s} << QStringList{u"phones"_s, u"emails"_s};
    QTest::newRow("twice") << QStringList{u"city"_s, u"city"_s} << QStringList{u"city"_s, u"city"_s};
    QTest::newRow("no such field") << QStringList{u"title"_s, u"colour"_s} << QStringList();
    QTest::newRow("all own fields at once") << QStringList{u"fields"_s} << QStringList();
    QTest::newRow("what only the list computes") << QStringList{u"nextStepAt"_s} << QStringList();
}

void LeadTablesTest::columnsAreCalledByTheirNames()
{
    QFETCH(const QStringList, wanted);
    QFETCH(const QStringList, names);
    TestFile file;
    const Result<LeadColumns> columns = leadColumns(file.session(), {}, wanted, false);
    QCOMPARE(columns.has_value(), !names.isEmpty());
    if (columns)
        QCOMPARE(columns->names(), names);
    else
        QCOMPARE(columns.error().reason, u"unknown-field"_s);
}

QTEST_GUILESS_MAIN(LeadTablesTest)
#include "tst_leadtables.moc"
