// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

namespace leadline {

/// A row of numbers in a chart, one for each category.
struct ChartSeries
{
    QString name;
    std::vector<double> values;
};

struct ChartContent
{
    QStringList categories;
    std::vector<ChartSeries> series;
};

/// A chart, whichever library draws it: the pages know this interface alone. It follows theme, font and language; what
/// it shows stands in a table beside it, so it takes no keys.
class Chart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const ChartContent &content) = 0;

signals:
    /// The user clicked a point or a bar.
    void picked(int series, int category);
};

/// Lines over time.
[[nodiscard]] Chart *makeLineChart(QWidget *parent);
/// Bars from left to right, one under the other.
[[nodiscard]] Chart *makeBarChart(QWidget *parent);

} // namespace leadline
