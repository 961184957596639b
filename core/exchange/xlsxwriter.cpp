// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxwriter.h"

#include "core/exchange/xlsxcell.h"

#include <QRegularExpression>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace leadline {

namespace {

constexpr qint64 mostSheetRows = 1'048'576;
constexpr qsizetype flushSize = 256 * 1024;

const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray packageSchema = "http://schemas.openxmlformats.org/package/2006";

QByteArray contentTypes()
{
    const QByteArray type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return "<Types xmlns=\"" + packageSchema + "/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type + "worksheet+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/></Types>";
}

QByteArray relationships(const QList<std::pair<QByteArray, QByteArray>> &targets)
{
    QByteArray xml = "<Relationships xmlns=\"" + packageSchema + "/relationships\">";
    int id = 0;
    for (const auto &[type, target] : targets)
        xml += "<Relationship Id=\"rId" + QByteArray::number(++id) + "\" Type=\"" + office + '/' + type + "\" Target=\""
            + target + "\"/>";
    return xml + "</Relationships>";
}

/// Excel takes no more than 31 characters, and some not at all.
QString sheetName(const QString &name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\'\\x00-\\x1f]"));
    constexpr qsizetype longestName = 31;
    const QString plain = QString(name).replace(forbidden, QStringLiteral(" ")).left(longestName).trimmed();
    return plain.isEmpty() ? QStringLiteral("Sheet1") : plain;
}

QByteArray workbook(const QString &sheet)
{
    return "<workbook xmlns=\"" + spreadsheet + "\" xmlns:r=\"" + office + "\"><sheets><sheet name=\""
        + sheetName(sheet).toHtmlEscaped().toUtf8() + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
}

/// The sheet up to its first row; a header stays in sight.
QByteArray sheetStart(bool hasHeader)
{
    const QByteArray frozen = "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                              "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    return "<worksheet xmlns=\"" + spreadsheet + "\">" + (hasHeader ? frozen : QByteArray()) + "<sheetData>";
}

} // namespace

XlsxWriter::XlsxWriter(const QString &path) : m_file(path) {}

XlsxWriter::~XlsxWriter() = default;

Result<std::unique_ptr<XlsxWriter>> XlsxWriter::create(const QString &path, const QString &sheet)
{
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(path));
    if (!writer->m_file.open(QIODevice::WriteOnly))
        return writer->cannotWrite();
    writer->m_zip = std::make_unique<QuaZip>(&writer->m_file);
    writer->m_zip->setAutoClose(false);
    const bool started = writer->m_zip->open(QuaZip::mdCreate)
        && writer->writePart(QStringLiteral("[Content_Types].xml"), contentTypes())
        && writer->writePart(QStringLiteral("_rels/.rels"), relationships({{"officeDocument", "xl/workbook.xml"}}))
        && writer->writePart(QStringLiteral("xl/workbook.xml"), workbook(sheet))
        && writer->writePart(QStringLiteral("xl/_rels/workbook.xml.rels"),
                             relationships({{"worksheet", "worksheets/sheet1.xml"}, {"styles", "styles.xml"}}))
        && writer->writePart(QStringLiteral("xl/styles.xml"), xlsxStyles()) && writer->openSheet();
    if (!started)
        return writer->cannotWrite();
    return writer;
}

Result<void> XlsxWriter::header(const QStringList &names)
{
    m_hasHeader = true;
    return writeRow(std::vector<Cell>(names.cbegin(), names.cend()), XlsxStyle::Bold);
}

Result<void> XlsxWriter::row(const std::vector<Cell> &cells)
{
    return writeRow(cells, XlsxStyle::Plain);
}

Result<void> XlsxWriter::writeRow(const std::vector<Cell> &cells, XlsxStyle textStyle)
{
    if (m_row >= mostSheetRows)
        return failure(ErrorCode::TooLarge, QStringLiteral("too-many-rows"), {QString::number(mostSheetRows)});
    if (m_row++ == 0)
        m_buffer += sheetStart(m_hasHeader);
    m_buffer += "<row r=\"" + QByteArray::number(m_row) + "\">";
    qint64 column = 0;
    for (const Cell &cell : cells)
        appendXlsxCell(cell, ++column, m_row, textStyle, m_buffer);
    m_buffer += "</row>";
    if (m_buffer.size() > flushSize && !flush())
        return cannotWrite();
    return {};
}

Result<void> XlsxWriter::finish()
{
    if (m_row == 0)
        m_buffer += sheetStart(false);
    m_buffer += "</sheetData></worksheet>";
    const bool written = flush();
    m_sheet->close();
    m_zip->close();
    const bool closed = m_sheet->getZipError() == ZIP_OK && m_zip->getZipError() == ZIP_OK;
    if (!written || !closed || !m_file.commit())
        return cannotWrite();
    return {};
}

bool XlsxWriter::writePart(const QString &name, const QByteArray &xml)
{
    QuaZipFile part(m_zip.get());
    const QByteArray document = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml;
    return part.open(QIODevice::WriteOnly, QuaZipNewInfo(name)) && part.write(document) == document.size();
}

bool XlsxWriter::openSheet()
{
    m_buffer = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    m_sheet = std::make_unique<QuaZipFile>(m_zip.get());
    return m_sheet->open(QIODevice::WriteOnly, QuaZipNewInfo(QStringLiteral("xl/worksheets/sheet1.xml")));
}

bool XlsxWriter::flush()
{
    const bool written = m_sheet->write(m_buffer) == m_buffer.size();
    m_buffer.truncate(0);
    return written;
}

tl::unexpected<Error> XlsxWriter::cannotWrite() const
{
    return failure(ErrorCode::Io, QStringLiteral("cannot-write"), {m_file.fileName(), m_file.errorString()});
}

} // namespace leadline
