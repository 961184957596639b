// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/funnelboard.h"

#include "ui/reports/chart.h"
#include "ui/reports/funnelview.h"
#include "ui/text/reports.h"
#include "ui/text/reportwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QDate>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int oneBelowTheOther = 760; ///< narrower than this

constexpr qint64 shortestMonth = 28;
constexpr qint64 shortestYear = 365;

/// The days of a timeline, short, in the language of the moment, as its steps want them: no two alike. The first and
/// the last step may be cut off, the one before the last is whole.
QStringList shortDays(const ReportTable &timeline)
{
    std::vector<QDate> days;
    for (const ReportRow &row : timeline.rows)
        days.push_back(QDate::fromString(row.codes.at(0), Qt::ISODate));
    const qint64 step = days.size() < 3 ? 0 : days[days.size() - 2].daysTo(days.back());
    const QString format = step >= shortestYear ? u"yyyy"_s : FunnelBoard::tr("MMM yyyy", "date format: a month");
    QStringList texts;
    for (const QDate day : days)
        texts.append(step >= shortestMonth ? QLocale().toString(day, format) : shortDay(day, day));
    return texts;
}

std::vector<double> valuesOf(const ReportTable &table, const QString &key)
{
    std::vector<double> values;
    for (const ReportRow &row : table.rows)
        values.push_back(row.cells[size_t(table.cellOf(key))].value.toDouble());
    return values;
}

} // namespace

FunnelBoard::FunnelBoard(QWidget *parent)
    : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_figures(new Label),
      m_title(new Label(TextRole::Title)), m_funnel(new FunnelView), m_weakStep(new Label),
      m_timeTitle(new Label(TextRole::Title)), m_time(makeLineChart(nullptr))
{
    m_row->setContentsMargins({});
    auto *funnelCard = new Card;
    funnelCard->body()->addWidget(m_title);
    funnelCard->body()->addWidget(m_figures);
    funnelCard->body()->addWidget(m_funnel, 1);
    funnelCard->body()->addWidget(m_weakStep);
    m_figures->setTone(TextTone::Muted);
    m_figures->setWordWrap(true);
    m_weakStep->setWordWrap(true);
    auto *timeCard = new Card;
    timeCard->body()->addWidget(m_timeTitle);
    timeCard->body()->addWidget(m_time, 1);
    constexpr int lowest = 220;
    m_time->setMinimumHeight(lowest);
    m_timeCard = timeCard;
    m_row->addWidget(funnelCard, 3);
    m_row->addWidget(timeCard, 2);
    connect(m_funnel, &FunnelView::activated, this, &FunnelBoard::openStage);
    connect(m_time, &Chart::picked, this, &FunnelBoard::openStep);
}

void FunnelBoard::show(const Report &report, const ProcessDefinition &process)
{
    m_report = report;
    const QLocale locale;
    std::vector<FunnelBand> bands = bandsOf(report, process);
    qint64 sold = 0;
    for (const FunnelBand &band : bands)
        sold = band.isEnd && sold == 0 ? band.count : sold;
    const double share = report.leads == 0 ? 0 : double(sold) / double(report.leads);
    m_title->setText(tr("Conversion by stage"));
    m_figures->setText(tr("New leads: %1. Sold: %2 (%3).")
                           .arg(locale.toString(report.leads), locale.toString(sold), shareText(share, locale)));
    m_funnel->setBands(std::move(bands));
    m_weakStep->setText(weakStepText(report, process, locale));
    m_weakStep->setTone(report.weakStep ? TextTone::Danger : TextTone::Muted);

    const ReportTable &timeline = *report.table(u"timeline"_s);
    m_timeCard->setVisible(!timeline.rows.empty());
    ChartContent content;
    content.categories = shortDays(timeline);
    content.series = {{tr("New leads"), valuesOf(timeline, u"count"_s)}, {tr("Sold"), valuesOf(timeline, u"won"_s)}};
    m_timeTitle->setText(reportTableTitle(timeline.name));
    m_time->show(content);
    m_time->setAccessibleName(m_timeTitle->text());
    m_time->setAccessibleDescription(tr("The same numbers stand in the table below"));
}

void FunnelBoard::openStage(const QString &stage)
{
    const ReportTable &cohort = *m_report.table(u"cohort"_s);
    const auto row = std::ranges::find_if(cohort.rows, [&](const ReportRow &one) { return one.codes.at(0) == stage; });
    if (row != cohort.rows.end())
        request(cohort, *row, u"count"_s);
}

void FunnelBoard::openStep(int series, int category)
{
    const ReportTable &timeline = *m_report.table(u"timeline"_s);
    if (category >= 0 && size_t(category) < timeline.rows.size())
        request(timeline, timeline.rows[size_t(category)], series == 0 ? u"count"_s : u"won"_s);
}

void FunnelBoard::request(const ReportTable &table, const ReportRow &row, const QString &column)
{
    const ReportCell &cell = row.cells[size_t(table.cellOf(column))];
    if (cell.behind)
        emit leadsRequested(*cell.behind, u"%1, %2"_s.arg(row.labels.at(0), reportColumnTitle(column)));
}

void FunnelBoard::resizeEvent(QResizeEvent *event)
{
    m_row->setDirection(width() < oneBelowTheOther ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace leadline
