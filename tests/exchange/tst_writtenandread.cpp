// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/formulaguard.h"
#include "core/exchange/sourceformat.h"
#include "core/exchange/xlsxwriter.h"
#include "exchangetest.h"
#include "tests/support/randomrecord.h"

#include <QBuffer>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;
using leadline::test::RandomRecords;

namespace {

ReadRows readBack(const QString &path, const SourceOptions &options = {})
{
    const auto source = openSource(path, options);
    return source ? readAll(*source->rows) : ReadRows{{}, source.error()};
}

/// In just this dialect, since nothing can be told from a few rows of anything.
ReadRows readAs(const QString &path, const CsvDialect &dialect)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return {{}, Error{}};
    CsvReader reader(std::move(file), Encoding::Utf8, dialect);
    return readAll(reader);
}

/// Rows of which each begins with its number, so that none is empty. A byte order mark means nothing and need not stay.
QList<QStringList> randomTable(RandomRecords &random, int columns)
{
    QList<QStringList> table{{u"row"_s}};
    for (int column = 1; column < columns; ++column)
        table.front().append(u"column %1"_s.arg(column));
    for (int row = 1; row <= 40; ++row) {
        QStringList cells{QString::number(row)};
        for (int column = 1; column < columns; ++column)
            cells.append(random.below(4) == 0 ? QString() : random.text(16).remove(u'\ufeff'));
        table.append(cells);
    }
    return table;
}

Result<void> write(RowSink &sink, const QList<QStringList> &table)
{
    Result<void> written = sink.header(table.front());
    for (qsizetype row = 1; written && row < table.size(); ++row)
        written = sink.row(std::vector<Cell>(table.at(row).begin(), table.at(row).end()));
    return written ? sink.finish() : written;
}

QString escapedForVCard(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u',', u"\\,"_s).replace(u';', u"\\;"_s);
}

/// As phones of 2009 write it: everything that is not plain as =XX, in short lines.
QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray quoted;
    qsizetype length = 0;
    for (const char byte : text) {
        const bool isPlain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == ';';
        const QByteArray sign = isPlain ? QByteArray(1, byte) : '=' + QByteArray(1, byte).toHex().toUpper();
        if (length + sign.size() > 30) {
            quoted += "=\r\n";
            length = 0;
        }
        quoted += sign;
        length += sign.size();
    }
    return quoted;
}

/// Folded wherever it falls, also within a character.
QByteArray foldedLine(RandomRecords &random, const QByteArray &line)
{
    QByteArray made;
    for (const char byte : line) {
        if (!made.isEmpty() && random.below(12) == 0)
            made += random.below(2) == 0 ? "\r\n " : "\n\t";
        made += byte;
    }
    return made;
}

/// What the values of a card may be: no blanks around them, line ends as LF, no byte order marks.
QString cardText(RandomRecords &random)
{
    QString text = u'v' + random.text(20);
    return text.replace(u"\r\n"_s, u"\n"_s).remove(u'\ufeff').trimmed();
}

struct CardForm
{
    QByteArray version;
    bool isQuoted = false;
};

QByteArray line(RandomRecords &random, const CardForm &form, const QByteArray &name, const QString &value)
{
    if (form.isQuoted)
        return name + ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quotedPrintable(value.toUtf8()) + "\r\n";
    return foldedLine(random, name + ':' + value.toUtf8()) + "\r\n";
}

} // namespace

Q_DECLARE_METATYPE(CardForm)

/// Tables and cards of anything come back as they were written.
class WrittenAndReadTest : public QObject
{
    Q_OBJECT

private slots:
    void aTableSurvivesItsCsv_data();
    void aTableSurvivesItsCsv();
    void aTableSurvivesItsWorkbook();
    void theDialectOfAnExportIsFoundAgain_data();
    void theDialectOfAnExportIsFoundAgain();
    void amountsAndMomentsSurviveTheirWorkbook();
    void anyTextSurvivesTheGuardAgainstFormulas();
    void aCardSurvivesItsFile_data();
    void aCardSurvivesItsFile();
    void textsThatLookLikeEscapesOfExcelStay_data();
    void textsThatLookLikeEscapesOfExcelStay();
    void onlyRealEscapesOfExcelAreRead_data();
    void onlyRealEscapesOfExcelAreRead();
    void anEqualsSignThatNobodyQuotedIsText_data();
    void anEqualsSignThatNobodyQuotedIsText();
    void whatIsTooLongIsCutBetweenCharacters_data();
    void whatIsTooLongIsCutBetweenCharacters();
    void russianSurvivesEveryCodePage_data();
    void russianSurvivesEveryCodePage();
    void aDirectoryInThePlaceOfAFileIsTold();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void WrittenAndReadTest::aTableSurvivesItsCsv_data()
{
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<bool>("mark");
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        QTest::addRow("U+%04x", delimiter.unicode()) << delimiter << false;
        QTest::addRow("U+%04x with a mark", delimiter.unicode()) << delimiter << true;
    }
}

