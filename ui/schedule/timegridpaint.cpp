// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/timegridpaint.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/painting.h"

#include <QLocale>

namespace leadline {

namespace {

constexpr int workBegins = 9 * 60;
constexpr int workEnds = 18 * 60;
constexpr int firstDayOff = 6; // Saturday
constexpr int barWidth = 3;
constexpr int blockPadding = 6;
constexpr int leastFrameWidth = 2 * barWidth;
constexpr int leastTextWidth = 12; // of less only the dots would be left

QString elided(const QFont &font, const QString &text, qreal width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, int(width));
}

} // namespace

QRectF pieceRect(const GridGeometry &geometry, const BlockPiece &piece)
{
    const QRectF column = geometry.span(piece.column, piece.from, piece.until).adjusted(1, 1, -4, -1);
    const qreal width = column.width() / piece.lanes;
    return {column.left() + piece.lane * width, column.top(), width - 1, column.height()};
}

QColor blockInk(const ScheduleBlock &block, const Tokens &tokens)
{
    return block.isClosed || block.answer == QLatin1StringView("declined") ? tokens.muted
                                                                           : tokens.tone(block.tone).text;
}

QFont blockFont(QFont base, const ScheduleBlock &block)
{
    base.setStrikeOut(block.answer == QLatin1StringView("declined"));
    return base;
}

void paintScheduleBlock(QPainter &painter, const QRectF &rect, const ScheduleBlock &block, const Tokens &tokens)
{
    const ColorPair &tone = tokens.tone(block.isClosed ? Tone::Neutral : block.tone);
    if (rect.width() < leastFrameWidth)
        return painter.fillRect(rect, blockInk(block, tokens));
    const bool isOpenQuestion = block.answer == QLatin1StringView("invited");
    painter.setBrush(block.answer.isEmpty() || block.answer == QLatin1StringView("accepted") ? tone.soft
                                                                                             : tokens.surface);
    painter.setPen(QPen(isOpenQuestion ? tone.text : tokens.border, 1, isOpenQuestion ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Metric::gap, Metric::gap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blockInk(block, tokens));
    painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 2, barWidth, rect.height() - 4), 1.5, 1.5);
}

GridPainter::GridPainter(QPainter &painter, const GridScene &scene, const Tokens &tokens, const QFont &font,
                         QRect viewport)
    : m_painter(painter), m_scene(scene), m_tokens(tokens), m_font(font), m_viewport(viewport)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void GridPainter::paint()
{
    m_painter.fillRect(m_viewport, m_tokens.surface);
    m_painter.save();
    m_painter.setClipRect(m_viewport.adjusted(0, m_scene.geometry.hoursTop(), 0, 0));
    paintHours();
    paintPieces();
    paintNow();
    m_painter.restore();
    paintHead();
}

void GridPainter::paintHours()
{
    const GridGeometry &geometry = m_scene.geometry;
    for (size_t column = 0; column < m_scene.columns.size(); ++column) {
        const bool isDayOff = m_scene.columns[column].day.dayOfWeek() >= firstDayOff;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_tokens.window);
        m_painter.drawRect(geometry.span(column, 0, isDayOff ? minutesOfDay : workBegins));
        m_painter.drawRect(geometry.span(column, isDayOff ? 0 : workEnds, minutesOfDay));
        const QRectF whole = geometry.span(column, 0, minutesOfDay);
        m_painter.setPen(m_tokens.hairline);
        m_painter.drawLine(whole.topLeft(), whole.bottomLeft());
    }
    m_painter.setFont(small(m_font));
    for (int hour = 1; hour < 24; ++hour) {
        const qreal y = geometry.top(hour * 60);
        m_painter.setPen(m_tokens.hairline);
        m_painter.drawLine(QPointF(geometry.gutter(), y), QPointF(m_viewport.right(), y));
        m_painter.setPen(m_tokens.muted);
        const QRectF place(0, y - geometry.hourHeight() / 4.0, geometry.gutter() - Metric::gap,
                           geometry.hourHeight() / 2.0);
        m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                           QLocale().toString(QTime(hour, 0), QLocale::ShortFormat));
    }
}

QRectF GridPainter::rectOf(const BlockPiece &piece) const
{
    return pieceRect(m_scene.geometry, piece);
}

