// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/scheduleblock.h"
#include "ui/schedule/scheduleview.h"

#include <QDate>
#include <QHash>
#include <QWidget>
#include <optional>

namespace leadline {

/// Six weeks of days with the beginnings of what is in them. Arrows go from day to day, Enter shows the day; a pointer
/// drags a block to another day, where it keeps its hours.
class MonthGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit MonthGrid(QWidget *parent = nullptr);

    void show(const ShownDays &days, int month, std::vector<ScheduleBlock> blocks);
    void setNow(Timestamp now);
    [[nodiscard]] QDate current() const { return m_current; }
    void setCurrent(QDate day);
    /// Empty for a block that has no room in its day.
    [[nodiscard]] QRect rectOf(const TaskId &task) const;
    [[nodiscard]] QRect rectOf(QDate day) const;

signals:
    void currentChanged(QDate day);
    void dayOpened(QDate day);
    void opened(const leadline::TaskId &task);
    void moved(const leadline::TaskId &task, leadline::Timestamp begin, qint64 minutes);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<const ScheduleBlock *> blocksOf(QDate day) const;
    [[nodiscard]] QDate dayAt(QPointF point) const;
    [[nodiscard]] const ScheduleBlock *blockAt(QPointF point) const;
    [[nodiscard]] QRect lineRect(QDate day, int line) const;
    [[nodiscard]] int linesInDay() const;
    [[nodiscard]] int headHeight() const;
    void paintNames(QPainter &painter) const;
    void paintDay(QPainter &painter, QDate day) const;
    void paintLine(QPainter &painter, const QRect &rect, const ScheduleBlock &block) const;
    void describe();
    void sortIntoDays();

    ShownDays m_days;
    int m_month = 1;
    std::vector<ScheduleBlock> m_blocks;
    QHash<QDate, std::vector<const ScheduleBlock *>> m_blocksByDay;
    QDate m_current;
    Timestamp m_now;
    std::optional<ScheduleBlock> m_dragged;
    QPointF m_pressed;
    QDate m_target; ///< where the dragged block would go; null while none is dragged
};

} // namespace leadline
