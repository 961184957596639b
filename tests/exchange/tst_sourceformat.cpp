// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sourceformat.h"
#include "exchangetest.h"

#include <QDir>
#include <QTest>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

QByteArray wide(const QString &text)
{
    return encoded(text, u"utf-16le"_s);
}

QByteArray zipOf(const QTemporaryDir &folder, const QString &part, const QByteArray &content)
{
    const QString path = folder.filePath(u"other.zip"_s);
    QuaZip zip(path);
    QuaZipFile file(&zip);
    if (!zip.open(QuaZip::mdCreate) || !file.open(QIODevice::WriteOnly, QuaZipNewInfo(part)))
        return {};
    file.write(content);
    file.close();
    zip.close();
    QFile made(path);
    return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
}

const QByteArray ole = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(2000, '\0');

} // namespace

class SourceFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheFormatByContentNotByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<SourceFormat>("format");
        QFile xlsx(writeXlsx(m_folder, "<row><c><v>1</v></c></row>"));
        QVERIFY(xlsx.open(QIODevice::ReadOnly));
        QTest::newRow("XLSX named csv") << "leads.csv" << xlsx.readAll() << SourceFormat::Xlsx;
        QTest::newRow("CSV named xlsx") << "leads.xlsx" << QByteArray("a;b\n1;2\n") << SourceFormat::Csv;
        QTest::newRow("vCard named txt") << "people.txt" << QByteArray("begin:vcard\nFN:A\nend:vcard\n")
                                         << SourceFormat::VCard;
        QTest::newRow("vCard after a blank line")
            << "a" << QByteArray("\xef\xbb\xbf\r\nBEGIN:VCARD\nFN:A\nEND:VCARD\n") << SourceFormat::VCard;
        QTest::newRow("vCard in UTF-16") << "a.csv"
                                         << "\xff\xfe" + wide(u"BEGIN:VCARD\nFN:A\nEND:VCARD\n"_s)
                                         << SourceFormat::VCard;
        QTest::newRow("CSV with a NUL") << "a.csv" << QByteArray(" a ,\0b\0,\tc\t\n1,2,3\n", 18) << SourceFormat::Csv;
        QTest::newRow("CSV that speaks of PK") << "a.csv" << QByteArray("PK,name\n1,x\n") << SourceFormat::Csv;
    }

    void tellsTheFormatByContentNotByName()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(SourceFormat, format);
        const auto source = openSource(writeFile(m_folder, name, bytes));
        QVERIFY2(source, qPrintable(source ? QString() : source.error().reason));
        QCOMPARE(source->description.format, format);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << "empty-file";
        QTest::newRow("only a byte order mark") << QByteArray("\xef\xbb\xbf") << "empty-file";
        QTest::newRow("only blank lines") << QByteArray("\r\n \r\n\t\n") << "empty-file";
        QTest::newRow("blank lines without end") << QByteArray(100'000, '\n') << "empty-file";
        QTest::newRow("cards without content") << QByteArray("BEGIN:VCARD\nEND:VCARD\n") << "empty-file";
        QTest::newRow("Excel 97") << ole + wide(u"Workbook"_s) << "xls-not-supported";
        QTest::newRow("Excel 5") << QByteArray("\x09\x08\x08\0\0\5\5\0\0\0", 10) << "xls-not-supported";
        QTest::newRow("password") << ole + wide(u"EncryptionInfo"_s) + wide(u"EncryptedPackage"_s) << "encrypted";
        QTest::newRow("OpenDocument") << zipOf(m_folder, u"mimetype"_s,
                                               "application/vnd.oasis.opendocument.spreadsheet")
                                      << "ods-not-supported";
        QTest::newRow("binary workbook") << zipOf(m_folder, u"xl/workbook.bin"_s, "x") << "xlsb-not-supported";
        QTest::newRow("Word") << zipOf(m_folder, u"[Content_Types].xml"_s, "<Types wordprocessingml/>")
                              << "not-a-table";
        QTest::newRow("any other ZIP") << zipOf(m_folder, u"readme.txt"_s, "hello") << "not-a-table";
        QTest::newRow("ZIP cut off") << zipOf(m_folder, u"xl/workbook.xml"_s, "hello").first(40) << "damaged-file";
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj") << "not-a-table";
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << "not-a-table";
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\0\0", 5) << "not-a-table";
        QTest::newRow("program") << QByteArray("MZ\x90\1\2\3\4\5\6\7 text text") << "not-a-table";
        QTest::newRow("NULs") << QByteArray(4096, '\0') << "not-a-table";
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><table>") << "html-not-supported";
        QTest::newRow("table named xls") << QByteArray("\n<table><tr><td>1") << "html-not-supported";
        QTest::newRow("XML") << QByteArray("<?xml version='1.0'?><a/>") << "not-a-table";
        QTest::newRow("JSON") << QByteArray("[\n {\"a\": 1}\n]") << "not-a-table";
        QTest::newRow("too many columns") << QByteArray("x,").repeated(1000) << "too-many-columns";
    }

    void refusesWhatItCannotRead()
    {
        // Given
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        // When
        const auto source = openSource(writeFile(m_folder, u"Лиды.csv"_s, bytes));
        // Then the reason and the name are told
        QVERIFY(!source);
        QCOMPARE(source.error().reason, reason);
        QCOMPARE(source.error().details.value(0), u"Лиды.csv"_s);
    }

    void tellsAFileThatIsNotThere()
    {
        const auto source = openSource(m_folder.filePath(u"none.csv"_s));
        QCOMPARE(source.error(), (Error{ErrorCode::NotFound, u"no-such-file"_s, {u"none.csv"_s}}));
    }

    void doesNotReadAFolder() { QCOMPARE(openSource(m_folder.path()).error().code, ErrorCode::Io); }

    void describesWhatWasFound()
    {
        const auto source =
            openSource(writeFile(m_folder, u"a.csv"_s, encoded(u"Имя;Город\nИван;Тула\n"_s, u"koi8-r"_s)));
        QCOMPARE(encodingName(source->description.encoding), u"koi8-r"_s);
        QCOMPARE(source->description.delimiter, QChar(u';'));
        QCOMPARE(readAll(*source->rows).cells(), (QList<QStringList>{{u"Имя"_s, u"Город"_s}, {u"Иван"_s, u"Тула"_s}}));
    }

    void doesWhatTheUserSaysInstead()
    {
        // Given a file that would be taken for windows-1251 with semicolons
        const QString path =
            writeFile(m_folder, u"a.csv"_s, encoded(u"Имя;Город,x\nИван;Тула,y\n"_s, u"windows-1251"_s));
        // When
        const auto source = openSource(path, {.encoding = Encoding::Cp866, .delimiter = u',', .sheet = {}});
        // Then
        QCOMPARE(encodingName(source->description.encoding), u"cp866"_s);
        QCOMPARE(readAll(*source->rows).rows.first().cells.value(1), u"x"_s);
    }

    void readsTheMadeFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("secondRow");
        const QString row = u"Иванов Иван|ООО \"Ромашка\"|+7 495 123-45-67|первая строка\nвторая"_s;
        for (const QString &file : QDir(QStringLiteral(LEADLINE_TEST_DATA)).entryList({u"leads_*.csv"_s}))
            QTest::newRow(qPrintable(file)) << file << row;
        QTest::newRow("quotes") << "quotes.csv"
                                << "1|say \"ha\"|5\" pipe";
        QTest::newRow("cards") << "people.vcf"
                               << "Иван|Иванов|Иван Иванов|+7 495 000-00-00|8 (916) 123-45-67";
    }

    void readsTheMadeFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, secondRow);
        const auto source = openSource(QStringLiteral(LEADLINE_TEST_DATA) + u'/' + file);
        QVERIFY2(source, qPrintable(source ? QString() : source.error().reason));
        const ReadRows read = readAll(*source->rows);
        QCOMPARE(read.rows[1].cells.join(u'|').replace(u"\r\n"_s, u"\n"_s), secondRow);
        QVERIFY(read.problems().join(QString()).isEmpty());
    }

    void takesNothingThatIsNoFile_data()
    {
        QTest::addColumn<QString>("path");
#ifdef Q_OS_UNIX
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QTest::newRow("a pipe, without waiting for it") << pipe;
#endif
        QTest::newRow("a folder") << m_folder.path();
    }

    void takesNothingThatIsNoFile()
    {
        QFETCH(const QString, path);
        const auto source = openSource(path);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::Io);
        QCOMPARE(source.error().reason, u"not-a-file"_s);
        QCOMPARE(source.error().details, QStringList{QFileInfo(path).fileName()});
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SourceFormatTest)
#include "tst_sourceformat.moc"
