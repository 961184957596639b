// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"
#include "core/exchange/formulaguard.h"
#include "core/exchange/sourceformat.h"
#include "core/exchange/xlsxwriter.h"
#include "tests/exchange/exchangetest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

using Table = QList<QStringList>;

/// A cell made of everything that separates, quotes or calculates somewhere.
QString randomCell(QRandomGenerator &random)
{
    static const QStringList pieces{u","_s, u";"_s,     u"\t"_s,  u"\""_s, u"\n"_s,  u"'"_s, u"="_s,  u"+"_s,
                                    u"-"_s, u"@"_s,     u" "_s,   u"Ё"_s,  u"ж"_s,   u"é"_s, u"東"_s, u"🦉"_s,
                                    u"<"_s, u"&amp;"_s, u"]]>"_s, u"0"_s,  u"1.5"_s, u"%"_s};
    QString cell;
    const int length = random.bounded(7);
    for (int count = 0; count < length; ++count)
        cell += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return cell;
}

/// The first row is plain words, so that nothing about the table has to be guessed; every row begins with a number.
Table randomTable(quint32 seed, int columns)
{
    QRandomGenerator random(seed);
    Table table{QStringList{u"No"_s}};
    for (int column = 1; column < columns; ++column)
        table.front().append(u"Column %1"_s.arg(column));
    for (int row = 1; row <= 60; ++row) {
        QStringList cells{QString::number(row)};
        for (int column = 1; column < columns - 1; ++column)
            cells.append(randomCell(random));
        if (columns > 1)
            cells.append(u"end"_s);
        table.append(cells);
    }
    return table;
}

Result<void> writeTo(RowSink &sink, const Table &table)
{
    if (const Result<void> headed = sink.header(table.front()); !headed)
        return headed;
    for (const QStringList &cells : table.mid(1)) {
        if (const Result<void> written = sink.row({cells.begin(), cells.end()}); !written)
            return written;
    }
    return sink.finish();
}

/// What the readers make of the file; they take the guard off.
Table tableOf(const QString &path, const SourceOptions &options = {})
{
    const Result<SourceFile> source = openSource(path, options);
    if (!source)
        return {{source.error().reason}};
    return readAll(*source->rows).cells();
}

void seedsAndWidths()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("columns");
    for (const quint32 seed : {1U, 2U, 3U, 4U}) {
        for (const int columns : {3, 12, 60})
            QTest::newRow(qPrintable(u"seed %1, %2 columns"_s.arg(seed).arg(columns))) << seed << columns;
    }
}

} // namespace

/// Tables of the worst cells: what is written is read again, by every format and separator.
class TablesTest : public QObject
{
    Q_OBJECT

private slots:
    void csvIsReadAsItWasWritten_data() { seedsAndWidths(); }
    void csvIsReadAsItWasWritten();
    void sheetsAreReadAsTheyWereWritten_data() { seedsAndWidths(); }
    void sheetsAreReadAsTheyWereWritten();
    void separatorsAreFound_data();
    void separatorsAreFound();
    void guardedCellsCalculateNothing_data() { seedsAndWidths(); }
    void guardedCellsCalculateNothing();
    void whatIsCutShortIsStillRead_data();
    void whatIsCutShortIsStillRead();
    void cellsBecomeText_data();
    void cellsBecomeText();
    void progressGoesFromNothingToAll();

private:
    QTemporaryDir m_folder;
};

void TablesTest::csvIsReadAsItWasWritten()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, columns);
    const Table table = randomTable(seed, columns);
    const QString path = m_folder.filePath(u"table.csv"_s);
    const auto writer = CsvWriter::create(path);
    QVERIFY(writer);
    QVERIFY(writeTo(**writer, table));
    QCOMPARE(tableOf(path, {Encoding::Utf8, u',', {}}), table);
}

void TablesTest::sheetsAreReadAsTheyWereWritten()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, columns);
    const Table table = randomTable(seed, columns);
    const QString path = m_folder.filePath(u"table.xlsx"_s);
    const auto writer = XlsxWriter::create(path, u"Лиды & \"x\""_s);
    QVERIFY(writer);
    QVERIFY(writeTo(**writer, table));
    QCOMPARE(tableOf(path), table);
}