void WrittenAndReadTest::aTableSurvivesItsCsv()
{
    QFETCH(const QChar, delimiter);
    QFETCH(const bool, mark);
    RandomRecords random(101 + delimiter.unicode());
    for (int round = 0; round < 10; ++round) {
        // Given
        const QList<QStringList> table = randomTable(random, 2 + random.below(6));
        auto csv = CsvWriter::create(path(u"a.csv"_s), {delimiter, mark});
        QVERIFY(csv);
        // When
        QVERIFY(write(**csv, table));
        const ReadRows read = readAs(path(u"a.csv"_s), {delimiter, false, false});
        // Then
        QVERIFY(!read.failure);
        QCOMPARE(read.problems().join(QString()), QString());
        QCOMPARE(read.cells(), table);
    }
}

void WrittenAndReadTest::aTableSurvivesItsWorkbook()
{
    RandomRecords random(103);
    for (int round = 0; round < 20; ++round) {
        // Given
        const QList<QStringList> table = randomTable(random, 2 + random.below(40));
        auto workbook = XlsxWriter::create(path(u"a.xlsx"_s), random.text(60));
        QVERIFY(workbook);
        // When
        QVERIFY(write(**workbook, table));
        const ReadRows read = readBack(path(u"a.xlsx"_s));
        // Then
        QVERIFY2(!read.failure, qPrintable(read.failure.value_or(Error{}).reason));
        QCOMPARE(read.rows.size(), table.size());
        for (qsizetype row = 0; row < table.size(); ++row) {
            QCOMPARE(read.rows.at(row).line, row + 1);
            for (qsizetype column = 0; column < table.front().size(); ++column)
                QCOMPARE(read.rows.at(row).cells.value(column), table.at(row).at(column));
        }
    }
}

void WrittenAndReadTest::theDialectOfAnExportIsFoundAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing special") << u"Ромашка"_s;
    QTest::newRow("other delimiters, the same in each row") << u"a;b;c|d|e\tf"_s;
    QTest::newRow("delimiters, quoted") << u"Москва, Тверская, 5"_s;
    QTest::newRow("quotes") << u"ООО \"Ромашка\", \"Вега\""_s;
    QTest::newRow("a path") << u"C:\\dir\\"_s;
    QTest::newRow("a path with a comma") << u"C:\\a,b\\"_s;
    QTest::newRow("a backslash before a quote") << u"5\\\" disk, new"_s;
    QTest::newRow("several lines") << u"первая\nвторая; третья\r\nчетвёртая"_s;
    QTest::newRow("a separator line") << u"sep=;"_s;
    QTest::newRow("only quotes") << u"\"\"\"\""_s;
    QTest::newRow("formulas") << u"=SUM(A1,B1)"_s;
}

void WrittenAndReadTest::theDialectOfAnExportIsFoundAgain()
{
    // Given an export in which each row has the text
    QFETCH(const QString, text);
    QList<QStringList> table{{u"number"_s, u"title"_s, u"company"_s, u"comment"_s}};
    for (int row = 1; row <= 30; ++row)
        table.append({QString::number(row), text, row % 3 == 0 ? QString() : text, u"заметка %1"_s.arg(row)});
    for (const CsvStyle &style : {CsvStyle{u',', true}, CsvStyle{u',', false}, CsvStyle{u';', true}}) {
        auto csv = CsvWriter::create(path(u"a.csv"_s), style);
        QVERIFY(csv && write(**csv, table));
        // When
        const auto source = openSource(path(u"a.csv"_s));
        QVERIFY(source);
        // Then
        QCOMPARE(source->description.delimiter, style.delimiter);
        QCOMPARE(readAll(*source->rows).cells(), table);
    }
}

