// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/reports/report.h"

#include <QFont>
#include <QStringList>
#include <functional>

class QPainter;

namespace leadline {

/// A piece of a page that is not torn apart: so high in its font, and painted into its place.
struct ReportBlock
{
    qreal height = 0;
    std::function<void(QPainter &painter, const QRectF &place)> paint;
};

/// How a table stands in its place: a width for each column, and in how many lines its headings fit.
struct TableColumns
{
    std::vector<qreal> widths;
    int titleLines = 1;
};

/// Each column gets what its cells and its heading ask for, in one line if that can be; the first, labels, share what is
/// left. Only where the cells alone are too wide, all of them give way alike.
[[nodiscard]] TableColumns tableColumns(const QStringList &titles, const QList<QStringList> &rows, qsizetype labels,
                                        const QFont &font, qreal width);

/// The report from its title to its last row, from top to bottom, for places of this width; all it refers to must outlive
/// it.
[[nodiscard]] std::vector<ReportBlock> reportBlocks(const Report &report, const Question &question,
                                                    const ProcessDefinition &process, const QFont &font, qreal width);

} // namespace leadline
