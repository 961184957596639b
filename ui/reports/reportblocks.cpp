// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportblocks.h"

#include "ui/reports/funnelshape.h"
#include "ui/text/reports.h"
#include "ui/text/reportwords.h"
#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <numeric>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal columnGap = 14;

class BlockMaker final
{
public:
    BlockMaker(const QFont &font, const QLocale &locale, qreal width) : m_font(font), m_locale(locale), m_width(width)
    {
    }

    void addText(const QString &text, const QFont &font, const QColor &color);
    void addSpace()
    {
        m_blocks.push_back({lineHeight(m_font) / 2, [](QPainter &, const QRectF &) {}});
    }
    void addFunnel(const std::vector<FunnelBand> &bands);
    void addTable(const ReportTable &table);
    [[nodiscard]] std::vector<ReportBlock> take() { return std::move(m_blocks); }

private:
    void addCells(const QStringList &cells, const TableColumns &columns, qsizetype labels, int lines,
                  const QColor &color);
    [[nodiscard]] static qreal lineHeight(const QFont &font) { return QFontMetricsF(font).height() * 1.4; }

    QFont m_font;
    QLocale m_locale;
    qreal m_width;
    std::vector<ReportBlock> m_blocks;
};

void BlockMaker::addText(const QString &text, const QFont &font, const QColor &color)
{
    if (text.isEmpty())
        return;
    m_blocks.push_back({lineHeight(font), [text, font, color](QPainter &painter, const QRectF &place) {
                            painter.setFont(font);
                            painter.setPen(color);
                            painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
                        }});
}

void BlockMaker::addFunnel(const std::vector<FunnelBand> &bands)
{
    const qreal height = static_cast<qreal>(bands.size()) * FunnelShape::rowHeight(m_font);
    m_blocks.push_back({height, [bands, font = m_font](QPainter &painter, const QRectF &place) {
                            FunnelShape(bands, place, font).paint(painter, lightTokens());
                        }});
}

/// Labels flush left, numbers flush right; a heading in several lines stands on the last of them.
void BlockMaker::addCells(const QStringList &cells, const TableColumns &columns, qsizetype labels, int lines,
                          const QColor &color)
{
    const auto paint = [=, font = m_font](QPainter &painter, const QRectF &place) {
        painter.setFont(font);
        painter.setPen(color);
        const QFontMetricsF metrics(font);
        qreal x = place.left();
        for (qsizetype index = 0; index < cells.size(); ++index) {
            const bool isLabel = index < labels;
            const qreal width = columns.widths[size_t(index)];
            const QRectF cell(isLabel ? x : x + columnGap, place.top(), width - columnGap, place.height());
            const int side =
                (isLabel ? Qt::AlignLeft : Qt::AlignRight) | (lines > 1 ? Qt::AlignBottom : Qt::AlignVCenter);
            const QString &text = cells.at(index);
            painter.drawText(cell, lines > 1 ? side | Qt::TextWordWrap : side,
                             lines > 1 ? text : metrics.elidedText(text, Qt::ElideRight, cell.width() + 1));
            x += width;
        }
    };
    m_blocks.push_back({lineHeight(m_font) + (lines - 1) * QFontMetricsF(m_font).height(), paint});
}

void BlockMaker::addTable(const ReportTable &table)
{
    if (table.rows.empty())
        return;
    addSpace();
    addText(reportTableTitle(table.name), strong(m_font), lightTokens().text);
    QStringList titles;
    for (const ReportColumn &column : table.columns)
        titles.append(reportColumnTitle(column.key));
    const qsizetype labels = table.rows.front().labels.size();
    QList<QStringList> rows;
    for (const ReportRow &row : table.rows) {
        QStringList &cells = rows.emplace_back();
        for (const QString &label : row.labels)
            cells.append(reportLabelText(label));
        for (size_t index = 0; index < row.cells.size(); ++index)
            cells.append(reportCellText(row.cells[index].value, table.columns[index + size_t(labels)].unit, m_locale));
    }
    const TableColumns columns = tableColumns(titles, rows, labels, m_font, m_width);
    addCells(titles, columns, labels, columns.titleLines, lightTokens().muted);
    for (const QStringList &cells : rows)
        addCells(cells, columns, labels, 1, lightTokens().text);
}

qreal longestWord(const QString &text, const QFontMetricsF &metrics)
{
    qreal longest = 0;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

} // namespace

TableColumns tableColumns(const QStringList &titles, const QList<QStringList> &rows, qsizetype labels,
                          const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    TableColumns columns;
    std::vector<qreal> narrow;
    for (qsizetype index = 0; index < titles.size(); ++index) {
        qreal cells = 0;
        for (const QStringList &row : rows)
            cells = std::max(cells, metrics.horizontalAdvance(row.value(index)));
        columns.widths.push_back(std::max(cells, metrics.horizontalAdvance(titles.at(index))) + columnGap);
        narrow.push_back(std::max(cells, longestWord(titles.at(index), metrics)) + columnGap);
    }
    const auto sum = [](const std::vector<qreal> &widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    };
    if (sum(columns.widths) > width)
        columns.widths = narrow;
    const qreal spare = width - sum(columns.widths);
    for (size_t index = 0; index < columns.widths.size(); ++index) {
        if (spare < 0)
            columns.widths[index] *= width / (width - spare);
        else if (index < size_t(labels))
            columns.widths[index] += spare / static_cast<qreal>(labels);
        const QRectF room(0, 0, columns.widths[index] - columnGap + 1, 1000);
        const QRectF title = metrics.boundingRect(room, Qt::TextWordWrap, titles.at(qsizetype(index)));
        columns.titleLines = std::max(columns.titleLines, qRound(title.height() / metrics.height()));
    }
    return columns;
}

std::vector<ReportBlock> reportBlocks(const Report &report, const Question &question, const ProcessDefinition &process,
                                      const QFont &font, qreal width)
{
    const QLocale locale;
    BlockMaker maker(font, locale, width);
    QFont headline = strong(font);
    headline.setPointSizeF(headline.pointSizeF() * 1.6);
    maker.addText(reportTitle(report.name), headline, lightTokens().text);
    maker.addText(periodText(question, locale), font, lightTokens().muted);
    maker.addSpace();
    if (report.table(u"cohort"_s)) {
        maker.addFunnel(bandsOf(report, process));
        maker.addSpace();
        maker.addText(weakStepText(report, process, locale), font, lightTokens().text);
    }
    for (const ReportTable &table : report.tables)
        maker.addTable(table);
    return maker.take();
}

} // namespace leadline
