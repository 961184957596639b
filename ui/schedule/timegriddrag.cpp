// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a pointer does in the grid: choosing, moving, stretching, and asking for something new.
#include "ui/schedule/timegrid.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>

namespace leadline {

namespace {

constexpr int snap = 15; // minutes
constexpr int edgeHeight = 7;

int snapped(int minute)
{
    return (minute + snap / 2) / snap * snap;
}

} // namespace

const BlockPiece *TimeGrid::pieceAt(QPointF point) const
{
    if (point.y() < m_scene.geometry.hoursTop())
        return nullptr;
    const auto found = std::ranges::find_if(
        m_scene.pieces, [&](const BlockPiece &piece) { return pieceRect(m_scene.geometry, piece).contains(point); });
    return found == m_scene.pieces.end() ? nullptr : &*found;
}

const ScheduleBlock *TimeGrid::blockAt(QPointF point) const
{
    if (const BlockPiece *piece = pieceAt(point))
        return &m_scene.blocks[piece->block];
    for (const WholeDayPiece &piece : m_scene.wholeDays) {
        if (m_scene.geometry.wholeDay(piece.column, piece.row).contains(point))
            return &m_scene.blocks[piece.block];
    }
    return nullptr;
}

bool TimeGrid::isAtLowerEdge(QPointF point, const BlockPiece &piece) const
{
    return point.y() >= pieceRect(m_scene.geometry, piece).bottom() - edgeHeight;
}

Timestamp TimeGrid::momentOf(size_t column, int minute) const
{
    const QDate day = m_scene.columns[column].day;
    return timestampFrom(
        QDateTime(day.addDays(minute / minutesOfDay), QTime(0, 0).addSecs(minute % minutesOfDay * 60)));
}

void TimeGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const ScheduleBlock *block = blockAt(event->position());
    setCurrent(block ? block->task : TaskId());
    const BlockPiece *piece = pieceAt(event->position());
    if (!piece || !m_scene.blocks[piece->block].isMine)
        return;
    m_grabbed = *piece;
    m_pressed = event->position();
    m_drag = isAtLowerEdge(event->position(), *piece) ? Drag::Stretch : Drag::Move;
}

void TimeGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None) {
        const BlockPiece *piece = pieceAt(event->position());
        const bool stretches = piece && m_scene.blocks[piece->block].isMine && isAtLowerEdge(event->position(), *piece);
        viewport()->setCursor(stretches ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    }
    const qreal distance = (event->position() - m_pressed).manhattanLength();
    m_isDragging = m_isDragging || distance >= QApplication::startDragDistance();
    if (m_isDragging)
        dragTo(event->position());
}

/// To another day as well, unless the columns are people: a task is not given away by a slip of the hand.
void TimeGrid::dragTo(QPointF point)
{
    const GridGeometry &geometry = m_scene.geometry;
    const int minutes =
        snapped(geometry.minuteAt(point.y()) - geometry.minuteAt(m_pressed.y()) + minutesOfDay) - minutesOfDay;
    BlockPiece target = m_grabbed;
    target.lane = 0;
    target.lanes = 1;
    if (m_drag == Drag::Stretch) {
        target.until = std::clamp(m_grabbed.until + minutes, m_grabbed.from + snap, minutesOfDay);
    } else {
        const int length = m_grabbed.until - m_grabbed.from;
        target.from = std::clamp(snapped(m_grabbed.from + minutes), 0, std::max(minutesOfDay - length, 0));
        target.until = target.from + length;
        const int column = geometry.columnAt(point.x());
        if (column >= 0 && m_scene.columns[size_t(column)].user.isNull())
            target.column = size_t(column);
    }
    m_scene.dragged = target;
    viewport()->update();
}

void TimeGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_drag != Drag::None)
        drop();
    QAbstractScrollArea::mouseReleaseEvent(event);
}

void TimeGrid::drop()
{
    const std::optional<BlockPiece> target = m_scene.dragged;
    const Drag drag = m_drag;
    const ScheduleBlock block = m_scene.blocks[m_grabbed.block];
    const int stretched = target ? target->until - m_grabbed.until : 0;
    endDrag();
    if (!target)
        return;
    if (drag == Drag::Stretch)
        return ask(block, block.begin, block.minutes() + stretched);
    const qint64 days = m_scene.columns[m_grabbed.column].day.daysTo(m_scene.columns[target->column].day);
    const qint64 minutes = target->from - m_grabbed.from;
    ask(block, timestampFrom(block.begin.toLocal().addDays(days).addSecs(minutes * 60)), block.minutes());
}

void TimeGrid::endDrag()
{
    m_drag = Drag::None;
    m_isDragging = false;
    m_scene.dragged.reset();
    viewport()->update();
}

void TimeGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    endDrag();
    if (const ScheduleBlock *block = blockAt(event->position()))
        return emit opened(block->task);
    const int column = m_scene.geometry.columnAt(event->position().x());
    const bool isHour = column >= 0 && event->position().y() >= m_scene.geometry.hoursTop();
    if (isHour)
        emit timeChosen(momentOf(size_t(column), m_scene.geometry.minuteAt(event->position().y()) / snap * snap));
}

/// What the block had to shorten.
bool TimeGrid::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const ScheduleBlock *block = blockAt(help->pos());
    QToolTip::showText(help->globalPos(), block ? plainToolTip(block->sentence()) : QString(), this);
    return true;
}

} // namespace leadline
