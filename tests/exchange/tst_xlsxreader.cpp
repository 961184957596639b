// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxreader.h"
#include "exchangetest.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray workbookOf(const QByteArray &sheets, const QByteArray &properties = {})
{
    return "<workbook>" + properties + "<sheets>" + sheets + "</sheets></workbook>";
}

} // namespace

class XlsxReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEachTypeOfCell_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("shared string") << QByteArray("<c t='s'><v>0</v></c>") << "Ромашка";
        QTest::newRow("rich shared string without its phonetic hint")
            << QByteArray("<c t='s'><v>1</v></c>") << "Иван Петров";
        QTest::newRow("inline string") << QByteArray("<c t='inlineStr'><is><t>text</t></is></c>") << "text";
        QTest::newRow("rich inline string")
            << QByteArray("<c t='inlineStr'><is><r><t>a</t></r><r><t xml:space='preserve'> b</t></r></is></c>")
            << "a b";
        QTest::newRow("CDATA") << QByteArray("<c t='inlineStr'><is><t><![CDATA[a < b]]></t></is></c>") << "a < b";
        QTest::newRow("formula's text") << QByteArray("<c t='str'><f>A1&amp;B1</f><v>AB</v></c>") << "AB";
        QTest::newRow("formula's number") << QByteArray("<c><f>1+1</f><v>2</v></c>") << "2";
        QTest::newRow("true") << QByteArray("<c t='b'><v>1</v></c>") << "TRUE";
        QTest::newRow("false") << QByteArray("<c t='b'><v>0</v></c>") << "FALSE";
        QTest::newRow("error") << QByteArray("<c t='e'><v>#DIV/0!</v></c>") << "#DIV/0!";
        QTest::newRow("number") << QByteArray("<c t='n'><v>12</v></c>") << "12";
        QTest::newRow("number in exponent form") << QByteArray("<c><v>7.9161234567E10</v></c>") << "79161234567";
        QTest::newRow("17 digits") << QByteArray("<c><v>0.10000000000000001</v></c>") << "0.1";
        QTest::newRow("no number at all") << QByteArray("<c><v>N/A</v></c>") << "N/A";
        QTest::newRow("day by built-in style") << QByteArray("<c s='1'><v>45973</v></c>") << "2025-11-12";
        QTest::newRow("moment by custom style")
            << QByteArray("<c s='2'><v>45973.37847222222</v></c>") << "2025-11-12T09:05:00";
        QTest::newRow("postal code") << QByteArray("<c s='3'><v>1234</v></c>") << "001234";
        QTest::newRow("style past the last") << QByteArray("<c s='99'><v>45973</v></c>") << "45973";
        QTest::newRow("ISO moment") << QByteArray("<c t='d'><v>2025-11-12T09:05:00</v></c>") << "2025-11-12T09:05:00";
        QTest::newRow("entities") << QByteArray("<c t='str'><v>&lt;a&gt; &amp; &quot;b&quot; &#1046;&#x416;</v></c>")
                                  << "<a> & \"b\" ЖЖ";
        QTest::newRow("escaped character")
            << QByteArray("<c t='str'><v>a_x000D_b_x005F_x000D_</v></c>") << "a\rb_x000D_";
        QTest::newRow("prefix") << QByteArray("<x:c t='str' xmlns:x='y'><x:v>z</x:v></x:c>") << "z";
        QTest::newRow("attributes in double quotes") << QByteArray("<c s = \"0\" t=\"str\"><v>a</v></c>") << "a";
        QTest::newRow("> in an attribute") << QByteArray("<c x='a>b' t='str'><v>a</v></c>") << "a";
        QTest::newRow("comment") << QByteArray("<c t='str'><v>a<!-- <v>no</v> -->b</v></c>") << "ab";
    }

    void readsEachTypeOfCell()
    {
        // Given
        QFETCH(QByteArray, cell);
        QFETCH(QString, expected);
        const QString path = writeXlsx(
            m_folder, "<row>" + cell + "</row>",
            {{u"xl/sharedStrings.xml"_s,
              QStringLiteral("<sst><si><t>Ромашка</t></si><si><r><t>Иван</t></r><r><t> Петров</t></r>"
                             "<rPh><t>hint</t></rPh></si></sst>")
                  .toUtf8()},
             {u"xl/styles.xml"_s,
              "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy\\ hh:mm'/>"
              "<numFmt numFmtId='165' formatCode='000000'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
              "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>"
              "</styleSheet>"}});
        // When
        const ReadRows read = rowsOf(path);
        // Then
        QVERIFY(!read.failure);
        QCOMPARE(read.cells(), QList<QStringList>{{expected}});
        QVERIFY(read.problems().join(QString()).isEmpty());
    }

    void putsCellsWhereTheirReferencesSay_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected");
        QTest::newRow("gaps") << QByteArray("<row r='1'><c r='A1'><v>1</v></c><c r='D1'><v>4</v></c></row>") << "1|||4";
        QTest::newRow("lower case") << QByteArray("<row r='1'><c r='b1'><v>2</v></c></row>") << "|2";
        QTest::newRow("two letters") << QByteArray("<row r='1'><c r='AA1'><v>27</v></c></row>")
                                     << QString(26, u'|') + u"27"_s;
        QTest::newRow("without references") << QByteArray("<row><c><v>1</v></c><c/><c><v>3</v></c></row>") << "1||3";
        QTest::newRow("after a reference") << QByteArray("<row><c r='C1'><v>3</v></c><c><v>4</v></c></row>") << "||3|4";
        QTest::newRow("out of order") << QByteArray("<row><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>")
                                      << "1||3";
        QTest::newRow("empty at the end") << QByteArray("<row><c r='A1'><v>1</v></c><c r='B1' s='1'/></row>") << "1";
    }

    void putsCellsWhereTheirReferencesSay()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, expected);
        QCOMPARE(rowsOf(writeXlsx(m_folder, rows)).cells(), QList<QStringList>{expected.split(u'|')});
    }

    void tellsTheRowOfTheSheet()
    {
        // Given rows with gaps, without numbers, empty and out of order
        const ReadRows read = rowsOf(writeXlsx(m_folder,
                                               "<row r='3'><c><v>1</v></c></row><row><c><v>2</v></c></row><row r='9'/>"
                                               "<row r='2'><c><v>3</v></c></row>"));
        // Then
        QList<qint64> lines;
        for (const SourceRow &row : read.rows)
            lines.append(row.line);
        QCOMPARE(lines, (QList<qint64>{3, 4, 2}));
    }

    void readsDaysOfTheMacintoshEpoch()
    {
        const QString path = writeXlsx(
            m_folder, "<row><c s='0'><v>44511</v></c></row>",
            {{u"xl/workbook.xml"_s, workbookOf("<sheet name='Leads' r:id='rId1'/>", "<workbookPr date1904='1'/>")},
             {u"xl/styles.xml"_s, "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>"}});
        QCOMPARE(rowsOf(path).cells(), (QList<QStringList>{{u"2025-11-12"_s}}));
    }

    void choosesTheSheet_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("expected");
        QTest::newRow("first one that is seen and not empty") << ""
                                                              << "Leads";
        QTest::newRow("by name") << "Secret"
                                 << "Secret";
        QTest::newRow("by number") << "3"
                                   << "Leads";
        QTest::newRow("an empty one if asked for") << "Empty"
                                                   << "Empty";
        QTest::newRow("none of that name") << "Nothing"
                                           << "no-such-sheet";
        QTest::newRow("none of that number") << "9"
                                             << "no-such-sheet";
        QTest::newRow("number zero") << "0"
                                     << "no-such-sheet";
    }

    void choosesTheSheet()
    {
        // Given a hidden sheet, an empty one and a full one
        QFETCH(QString, choice);
        QFETCH(QString, expected);
        const QByteArray row = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
        const QString path =
            writeXlsx(m_folder, {},
                      {{u"xl/workbook.xml"_s,
                        workbookOf("<sheet name='Secret' state='hidden' r:id='rId4'/><sheet name='Empty' r:id='rId1'/>"
                                   "<sheet name='Leads' r:id='rId5'/>")},
                       {u"xl/_rels/workbook.xml.rels"_s,
                        "<Relationships><Relationship Id='rId1' Type='" + office
                            + "/worksheet' Target='/xl/worksheets/sheet1.xml'/><Relationship Id='rId4' Type='" + office
                            + "/worksheet' Target='worksheets\\Sheet2.xml'/><Relationship Id='rId5' Type='" + office
                            + "/worksheet' Target='../xl/worksheets/sheet3.xml'/></Relationships>"},
                       {u"xl/worksheets/sheet2.xml"_s, row},
                       {u"xl/worksheets/sheet3.xml"_s, row}});
        // When
        const auto reader = XlsxReader::open(path, choice);
        // Then
        QCOMPARE(reader ? (*reader)->sheet() : reader.error().reason, expected);
        if (reader)
            QCOMPARE((*reader)->sheets(), QStringList({u"Secret"_s, u"Empty"_s, u"Leads"_s}));
    }

    void readsWithoutStringsAndStyles()
    {
        QCOMPARE(rowsOf(writeXlsx(m_folder, "<row><c s='7'><v>5</v></c></row>")).cells(),
                 (QList<QStringList>{{u"5"_s}}));
    }

    void readsAPartInUtf16()
    {
        const QByteArray sheet = QByteArray("\xff\xfe")
            + encoded(u"<worksheet><sheetData><row><c t='str'><v>Ёж</v></c></row></sheetData></worksheet>"_s,
                      u"utf-16le"_s);
        const QString path = writeXlsx(m_folder, {}, {{u"xl/worksheets/sheet1.xml"_s, sheet}});
        QCOMPARE(rowsOf(path).cells(), (QList<QStringList>{{u"Ёж"_s}}));
    }

    void marksOnlyTheRowThatIsBad_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("reason");
        QTest::newRow("shared string that is not there") << QByteArray("<c t='s'><v>77</v></c>") << "bad-shared-string";
        QTest::newRow("negative one") << QByteArray("<c t='s'><v>-1</v></c>") << "bad-shared-string";
        QTest::newRow("cell too long") << "<c t='str'><v>" + QByteArray(longestCell + 1, 'x') + "</v></c>"
                                       << "cell-too-long";
        QTest::newRow("column too far") << QByteArray("<c r='ZZ2'><v>1</v></c>") << "too-many-columns";
        QTest::newRow("column past all") << QByteArray("<c r='ZZZZZZZZZZ2'><v>1</v></c>") << "too-many-columns";
        QTest::newRow("nul") << QByteArray("<c t='str'><v>a_x0000_b</v></c>") << "nul-bytes";
    }

    void marksOnlyTheRowThatIsBad()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, reason);
        const ReadRows read = rowsOf(
            writeXlsx(m_folder, "<row><c><v>1</v></c></row><row r='2'>" + cell + "</row><row><c><v>3</v></c></row>"));
        QCOMPARE(read.problems(), QStringList({QString(), reason, QString()}));
        QVERIFY(!read.failure);
    }

    void refusesWhatIsDamaged_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("reason");
        const QString sheet = u"xl/worksheets/sheet1.xml"_s;
        QTest::newRow("cut off") << sheet << QByteArray("<worksheet><sheetData><row><c><v>1") << "damaged-file";
        QTest::newRow("cut off within a tag")
            << sheet << QByteArray("<worksheet><sheetData><row r='1") << "damaged-file";
        QTest::newRow("no sheet where it should be") << u"xl/_rels/workbook.xml.rels"_s
                                                     << "<Relationships><Relationship Id='rId1' Type='" + office
                + "/worksheet' Target='gone.xml'/></Relationships>"
                                                     << "damaged-file";
        QTest::newRow("no sheets") << u"xl/workbook.xml"_s << QByteArray("<workbook/>") << "no-such-sheet";
        QTest::newRow("document type") << sheet
                                       << QByteArray(
                                              "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet><sheetData/></worksheet>")
                                       << "xml-doctype";
        QTest::newRow("document type of the strings")
            << u"xl/sharedStrings.xml"_s << QByteArray("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><sst/>")
            << "xml-doctype";
        QTest::newRow("more ends than starts")
            << sheet << QByteArray("<worksheet></worksheet></worksheet>") << "damaged-file";
    }

    void refusesWhatIsDamaged()
    {
        QFETCH(QString, part);
        QFETCH(QByteArray, xml);
        QFETCH(QString, reason);
        const ReadRows read = rowsOf(writeXlsx(m_folder, "<row><c><v>1</v></c></row>", {{part, xml}}));
        QCOMPARE(read.failure.value_or(Error{}).reason, reason);
    }

    void tellsItsProgress()
    {
        const auto reader =
            XlsxReader::open(writeXlsx(m_folder, QByteArray("<row><c><v>1</v></c></row>").repeated(20'000)));
        QVERIFY(reader);
        const double before = (*reader)->progress();
        QCOMPARE(readAll(**reader).rows.size(), 20'000);
        QVERIFY(before < 0.5);
        QCOMPARE((*reader)->progress(), 1.0);
    }

private:
    static ReadRows rowsOf(const QString &path)
    {
        const auto reader = XlsxReader::open(path);
        return reader ? readAll(**reader) : ReadRows{{}, reader.error()};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(XlsxReaderTest)
#include "tst_xlsxreader.moc"
