// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/monthgrid.h"

#include "ui/schedule/timegridpaint.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/painting.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfWeek = 7;
constexpr int weeksShown = 6;
constexpr int linePadding = 8;

QRect gridCell(const QRect &room, int column, int row)
{
    const auto at = [](int length, int count, int index) { return length * index / count; };
    const QPoint from(room.left() + at(room.width(), daysOfWeek, column),
                      room.top() + at(room.height(), weeksShown, row));
    const QPoint until(room.left() + at(room.width(), daysOfWeek, column + 1) - 1,
                       room.top() + at(room.height(), weeksShown, row + 1) - 1);
    return {from, until};
}

} // namespace

MonthGrid::MonthGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(u"schedule.month"_s);
    setMinimumHeight(320);
}

void MonthGrid::show(const ShownDays &days, int month, std::vector<ScheduleBlock> blocks)
{
    m_days = days;
    m_month = month;
    m_blocks = std::move(blocks);
    sortIntoDays();
    m_dragged.reset();
    m_target = {};
    describe();
    update();
}

void MonthGrid::setNow(Timestamp now)
{
    m_now = now;
    update();
}

void MonthGrid::setCurrent(QDate day)
{
    if (day == m_current)
        return;
    m_current = day;
    describe();
    update();
    emit currentChanged(day);
}

void MonthGrid::describe()
{
    QStringList parts{QLocale().toString(m_current, QLocale::LongFormat)};
    const std::vector<const ScheduleBlock *> blocks = blocksOf(m_current);
    if (blocks.empty())
        parts.append(tr("nothing planned"));
    for (const ScheduleBlock *block : blocks)
        parts.append((block->hours() + u' ' + block->title).trimmed());
    const QString said = parts.join(u", "_s);
    if (said == accessibleDescription())
        return;
    setAccessibleDescription(said);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void MonthGrid::sortIntoDays()
{
    m_blocksByDay.clear();
    for (const ScheduleBlock &block : m_blocks) {
        const QDate first = block.begin.toLocal().date();
        const QDate last = block.isWholeDay ? std::max(first, block.end.toLocal().addMSecs(-1).date()) : first;
        for (QDate day = std::max(first, m_days.first); day <= std::min(last, m_days.end().addDays(-1));
             day = day.addDays(1))
            m_blocksByDay[day].push_back(&block);
    }
}

std::vector<const ScheduleBlock *> MonthGrid::blocksOf(QDate day) const
{
    return m_blocksByDay.value(day);
}

int MonthGrid::headHeight() const
{
    return fontMetrics().height() + 2 * Metric::gap;
}

QRect MonthGrid::rectOf(QDate day) const
{
    if (!m_days.contains(day))
        return {};
    const auto index = int(m_days.first.daysTo(day));
    return gridCell(rect().adjusted(0, headHeight(), 0, 0), index % daysOfWeek, index / daysOfWeek);
}

QRect MonthGrid::lineRect(QDate day, int line) const
{
    const QRect cell = rectOf(day);
    const int height = std::max(fontMetrics().height() + 2, int(Metric::smallestTarget));
    return {cell.left() + Metric::gap, cell.top() + headHeight() + line * height, cell.width() - 2 * Metric::gap,
            height - 2};
}

int MonthGrid::linesInDay() const
{
    int lines = 0;
    while (lineRect(m_days.first, lines).bottom() <= rectOf(m_days.first).bottom())
        ++lines;
    return lines;
}

QDate MonthGrid::dayAt(QPointF point) const
{
    for (QDate day = m_days.first; day < m_days.end(); day = day.addDays(1)) {
        if (rectOf(day).contains(point.toPoint()))
            return day;
    }
    return {};
}

const ScheduleBlock *MonthGrid::blockAt(QPointF point) const
{
    const QDate day = dayAt(point);
    const std::vector<const ScheduleBlock *> blocks =
        day.isValid() ? blocksOf(day) : std::vector<const ScheduleBlock *>();
    for (int line = 0; line < std::min(int(blocks.size()), linesInDay()); ++line) {
        if (lineRect(day, line).contains(point.toPoint()))
            return blocks[size_t(line)];
    }
    return nullptr;
}

QRect MonthGrid::rectOf(const TaskId &task) const
{
    for (QDate day = m_days.first; day < m_days.end(); day = day.addDays(1)) {
        const std::vector<const ScheduleBlock *> blocks = blocksOf(day);
        const auto found = std::ranges::find(blocks, task, [](const ScheduleBlock *block) { return block->task; });
        const auto line = int(found - blocks.begin());
        if (found != blocks.end())
            return line < linesInDay() ? lineRect(day, line) : QRect();
    }
    return {};
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const auto go = [this](int days) { setCurrent(m_current.addDays(days)); };
    switch (event->key()) {
    case Qt::Key_Left:
        return go(-1);
    case Qt::Key_Right:
        return go(1);
    case Qt::Key_Up:
        return go(-daysOfWeek);
    case Qt::Key_Down:
        return go(daysOfWeek);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit dayOpened(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position());
    if (event->button() != Qt::LeftButton || !day.isValid())
        return;
    setCurrent(day);
    const ScheduleBlock *block = blockAt(event->position());
    m_pressed = event->position();
    m_dragged.reset();
    if (block && block->isMine)
        m_dragged = *block;
}

void MonthGrid::mouseMoveEvent(QMouseEvent *event)
{
    const bool isFar = (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragged && (isFar || m_target.isValid())) {
        m_target = dayAt(event->position());
        update();
    }
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *)
{
    const std::optional<ScheduleBlock> block = std::exchange(m_dragged, std::nullopt);
    const QDate target = std::exchange(m_target, QDate());
    update();
    const QDateTime begin = block ? block->begin.toLocal() : QDateTime();
    if (block && target.isValid() && target != begin.date())
        emit moved(block->task, timestampFrom(QDateTime(target, begin.time())), block->minutes());
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position());
    if (const ScheduleBlock *block = blockAt(event->position()))
        emit opened(block->task);
    else if (day.isValid())
        emit dayOpened(day);
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokensFor(palette()).surface);
    paintNames(painter);
    for (QDate day = m_days.first; day < m_days.end(); day = day.addDays(1))
        paintDay(painter, day);
    const Tokens &tokens = tokensFor(palette());
    if (m_days.contains(m_current))
        paintFocusRing(painter, rectOf(m_current), Metric::gap, hasFocus() ? tokens.focus : tokens.border);
}

