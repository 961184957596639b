// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/reports/report.h"

#include <QFont>
#include <functional>

class QPainter;

namespace leadline {

/// A piece of a page that is not torn apart: so high in its font, and painted into its place.
struct ReportBlock
{
    qreal height = 0;
    std::function<void(QPainter &painter, const QRectF &place)> paint;
};

/// The report from its title to its last row, from top to bottom; all it refers to must outlive it.
[[nodiscard]] std::vector<ReportBlock> reportBlocks(const Report &report, const Question &question,
                                                    const ProcessDefinition &process, const QFont &font);

} // namespace leadline
