// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include "core/base/beginning.h"
#include "core/exchange/formulaguard.h"
#include "core/exchange/quotescan.h"

namespace leadline {

namespace {

constexpr int endOfFile = -1;
constexpr qsizetype longestBlank = 1024;
/// How much of a quoted cell is kept: where it closes further on, it is too long to be taken.
constexpr qsizetype quotedWindow = 4 * longestCell;
/// How much may be read a second time because of quotes that do not close, in characters.
constexpr qint64 mostReadTwice = qint64(1) << 31;

bool isLineEnd(int character)
{
    return character == u'\n' || character == u'\r';
}

qint64 lineBreaksIn(QStringView text)
{
    const qsizetype pairs = text.contains(u'\r') ? text.count(u"\r\n") : 0;
    return text.count(u'\n') + text.count(u'\r') - pairs;
}

/// What DOS put at the end of a text.
bool isEndMark(const SourceRow &row)
{
    return row.cells.size() == 1 && row.cells.first() == u'\x1a';
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QIODevice> file, Encoding encoding, const CsvDialect &dialect)
    : m_window(std::move(file), encoding), m_dialect(dialect)
{
}

Result<std::optional<SourceRow>> CsvReader::next()
{
    if (!m_failure && m_dialect.separatorLine) {
        SourceRow separatorLine;
        readRow(separatorLine);
        m_dialect.separatorLine = false;
    }
    SourceRow row;
    const bool found = !m_failure && readRow(row) && !(isEndMark(row) && characterAt(0) == endOfFile);
    if (m_window.hasFailed())
        m_failure = Error{ErrorCode::Io, QStringLiteral("cannot-read"), {}};
    if (found && m_rowsRead++ == 0 && row.problem && row.problem->reason == u"too-many-columns")
        m_failure = row.problem;
    if (m_failure)
        return tl::unexpected(*m_failure);
    if (!found)
        return std::nullopt;
    return row;
}

bool CsvReader::readRow(SourceRow &row)
{
    skipBlankLines();
    if (characterAt(0) == endOfFile)
        return false;
    row = SourceRow{.line = m_line, .cells = {}, .problem = {}};
    row.cells.reserve(m_columns);
    while (readCell(row) == CellEnd::Delimiter)
        continue;
    m_columns = row.cells.size();
    return true;
}

void CsvReader::skipBlankLines()
{
    m_start = m_at;
    while (isLineEnd(characterAt(0)))
        readEnd();
}

CsvReader::CellEnd CsvReader::readCell(SourceRow &row)
{
    m_start = m_at;
    if (!readQuotedCell(row))
        readPlainCell(row);
    return readEnd();
}

/// False, and nothing read, when the cell is not quoted or its quote is a stray one.
bool CsvReader::readQuotedCell(SourceRow &row)
{
    const qsizetype opening = blanksFrom(0);
    if (characterAt(opening) != u'"')
        return false;
    m_at += opening + 1;
    if (!findClosingQuote(opening)) {
        if (isBeyondWindow() && readOverlongCell(row, opening))
            return true;
        markOpenQuote(row);
        m_readTwice += m_at - m_start;
        if (m_readTwice > mostReadTwice)
            m_failure = Error{ErrorCode::TooLarge, QStringLiteral("too-many-open-quotes"), {QString::number(m_line)}};
        m_at = m_start;
        return false;
    }
    const QStringView content = m_window.text().sliced(m_start, m_at - m_start).sliced(opening + 1);
    m_line += lineBreaksIn(content);
    addCell(row, unescaped(content));
    ++m_at;
    m_at += blanksFrom(0);
    return true;
}

/// Moves on to the closing quote; false when there is none and the opening one must have been text.
bool CsvReader::findClosingQuote(qsizetype opening)
{
    for (;;) {
        const QStringView text = m_window.text();
        while (m_at < text.size() && text[m_at] != u'"' && !(m_dialect.backslashEscapes && text[m_at] == u'\\'))
            ++m_at;
        if (isBeyondWindow() || (m_at == text.size() && characterAt(0) == endOfFile))
            return false;
        const int character = characterAt(0);
        const bool isBackslash = m_dialect.backslashEscapes && character == u'\\';
        if (character != u'"' && !isBackslash)
            continue;
        const int after = characterAt(1);
        if (after == u'"' || (isBackslash && after == u'\\')) {
            m_at += 2;
        } else if (!isBackslash && endsCell(characterAt(1 + blanksFrom(1)))) {
            return true;
        } else if (!isBackslash && isStrayOpening(opening)) {
            return false;
        } else {
            ++m_at;
        }
    }
}

bool CsvReader::isBeyondWindow() const
{
    return m_at - m_start > quotedWindow;
}

/// Whether the cell that fills the window has an end at all. Else its lines are rows: without a look at the rest, one stray
/// quote would swallow the file, and a cell of 100 MB would become a million leads.
bool CsvReader::closesFurtherOn()
{
    QuoteScan scan(m_dialect, m_window.text()[m_at - 1]);
    scan.take(m_window.text().sliced(m_at));
    if (scan.isDecided())
        return scan.closes();
    m_window.lookAhead([&](QStringView piece) {
        m_readTwice += scan.take(piece);
        return !scan.isDecided();
    });
    return scan.closes();
}

/// Keeps the beginning of a cell that closes far away, and passes over the rest; false when it does not close.
bool CsvReader::readOverlongCell(SourceRow &row, qsizetype opening)
{
    if (!closesFurtherOn())
        return false;
    const QStringView passed = m_window.text().sliced(m_start, m_at - m_start).sliced(opening + 1);
    const QString head = unescaped(passed.first(2 * longestCell + 2));
    QuoteScan scan(m_dialect, passed.back());
    do {
        m_at += scan.take(m_window.text().sliced(m_at));
        const QStringView lines = m_window.text().sliced(m_start, m_at - m_start);
        const qsizetype cut = lines.endsWith(u'\r') ? 1 : 0; // what follows it tells whether it is a line's end
        m_line += lineBreaksIn(lines.chopped(cut));
        m_start = m_at - cut;
    } while (!scan.isDecided() && slide());
    addCell(row, head);
    return true;
}

/// Marks a row whose quoted cell has no end on its own line, where quotes should come in pairs.
void CsvReader::markOpenQuote(SourceRow &row)
{
    const QStringView passed = m_window.text().sliced(m_start, m_at - m_start);
    const auto lineEnd = std::find_if(passed.begin(), passed.end(), [](QChar it) { return isLineEnd(it.unicode()); });
    const bool isPaired = passed.first(lineEnd - passed.begin()).count(u'"') % 2 == 0;
    if (!isPaired && (lineEnd != passed.end() || characterAt(0) == endOfFile))
        row.mark(QStringLiteral("unterminated-quote"));
}

/// True when the quote looked at opens a cell, or follows the opening one: then that was not an opening one.
bool CsvReader::isStrayOpening(qsizetype opening)
{
    const QChar before = m_window.text().at(m_at - 1);
    return before == m_dialect.delimiter || isLineEnd(before.unicode()) || m_at - 1 == m_start + opening;
}

void CsvReader::readPlainCell(SourceRow &row)
{
    QString head;
    do {
        const QStringView text = m_window.text();
        while (m_at < text.size() && !endsCell(text[m_at].unicode()))
            ++m_at;
        if (m_at - m_start > longestCell && head.isEmpty())
            head = text.sliced(m_start, longestCell + 1).toString();
        if (!head.isEmpty())
            m_start = m_at;
    } while (m_at == m_window.text().size() && slide());
    addCell(row, head.isEmpty() ? m_window.text().sliced(m_start, m_at - m_start).toString() : head);
}

CsvReader::CellEnd CsvReader::readEnd()
{
    m_start = m_at;
    const int character = characterAt(0);
    if (character == endOfFile || m_failure)
        return CellEnd::File;
    ++m_at;
    if (!isLineEnd(character))
        return CellEnd::Delimiter;
    if (character == u'\r' && characterAt(0) == u'\n')
        ++m_at;
    ++m_line;
    return CellEnd::Line;
}

void CsvReader::addCell(SourceRow &row, QString cell) const
{
    if (cell.size() > longestCell) {
        row.mark(QStringLiteral("cell-too-long"), ErrorCode::TooLarge);
        cell = beginningOf(cell, longestCell);
    }
    if (m_window.hasNuls() && cell.contains(QChar::Null)) {
        row.mark(QStringLiteral("nul-bytes"));
        cell.remove(QChar::Null);
    }
    if (m_window.hasInvalidBytes() && cell.contains(QChar::ReplacementCharacter))
        row.mark(QStringLiteral("invalid-bytes"));
    if (row.cells.size() < mostColumns)
        row.cells.append(cell.startsWith(u'\'') ? unguardedFormula(cell) : std::move(cell));
    else if (!cell.isEmpty())
        row.mark(QStringLiteral("too-many-columns"), ErrorCode::TooLarge);
}

/// The character so far ahead, or endOfFile.
int CsvReader::characterAt(qsizetype ahead)
{
    while (m_at + ahead >= m_window.text().size()) {
        if (!slide())
            return endOfFile;
    }
    return m_window.text()[m_at + ahead].unicode();
}

/// How many blanks from so far ahead on lead to something.
qsizetype CsvReader::blanksFrom(qsizetype ahead)
{
    qsizetype count = 0;
    for (; count < longestBlank; ++count) {
        const int character = characterAt(ahead + count);
        if ((character != u' ' && character != u'\t') || m_dialect.delimiter == char16_t(character))
            break;
    }
    return count;
}

bool CsvReader::endsCell(int character) const
{
    return character == m_dialect.delimiter.unicode() || isLineEnd(character) || character == endOfFile;
}

QString CsvReader::unescaped(QStringView content) const
{
    QString text = content.toString();
    if (!m_dialect.backslashEscapes)
        return text.contains(u'"') ? text.replace(QStringLiteral("\"\""), QStringLiteral("\"")) : text;
    qsizetype end = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
        if ((text[i] == u'\\' && (after == u'"' || after == u'\\')) || (text[i] == u'"' && after == u'"'))
            ++i;
        text[end++] = text[i];
    }
    text.truncate(end);
    return text;
}

/// Slides the window on, keeping the cell that is being read.
bool CsvReader::slide()
{
    const bool more = m_window.slide(m_start);
    m_at -= m_start;
    m_start = 0;
    return more;
}

} // namespace leadline