void TablesTest::separatorsAreFound_data()
{
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<bool>("mark");
    for (const QChar separator : {u',', u';', u'\t', u'|'}) {
        for (const bool mark : {false, true})
            QTest::newRow(qPrintable(QString::number(separator.unicode()) + (mark ? u" with a mark"_s : QString())))
                << separator << mark;
    }
}

void TablesTest::separatorsAreFound()
{
    QFETCH(const QChar, separator);
    QFETCH(const bool, mark);
    const Table table{{u"Имя"_s, u"Фирма"_s, u"Город"_s},
                      {u"Анна, \"Вера\""_s, u"ООО; «Вега»"_s, u"Орёл"_s},
                      {u"Пётр"_s, u"A|B"_s, u"строка\nвторая"_s},
                      {u"Ким"_s, QString(), u"Тула"_s}};
    const QString path = m_folder.filePath(u"separated.csv"_s);
    const auto writer = CsvWriter::create(path, {separator, mark});
    QVERIFY(writer);
    QVERIFY(writeTo(**writer, table));
    QCOMPARE(tableOf(path), table);
    QCOMPARE(openSource(path)->description.delimiter, separator);
    QCOMPARE(openSource(path)->description.encoding, Encoding::Utf8);
}

void TablesTest::guardedCellsCalculateNothing()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, columns);
    const Table table = randomTable(seed, columns);
    for (const QStringList &cells : table) {
        for (const QString &cell : cells) {
            const QString guarded = guardedFormula(cell);
            QCOMPARE(unguardedFormula(guarded), cell);
            // Guarding what is guarded can be taken back too.
            QCOMPARE(unguardedFormula(guardedFormula(guarded)), guarded);
            if (guarded.isEmpty() || guarded == cell)
                continue;
            QVERIFY2(guarded.startsWith(u'\''), qPrintable(guarded));
        }
    }
}

void TablesTest::whatIsCutShortIsStillRead_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {1, 10, 100, 777, 1500})
        QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
}

void TablesTest::whatIsCutShortIsStillRead()
{
    // Given a file that a download left unfinished
    QFETCH(const int, bytes);
    const Table table = randomTable(5, 6);
    const QString path = m_folder.filePath(u"whole.csv"_s);
    const auto writer = CsvWriter::create(path);
    QVERIFY(writer);
    QVERIFY(writeTo(**writer, table));
    QFile whole(path);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QVERIFY(whole.size() > bytes);
    const QString cut = writeFile(m_folder, u"cut.csv"_s, whole.read(bytes));
    // When
    const Table read = tableOf(cut, {Encoding::Utf8, u',', {}});
    // Then all rows but the last are whole
    QVERIFY(!read.isEmpty());
    QCOMPARE(read.mid(0, read.size() - 1), table.mid(0, read.size() - 1));
}

void TablesTest::cellsBecomeText_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("which");
    QTest::newRow("text") << u"Ёж"_s << 0;
    QTest::newRow("a whole number") << u"1250000"_s << 1;
    QTest::newRow("kopecks") << u"1250000.5"_s << 2;
    QTest::newRow("a day") << u"2026-03-02"_s << 3;
    QTest::newRow("a moment") << u"2026-03-02T11:30:00"_s << 4;
    QTest::newRow("no moment") << QString() << 5;
    QTest::newRow("below zero") << u"-0.01"_s << 6;
}

void TablesTest::cellsBecomeText()
{
    QFETCH(const int, which);
    const std::vector<Cell> cells{
        u"Ёж"_s,     1'250'000.0, 1'250'000.5, QDate(2026, 3, 2), QDateTime(QDate(2026, 3, 2), QTime(11, 30)),
        QDateTime(), -0.01};
    QTEST(textOf(cells.at(static_cast<size_t>(which))), "expected");
}

void TablesTest::progressGoesFromNothingToAll()
{
    const Table table = randomTable(7, 12);
    const QString path = m_folder.filePath(u"progress.csv"_s);
    const auto writer = CsvWriter::create(path);
    QVERIFY(writer);
    QVERIFY(writeTo(**writer, table));
    const Result<SourceFile> source = openSource(path, {Encoding::Utf8, u',', {}});
    QVERIFY(source);
    double last = 0;
    for (;;) {
        const auto row = source->rows->next();
        QVERIFY(row);
        if (!*row)
            break;
        const double now = source->rows->progress();
        QVERIFY(now >= last && now <= 1);
        last = now;
    }
    QCOMPARE(source->rows->progress(), 1.0);
    QVERIFY(!*source->rows->next());
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
