// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/timegridpaint.h"

#include <QAbstractScrollArea>

namespace leadline {

/// Hours of days, or of people, side by side, with their blocks. Arrows go from block to block; Alt moves the one that is
/// current by a quarter of an hour or a day, Alt+Shift makes it longer or shorter; a pointer drags it and its lower edge.
class TimeGrid final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimeGrid(QWidget *parent = nullptr);

    void show(std::vector<GridColumn> columns, std::vector<ScheduleBlock> blocks);
    void setNow(Timestamp now);
    [[nodiscard]] const TaskId &current() const { return m_scene.current; }
    void setCurrent(const TaskId &task);
    [[nodiscard]] const GridScene &scene() const { return m_scene; }
    /// Of the block's first piece; empty when it is not here.
    [[nodiscard]] QRect rectOf(const TaskId &task) const;
    /// Makes the hours of a working day visible.
    void scrollToMorning();

signals:
    void currentChanged(const leadline::TaskId &task);
    void opened(const leadline::TaskId &task);
    /// The block is wanted there.
    void moved(const leadline::TaskId &task, leadline::Timestamp begin, qint64 minutes);
    /// Somebody wants to do something then.
    void timeChosen(leadline::Timestamp begin);
    /// The arrow leads out of the days that are shown.
    void edgeReached(int step);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Drag { None, Move, Stretch };

    void layOut();
    void measure();
    void describe();
    bool nudge(int key, bool stretches);
    void step(int lines);
    void cross(int columns);
    void scrollToCurrent();
    void dragTo(QPointF point);
    void drop();
    void endDrag();
    [[nodiscard]] const BlockPiece *pieceOf(const TaskId &task) const;
    [[nodiscard]] const BlockPiece *pieceAt(QPointF point) const;
    [[nodiscard]] const ScheduleBlock *blockAt(QPointF point) const;
    [[nodiscard]] const ScheduleBlock *currentBlock() const;
    [[nodiscard]] bool isAtLowerEdge(QPointF point, const BlockPiece &piece) const;
    [[nodiscard]] Timestamp momentOf(size_t column, int minute) const;
    [[nodiscard]] std::vector<size_t> inReadingOrder() const;
    void ask(const ScheduleBlock &block, Timestamp begin, qint64 minutes);

    GridScene m_scene;
    Drag m_drag = Drag::None;
    bool m_isDragging = false; ///< the pointer has gone far enough
    QPointF m_pressed;
    BlockPiece m_grabbed;
};

} // namespace leadline