void WrittenAndReadTest::amountsAndMomentsSurviveTheirWorkbook()
{
    RandomRecords random(107);
    for (int round = 0; round < 20; ++round) {
        // Given
        auto workbook = XlsxWriter::create(path(u"a.xlsx"_s), u"Leads"_s);
        QVERIFY(workbook && (*workbook)->header({u"amount"_s, u"day"_s, u"moment"_s}));
        QList<QStringList> expected;
        for (int row = 0; row < 50; ++row) {
            const double amount = random.below(2'000'000'000) / 100.0 * (random.below(2) == 0 ? 1 : -1);
            const QDate day = QDate(1900, 3, 1).addDays(random.below(2'900'000));
            const QTime time = QTime(0, 0, 1).addSecs(random.below(86'399)).addMSecs(random.below(1000));
            const QDateTime moment(day, time, Qt::UTC);
            QVERIFY((*workbook)->row({amount, day, moment}));
            expected.append({textOf(amount), textOf(day), textOf(moment)});
        }
        QVERIFY((*workbook)->finish());
        // When
        QList<QStringList> read = readBack(path(u"a.xlsx"_s)).cells();
        // Then
        read.removeFirst();
        QCOMPARE(read, expected);
    }
}

void WrittenAndReadTest::anyTextSurvivesTheGuardAgainstFormulas()
{
    RandomRecords random(109);
    for (int round = 0; round < 20'000; ++round) {
        QString text = random.text(5);
        for (int apostrophes = random.below(3); apostrophes > 0; --apostrophes)
            text.prepend(u'\'');
        const QString guarded = guardedFormula(text);
        QCOMPARE(unguardedFormula(guarded), text);
        // Nothing that a spreadsheet calculates begins the cell
        QVERIFY2(!u"=@"_s.contains(guarded.front()), qPrintable(guarded));
    }
}

void WrittenAndReadTest::aCardSurvivesItsFile_data()
{
    QTest::addColumn<CardForm>("form");
    QTest::newRow("2.1 in quoted-printable") << CardForm{"2.1", true};
    QTest::newRow("2.1 in UTF-8") << CardForm{"2.1", false};
    QTest::newRow("3.0") << CardForm{"3.0", false};
    QTest::newRow("4.0") << CardForm{"4.0", false};
}

void WrittenAndReadTest::aCardSurvivesItsFile()
{
    QFETCH(const CardForm, form);
    RandomRecords random(113);
    for (int round = 0; round < 20; ++round) {
        // Given
        QByteArray file;
        QList<QStringList> expected{{u"First name"_s, u"Last name"_s, u"Company"_s, u"Department"_s, u"Job title"_s,
                                     u"E-mail"_s, u"E-mail 2"_s, u"Street"_s, u"City"_s, u"Note"_s}};
        for (int card = 0; card < 10; ++card) {
            QStringList cells;
            while (cells.size() < expected.front().size())
                cells.append(cardText(random));
            const auto escaped = [&cells](qsizetype index) { return escapedForVCard(cells.at(index)); };
            file += "BEGIN:VCARD\r\nVERSION:" + form.version + "\r\n";
            file += line(random, form, "N", escaped(1) + u';' + escaped(0));
            file += line(random, form, "ORG", escaped(2) + u';' + escaped(3));
            file += line(random, form, "TITLE", escaped(4));
            file += line(random, form, "EMAIL", escaped(5));
            file += line(random, form, "item1.EMAIL", escaped(6));
            file += line(random, form, "ADR", u";;"_s + escaped(7) + u';' + escaped(8) + u";;;"_s);
            file += line(random, form, "NOTE", escaped(9)) + "END:VCARD\r\n";
            expected.append(cells);
        }
        // When
        const ReadRows read = readBack(writeFile(m_folder, u"a.vcf"_s, file), {Encoding::Utf8, {}, {}});
        // Then
        QCOMPARE(read.cells(), expected);
        QCOMPARE(read.problems().join(QString()), QString());
    }
}

void WrittenAndReadTest::textsThatLookLikeEscapesOfExcelStay_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"_x000D_"_s, u"_x0041_x0042_"_s, u"_x005F_x0041_"_s, u"_x_x0041_"_s, u"__x0041__"_s,
                                u"_x00_x0041_"_s, u"_x+041_"_s, u"_x 41 _"_s, u"_x-001_"_s, u"_x004_"_s, u"_x00411_"_s,
                                u"_X0041_"_s, u"_x00ff_"_s, u"_xGGGG_"_s})
        QTest::newRow(qPrintable(text)) << text;
    QTest::newRow("ends in a control character") << u"_x0041\u0001"_s;
    QTest::newRow("ends in a control character and a bar") << u"_x005F\u0002_x0041_"_s;
    QTest::newRow("control characters throughout") << u"\u0001_x0001_\u0001\r\n\t\u001f"_s;
    QTest::newRow("what XML has no place for") << u"a\ufffeb\uffff"_s;
}