void GridPainter::paintPieces()
{
    for (const BlockPiece &piece : m_scene.pieces) {
        const ScheduleBlock &block = m_scene.blocks[piece.block];
        paintBlock(rectOf(piece), block, block.task == m_scene.current);
    }
    if (!m_scene.dragged)
        return;
    m_painter.save();
    m_painter.setOpacity(0.85);
    paintBlock(rectOf(*m_scene.dragged), m_scene.blocks[m_scene.dragged->block], true);
    m_painter.restore();
}

void GridPainter::paintBlock(const QRectF &rect, const ScheduleBlock &block, bool isCurrent)
{
    if (!rect.intersects(m_viewport))
        return;
    paintScheduleBlock(m_painter, rect, block, m_tokens);
    if (isCurrent)
        paintFocusRing(m_painter, rect, Metric::gap, m_scene.hasFocus ? m_tokens.focus : m_tokens.border);
    if (const QRectF room = rect.adjusted(barWidth + blockPadding, 2, -Metric::gap, -2); room.width() >= leastTextWidth)
        paintText(room, block, blockInk(block, m_tokens));
}

/// What to do comes first; the hours and the client as far as there is room.
void GridPainter::paintText(QRectF room, const ScheduleBlock &block, const QColor &ink)
{
    const QFont plain = blockFont(small(m_font), block);
    const qreal height = QFontMetricsF(plain).height();
    const QStringList lines = block.isWholeDay ? QStringList{block.title + QStringLiteral(" · ") + block.detail}
                                               : QStringList{block.title, block.hours(), block.detail};
    m_painter.setPen(ink);
    const bool isOneLine = room.height() < 2 * height;
    for (qsizetype line = 0; line < lines.size() && (line == 0 || room.height() >= height); ++line) {
        const QFont font = line == 0 ? strong(plain) : plain;
        m_painter.setFont(font);
        const QRectF place(room.left(), room.top(), room.width(), isOneLine ? room.height() : height);
        m_painter.drawText(place,
                           int(Qt::AlignLeft | (isOneLine ? Qt::AlignVCenter : Qt::AlignTop)) | Qt::TextSingleLine,
                           elided(font, lines.at(line), room.width()));
        room.setTop(isOneLine ? room.bottom() : room.top() + height);
    }
}

void GridPainter::paintNow()
{
    const QDateTime now = m_scene.now.toLocal();
    const qreal y = m_scene.geometry.top(QTime(0, 0).secsTo(now.time()) / 60);
    for (size_t column = 0; column < m_scene.columns.size(); ++column) {
        if (m_scene.columns[column].day != now.date())
            continue;
        const QRectF place = m_scene.geometry.head(column);
        m_painter.setPen(QPen(m_tokens.dangerTone.text, 2));
        m_painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_tokens.dangerTone.text);
        m_painter.drawEllipse(QPointF(place.left(), y), 4, 4);
    }
}

void GridPainter::paintHead()
{
    const GridGeometry &geometry = m_scene.geometry;
    const QDate today = m_scene.now.toLocal().date();
    for (size_t column = 0; column < m_scene.columns.size(); ++column) {
        const GridColumn &each = m_scene.columns[column];
        const QRectF place = geometry.head(column).adjusted(Metric::gap, 0, -Metric::gap, 0);
        const bool isToday = each.day == today && !each.number.isEmpty();
        const QFont font = isToday ? strong(m_font) : m_font;
        m_painter.setFont(font);
        m_painter.setPen(isToday ? m_tokens.accentTone.text : m_tokens.muted);
        const QString text = each.number.isEmpty() ? each.head : each.head + u' ' + each.number;
        m_painter.drawText(place, int(Qt::AlignCenter) | Qt::TextSingleLine, elided(font, text, place.width()));
    }
    for (const WholeDayPiece &piece : m_scene.wholeDays) {
        const ScheduleBlock &block = m_scene.blocks[piece.block];
        paintBlock(geometry.wholeDay(piece.column, piece.row), block, block.task == m_scene.current);
    }
    m_painter.setPen(m_tokens.hairline);
    const qreal y = geometry.hoursTop() - 0.5;
    m_painter.drawLine(QPointF(0, y), QPointF(m_viewport.right(), y));
}

} // namespace leadline
