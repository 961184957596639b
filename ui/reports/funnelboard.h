// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/reports/report.h"

#include <QWidget>

class QBoxLayout;

namespace leadline {

class Chart;
class FunnelView;
class Label;

/// The drawn part of the funnel: the figures of the period, the funnel with its weak step in words, and new and sold leads
/// over time (look 05, 06).
class FunnelBoard final : public QWidget
{
    Q_OBJECT

public:
    explicit FunnelBoard(QWidget *parent = nullptr);

    void show(const Report &report, const ProcessDefinition &process);
    [[nodiscard]] FunnelView &funnel() const { return *m_funnel; }
    [[nodiscard]] Label &weakStep() const { return *m_weakStep; }

signals:
    void leadsRequested(const leadline::LeadQuery &leads, const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void openStage(const QString &stage);
    void openStep(int series, int category);
    void request(const ReportTable &table, const ReportRow &row, const QString &column);

    Report m_report;
    QBoxLayout *m_row;
    Label *m_figures;
    Label *m_title;
    FunnelView *m_funnel;
    Label *m_weakStep;
    Label *m_timeTitle;
    Chart *m_time;
    QWidget *m_timeCard;
};

} // namespace leadline