void MonthGrid::paintNames(QPainter &painter) const
{
    painter.setPen(tokensFor(palette()).muted);
    for (int column = 0; column < daysOfWeek; ++column) {
        const QRect cell = gridCell(rect(), column, 0);
        const QDate day = m_days.first.addDays(column);
        painter.drawText(QRect(cell.left(), 0, cell.width(), headHeight()), Qt::AlignCenter,
                         QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat));
    }
}

void MonthGrid::paintDay(QPainter &painter, QDate day) const
{
    const Tokens &tokens = tokensFor(palette());
    const QRect cell = rectOf(day);
    const bool isToday = day == m_now.toLocal().date();
    painter.setPen(tokens.hairline);
    painter.setBrush(day == m_target              ? tokens.accentTone.soft
                         : day.month() == m_month ? tokens.surface
                                                  : tokens.window);
    painter.drawRect(cell);
    painter.setFont(isToday ? strong(font()) : font());
    painter.setPen(isToday ? tokens.accentTone.text : day.month() == m_month ? tokens.text : tokens.muted);
    painter.drawText(QRect(cell.left() + linePadding, cell.top(), cell.width() - 2 * linePadding, headHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter, QString::number(day.day()));
    const std::vector<const ScheduleBlock *> blocks = blocksOf(day);
    const int room = linesInDay();
    const bool isFull = int(blocks.size()) > room;
    const int shown = isFull ? std::max(room - 1, 0) : int(blocks.size());
    for (int line = 0; line < shown; ++line)
        paintLine(painter, lineRect(day, line), *blocks[size_t(line)]);
    if (!isFull || room == 0)
        return;
    painter.setFont(small(font()));
    painter.setPen(tokens.muted);
    painter.drawText(lineRect(day, shown), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%n more", "blocks of a day", int(blocks.size()) - shown));
}

void MonthGrid::paintLine(QPainter &painter, const QRect &rect, const ScheduleBlock &block) const
{
    const Tokens &tokens = tokensFor(palette());
    paintScheduleBlock(painter, rect, block, tokens);
    const QFont plain = blockFont(small(font()), block);
    painter.setFont(plain);
    painter.setPen(blockInk(block, tokens));
    QString text = block.title;
    if (!block.isWholeDay)
        text.prepend(QLocale().toString(block.begin.toLocal().time(), QLocale::ShortFormat) + u' ');
    const QRect room = rect.adjusted(linePadding, 0, -Metric::gap, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(plain).elidedText(text, Qt::ElideRight, room.width()));
}

void MonthGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void MonthGrid::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace leadline
