// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"
#include "exchangetest.h"

#include <QBuffer>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> table(const QString &text)
{
    QList<QStringList> rows;
    for (const QString &row : text.split(u'/'))
        rows.append(row.split(u'|'));
    return rows;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsCellsAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected"); // cells between |, rows between /
        QTest::newRow("plain") << QByteArray("a,b,c\n1,2,3\n") << "a|b|c/1|2|3";
        QTest::newRow("no end of line at the end") << QByteArray("a,b\n1,2") << "a|b/1|2";
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << "a|b/1|2";
        QTest::newRow("CR only") << QByteArray("a,b\r1,2\r") << "a|b/1|2";
        QTest::newRow("CR CR LF") << QByteArray("a,b\r\r\n1,2\r\r\n") << "a|b/1|2";
        QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n1,2\n\n") << "a|b/1|2";
        QTest::newRow("end of a DOS file") << QByteArray("a,b\r\n1,2\r\n\x1a") << "a|b/1|2";
        QTest::newRow("end mark that ends nothing") << QByteArray("a\n\x1a\nb\n") << "a/\x1a/b";
        QTest::newRow("empty cells") << QByteArray("a,b,c\n,,\n1,,\n") << "a|b|c/||/1||";
        QTest::newRow("empty last cell at the end") << QByteArray("a,b\n1,") << "a|b/1|";
        QTest::newRow("quotes") << QByteArray("a,b\n\"1,1\",\"\"\n") << "a|b/1,1|";
        QTest::newRow("doubled quotes") << QByteArray("a,b\n1,\"say \"\"ha\"\"\"\n") << "a|b/1|say \"ha\"";
        QTest::newRow("only a quote") << QByteArray("a,b\n1,\"\"\"\"\n") << "a|b/1|\"";
        QTest::newRow("line break") << QByteArray("a,b\n\"x\ny\",2\n3,4\n") << "a|b/x\ny|2/3|4";
        QTest::newRow("CRLF in a cell") << QByteArray("a,b\r\n\"x\r\ny\",2\r\n") << "a|b/x\r\ny|2";
        QTest::newRow("rows of different length") << QByteArray("a,b,c\n1\n1,2\n1,2,3,4\n") << "a|b|c/1/1|2/1|2|3|4";
        QTest::newRow("blanks are kept") << QByteArray("a,b\n 1 , 2 \n") << "a|b/ 1 | 2 ";
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a,b\n1,2\n")
                                         << "a|b/1|2";
        QTest::newRow("a row of one empty cell") << QByteArray("a\n\"\"\nb\n") << "a//b";
        QTest::newRow("one column") << QByteArray("a\nb\nc\n") << "a/b/c";
    }

    void readsCellsAsTheyAre()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const ReadRows read = readCsv(bytes);
        QCOMPARE(read.cells(), table(expected));
        QVERIFY(!read.failure);
        QVERIFY(read.problems().join(QString()).isEmpty());
    }

    void mendsWhatProgramsGetWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("quote inside an unquoted cell") << QByteArray("a,b\n5\" pipe,2\n") << "a|b/5\" pipe|2";
        QTest::newRow("lone quotes inside a quoted cell")
            << QByteArray("a,b\n\"say \"hi\" to me\",2\n") << "a|b/say \"hi\" to me|2";
        QTest::newRow("text after the closing quote") << QByteArray("a,b\n1997,\"value\"x\n") << "a|b/1997|\"value\"x";
        QTest::newRow("opening quote too many") << QByteArray("\"a,b,\"c\",d\n1,2,\"3\",4\n") << "\"a|b|c|d/1|2|3|4";
        QTest::newRow("two opening quotes") << QByteArray("a,b\n\"\"x\" y,2\n") << "a|b/\"\"x\" y|2";
        QTest::newRow("blank before and after the quotes")
            << QByteArray("a, \"b, c\" ,d\n1, \"2, 2\" ,3\n") << "a|b, c|d/1|2, 2|3";
        QTest::newRow("backslash escapes")
            << QByteArray("a;b\n\"Venture \\\"Extended\\\"\";\"\"\n\"c\";\"d\"\n") << "a|b/Venture \"Extended\"|/c|d";
        QTest::newRow("backslash before the closing quote is text")
            << QByteArray("a,b\n\"C:\\dir\\\",2\n\"D:\\\",4\n") << "a|b/C:\\dir\\|2/D:\\|4";
    }

    void mendsWhatProgramsGetWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const ReadRows read = readCsv(bytes);
        QCOMPARE(read.cells(), table(expected));
        QVERIFY(read.problems().join(QString()).isEmpty());
    }

    void findsTheDelimiter_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << QChar(u',');
        QTest::newRow("semicolon") << QByteArray("a;b;c\n1;2;3\n") << QChar(u';');
        QTest::newRow("tab") << QByteArray("a\tb\tc\n1\t2\t3\n") << QChar(u'\t');
        QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << QChar(u'|');
        QTest::newRow("decimal commas") << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << QChar(u';');
        QTest::newRow("commas in quotes") << QByteArray("a;b\n\"1,2,3\";x\n\"4,5,6\";y\n") << QChar(u';');
        QTest::newRow("commas padded with tabs")
            << QByteArray("x,\ty\n1,\t\t\t5\n2,\t\t\t6\n3,\t\t\t7\n") << QChar(u',');
        QTest::newRow("header only") << QByteArray("ID;Title;Name") << QChar(u';');
        QTest::newRow("what Excel says first") << QByteArray("sep=;\na,b;c\n1,2;3\n") << QChar(u';');
        QTest::newRow("nothing to separate") << QByteArray("title\nfirst\nsecond\n") << QChar(u',');
        QTest::newRow("empty") << QByteArray() << QChar(u',');
    }

    void findsTheDelimiter()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QChar, delimiter);
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        QCOMPARE(sniffDialect(file, Encoding::Utf8).delimiter, delimiter);
        QCOMPARE(file.pos(), 0);
    }

    void leavesOutTheSeparatorLine() { QCOMPARE(readCsv("sep=;\r\na;b\r\n1;2\r\n").cells(), table(u"a|b/1|2"_s)); }

    void tellsThePhysicalLineOfEachRow()
    {
        // Given line breaks of each kind in cells, and blank lines
        const ReadRows read = readCsv("a,b\r\n\"1\r\n2\n3\",x\r\n\r\nc,d\re,f\n");
        // Then
        QList<qint64> lines;
        for (const SourceRow &row : read.rows)
            lines.append(row.line);
        QCOMPARE(lines, (QList<qint64>{1, 2, 6, 7}));
    }

    void losesNoRowToAQuoteThatNeverCloses()
    {
        // Given
        const ReadRows read = readCsv("a,b\n1,\"open\n2,x\n3,\"good\"\n4,y\n");
        // Then the line itself is reported and all others are there
        QCOMPARE(read.cells(), table(u"a|b/1|\"open/2|x/3|good/4|y"_s));
        QCOMPARE(read.problems(), QStringList({QString(), u"unterminated-quote"_s, QString(), QString(), QString()}));
    }

    void losesNoRowToAQuoteFarFromTheEnd()
    {
        // Given a stray quote that a hundred thousand good rows follow
        QByteArray bytes = "id,name\n0,\"open\n";
        constexpr int count = 100'000;
        for (int i = 1; i <= count; ++i)
            bytes += QByteArray::number(i) + ",name\n";
        const ReadRows read = readCsv(bytes);
        // Then
        QCOMPARE(read.rows.size(), count + 2);
        QCOMPARE(read.rows.last().cells, QStringList({QString::number(count), u"name"_s}));
        QCOMPARE(read.problems().filter(u"unterminated-quote"_s).size(), 1);
    }

    void reportsAFileThatEndsWithinACell()
    {
        const ReadRows read = readCsv("a,b\n1,\"cut o");
        QCOMPARE(read.cells(), table(u"a|b/1|\"cut o"_s));
        QCOMPARE(read.problems().last(), u"unterminated-quote"_s);
    }

    void marksOnlyTheRowWithABrokenByte()
    {
        // Given UTF-8 with one byte that is none
        const ReadRows read = readCsv(u"имя,город\nИван,Мо?ква\nПётр,Тула\n"_s.toUtf8().replace('?', '\xff'));
        // Then
        QCOMPARE(read.cells(), table(u"имя|город/Иван|Мо\uFFFDква/Пётр|Тула"_s));
        QCOMPARE(read.problems(), QStringList({QString(), u"invalid-bytes"_s, QString()}));
    }

    void marksOnlyTheRowWithANul()
    {
        const ReadRows read = readCsv(QByteArray("aa,bb\n11,2\0"
                                                 "2\n33,44\n",
                                                 19));
        QCOMPARE(read.cells(), table(u"aa|bb/11|22/33|44"_s));
        QCOMPARE(read.problems(), QStringList({QString(), u"nul-bytes"_s, QString()}));
    }

    void cutsOffOnlyTheCellThatIsTooLong_data()
    {
        QTest::addColumn<bool>("quoted");
        QTest::addColumn<qsizetype>("length");
        for (const bool quoted : {false, true}) {
            QTest::addRow("just too long, quoted %d", quoted) << quoted << longestCell + 1;
            QTest::addRow("a megabyte, quoted %d", quoted) << quoted << qsizetype(1 << 20);
        }
    }

    void cutsOffOnlyTheCellThatIsTooLong()
    {
        // Given
        QFETCH(bool, quoted);
        QFETCH(qsizetype, length);
        const QByteArray quote = quoted ? "\"" : "";
        const ReadRows read = readCsv("a,b,c\n1," + quote + QByteArray(length, 'x') + quote + ",3\n4,5,6\n");
        // Then
        QCOMPARE(read.problems(), QStringList({QString(), u"cell-too-long"_s, QString()}));
        QCOMPARE(read.rows[1].cells.size(), 3);
        QCOMPARE(read.rows[1].cells[1].size(), longestCell);
        QCOMPARE(read.rows[2].cells, QStringList({u"4"_s, u"5"_s, u"6"_s}));
    }

    void takesACellOfManyLinesForOneCellHoweverLong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("LF") << QByteArray("x,y\n");
        QTest::newRow("CRLF") << QByteArray("x,yz\r\n");
        QTest::newRow("with quotes within") << QByteArray("say \"\"ha\"\", 5\" x\n");
    }

    void takesACellOfManyLinesForOneCellHoweverLong()
    {
        // Given a quoted cell of two hundred thousand lines, which look like rows
        QFETCH(QByteArray, line);
        constexpr int lines = 200'000;
        const ReadRows read = readCsv("a,b,c\n1,\"" + line.repeated(lines) + "\" ,3\n4,5,6\n");
        // Then it is one cell too long, and the row after it is counted from where it stands
        QCOMPARE(read.problems(), QStringList({QString(), u"cell-too-long"_s, QString()}));
        QCOMPARE(read.rows[1].cells.size(), 3);
        QCOMPARE(read.rows[1].cells[1].size(), longestCell);
        QCOMPARE(read.rows[1].cells[2], u"3"_s);
        QCOMPARE(read.rows[2].cells, QStringList({u"4"_s, u"5"_s, u"6"_s}));
        QCOMPARE(read.rows[2].line, lines + 3);
    }

    void takesTheLongestCellWhole()
    {
        const ReadRows read = readCsv("a,b\n1," + QByteArray(longestCell, 'x') + "\n");
        QCOMPARE(read.rows[1].cells[1].size(), longestCell);
        QVERIFY(!read.rows[1].problem);
    }

    void refusesTooManyColumns()
    {
        const ReadRows read = readCsv(QByteArray("x,").repeated(501) + "\n1,2\n");
        QCOMPARE(read.failure.value_or(Error{}).reason, u"too-many-columns"_s);
        QCOMPARE(read.failure.value_or(Error{}).code, ErrorCode::TooLarge);
    }

    void passesOverEmptyColumnsPastTheBound()
    {
        // Given what spreadsheets leave behind when a far column was once touched
        const ReadRows read = readCsv("a,b" + QByteArray(16'000, ',') + "\n1,2" + QByteArray(16'000, ',') + "\n");
        // Then
        QVERIFY(!read.failure);
        QCOMPARE(read.rows[1].cells.size(), mostColumns);
        QVERIFY(read.problems().join(QString()).isEmpty());
    }

    void reportsASingleRowWithTooManyColumns()
    {
        const ReadRows read = readCsv("a,b\n" + QByteArray("x,").repeated(501) + "\n1,2\n");
        QCOMPARE(read.problems(), QStringList({QString(), u"too-many-columns"_s, QString()}));
    }

    void keepsCellsWholeAcrossPieces()
    {
        // Given rows whose cells lie across all boundaries of reading
        QByteArray bytes = u"№,текст\n"_s.toUtf8();
        for (int i = 0; i < 20'000; ++i)
            bytes += QByteArray::number(i) + u",\"строка %1, \"\"цитата\"\"\r\nи ещё\"\r\n"_s.arg(i).toUtf8();
        const ReadRows read = readCsv(bytes);
        // Then
        QCOMPARE(read.rows.size(), 20'001);
        for (int i = 0; i < 20'000; ++i)
            QCOMPARE(read.rows[i + 1].cells[1], u"строка %1, \"цитата\"\r\nи ещё"_s.arg(i));
        QCOMPARE(read.rows.last().line, 2 + 2 * 19'999);
    }

    void takesGuardsOffFormulas()
    {
        // Given what exports write to keep spreadsheets from calculating
        const ReadRows read = readCsv("phone,note\n'+7 495 000,'s Gravendijk\n");
        // Then
        QCOMPARE(read.rows[1].cells, QStringList({u"+7 495 000"_s, u"'s Gravendijk"_s}));
    }

    void tellsItsProgress()
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData("a,b\n1,2\n");
        buffer->open(QIODevice::ReadOnly);
        CsvReader reader(std::move(buffer), Encoding::Utf8, {});
        QCOMPARE(reader.progress(), 0.0);
        QCOMPARE(readAll(reader).rows.size(), 2);
        QCOMPARE(reader.progress(), 1.0);
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
