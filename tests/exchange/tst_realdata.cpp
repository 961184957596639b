// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sourceformat.h"
#include "exchangetest.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

QString sharedData()
{
    return qEnvironmentVariable("LEADLINE_SHARED_DATA", QStringLiteral(LEADLINE_SOURCE_DIR) + u"/../shared/data"_s);
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator walk(sharedData() + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

/// What a file may be refused for; the rest of the folders must be read.
QString expectedRefusal(const QString &path)
{
    const QString suffix = path.section(u'.', -1).toLower();
    const QString name = path.section(u'/', -1);
    if (name == u"too_small.xls")
        return {}; // a line of text
    if (suffix == u"xls" || suffix == u"ods" || (suffix == u"xlsb" && !name.startsWith(u"pass_")))
        return suffix + u"-not-supported"_s;
    if (name.contains(u"_pwd_") || name.startsWith(u"pass_") || name == u"Test_git_issue289.xlsx"
        || name == u"TestExcel_2040.xlsx")
        return u"encrypted"_s;
    static const QStringList empty{u"empty_sheet.xlsx"_s,
                                   u"issue127.xlsx"_s,
                                   u"issue281.xlsm"_s,
                                   u"vba.xlsm"_s,
                                   u"file_no_payload.csv"_s,
                                   u"Test_git_issue_224_simple.xlsx"_s,
                                   u"Test_git_issue_642onesheet.xlsx"_s};
    if (empty.contains(name))
        return u"empty-file"_s;
    if (name == u"issue252.xlsx")
        return u"damaged-file"_s; // a checksum is wrong
    return suffix == u"json" || suffix == u"xml" || name == u"EmptyZipFile.xlsx" ? u"not-a-table"_s : QString();
}

} // namespace

/// Reads every file of the shared folders; skipped, visibly, where they are not there.
class RealDataTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(sharedData()).exists())
            QSKIP("The shared data folder is not there; LEADLINE_SHARED_DATA names it.");
    }

    void readsEveryFile_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *folder : {"csv_nasty", "xlsx_nasty", "vcard", "leads"}) {
            for (const QString &path : filesBelow(QString::fromLatin1(folder)))
                QTest::newRow(qPrintable(path.mid(sharedData().size() + 1))) << path;
        }
    }

    void readsEveryFile()
    {
        // Given
        QFETCH(QString, path);
        QElapsedTimer clock;
        clock.start();
        // When
        const auto source = openSource(path);
        const QString refusal = source ? QString() : source.error().reason;
        const ReadRows read = source ? readAll(*source->rows) : ReadRows{};
        // Then
        QCOMPARE(refusal, expectedRefusal(path));
        QVERIFY2(!read.failure, qPrintable(read.failure.value_or(Error{}).reason));
        QVERIFY(clock.elapsed() < 5'000);
        if (source)
            QVERIFY(!read.rows.isEmpty() && read.problems().count(QString()) * 2 >= read.rows.size());
    }

    void readsTheCsvSpectrumAsItsJsonSays_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : filesBelow(u"csv_nasty/csv-spectrum"_s).filter(u".csv"_s)) {
            // The JSON of location_coordinates is of another number than its CSV.
            if (!path.contains(u"location_coordinates"))
                QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
        }
    }

    void readsTheCsvSpectrumAsItsJsonSays()
    {
        QFETCH(QString, path);
        QFile json(QString(path).replace(u".csv"_s, u".json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonDocument document = QJsonDocument::fromJson(json.readAll());
        const QJsonArray expected = document.isObject() ? QJsonArray{document.object()} : document.array();
        const auto source = openSource(path);
        QVERIFY(source);
        const QList<QStringList> rows = readAll(*source->rows).cells();
        QCOMPARE(rows.size(), expected.size() + 1);
        for (qsizetype row = 1; row < rows.size(); ++row) {
            for (qsizetype column = 0; column < rows[0].size(); ++column) {
                // The folder's CSV files have lost their CRs.
                const QString cell = expected[row - 1].toObject()[rows[0][column]].toVariant().toString().remove(u'\r');
                QCOMPARE(rows[row].value(column), cell);
            }
        }
    }

    void countsTheLeads_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qsizetype>("rows");
        QTest::addColumn<qsizetype>("columns");
        QTest::newRow("uk-500") << "leads/uk-500.csv" << qsizetype(501) << qsizetype(11);
        QTest::newRow("salesforce") << "leads/salesforce_Lead_export.csv" << qsizetype(15) << qsizetype(54);
        QTest::newRow("xeducation") << "leads/xeducation_Leads.csv" << qsizetype(9238) << qsizetype(37);
        QTest::newRow("xeducation, an XLSX named csv")
            << "leads/xeducation_Leads_is_really_xlsx.csv" << qsizetype(9241) << qsizetype(37);
        QTest::newRow("bitrix24") << "leads/bitrix24_lead_csv_header_ru.csv" << qsizetype(1) << qsizetype(62);
        for (const QString &file : filesBelow(u"csv_nasty/pollock_polluted/csv"_s).filter(u"/file_record_delimiter"_s))
            QTest::newRow(qPrintable(file.section(u'/', -1)))
                << file.mid(sharedData().size() + 1) << qsizetype(84) << qsizetype(9);
    }

    void countsTheLeads()
    {
        QFETCH(QString, file);
        QFETCH(qsizetype, rows);
        QFETCH(qsizetype, columns);
        const auto source = openSource(sharedData() + u'/' + file);
        QVERIFY(source);
        const ReadRows read = readAll(*source->rows);
        QCOMPARE(read.rows.size(), rows);
        QCOMPARE(read.rows.first().cells.size(), columns);
        QVERIFY(read.problems().join(QString()).isEmpty());
    }

    void readsPollutedFilesAsTheCleanOnes_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : filesBelow(u"csv_nasty/pollock_polluted/csv"_s)) {
            // A blank as delimiter and ' or NUL as quote or escape are not told from text.
            const QString name = path.section(u'/', -1);
            if (!name.contains(u"0x20") && !name.contains(u"0x27") && !name.contains(u"char_0x00"))
                QTest::newRow(qPrintable(name)) << path;
        }
    }

    void readsPollutedFilesAsTheCleanOnes()
    {
        QFETCH(QString, path);
        const auto polluted = openSource(path);
        const auto clean = openSource(QString(path).replace(u"/csv/"_s, u"/clean/"_s));
        QCOMPARE(polluted.has_value(), clean.has_value());
        if (!clean)
            return;
        const QList<QStringList> expected = readAll(*clean->rows).cells();
        const QList<QStringList> rows = readAll(*polluted->rows).cells();
        qsizetype same = 0;
        for (const QStringList &row : rows)
            same += expected.contains(row);
        QVERIFY2(same * 100 >= expected.size() * 95, qPrintable(u"%1 of %2"_s.arg(same).arg(expected.size())));
    }
};

QTEST_GUILESS_MAIN(RealDataTest)
#include "tst_realdata.moc"
