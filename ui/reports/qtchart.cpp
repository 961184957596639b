// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/qtchart.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QAbstractAxis>
#include <QAbstractSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

namespace leadline {

namespace {

constexpr int leastHeight = 260;

double greatestOf(const ChartContent &content)
{
    double greatest = 1;
    for (const ChartSeries &series : content.series) {
        for (const double value : series.values)
            greatest = std::max(greatest, value);
    }
    return greatest;
}

QValueAxis *valueAxis(const ChartContent &content, QChart &chart)
{
    auto *axis = new QValueAxis(&chart);
    axis->setRange(0, greatestOf(content));
    axis->setLabelFormat(QStringLiteral("%.0f"));
    axis->applyNiceNumbers();
    // What is counted is whole: between two numbers there is none to be named.
    if (axis->max() < axis->tickCount() - 1)
        axis->setTickCount(qRound(axis->max()) + 1);
    return axis;
}

/// A point on the upmost or the lowest line would be cut in half.
void keepPointsWhole(QValueAxis &axis, double greatest)
{
    const double step = axis.max() / (axis.tickCount() - 1);
    const double last = greatest < axis.max() ? axis.max() : axis.max() + step;
    constexpr double halfPoint = 0.04; // of the axis
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(0);
    axis.setTickInterval(step);
    axis.setRange(-halfPoint * last, last);
}

/// Names no more steps than can be read beside one another.
QCategoryAxis *stepAxis(const ChartContent &content, QChart &chart)
{
    constexpr qsizetype mostNames = 5;
    const qsizetype last = content.categories.size() - 1;
    auto *axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    constexpr qreal halfName = 0.09; // of the axis: a month and its year on a small screen
    const qreal roomForNames = std::max(0.8, halfName * static_cast<qreal>(last)); // in steps, at both ends
    axis->setStartValue(-1);
    axis->setRange(-roomForNames, static_cast<qreal>(last) + roomForNames);
    for (qsizetype step = 0; step <= last; step += last / mostNames + 1)
        axis->append(content.categories[step], static_cast<qreal>(step));
    return axis;
}

class LineChart final : public QtChart
{
public:
    using QtChart::QtChart;

protected:
    void draw(const ChartContent &content) override
    {
        QChart &chart = drawing();
        QCategoryAxis *steps = stepAxis(content, chart);
        QValueAxis *values = valueAxis(content, chart);
        keepPointsWhole(*values, greatestOf(content));
        chart.addAxis(steps, Qt::AlignBottom);
        chart.addAxis(values, Qt::AlignLeft);
        for (size_t index = 0; index < content.series.size(); ++index) {
            auto *line = new QLineSeries(&chart);
            line->setName(content.series[index].name);
            constexpr qreal thickness = 2.5;
            line->setPen(QPen(colorOf(index), thickness, index == 0 ? Qt::SolidLine : Qt::DashLine));
            line->setPointsVisible();
            for (size_t step = 0; step < content.series[index].values.size(); ++step)
                line->append(static_cast<qreal>(step), content.series[index].values[step]);
            chart.addSeries(line);
            line->attachAxis(steps);
            line->attachAxis(values);
            connect(line, &QLineSeries::clicked, this,
                    [this, index](const QPointF &point) { emit picked(int(index), qRound(point.x())); });
        }
        dress(*steps);
        steps->setGridLineVisible(false); // its first would stand beside the other axis
        dress(*values);
    }
};

class BarChart final : public QtChart
{
public:
    using QtChart::QtChart;

private:
    /// Qt Charts names no category whose row is lower than its text.
    [[nodiscard]] int roomForName() const { return 2 * QFontMetrics(font()).height(); }

protected:
    void draw(const ChartContent &content) override
    {
        QChart &chart = drawing();
        auto *bars = new QHorizontalBarSeries(&chart);
        // The first series and the first category stand on top, which Qt Charts counts from below.
        for (size_t index = content.series.size(); index-- > 0;) {
            auto *set = new QBarSet(content.series[index].name, bars);
            set->setColor(colorOf(index));
            set->setBorderColor(Qt::transparent);
            for (auto value = content.series[index].values.rbegin(); value != content.series[index].values.rend();
                 ++value)
                set->append(*value);
            bars->append(set);
        }
        chart.addSeries(bars);
        auto *names = new QBarCategoryAxis(&chart);
        QStringList upward = content.categories;
        std::ranges::reverse(upward);
        names->append(upward);
        QValueAxis *values = valueAxis(content, chart);
        chart.addAxis(names, Qt::AlignLeft);
        chart.addAxis(values, Qt::AlignBottom);
        bars->attachAxis(names);
        bars->attachAxis(values);
        const int last = int(content.categories.size()) - 1;
        connect(bars, &QHorizontalBarSeries::clicked, this, [this, bars, last](int index, QBarSet *set) {
            emit picked(int(bars->count() - 1 - bars->barSets().indexOf(set)), last - index);
        });
        chart.legend()->setReverseMarkers(true);
        setMinimumHeight(std::max(leastHeight, int(content.categories.size() + 2) * roomForName()));
        dress(*names);
        dress(*values);
    }
};

} // namespace

QtChart::QtChart(QWidget *parent) : Chart(parent), m_view(new QChartView(this)), m_chart(m_view->chart())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
}

void QtChart::show(const ChartContent &content)
{
    m_content = content;
    drawAnew();
}

void QtChart::drawAnew()
{
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    if (m_content.categories.isEmpty())
        return;
    draw(m_content);
    m_chart->legend()->setVisible(m_content.series.size() > 1);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->legend()->setFont(font());
    m_chart->legend()->setLabelColor(tokensFor(palette()).text);
}

QColor QtChart::colorOf(size_t series) const
{
    const Tokens &tokens = tokensFor(palette());
    return series == 0 ? tokens.accent : tokens.successTone.text;
}

void QtChart::dress(QAbstractAxis &axis) const
{
    const Tokens &tokens = tokensFor(palette());
    axis.setLabelsFont(small(font()));
    axis.setLabelsColor(tokens.muted);
    axis.setGridLineColor(tokens.hairline);
    axis.setLinePenColor(tokens.hairline);
    if (axis.type() == QAbstractAxis::AxisTypeBarCategory)
        axis.setGridLineVisible(false);
}

void QtChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        drawAnew();
    Chart::changeEvent(event);
}

Chart *makeLineChart(QWidget *parent)
{
    return new LineChart(parent);
}

Chart *makeBarChart(QWidget *parent)
{
    return new BarChart(parent);
}

} // namespace leadline
