// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/blocklanes.h"
#include "ui/schedule/gridgeometry.h"

#include <QFont>
#include <QPainter>
#include <optional>

namespace leadline {

/// All that a grid of hours shows, as it stands at one moment.
struct GridScene
{
    GridGeometry geometry;
    std::vector<GridColumn> columns;
    std::vector<ScheduleBlock> blocks;
    std::vector<BlockPiece> pieces;
    std::vector<WholeDayPiece> wholeDays;
    TaskId current;
    Timestamp now;
    bool hasFocus = false;
    std::optional<BlockPiece> dragged; ///< where the block would be put down
};

/// Paints it: working hours lighter than others, blocks side by side where they overlap, a line where now is.
class GridPainter
{
public:
    GridPainter(QPainter &painter, const GridScene &scene, const Tokens &tokens, const QFont &font, QRect viewport);

    void paint();

private:
    void paintHours();
    void paintPieces();
    void paintNow();
    void paintHead();
    void paintBlock(const QRectF &rect, const ScheduleBlock &block, bool isCurrent);
    void paintText(QRectF room, const ScheduleBlock &block, const QColor &ink);
    [[nodiscard]] QRectF rectOf(const BlockPiece &piece) const;

    QPainter &m_painter;
    const GridScene &m_scene;
    const Tokens &m_tokens;
    QFont m_font;
    QRect m_viewport;
};

/// Where a piece stands among those that share its column.
[[nodiscard]] QRectF pieceRect(const GridGeometry &geometry, const BlockPiece &piece);

/// One block in its colours: its own person's, dashed while he has not answered, struck out when he declined.
void paintScheduleBlock(QPainter &painter, const QRectF &rect, const ScheduleBlock &block, const Tokens &tokens);
[[nodiscard]] QFont blockFont(QFont base, const ScheduleBlock &block);
[[nodiscard]] QColor blockInk(const ScheduleBlock &block, const Tokens &tokens);

} // namespace leadline
