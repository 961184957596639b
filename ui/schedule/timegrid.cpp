// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/timegrid.h"

#include "ui/widgets/painting.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace leadline {

namespace {

constexpr int morning = 8 * 60;
constexpr int quarterHour = 15;
constexpr int leastRoom = 320;

} // namespace

TimeGrid::TimeGrid(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(leastRoom);
    viewport()->setMouseTracking(true);
    setObjectName(QStringLiteral("schedule.grid"));
}

void TimeGrid::show(std::vector<GridColumn> columns, std::vector<ScheduleBlock> blocks)
{
    if (m_drag != Drag::None)
        endDrag();
    const bool wasThere = currentBlock();
    m_scene.columns = std::move(columns);
    m_scene.blocks = std::move(blocks);
    layOut();
    if (!currentBlock())
        m_scene.current = {};
    else if (!wasThere) // it was chosen before it was here
        scrollToCurrent();
    describe();
}

void TimeGrid::setNow(Timestamp now)
{
    m_scene.now = now;
    viewport()->update();
}

void TimeGrid::layOut()
{
    m_scene.wholeDays = wholeDayPiecesOf(m_scene.blocks, m_scene.columns);
    measure();
    m_scene.pieces = piecesOf(m_scene.blocks, m_scene.columns, m_scene.geometry.leastMinutes());
    viewport()->update();
}

/// More whole days than this leave the hours too little room.
void TimeGrid::measure()
{
    constexpr int mostRows = 4;
    int rows = 0;
    for (const WholeDayPiece &piece : m_scene.wholeDays)
        rows = std::max(rows, piece.row + 1);
    std::erase_if(m_scene.wholeDays, [](const WholeDayPiece &piece) { return piece.row >= mostRows; });
    m_scene.geometry = GridGeometry(font(), viewport()->size(), int(m_scene.columns.size()), std::min(rows, mostRows));
    const int room = std::max(viewport()->height() - m_scene.geometry.hoursTop(), 1);
    verticalScrollBar()->setRange(0, std::max(m_scene.geometry.hoursHeight() - room, 0));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(m_scene.geometry.hourHeight() / 2);
    m_scene.geometry.setScrolled(verticalScrollBar()->value());
}

void TimeGrid::scrollToMorning()
{
    const int hour = m_scene.geometry.hourHeight();
    verticalScrollBar()->setValue(morning * hour / 60 - hour / 4);
}

void TimeGrid::setCurrent(const TaskId &task)
{
    if (task == m_scene.current)
        return;
    m_scene.current = task;
    scrollToCurrent();
    describe();
    viewport()->update();
    emit currentChanged(task);
}

/// A screen reader hears the block as soon as it is current.
void TimeGrid::describe()
{
    const ScheduleBlock *block = currentBlock();
    const QString said = block ? block->sentence() : QString();
    if (said == accessibleDescription())
        return;
    setAccessibleDescription(said);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

const ScheduleBlock *TimeGrid::currentBlock() const
{
    const auto found = std::ranges::find(m_scene.blocks, m_scene.current, &ScheduleBlock::task);
    return found == m_scene.blocks.end() || m_scene.current.isNull() ? nullptr : &*found;
}

const BlockPiece *TimeGrid::pieceOf(const TaskId &task) const
{
    const auto found = std::ranges::find_if(
        m_scene.pieces, [&](const BlockPiece &piece) { return m_scene.blocks[piece.block].task == task; });
    return found == m_scene.pieces.end() ? nullptr : &*found;
}

QRect TimeGrid::rectOf(const TaskId &task) const
{
    const BlockPiece *piece = pieceOf(task);
    return piece ? pieceRect(m_scene.geometry, *piece).toRect() : QRect();
}

void TimeGrid::scrollToCurrent()
{
    const QRect rect = rectOf(m_scene.current);
    if (rect.isEmpty())
        return;
    const int top = m_scene.geometry.hoursTop();
    if (rect.top() < top)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (top - rect.top()));
    else if (rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      + std::min(rect.bottom() - viewport()->height() + 1, rect.top() - top));
}

/// Column by column; what stands above the hours comes first in each.
std::vector<size_t> TimeGrid::inReadingOrder() const
{
    std::vector<size_t> order;
    const auto add = [&order](size_t block) {
        if (std::ranges::find(order, block) == order.end())
            order.push_back(block);
    };
    for (size_t column = 0; column < m_scene.columns.size(); ++column) {
        for (const WholeDayPiece &piece : m_scene.wholeDays) {
            if (piece.column == column)
                add(piece.block);
        }
        for (const BlockPiece &piece : m_scene.pieces) {
            if (piece.column == column)
                add(piece.block);
        }
    }
    return order;
}