void WrittenAndReadTest::textsThatLookLikeEscapesOfExcelStay()
{
    QFETCH(const QString, text);
    auto workbook = XlsxWriter::create(path(u"a.xlsx"_s), u"Leads"_s);
    QVERIFY(workbook && (*workbook)->row({text, u"end"_s}) && (*workbook)->finish());
    QCOMPARE(readBack(path(u"a.xlsx"_s)).cells(), (QList<QStringList>{{text, u"end"_s}}));
}

void WrittenAndReadTest::onlyRealEscapesOfExcelAreRead_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    QTest::newRow("a letter") << QByteArray("_x0041_") << u"A"_s;
    QTest::newRow("small digits") << QByteArray("_x042f_") << u"Я"_s;
    QTest::newRow("two together") << QByteArray("_x0041__x0042_") << u"AB"_s;
    QTest::newRow("they share a bar") << QByteArray("_x0041_x0042_") << u"Ax0042_"_s;
    QTest::newRow("two halves of a character") << QByteArray("_xD83E__xDD89_") << u"🦉"_s;
    QTest::newRow("a sign for a digit") << QByteArray("_x+041_") << u"_x+041_"_s;
    QTest::newRow("blanks for digits") << QByteArray("_x 41 _") << u"_x 41 _"_s;
    QTest::newRow("another script's digits") << QByteArray("_x٠٠٤١_") << u"_x٠٠٤١_"_s;
    QTest::newRow("a capital X") << QByteArray("_X0041_") << u"_X0041_"_s;
    QTest::newRow("without an end") << QByteArray("_x0041") << u"_x0041"_s;
}

void WrittenAndReadTest::onlyRealEscapesOfExcelAreRead()
{
    QFETCH(const QByteArray, xml);
    const QString file =
        writeXlsx(m_folder, "<row r='1'><c r='A1' t='inlineStr'><is><t>" + xml + "</t></is></c></row>");
    QTEST(readBack(file).cells().value(0).value(0), "text");
}

void WrittenAndReadTest::anEqualsSignThatNobodyQuotedIsText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("quoted as it should be") << QByteArray("a=3Db=20=C3=A9") << u"a=b é"_s;
    QTest::newRow("small digits") << QByteArray("a=3db") << u"a=b"_s;
    QTest::newRow("between blanks") << QByteArray("a = b") << u"a = b"_s;
    QTest::newRow("before a sign") << QByteArray("x=-1, y=+2") << u"x=-1, y=+2"_s;
    QTest::newRow("a digit and a blank") << QByteArray("x=1 y") << u"x=1 y"_s;
    QTest::newRow("a digit at the end") << QByteArray("2+2=4") << u"2+2=4"_s;
    QTest::newRow("twice") << QByteArray("a==3D") << u"a=="_s;
}

void WrittenAndReadTest::anEqualsSignThatNobodyQuotedIsText()
{
    QFETCH(const QByteArray, value);
    const QByteArray card =
        "BEGIN:VCARD\r\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + value + "\r\nFN:A\r\nEND:VCARD\r\n";
    const ReadRows read = readBack(writeFile(m_folder, u"a.vcf"_s, card));
    QCOMPARE(read.rows.size(), 2);
    QTEST(read.rows.at(1).cells.value(1), "text");
}

