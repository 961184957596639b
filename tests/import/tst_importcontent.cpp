// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importcontent.h"
#include "core/import/importheaders.h"
#include "core/import/importmapping.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Files without names, or with names that nobody knows, are understood by what stands in them; and our own by its names.
class ImportContentTest : public QObject
{
    Q_OBJECT

private slots:
    void aHeaderIsToldFromARow_data();
    void aHeaderIsToldFromARow();
    void columnsAreToldByTheirCells_data();
    void columnsAreToldByTheirCells();
    void columnsAreNamedAsInASpreadsheet_data();
    void columnsAreNamedAsInASpreadsheet();
    void ourOwnFilesAreKnown_data();
    void ourOwnFilesAreKnown();
    void linkedClientsFillWhatIsNotThere();
};

void ImportContentTest::aHeaderIsToldFromARow_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("isContent");
    for (const char *content : {"a@b.example", "2026-03-02", "02.03.2026 11:00", "1250", "-1 250,50",
                                "+7 495 123-45-67", "https://romashka.example", "www.romashka.example"})
        QTest::newRow(content) << QString::fromUtf8(content) << true;
    for (const char *name : {"E-mail", "Телефон", "Date", "Phone 2", "ООО", "", "Amount, RUB", "Web site", "@"})
        QTest::newRow(name) << QString::fromUtf8(name) << false;
}

void ImportContentTest::aHeaderIsToldFromARow()
{
    QFETCH(const QString, cell);
    QTEST(looksLikeContent(cell), "isContent");
}

void ImportContentTest::columnsAreToldByTheirCells_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("nameless");
    const auto row = [](const char *name, const QStringList &cells, const QString &named, const QString &nameless) {
        QTest::newRow(name) << cells << named << nameless;
    };
    row("e-mails", {u"a@b.example"_s, u"c@d.example"_s, {}}, u"email"_s, u"email"_s);
    row("most are e-mails", {u"a@b.example"_s, u"c@d.example"_s, u"none"_s}, u"email"_s, u"email"_s);
    row("few are e-mails", {u"a@b.example"_s, u"none"_s, u"none"_s}, {}, {});
    row("phones as written", {u"+7 495 123-45-67"_s, u"8 (812) 765-43-21"_s}, u"phone"_s, u"phone"_s);
    row("bare phones", {u"84951234567"_s, u"78127654321"_s}, {}, u"phone"_s);
    row("numbers of eleven digits", {u"10000000001"_s, u"20000000002"_s}, {}, {});
    row("ИНН of organisations", {u"7707083893"_s, u"7736050003"_s}, {}, u"inn"_s);
    row("ИНН of persons", {u"500100732259"_s}, {}, u"inn"_s);
    row("no ИНН by its check digit", {u"7707083894"_s, u"7736050004"_s}, {}, {});
    row("sites", {u"www.a.example"_s, u"https://b.example/x"_s}, {}, u"website"_s);
    row("companies", {u"ООО «Ромашка»"_s, u"Acme Ltd"_s, u"Вега"_s}, {}, u"companyName"_s);
    row("people", {u"Пётр Ёлкин"_s, u"Anna-Maria O'Neil"_s}, {}, u"contactName"_s);
    row("words", {u"green"_s, u"blue"_s}, {}, {});
    row("nothing", {{}, {}}, {}, {});
}

void ImportContentTest::columnsAreToldByTheirCells()
{
    QFETCH(const QStringList, cells);
    QTEST(targetOfContent(cells, u"RU"_s), "named");
    QTEST(targetOfNamelessContent(cells, u"RU"_s), "nameless");
}

void ImportContentTest::columnsAreNamedAsInASpreadsheet_data()
{
    QTest::addColumn<qsizetype>("index");
    QTest::addColumn<QString>("letters");
    QTest::newRow("first") << qsizetype(0) << u"A"_s;
    QTest::newRow("last of one letter") << qsizetype(25) << u"Z"_s;
    QTest::newRow("first of two") << qsizetype(26) << u"AA"_s;
    QTest::newRow("last of two") << qsizetype(701) << u"ZZ"_s;
    QTest::newRow("first of three") << qsizetype(702) << u"AAA"_s;
}

void ImportContentTest::columnsAreNamedAsInASpreadsheet()
{
    QFETCH(const qsizetype, index);
    QTEST(columnLetters(index), "letters");
}

void ImportContentTest::ourOwnFilesAreKnown_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("the whole export") << u"number title stage stageSince contactName phones createdAt"_s << true;
    QTest::newRow("a few columns") << u"number title phones"_s << true;
    QTest::newRow("with own fields") << u"title fields.colour"_s << true;
    QTest::newRow("its errors file") << u"title stageSince phones Ошибка"_s << true;
    QTest::newRow("its errors file in English") << u"title stageSince phones Error"_s << true;
    QTest::newRow("plain words that others use") << u"title number company city"_s << false;
    QTest::newRow("a column that is not ours") << u"title stageSince colour"_s << false;
    QTest::newRow("a name in other letters") << u"Title stageSince phones"_s << false;
    QTest::newRow("only errors") << u"Error"_s << false;
    QTest::newRow("no columns") << QString() << false;
}

void ImportContentTest::ourOwnFilesAreKnown()
{
    QFETCH(const QString, headers);
    QTEST(isOwnExport(headers.split(u' ', Qt::SkipEmptyParts)), "isOurs");
}

void ImportContentTest::linkedClientsFillWhatIsNotThere()
{
    const QStringList few{u"contact"_s, u"company"_s, u"stageSince"_s};
    QCOMPARE(targetOfSystemColumn(u"contact"_s, few), u"contactName"_s);
    QCOMPARE(targetOfSystemColumn(u"company"_s, few), u"companyName"_s);
    const QStringList all = few + QStringList{u"contactName"_s, u"companyName"_s};
    QCOMPARE(targetOfSystemColumn(u"contact"_s, all), QString(skipTarget));
    QCOMPARE(targetOfSystemColumn(u"company"_s, all), QString(skipTarget));
    QCOMPARE(targetOfSystemColumn(u"stage"_s, all), u"stage"_s);
    QCOMPARE(targetOfSystemColumn(u"createdAt"_s, all), u"createdAt"_s);
    QCOMPARE(targetOfSystemColumn(u"number"_s, all), QString(skipTarget));
    QCOMPARE(targetOfSystemColumn(u"title"_s, all), QString());
    QCOMPARE(targetOfSystemColumn(u"Colour"_s, all), QString());
}

QTEST_GUILESS_MAIN(ImportContentTest)
#include "tst_importcontent.moc"
