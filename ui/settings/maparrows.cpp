// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/maparrows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace leadline {

namespace {

constexpr int lowestArc = 22;
constexpr int arcStep = 14;
constexpr qreal headLength = 8;
constexpr qreal headSpread = std::numbers::pi / 8;

int arcHeight(const MapArrow &arrow)
{
    return lowestArc + arcStep * (std::abs(arrow.span()) - 1);
}

bool isBackward(const MapArrow &arrow)
{
    return arrow.span() < 0;
}

/// How far from the stage's edge the arc meets it: of those on the same side, the narrowest is the nearest to the edge.
qreal portOf(const std::vector<MapArrow> &arrows, const MapArrow &arrow, bool atStart, qreal room)
{
    const auto isBeside = [&](const MapArrow &other) {
        return !other.isStep() && isBackward(other) == isBackward(arrow)
            && (atStart ? other.from == arrow.from : other.to == arrow.to);
    };
    const auto count = std::ranges::count_if(arrows, isBeside);
    const auto narrower = std::ranges::count_if(arrows, [&](const MapArrow &other) {
        return isBeside(other) && std::abs(other.span()) < std::abs(arrow.span());
    });
    return room * qreal(narrower + 1) / qreal(count + 1);
}

QPainterPath arc(const std::vector<MapArrow> &arrows, const MapArrow &arrow, const QRectF &from, const QRectF &to)
{
    const bool back = isBackward(arrow);
    const qreal start = portOf(arrows, arrow, true, from.width() / 2);
    const qreal end = portOf(arrows, arrow, false, to.width() / 2);
    const QPointF first(back ? from.left() + start : from.right() - start, back ? from.bottom() : from.top());
    const QPointF last(back ? to.right() - end : to.left() + end, back ? to.bottom() : to.top());
    // A cubic reaches three quarters of the way to its control points.
    const QPointF lift(0, (back ? 1 : -1) * arcHeight(arrow) / 0.75);
    QPainterPath path(first);
    path.cubicTo(first + lift, last + lift, last);
    return path;
}

} // namespace

std::vector<MapArrow> arrowsOf(const ProcessDefinition &process)
{
    std::vector<MapArrow> arrows;
    for (size_t from = 0; from < process.stages.size(); ++from) {
        for (const Move &move : process.stages[from].moves) {
            const auto to = std::ranges::find(process.stages, move.to, &Stage::code);
            if (to != process.stages.end())
                arrows.push_back({int(from), int(to - process.stages.begin()), move.byHand});
        }
    }
    return arrows;
}

ArcRoom arcRoom(const std::vector<MapArrow> &arrows)
{
    ArcRoom room;
    for (const MapArrow &arrow : arrows) {
        int &side = isBackward(arrow) ? room.below : room.above;
        if (!arrow.isStep())
            side = std::max(side, arcHeight(arrow));
    }
    return room;
}

QPainterPath arrowLine(const std::vector<MapArrow> &arrows, size_t index, const std::vector<QRectF> &places)
{
    const MapArrow &arrow = arrows[index];
    const QRectF &from = places[size_t(arrow.from)];
    const QRectF &to = places[size_t(arrow.to)];
    if (!arrow.isStep())
        return arc(arrows, arrow, from, to);
    QPainterPath path(QPointF(from.right(), from.center().y()));
    path.lineTo(to.left(), to.center().y());
    return path;
}

QPainterPath arrowHead(const QPainterPath &line)
{
    const QPointF point = line.currentPosition();
    const QPointF before = line.pointAtPercent(0.93);
    const qreal angle = std::atan2(point.y() - before.y(), point.x() - before.x());
    QPainterPath head(point);
    for (const qreal side : {headSpread, -headSpread})
        head.lineTo(point - headLength * QPointF(std::cos(angle + side), std::sin(angle + side)));
    head.closeSubpath();
    return head;
}

} // namespace leadline
