// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/chart.h"

class QAbstractAxis;
class QAbstractSeries;
class QChart;
class QChartView;

namespace leadline {

/// A chart drawn by Qt Charts, in our colours and font.
class QtChart : public Chart
{
    Q_OBJECT

public:
    explicit QtChart(QWidget *parent);

    void show(const ChartContent &content) final;
    [[nodiscard]] QChart &drawing() const { return *m_chart; }

protected:
    void changeEvent(QEvent *event) override;
    /// Adds series and axes for the content.
    virtual void draw(const ChartContent &content) = 0;
    /// The colour of a series.
    [[nodiscard]] QColor colorOf(size_t series) const;
    void dress(QAbstractAxis &axis) const;

private:
    void drawAnew();

    QChartView *m_view;
    QChart *m_chart;
    ChartContent m_content;
};

} // namespace leadline
