// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxreader.h"

#include "core/base/beginning.h"

namespace leadline {

namespace {

constexpr qint64 mostRows = 1'048'576;
constexpr qint64 mostSheetColumns = 16'384;
constexpr qint64 mostCells = 16'777'216;

/// The 1-based column of a reference such as "AB12" or "ab12"; 0 when there is none.
qint64 columnFrom(QByteArrayView reference)
{
    qint64 column = 0;
    for (const char byte : reference) {
        const int letter = (byte | 0x20) - 'a';
        if (letter < 0 || letter >= 26 || column > mostSheetColumns)
            break;
        column = column * 26 + letter + 1;
    }
    return column;
}

/// Digits that need no conversion to be shown.
bool isPlainInteger(const QByteArray &value)
{
    constexpr qsizetype exactDigits = 15;
    return value.size() <= exactDigits && (value[0] != '0' || value.size() == 1)
        && std::all_of(value.cbegin(), value.cend(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

/// The sheets to look at: the one named or numbered, or, without a choice, all that can be seen.
std::vector<XlsxSheet> candidateSheets(const XlsxWorkbook &workbook, const QString &choice)
{
    std::vector<XlsxSheet> candidates;
    for (const XlsxSheet &sheet : workbook.sheets) {
        if (choice.isEmpty() ? sheet.visible : sheet.name == choice)
            candidates.push_back(sheet);
    }
    const qsizetype number = choice.isEmpty() ? 1 : choice.toLongLong();
    if (candidates.empty() && number >= 1 && size_t(number) <= workbook.sheets.size())
        candidates.push_back(workbook.sheets[size_t(number) - 1]);
    return candidates;
}

} // namespace

XlsxReader::XlsxReader(std::unique_ptr<ZipPackage> package, XlsxWorkbook workbook)
    : m_package(std::move(package)), m_workbook(std::move(workbook))
{
}

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString &path, const QString &sheet)
{
    auto package = ZipPackage::open(path);
    if (!package)
        return tl::unexpected(package.error());
    auto workbook = readWorkbook(**package);
    if (!workbook)
        return tl::unexpected(workbook.error());
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(*package), std::move(*workbook)));
    if (const auto opened = reader->openSheet(sheet); !opened)
        return tl::unexpected(opened.error());
    return reader;
}

Result<void> XlsxReader::openSheet(const QString &sheet)
{
    const std::vector<XlsxSheet> candidates = candidateSheets(m_workbook, sheet);
    if (candidates.empty())
        return failure(ErrorCode::Format, QStringLiteral("no-such-sheet"),
                       {sheet, sheets().join(QStringLiteral(", "))});
    auto strings = XlsxStrings::read(*m_package, m_workbook.sharedStringsPart);
    if (!strings)
        return tl::unexpected(strings.error());
    m_strings = std::move(*strings);
    for (const XlsxSheet &candidate : candidates) {
        const auto started = startSheet(candidate);
        if (!started || hasRows())
            return started.and_then([&] { return startSheet(candidate); });
    }
    return startSheet(candidates.front());
}

Result<void> XlsxReader::startSheet(const XlsxSheet &sheet)
{
    m_xml.reset();
    auto part = m_package->part(sheet.part, ZipPackage::streamedPartLimit);
    if (!part)
        return tl::unexpected(part.error());
    if ((*part)->announcesBomb())
        return failure(ErrorCode::TooLarge, QStringLiteral("zip-bomb"));
    m_xml = std::make_unique<XmlPart>(std::move(*part));
    m_sheet = sheet.name;
    m_row = m_rowsMet = m_cellsMet = 0;
    m_anyRow = m_ended = false;
    m_failure.reset();
    return {};
}

/// True when there is a row or an error to show.
bool XlsxReader::hasRows()
{
    const auto row = next();
    return !row || row->has_value();
}

Result<std::optional<SourceRow>> XlsxReader::next()
{
    while (!m_failure && !m_ended && m_xml->next()) {
        m_ended = m_xml->isEnd("sheetData");
        if (!m_xml->isStart("row"))
            continue;
        SourceRow row;
        readRow(row);
        if (m_failure || (m_failure = m_xml->failure()))
            break;
        if (row.cells.isEmpty() && !row.problem)
            continue;
        if (!m_anyRow && row.problem && row.problem->reason == u"too-many-columns")
            m_failure = row.problem;
        m_anyRow = true;
        if (!m_failure)
            return row;
    }
    if (!m_failure && !m_ended)
        m_failure = m_xml->failure();
    m_ended = true;
    if (m_failure)
        return tl::unexpected(*m_failure);
    return std::nullopt;
}

void XlsxReader::readRow(SourceRow &row)
{
    bool isNumber = false;
    const qint64 number = m_xml->rawAttribute("r").toByteArray().toLongLong(&isNumber);
    m_row = isNumber && number > 0 ? number : m_row + 1;
    m_column = 0;
    row.line = m_row;
    if (++m_rowsMet > mostRows)
        m_failure = Error{ErrorCode::TooLarge, QStringLiteral("too-many-rows"), {QString::number(mostRows)}};
    while (!m_failure && m_xml->next() && !m_xml->isEnd("row")) {
        if (m_xml->isStart("c"))
            readCell(row);
    }
}

void XlsxReader::readCell(SourceRow &row)
{
    const qint64 column = columnFrom(m_xml->rawAttribute("r"));
    m_column = column > 0 ? column : m_column + 1;
    if (++m_cellsMet > mostCells)
        m_failure = Error{ErrorCode::TooLarge, QStringLiteral("too-many-cells"), {QString::number(mostCells)}};
    const QByteArray type = m_xml->rawAttribute("t").toByteArray();
    const qsizetype style = m_xml->rawAttribute("s").toByteArray().toLongLong();
    QByteArray value;
    QByteArray inlineText;
    while (m_xml->next() && !m_xml->isEnd("c")) {
        if (m_xml->isStart("is"))
            inlineText = readString(*m_xml, "is");
        else if (m_xml->isEnd("v"))
            value = m_xml->text();
    }
    putCell(row, inlineText.isEmpty() ? cellText(type, style, value, row) : unescapedString(inlineText));
}

QString XlsxReader::cellText(QByteArrayView type, qsizetype style, const QByteArray &value, SourceRow &row) const
{
    if (value.isEmpty())
        return {};
    if (type == "s") {
        bool isNumber = false;
        const auto shared = m_strings.at(value.toLongLong(&isNumber));
        if (!shared || !isNumber)
            row.mark(QStringLiteral("bad-shared-string"));
        return shared.value_or(QString());
    }
    if (type == "b")
        return value.trimmed() == "1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (type == "d")
        return isoText(QString::fromUtf8(value).trimmed());
    if (!type.isEmpty() && type != "n")
        return unescapedString(value);
    const NumberFormat format = m_workbook.style(style);
    if (format == NumberFormat{} && isPlainInteger(value))
        return QString::fromLatin1(value);
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? numberText(number, format, m_workbook.epoch) : QString::fromUtf8(value);
}

void XlsxReader::putCell(SourceRow &row, QString text) const
{
    if (text.isEmpty())
        return;
    if (m_column > mostColumns) {
        row.mark(QStringLiteral("too-many-columns"), ErrorCode::TooLarge);
        return;
    }
    if (text.size() > longestCell) {
        row.mark(QStringLiteral("cell-too-long"), ErrorCode::TooLarge);
        text = beginningOf(text, longestCell);
    }
    if (text.contains(QChar::Null)) {
        row.mark(QStringLiteral("nul-bytes"));
        text.remove(QChar::Null);
    }
    while (row.cells.size() < m_column)
        row.cells.append(QString());
    row.cells[m_column - 1] = text;
}

} // namespace leadline
