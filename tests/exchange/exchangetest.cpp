// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangetest.h"

#include "core/exchange/codepages.h"
#include "core/exchange/csvreader.h"

#include <QBuffer>
#include <QFile>
#include <QStringEncoder>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace leadline {

using namespace Qt::StringLiterals;

QList<QStringList> ReadRows::cells() const
{
    QList<QStringList> all;
    for (const SourceRow &row : rows)
        all.append(row.cells);
    return all;
}

QStringList ReadRows::problems() const
{
    QStringList all;
    for (const SourceRow &row : rows)
        all.append(row.problem ? row.problem->reason : QString());
    return all;
}

ReadRows readAll(RowSource &source)
{
    ReadRows read;
    while (true) {
        auto row = source.next();
        if (!row)
            read.failure = row.error();
        if (!row || !*row)
            return read;
        read.rows.append(**row);
    }
}

ReadRows readCsv(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    const Encoding encoding = detectEncoding(*buffer);
    const CsvDialect dialect = sniffDialect(*buffer, encoding);
    CsvReader reader(std::move(buffer), encoding, dialect);
    return readAll(reader);
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QString writeXlsx(const QTemporaryDir &folder, const QByteArray &sheetRows, const QMap<QString, QByteArray> &parts)
{
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    QMap<QString, QByteArray> all{
        {u"[Content_Types].xml"_s,
         "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument."
         "spreadsheetml.sheet.main+xml'/></Types>"},
        {u"_rels/.rels"_s,
         "<Relationships><Relationship Id='rId1' Type='" + office
             + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {u"xl/workbook.xml"_s, "<workbook><sheets><sheet name='Leads' sheetId='1' r:id='rId1'/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         "<Relationships><Relationship Id='rId1' Type='" + office
             + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" + office
             + "/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='rId3' Type='" + office
             + "/styles' Target='styles.xml'/></Relationships>"},
        {u"xl/worksheets/sheet1.xml"_s, "<worksheet><sheetData>" + sheetRows + "</sheetData></worksheet>"},
    };
    all.insert(parts);
    const QString path = folder.filePath(u"made.xlsx"_s);
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdCreate))
        return {};
    for (auto part = all.cbegin(); part != all.cend(); ++part) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(part.key())) || file.write(*part) != part->size())
            return {};
    }
    return path;
}

QByteArray encoded(const QString &text, const QString &encoding)
{
    const char16_t *table = upperHalf(*encodingFromName(encoding));
    const QStringView upper = table ? QStringView(table, 128) : QStringView();
    if (!table) {
        const auto form = encoding == u"utf-16le" ? QStringConverter::Utf16LE
            : encoding == u"utf-16be"             ? QStringConverter::Utf16BE
                                                  : QStringConverter::Utf8;
        return QStringEncoder(form).encode(text);
    }
    QByteArray bytes;
    for (const QChar character : text)
        bytes += character.unicode() < 0x80 ? char(character.unicode()) : char(0x80 + upper.indexOf(character));
    return bytes;
}

} // namespace leadline