void WrittenAndReadTest::whatIsTooLongIsCutBetweenCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("kept");
    QTest::newRow("as long as may be") << QString(longestCell, u'я') << longestCell;
    QTest::newRow("one more") << QString(longestCell + 1, u'я') << longestCell;
    QTest::newRow("owls that fit") << u"🦉"_s.repeated(longestCell / 2) << longestCell;
    QTest::newRow("an owl across the end") << u'a' + u"🦉"_s.repeated(longestCell / 2) << longestCell - 1;
}

void WrittenAndReadTest::whatIsTooLongIsCutBetweenCharacters()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, kept);
    const QByteArray utf8 = text.toUtf8();
    const QString csv = writeFile(m_folder, u"a.csv"_s, "n,text\r\n1," + utf8 + "\r\n2,\"" + utf8 + "\"\r\n");
    const QString card = writeFile(m_folder, u"a.vcf"_s, "BEGIN:VCARD\r\nNOTE:" + utf8 + "\r\nEND:VCARD\r\n");
    const QByteArray row = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + utf8 + "</t></is></c></row>";
    const QStringList cells{readBack(csv).rows.at(1).cells.value(1), readBack(csv).rows.at(2).cells.value(1),
                            readBack(card).rows.at(1).cells.value(0)};
    for (const QString &cell : cells) {
        QCOMPARE(cell.size(), kept);
        QVERIFY(cell == text.left(kept));
        QCOMPARE(QString::fromUtf8(cell.toUtf8()), cell);
    }
    const ReadRows sheet = readBack(writeXlsx(m_folder, row));
    QVERIFY2(!sheet.failure, qPrintable(sheet.failure.value_or(Error{}).reason));
    QVERIFY(sheet.rows.front().cells.value(0) == text.left(kept));
    QCOMPARE(sheet.rows.front().problem.has_value(), text.size() > longestCell);
    // And what Excel cannot hold ends in an ellipsis, after a whole character
    auto workbook = XlsxWriter::create(path(u"a.xlsx"_s), u"Leads"_s);
    QVERIFY(workbook && (*workbook)->row({text}) && (*workbook)->finish());
    const QString written = readBack(path(u"a.xlsx"_s)).cells().value(0).value(0);
    QVERIFY(written.size() <= 32'767 && written.endsWith(u'…'));
    QVERIFY(text.startsWith(written.chopped(1)));
    QVERIFY(!written.chopped(1).back().isHighSurrogate());
}

void WrittenAndReadTest::russianSurvivesEveryCodePage_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : encodingNames()) {
        if (name != u"windows-1252"_s)
            QTest::newRow(qPrintable(name)) << name;
    }
}

void WrittenAndReadTest::russianSurvivesEveryCodePage()
{
    // Given all letters, in rows as leads have them
    QFETCH(const QString, name);
    const QString letters = u"абвгдеёжзийклмнопрстуфхцчшщъыьэюя"_s;
    QString text = u"Имя;Компания;Примечание\r\n"_s;
    for (qsizetype place = 0; place < letters.size(); ++place)
        text += u"Ответственный %1;ООО Ромашка %2;Звонили, просили перезвонить завтра\r\n"_s.arg(
            letters.at(place), letters.at(place).toUpper());
    const QString file = writeFile(m_folder, u"a.csv"_s, encoded(text, name));
    // When it is read with the encoding found, and with the one that the user says
    const ReadRows found = readBack(file);
    const ReadRows said = readBack(file, {encodingFromName(name), {}, {}});
    // Then
    QCOMPARE(found.cells(), said.cells());
    QCOMPARE(said.rows.size(), letters.size() + 1);
    QCOMPARE(said.rows.at(7).cells,
             (QStringList{u"Ответственный ё"_s, u"ООО Ромашка Ё"_s, u"Звонили, просили перезвонить завтра"_s}));
}

void WrittenAndReadTest::aDirectoryInThePlaceOfAFileIsTold()
{
    const auto source = openSource(m_folder.path());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Io);
    QCOMPARE(source.error().reason, u"not-a-file"_s);
    QCOMPARE(source.error().details.front(), QFileInfo(m_folder.path()).fileName());
    QCOMPARE(CsvWriter::create(m_folder.path()).error().reason, u"cannot-write"_s);
}

QTEST_GUILESS_MAIN(WrittenAndReadTest)
#include "tst_writtenandread.moc"
