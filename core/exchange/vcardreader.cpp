// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcardreader.h"

#include "core/base/beginning.h"

namespace leadline {

namespace {

constexpr qsizetype largestCard = 4 << 20;
constexpr qsizetype mostProperties = 10'000;

bool isMark(const QByteArray &line, const char *mark)
{
    constexpr qsizetype longestMark = 32;
    return line.size() <= longestMark && line.simplified().replace(' ', "").toUpper() == mark;
}

/// A card within a card (AGENT of vCard 2.1): someone else's, not read.
bool announcesNested(const VCardProperty &property)
{
    const QString value = property.value.trimmed();
    return property.name == u"AGENT" && (value.isEmpty() || value.compare(u"BEGIN:VCARD", Qt::CaseInsensitive) == 0);
}

} // namespace

VCardReader::VCardReader(std::unique_ptr<QIODevice> file, Encoding encoding)
    : m_file(std::move(file)), m_encoding(encoding)
{
}

Result<std::unique_ptr<VCardReader>> VCardReader::open(std::unique_ptr<QIODevice> file, Encoding encoding)
{
    std::unique_ptr<VCardReader> reader(new VCardReader(std::move(file), encoding));
    reader->rewind();
    if (const auto learned = reader->learnColumns(); !learned)
        return tl::unexpected(learned.error());
    reader->rewind();
    return reader;
}

Result<void> VCardReader::learnColumns()
{
    for (Card card; readCard(card); card = {}) {
        for (const QString &column : card.fields.columns()) {
            if (m_columnIndex.contains(column))
                continue;
            m_columnIndex.insert(column, 0);
            m_columns.append(column);
        }
        if (m_columns.size() > mostColumns)
            return failure(ErrorCode::TooLarge, QStringLiteral("too-many-columns"), {QString::number(mostColumns)});
    }
    VCardFields::sort(m_columns);
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_columnIndex[m_columns[i]] = i;
    return {};
}

void VCardReader::rewind()
{
    m_lines.emplace(*m_file, m_encoding);
    m_nextIsOpen = false;
}

Result<std::optional<SourceRow>> VCardReader::next()
{
    if (m_columns.isEmpty())
        return std::nullopt;
    if (m_cardsRead < 0) {
        m_cardsRead = 0;
        return SourceRow{.line = 0, .cells = m_columns, .problem = {}};
    }
    Card card;
    if (!readCard(card))
        return std::nullopt;
    ++m_cardsRead;
    return rowOf(card);
}

double VCardReader::progress() const
{
    return m_file->size() > 0 ? double(m_file->pos()) / double(m_file->size()) : 1.0;
}

bool VCardReader::readCard(Card &card)
{
    bool isOpen = std::exchange(m_nextIsOpen, false);
    bool nestedIsNext = false;
    int nesting = 0;
    while (const auto line = m_lines->next()) {
        if (isMark(*line, "BEGIN:VCARD")) {
            if (isOpen && !nestedIsNext && nesting == 0) {
                card.problem = QStringLiteral("unfinished-card");
                m_nextIsOpen = true;
                return true;
            }
            nesting += isOpen ? 1 : 0;
            isOpen = true;
            nestedIsNext = false;
        } else if (isMark(*line, "END:VCARD")) {
            if (isOpen && nesting-- == 0)
                return true;
        } else if (isOpen && nesting == 0 && card.problem.isEmpty()) {
            nestedIsNext = readProperty(*line, card);
        }
    }
    card.problem = QStringLiteral("unfinished-card");
    return isOpen;
}

/// True when the property announces a card within this one.
bool VCardReader::readProperty(const QByteArray &line, Card &card) const
{
    const auto property = parseVCardProperty(line, m_encoding);
    if (card.fields.size() > largestCard || card.fields.columns().size() >= mostProperties)
        card.problem = QStringLiteral("card-too-large");
    else if (property)
        card.fields.add(*property);
    else
        card.fields.continueLast(QString::fromUtf8(line));
    return property && announcesNested(*property);
}

SourceRow VCardReader::rowOf(const Card &card) const
{
    SourceRow row{.line = m_cardsRead, .cells = QStringList(m_columns.size()), .problem = {}};
    if (!card.problem.isEmpty())
        row.mark(card.problem);
    for (qsizetype i = 0; i < card.fields.columns().size(); ++i) {
        QString text = card.fields.texts()[i];
        if (text.size() > longestCell)
            row.mark(QStringLiteral("cell-too-long"), ErrorCode::TooLarge);
        if (text.contains(QChar::Null))
            row.mark(QStringLiteral("nul-bytes"));
        if (text.contains(QChar::ReplacementCharacter))
            row.mark(QStringLiteral("invalid-bytes"));
        text = beginningOf(text, longestCell);
        row.cells[m_columnIndex.value(card.fields.columns()[i])] = text.remove(QChar::Null);
    }
    return row;
}

} // namespace leadline
