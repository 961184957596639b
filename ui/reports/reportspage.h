// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"
#include "ui/shell/page.h"

#include <QTemporaryDir>
#include <QTimer>
#include <functional>
#include <map>

class QBoxLayout;
class QMenu;
class QPushButton;
class QTabBar;

namespace leadline {

class Chart;
class FunnelBoard;
class Label;
class ReportFilters;
class ReportTableCard;
class WindowContext;

/// The section «Funnel»: the funnel and the four questions of a head of sales about leads (C-59 to C-62).
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("funnel"); }
    [[nodiscard]] QWidget *firstFocus() override;
    void activate() override;

    /// Shows one of reportNames().
    void choose(const QString &name);
    [[nodiscard]] const Report &report() const { return m_report; }
    [[nodiscard]] FunnelBoard &board() const { return *m_board; }
    [[nodiscard]] ReportFilters &filters() const { return *m_filters; }
    /// The card of a table; nullptr before it was ever shown.
    [[nodiscard]] ReportTableCard *card(const QString &table) const;
    /// Writes what is shown; the ending of the name says how.
    void exportTo(const QString &path);
    /// Shows its pages as the system shows a PDF.
    void preview();

signals:
    /// The user wants the leads behind a number, which is called `name`.
    void leadsRequested(const leadline::LeadQuery &leads, const QString &name);
    /// An answer stands on the page.
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader(QBoxLayout &column);
    void buildBody(QBoxLayout &column);
    void connectActions();
    void ask();
    void show(const Report &report);
    void showTables();
    void showBars();
    ReportTableCard &cardFor(const QString &table);
    void askWhereTo(const QString &ending);
    void write(const QString &path, const std::function<void()> &done);
    [[nodiscard]] QString chosenName() const;
    void retranslate();

    WindowContext &m_context;
    Label *m_title;
    QTabBar *m_tabs;
    QPushButton *m_exportButton;
    QMenu *m_exports;
    ReportFilters *m_filters;
    FunnelBoard *m_board;
    QWidget *m_barsCard;
    Label *m_barsTitle;
    Chart *m_bars;
    QBoxLayout *m_tables;
    std::map<QString, ReportTableCard *> m_cards;
    QTimer m_timer; ///< gathers changes that follow each other
    QTemporaryDir m_previews;
    Report m_report;
    Question m_question;
    quint64 m_asked = 0; ///< answers to earlier questions are dropped
};

} // namespace leadline
