// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"

#include <QPainterPath>
#include <QRectF>

namespace leadline {

/// One allowed move between two stages, by their places in the definition.
struct MapArrow
{
    int from = 0;
    int to = 0;
    bool byHand = false; ///< else only the process takes it

    [[nodiscard]] int span() const { return to - from; } ///< negative: a way back
    /// To the very next stage: a straight line; the others are arcs, forward ones above the row and ways back below it.
    [[nodiscard]] bool isStep() const { return span() == 1; }

    friend bool operator==(const MapArrow &, const MapArrow &) = default;
};

[[nodiscard]] std::vector<MapArrow> arrowsOf(const ProcessDefinition &process);

/// How high the highest arc stands over the row and under it.
struct ArcRoom
{
    int above = 0;
    int below = 0;
};

[[nodiscard]] ArcRoom arcRoom(const std::vector<MapArrow> &arrows);

/// The arrow's line between two of `places`, which stand in a row; it ends where its head has its point. Arcs that share
/// a stage begin and end beside each other, the wider around the narrower.
[[nodiscard]] QPainterPath arrowLine(const std::vector<MapArrow> &arrows, size_t index,
                                     const std::vector<QRectF> &places);

/// The head at the end of a line.
[[nodiscard]] QPainterPath arrowHead(const QPainterPath &line);

} // namespace leadline
