// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sourceformat.h"
#include "exchangetest.h"
#include "tests/support/sanitizer.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <ctime>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr int slowness = test::sanitizerFactor; // smaller files, and wider bounds
constexpr qint64 mostMemory = 300 * slowness;   // MiB
constexpr qint64 mostTime = 60'000 * slowness;  // ms; slow machines take a third, what is not linear takes hours

/// The most memory that was ever resident, in MiB; 0 where the system does not tell.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').first().toLongLong() / 1024;
}

/// A file that is written piece by piece, so that the test itself needs no memory.
QString writeRepeated(const QTemporaryDir &folder, const QByteArray &start, const QByteArray &piece, int count,
                      const QByteArray &end)
{
    QFile file(folder.filePath(u"hostile.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(start);
    for (int i = 0; i < count; ++i)
        file.write(piece);
    file.write(end);
    return file.fileName();
}

/// What a sheet holds, repeated until it is far larger than its file.
QByteArray sheetOf(const QByteArray &content)
{
    return "<worksheet><sheetData>" + content + "</sheetData></worksheet>";
}

} // namespace

/// Files made to do harm end in a clear error or in marked rows, within 300 MiB and 20 s (reliability.md, "Hostile input").
class HostileTest : public QObject
{
    Q_OBJECT

private slots:
    void boundsTextFiles_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<QString>("reason"); // of the file or of the row after the header
        constexpr int mega = 1 << 20;
        QTest::newRow("a million columns")
            << QByteArray() << QByteArray("x,") << 1'000'000 << QByteArray("\n1,2\n") << "too-many-columns";
        QTest::newRow("a million columns in a row")
            << QByteArray("a,b\n") << QByteArray("x,") << 1'000'000 << QByteArray("\n1,2\n") << "too-many-columns";
        QTest::newRow("100 MB of delimiters")
            << QByteArray("a,b\n1") << QByteArray(mega, ',') << 100 << QByteArray("x\n1,2\n") << "too-many-columns";
        QTest::newRow("100 MB cell") << QByteArray("a,b\n1,") << QByteArray(mega, 'x') << 100 << QByteArray("\n1,2\n")
                                     << "cell-too-long";
        QTest::newRow("100 MB quoted cell")
            << QByteArray("a,b\n1,\"") << QByteArray(mega, 'x') << 100 << QByteArray("\"\n1,2\n") << "cell-too-long";
        QTest::newRow("100 MB quoted cell of lines")
            << QByteArray("a,b\n1,\"") << QByteArray("x, \"\"y\"\"\r\n").repeated(100'000) << 100
            << QByteArray("\"\n1,2\n") << "cell-too-long";
        QTest::newRow("an open quote with 100 MB of rows behind it")
            << QByteArray("a,b\n1,\"x\n") << QByteArray(mega, 'x') + '\n'
            << 100 << QByteArray("1,2\n") << "unterminated-quote";
        QTest::newRow("100 MB header") << QByteArray() << QByteArray(mega, 'x') << 100 << QByteArray("\n1,2\n")
                                       << "cell-too-long";
        QTest::newRow("100 MB of blanks before a quote")
            << QByteArray("a,b\n1,") << QByteArray(mega, ' ') << 100 << QByteArray("\"x\"\n") << "cell-too-long";
        QTest::newRow("100 MB of quotes")
            << QByteArray("a,b\n1,") << QByteArray(mega, '"') << 100 << QByteArray("x\n1,2\n") << "cell-too-long";
        QTest::newRow("100 MB of NULs") << QByteArray() << QByteArray(mega, '\0') << 100 << QByteArray()
                                        << "not-a-table";
        QTest::newRow("100 MB of NULs in a cell")
            << QByteArray("a,b\n1,") + QByteArray(80'000, 'x') << QByteArray(mega, '\0') << 100 << QByteArray("\n1,2\n")
            << "cell-too-long";
        QTest::newRow("quotes that open and never close")
            << QByteArray("a,b\n") << QByteArray("1,\"x\n") << 10'000'000 << QByteArray() << "unterminated-quote";
        QTest::newRow("100 MB of blank lines")
            << QByteArray("a,b\n1,\0\n", 8) << QByteArray(mega, '\n') << 100 << QByteArray("1,2\n") << "nul-bytes";
        QTest::newRow("card of one 100 MB line") << QByteArray("BEGIN:VCARD\nNOTE:") << QByteArray(mega, 'x') << 100
                                                 << QByteArray("\nEND:VCARD\n") << "cell-too-long";
        QTest::newRow("card of 100 MB in folded lines")
            << QByteArray("BEGIN:VCARD\nNOTE:") << QByteArray("x\n ").repeated(mega / 4) << 130
            << QByteArray("\nEND:VCARD\n") << "cell-too-long";
        QTest::newRow("card with a 100 MB picture")
            << QByteArray("BEGIN:VCARD\nFN:a\0\nPHOTO;ENCODING=b:", 35) << QByteArray(mega, 'x') << 100
            << QByteArray("\nEND:VCARD\n") << "nul-bytes";
        QTest::newRow("card of a million properties") << QByteArray("BEGIN:VCARD\n") << QByteArray("NOTE:x\n")
                                                      << 1'000'000 << QByteArray("END:VCARD\n") << "too-many-columns";
        QTest::newRow("quoted-printable bomb")
            << QByteArray("BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:") << QByteArray("=41=\n").repeated(mega / 5)
            << 100 << QByteArray("\nEND:VCARD\n") << "card-too-large";
        QTest::newRow("cards within cards") << QByteArray("BEGIN:VCARD\nFN:a\n") << QByteArray("AGENT:\nBEGIN:VCARD\n")
                                            << 1'000'000 << QByteArray() << "unfinished-card";
    }

    void boundsTextFiles()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, piece);
        QFETCH(int, count);
        QFETCH(QByteArray, end);
        expectBounded(writeRepeated(m_folder, start, piece, count / slowness, end));
    }

    void boundsWorkbooks_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("reason");
        const QString sheet = u"xl/worksheets/sheet1.xml"_s;
        const QString strings = u"xl/sharedStrings.xml"_s;
        const QByteArray noise = randomText(40'000);
        constexpr int large = 100 << 20;
        QTest::newRow("zip bomb") << sheet << sheetOf("<row><c><v>" + QByteArray(large, '0') + "</v></c></row>")
                                  << "zip-bomb|cell-too-long";
        QTest::newRow("zip bomb of strings")
            << strings << "<sst>" + QByteArray("<si><t>x</t></si>").repeated(3'000'000) + "</sst>"
            << "zip-bomb";
        QTest::newRow("zip bomb in the frame")
            << u"xl/workbook.xml"_s << "<workbook>" + QByteArray(large, ' ') + "</workbook>"
            << "zip-bomb|cell-too-long";
        QTest::newRow("zip bomb in the types")
            << u"[Content_Types].xml"_s << "spreadsheetml" + QByteArray(large, ' ') << "";
        QTest::newRow("10 MB cell that does not pack")
            << sheet << sheetOf("<row><c t='str'><v>" + noise.repeated(250) + "</v></c></row>") << "cell-too-long";
        QTest::newRow("CDATA that does not end")
            << sheet << sheetOf("<row><c t='str'><v><![CDATA[" + noise.repeated(250)) << "cell-too-long|damaged-file";
        QTest::newRow("comment that does not end")
            << sheet << sheetOf("<!--" + noise.repeated(250)) << "cell-too-long|damaged-file";
        QTest::newRow("a tag of 10 MB") << sheet << sheetOf("<row " + QByteArray(large / 10, 'a') + "='1'/>")
                                        << "damaged-file";
        QTest::newRow("a million nested elements")
            << sheet << sheetOf(QByteArray("<a>").repeated(1'000'000)) << "damaged-file";
        QTest::newRow("a million columns")
            << sheet << sheetOf("<row>" + QByteArray("<c><v>1</v></c>").repeated(1'000'000) + "</row>")
            << "too-many-columns";
        QTest::newRow("too many rows") << sheet << sheetOf(QByteArray("<row/>").repeated(1'048'577)) << "too-many-rows";
        QTest::newRow("billion laughs")
            << sheet
            << QByteArray("<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;&lol;&lol;&lol;'>]>")
                + sheetOf("<row><c t='str'><v>&lol2;</v></c></row>")
            << "xml-doctype";
        QTest::newRow("external entity")
            << sheet
            << QByteArray("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>")
                + sheetOf("<row><c t='str'><v>&f;</v></c></row>")
            << "xml-doctype";
        QTest::newRow("entity from nowhere stays text")
            << sheet << sheetOf("<row><c t='str'><v>&file;</v></c></row>") << "";
        QTest::newRow("sheet outside the package")
            << u"xl/_rels/workbook.xml.rels"_s
            << QByteArray("<Relationships><Relationship Id='rId1' Type='x/worksheet' "
                          "Target='../../../etc/passwd'/></Relationships>")
            << "damaged-file";
        QTest::newRow("numbers past all bounds") << sheet
                                                 << sheetOf("<row r='99999999999999999999'><c r='A1' s='-9999999999' "
                                                            "t='s'><v>99999999999999999999</v></c></row>")
                                                 << "bad-shared-string";
    }

    void boundsWorkbooks()
    {
        QFETCH(QString, part);
        QFETCH(QByteArray, xml);
        expectBounded(writeXlsx(m_folder, "<row><c><v>1</v></c></row>", {{part, xml}}));
    }

    void givesNoRowOfABombThatSaysSo()
    {
        // Given a sheet whose rows are one like the other, far more than its size lets expect
        const QByteArray rows = QByteArray("<row><c><v>1</v></c></row>").repeated(1'000'000);
        // When
        const auto source = openSource(writeXlsx(m_folder, rows));
        // Then it is refused before a million leads are made of it
        QVERIFY(!source);
        QCOMPARE(source.error().reason, u"zip-bomb"_s);
    }

    void boundsTheNumberOfParts()
    {
        QMap<QString, QByteArray> parts;
        for (int i = 0; i < 2'100; ++i)
            parts.insert(u"xl/extra%1.xml"_s.arg(i), "x");
        const auto source = openSource(writeXlsx(m_folder, {}, parts));
        QVERIFY(!source);
        QCOMPARE(source.error().reason, u"too-many-parts"_s);
    }

    void survivesDamage_data()
    {
        QTest::addColumn<QByteArray>("good");
        QFile xlsx(
            writeXlsx(m_folder, "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45000.5</v></c></row>",
                      {{u"xl/sharedStrings.xml"_s, "<sst><si><t>a&amp;b</t></si></sst>"},
                       {u"xl/styles.xml"_s, "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>"}}));
        QVERIFY(xlsx.open(QIODevice::ReadOnly));
        QTest::newRow("XLSX") << xlsx.readAll();
        QTest::newRow("CSV") << u"имя;\"город\"\r\n\"Иван\";\"Ту\"\"ла\"\r\n5;6\r\n"_s.toUtf8();
        QTest::newRow("UTF-16") << "\xff\xfe" + encoded(u"имя;\"город\"\r\n\"Иван\";5\r\n"_s, u"utf-16le"_s);
        QTest::newRow("vCard") << QByteArray(
            "BEGIN:VCARD\r\nN;ENCODING=QUOTED-PRINTABLE:=D0=98;=\r\n=D0=98\r\nADR:;;a;b;c\r\nEND:VCARD\r\n");
    }

    void survivesDamage()
    {
        // Given a good file, with bytes changed, taken out and put in at random, the same in every run
        QFETCH(QByteArray, good);
        QRandomGenerator random(20'251'112);
        for (int round = 0; round < 1'500; ++round) {
            QByteArray bytes = good;
            for (quint32 change = random.bounded(4U) + 1; change > 0 && !bytes.isEmpty(); --change) {
                const auto at = qsizetype(random.bounded(quint32(bytes.size())));
                switch (random.bounded(4)) {
                case 0:
                    bytes[at] = char(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, qsizetype(random.bounded(8)) + 1);
                    break;
                case 2:
                    bytes.insert(at, char(random.bounded(256)));
                    break;
                default:
                    bytes.insert(at, bytes.mid(at, qsizetype(random.bounded(20))));
                }
            }
            // When, Then it ends, one way or the other
            const auto source = openSource(writeFile(m_folder, u"damaged"_s, bytes));
            if (source)
                QVERIFY(readAll(*source->rows).rows.size() < 1'000);
        }
    }

private:
    /// Text that packs badly: below the ratio of a bomb.
    static QByteArray randomText(int length)
    {
        QRandomGenerator random(1);
        QByteArray text;
        for (int i = 0; i < length; ++i)
            text += char('a' + random.bounded(26));
        return text;
    }

    /// Reads the file to its end and compares with the row's reason, of which there may be several between |.
    static void expectBounded(const QString &path)
    {
        QFETCH(QString, reason);
        const qint64 before = peakMemory();
        const std::clock_t began = std::clock(); // of the processor: what else runs is not the reader's doing
        QString met;
        const auto source = openSource(path);
        if (!source)
            met = source.error().reason;
        while (source) {
            const auto row = source->rows->next();
            if (!row)
                met = row.error().reason;
            else if (*row && (*row)->problem && met.isEmpty())
                met = (*row)->problem->reason;
            if (!row || !*row)
                break;
        }
        QVERIFY2(reason.split(u'|').contains(met), qPrintable(met));
        QVERIFY2(peakMemory() - before < mostMemory, qPrintable(u"%1 MiB"_s.arg(peakMemory() - before)));
        const qint64 taken = qint64{std::clock() - began} * 1000 / CLOCKS_PER_SEC;
        QVERIFY2(taken < mostTime, qPrintable(u"%1 ms"_s.arg(taken)));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
