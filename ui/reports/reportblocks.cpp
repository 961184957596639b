// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportblocks.h"

#include "ui/reports/funnelshape.h"
#include "ui/text/reports.h"
#include "ui/text/reportwords.h"
#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

class BlockMaker final
{
public:
    BlockMaker(const QFont &font, const QLocale &locale) : m_font(font), m_locale(locale) {}

    void addText(const QString &text, const QFont &font, const QColor &color);
    void addSpace()
    {
        m_blocks.push_back({lineHeight(m_font) / 2, [](QPainter &, const QRectF &) {}});
    }
    void addFunnel(const std::vector<FunnelBand> &bands);
    void addTable(const ReportTable &table);
    [[nodiscard]] std::vector<ReportBlock> take() { return std::move(m_blocks); }

private:
    void addCells(const QStringList &cells, qsizetype labels, const QFont &font, const QColor &color);
    [[nodiscard]] static qreal lineHeight(const QFont &font) { return QFontMetricsF(font).height() * 1.4; }

    QFont m_font;
    QLocale m_locale;
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

/// The first labels share a half of the width, the numbers the other, flush right.
void BlockMaker::addCells(const QStringList &cells, qsizetype labels, const QFont &font, const QColor &color)
{
    m_blocks.push_back({lineHeight(font), [=](QPainter &painter, const QRectF &place) {
                            painter.setFont(font);
                            painter.setPen(color);
                            const auto numbers = std::max<qsizetype>(1, cells.size() - labels);
                            const qreal labelWidth = place.width() / 2 / static_cast<qreal>(labels);
                            const qreal numberWidth = place.width() / 2 / static_cast<qreal>(numbers);
                            const QFontMetricsF metrics(font);
                            qreal x = place.left();
                            for (qsizetype index = 0; index < cells.size(); ++index) {
                                const bool isLabel = index < labels;
                                const QRectF cell(x, place.top(), isLabel ? labelWidth : numberWidth, place.height());
                                const int side = isLabel ? Qt::AlignLeft : Qt::AlignRight;
                                painter.drawText(cell, Qt::AlignVCenter | side,
                                                 metrics.elidedText(cells.at(index), Qt::ElideRight, cell.width() - 4));
                                x += cell.width();
                            }
                        }});
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
    addCells(titles, labels, m_font, lightTokens().muted);
    for (const ReportRow &row : table.rows) {
        QStringList cells;
        for (const QString &label : row.labels)
            cells.append(reportLabelText(label));
        for (size_t index = 0; index < row.cells.size(); ++index)
            cells.append(reportCellText(row.cells[index].value, table.columns[index + size_t(labels)].unit, m_locale));
        addCells(cells, labels, m_font, lightTokens().text);
    }
}

} // namespace

std::vector<ReportBlock> reportBlocks(const Report &report, const Question &question, const ProcessDefinition &process,
                                      const QFont &font)
{
    const QLocale locale;
    BlockMaker maker(font, locale);
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