void TimeGrid::step(int lines)
{
    const std::vector<size_t> order = inReadingOrder();
    if (order.empty())
        return;
    const auto here =
        std::ranges::find(order, m_scene.current, [this](size_t block) { return m_scene.blocks[block].task; });
    if (here == order.end()) {
        const auto next =
            std::ranges::find_if(order, [this](size_t block) { return m_scene.blocks[block].end > m_scene.now; });
        return setCurrent(m_scene.blocks[next == order.end() ? order.front() : *next].task);
    }
    const auto place = std::clamp<qptrdiff>(here - order.begin() + lines, 0, qptrdiff(order.size()) - 1);
    setCurrent(m_scene.blocks[order[size_t(place)]].task);
}

/// To the block nearest in time in the next column that has any.
void TimeGrid::cross(int columns)
{
    const BlockPiece *here = pieceOf(m_scene.current);
    const int from = here ? here->from : morning;
    int column = here ? int(here->column) : (columns > 0 ? -1 : int(m_scene.columns.size()));
    for (column += columns; column >= 0 && column < int(m_scene.columns.size()); column += columns) {
        const BlockPiece *nearest = nullptr;
        for (const BlockPiece &piece : m_scene.pieces) {
            const bool isNearer = !nearest || std::abs(piece.from - from) < std::abs(nearest->from - from);
            if (int(piece.column) == column && isNearer)
                nearest = &piece;
        }
        if (nearest)
            return setCurrent(m_scene.blocks[nearest->block].task);
    }
    emit edgeReached(columns);
}

bool TimeGrid::nudge(int key, bool stretches)
{
    const ScheduleBlock *block = currentBlock();
    if (!block)
        return false;
    const QDateTime begin = block->begin.toLocal();
    const int minutes = key == Qt::Key_Up ? -quarterHour : key == Qt::Key_Down ? quarterHour : 0;
    const int days = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    if (stretches && minutes != 0)
        ask(*block, block->begin, block->minutes() + minutes);
    else if (!stretches)
        ask(*block, timestampFrom(begin.addDays(days).addSecs(qint64(minutes) * 60)), block->minutes());
    return true;
}

void TimeGrid::ask(const ScheduleBlock &block, Timestamp begin, qint64 minutes)
{
    const qint64 length = std::max(minutes, qint64(quarterHour));
    if (begin != block.begin || length != block.minutes())
        emit moved(block.task, begin, length);
}

void TimeGrid::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isArrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (key == Qt::Key_Escape && m_drag != Drag::None)
        return endDrag();
    if (isArrow && (modifiers == Qt::AltModifier || modifiers == (Qt::AltModifier | Qt::ShiftModifier))) {
        if (!nudge(key, modifiers.testFlag(Qt::ShiftModifier)))
            event->ignore();
        return;
    }
    if (isArrow && modifiers == Qt::NoModifier) {
        const bool isVertical = key == Qt::Key_Up || key == Qt::Key_Down;
        const int direction = key == Qt::Key_Down || key == Qt::Key_Right ? 1 : -1;
        return isVertical ? step(direction) : cross(direction);
    }
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (opens && modifiers == Qt::NoModifier && currentBlock())
        emit opened(m_scene.current);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void TimeGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
    QAbstractScrollArea::changeEvent(event);
}

void TimeGrid::focusInEvent(QFocusEvent *event)
{
    m_scene.hasFocus = true;
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void TimeGrid::focusOutEvent(QFocusEvent *event)
{
    m_scene.hasFocus = false;
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void TimeGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    GridPainter(painter, m_scene, tokensFor(palette()), font(), viewport()->rect()).paint();
    if (m_scene.hasFocus && !currentBlock())
        paintFocusRing(painter, viewport()->rect(), 0, tokensFor(palette()).focus);
}

void TimeGrid::resizeEvent(QResizeEvent *event)
{
    layOut();
    QAbstractScrollArea::resizeEvent(event);
}

void TimeGrid::scrollContentsBy(int, int)
{
    m_scene.geometry.setScrolled(verticalScrollBar()->value());
    viewport()->update();
}

} // namespace leadline
