// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"
#include "core/exchange/formulaguard.h"
#include "core/exchange/sourceformat.h"
#include "core/exchange/xlsxwriter.h"
#include "exchangetest.h"

#include <QDir>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

ReadRows readFile(const QString &path)
{
    const auto source = openSource(path);
    return source ? readAll(*source->rows) : ReadRows{{}, source.error()};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class WritersTest : public QObject
{
    Q_OBJECT

private slots:
    void makesFormulasHarmless_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("formula") << "=1+1"
                                 << "'=1+1";
        QTest::newRow("command") << "=cmd|' /C calc'!A0"
                                 << "'=cmd|' /C calc'!A0";
        QTest::newRow("plus") << "+1+1"
                              << "'+1+1";
        QTest::newRow("minus") << "-1-1"
                               << "'-1-1";
        QTest::newRow("function of Lotus") << "@SUM(A1)"
                                           << "'@SUM(A1)";
        QTest::newRow("tab") << "\t=1"
                             << "'\t=1";
        QTest::newRow("carriage return") << "\r=1"
                                         << "'\r=1";
        QTest::newRow("line feed") << "\n=1"
                                   << "'\n=1";
        QTest::newRow("nul") << QString(QChar(u'\0')) + u"=1"_s << u'\'' + QString(QChar(u'\0')) + u"=1"_s;
        QTest::newRow("after blanks") << "  =1"
                                      << "'  =1";
        QTest::newRow("after a hard blank") << u"\u00a0=1"_s << u"'\u00a0=1"_s;
        QTest::newRow("full width") << u"\uFF1D1"_s << u"'\uFF1D1"_s;
        QTest::newRow("phone") << "+49 (30) 1234"
                               << "'+49 (30) 1234";
        QTest::newRow("guarded already") << "'=1"
                                         << "''=1";
        QTest::newRow("negative number") << "-12.50"
                                         << "-12.50";
        QTest::newRow("negative with a comma") << "-12,5"
                                               << "-12,5";
        QTest::newRow("number") << "12.5"
                                << "12.5";
        QTest::newRow("minus alone") << "-"
                                     << "'-";
        QTest::newRow("ends in a point") << "-1."
                                         << "'-1.";
        QTest::newRow("text") << "Ромашка = цветок"
                              << "Ромашка = цветок";
        QTest::newRow("apostrophe") << "'s Gravendijk"
                                    << "'s Gravendijk";
        QTest::newRow("empty") << ""
                               << "";
    }

    void makesFormulasHarmless()
    {
        QFETCH(QString, cell);
        QFETCH(QString, expected);
        QCOMPARE(guardedFormula(cell), expected);
        QCOMPARE(unguardedFormula(expected), cell);
    }

    void writesWhatIsReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "Ромашка";
        QTest::newRow("delimiter") << "a,b;c\td|e";
        QTest::newRow("quotes") << "say \"ha\"";
        QTest::newRow("only a quote") << "\"";
        QTest::newRow("line breaks") << "a\nb\r\nc\rd";
        QTest::newRow("blanks at the ends") << "  a  ";
        QTest::newRow("formula") << "=HYPERLINK(\"http://a\")";
        QTest::newRow("phone") << "+7 (495) 123-45-67";
        QTest::newRow("guarded") << "'=1";
        QTest::newRow("backslash") << "C:\\dir\\\"x";
        QTest::newRow("beyond the basic plane") << u"\U0001F600"_s;
        QTest::newRow("looks like an escape of Excel") << "_x000D_";
        QTest::newRow("markup") << "<b>&amp;</b>";
        QTest::newRow("control character") << u"a\u0001b"_s;
    }

    void writesWhatIsReadBack()
    {
        // Given
        QFETCH(QString, text);
        const std::vector<Cell> row{u"1"_s, text, u"end"_s};
        auto csv = CsvWriter::create(m_folder.filePath(u"a.csv"_s));
        auto xlsx = XlsxWriter::create(m_folder.filePath(u"a.xlsx"_s), u"Leads"_s);
        QVERIFY(csv && xlsx);
        for (RowSink *sink : {static_cast<RowSink *>(csv->get()), static_cast<RowSink *>(xlsx->get())}) {
            // When
            QVERIFY(sink->header({u"id"_s, u"text"_s, u"last"_s}));
            QVERIFY(sink->row(row));
            QVERIFY(sink->finish());
        }
        // Then
        QCOMPARE(readFile(m_folder.filePath(u"a.csv"_s)).rows[1].cells.value(1), text);
        QCOMPARE(readFile(m_folder.filePath(u"a.xlsx"_s)).rows[1].cells.value(1), text);
    }

    void writesRfc4180()
    {
        auto csv = CsvWriter::create(m_folder.filePath(u"a.csv"_s));
        QVERIFY((*csv)->header({u"a"_s, u"b"_s}));
        QVERIFY((*csv)->row({u"x,y"_s, -2.5}));
        QVERIFY((*csv)->row({QDate(2025, 11, 12), QDateTime(QDate(2025, 11, 12), QTime(9, 5))}));
        QVERIFY((*csv)->finish());
        QCOMPARE(bytesOf(m_folder.filePath(u"a.csv"_s)), "a,b\r\n\"x,y\",-2.5\r\n2025-11-12,2025-11-12T09:05:00\r\n");
    }

    void writesForExcel()
    {
        auto csv = CsvWriter::create(m_folder.filePath(u"a.csv"_s), {.delimiter = u';', .byteOrderMark = true});
        QVERIFY((*csv)->row({u"x,y"_s, u"x;y"_s}));
        QVERIFY((*csv)->finish());
        QCOMPARE(bytesOf(m_folder.filePath(u"a.csv"_s)), "\xef\xbb\xbfx,y;\"x;y\"\r\n");
    }

    void keepsARowOfOneEmptyCell()
    {
        auto csv = CsvWriter::create(m_folder.filePath(u"a.csv"_s));
        QVERIFY((*csv)->row({QString()}));
        QVERIFY((*csv)->finish());
        QCOMPARE(bytesOf(m_folder.filePath(u"a.csv"_s)), "\"\"\r\n");
    }

    void keepsTypesInXlsx()
    {
        // Given a number, a day and a moment
        const QString path = m_folder.filePath(u"a.xlsx"_s);
        auto xlsx = XlsxWriter::create(path, u"Лиды: [все]/2025 с очень длинным названием листа"_s);
        QVERIFY((*xlsx)->header({u"n"_s, u"d"_s, u"m"_s, u"old"_s}));
        QVERIFY((*xlsx)->row(
            {1250000.5, QDate(2025, 11, 12), QDateTime(QDate(2025, 11, 12), QTime(9, 5)), QDate(1812, 9, 7)}));
        QVERIFY((*xlsx)->finish());
        // When, Then
        QCOMPARE(readFile(path).rows[1].cells,
                 QStringList({u"1250000.5"_s, u"2025-11-12"_s, u"2025-11-12T09:05:00"_s, u"1812-09-07"_s}));
    }

    void cutsWhatExcelCannotHold()
    {
        const QString path = m_folder.filePath(u"a.xlsx"_s);
        auto xlsx = XlsxWriter::create(path, u"Leads"_s);
        QVERIFY((*xlsx)->row({QString(40'000, u'я')}));
        QVERIFY((*xlsx)->finish());
        const QString text = readFile(path).rows[0].cells.value(0);
        QCOMPARE(text.size(), 32'767);
        QVERIFY(text.endsWith(u'…'));
    }

    void leavesTheOldFileUntilItIsFinished_data()
    {
        QTest::addColumn<bool>("finish");
        QTest::newRow("finished") << true;
        QTest::newRow("given up") << false;
    }

    void leavesTheOldFileUntilItIsFinished()
    {
        QFETCH(bool, finish);
        const QTemporaryDir folder;
        for (const QString &name : {u"a.csv"_s, u"a.xlsx"_s}) {
            // Given a file from last time
            const QString path = writeFile(folder, name, "old");
            {
                // When
                Result<std::unique_ptr<RowSink>> sink = failure(ErrorCode::Usage, u"none"_s);
                if (name.endsWith(u"csv"))
                    sink = CsvWriter::create(path);
                else
                    sink = XlsxWriter::create(path, u"Leads"_s);
                QVERIFY((*sink)->row({u"new"_s}));
                QCOMPARE(bytesOf(path), "old");
                if (finish)
                    QVERIFY((*sink)->finish());
            }
            // Then, and nothing else is left in the folder
            QCOMPARE(bytesOf(path) == "old", !finish);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"a.csv"_s, u"a.xlsx"_s}));
    }

    void tellsThatItCannotWrite()
    {
        const QString path = m_folder.filePath(u"none/a.csv"_s);
        QCOMPARE(CsvWriter::create(path).error().reason, u"cannot-write"_s);
        QCOMPARE(XlsxWriter::create(path, u"Leads"_s).error().reason, u"cannot-write"_s);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(WritersTest)
#include "tst_writers.moc"
