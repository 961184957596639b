// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include "ui/reports/chart.h"
#include "ui/reports/funnelboard.h"
#include "ui/reports/funnelview.h"
#include "ui/reports/reportexport.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reporttablecard.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/background.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/reports.h"
#include "ui/text/reportwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QUrl>
#include <QVBoxLayout>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostBars = 12;

const QStringList &endings()
{
    static const QStringList known{u"png"_s, u"pdf"_s, u"xlsx"_s, u"csv"_s};
    return known;
}

/// What the row is about; charts leave out a second bar of the same name, so such a one is made another.
QString categoryOf(const ReportRow &row, const QStringList &others)
{
    QStringList parts = row.labels;
    if (parts.size() > 1)
        parts.removeAll(QString());
    QString category = parts.size() == 1 ? reportLabelText(parts.front()) : parts.join(u", "_s);
    while (others.contains(category))
        category += QChar::Nbsp;
    return category;
}

} // namespace

ReportsPage::ReportsPage(WindowContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_title(new Label(TextRole::PageTitle)), m_tabs(new QTabBar),
      m_exportButton(makeButton({}, u"download"_s)), m_exports(new QMenu(this)), m_filters(new ReportFilters(context)),
      m_board(new FunnelBoard), m_barsTitle(new Label(TextRole::Title)), m_bars(makeBarChart(nullptr)),
      m_tables(new QBoxLayout(QBoxLayout::TopToBottom))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, 0);
    buildHeader(*column);
    column->addWidget(m_filters);
    buildBody(*column);
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &ReportsPage::ask);
    connect(m_filters, &ReportFilters::changed, this, &ReportsPage::ask);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReportsPage::ask);
    connect(&m_context.workspace, &Workspace::committed, this, [this] {
        if (isVisible())
            m_timer.start();
    });
    connect(m_board, &FunnelBoard::leadsRequested, this, &ReportsPage::leadsRequested);
    connectActions();
    retranslate();
}

void ReportsPage::buildHeader(QBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_exportButton);
    column.addLayout(row);
    for (const QString &name : reportNames())
        m_tabs->setTabData(m_tabs->addTab(name), name);
    m_tabs->setExpanding(false);
    column.addWidget(m_tabs);
    m_exportButton->setMenu(m_exports);
    for (const QString &ending : endings())
        m_exports->addAction(m_context.actions.action(u"report."_s + ending));
}

void ReportsPage::buildBody(QBoxLayout &column)
{
    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, Metric::innerPadding, Metric::innerPadding, Metric::pagePadding);
    inside->addWidget(m_board);
    auto *bars = new Card;
    bars->body()->addWidget(m_barsTitle);
    bars->body()->addWidget(m_bars);
    m_barsCard = bars;
    inside->addWidget(bars);
    inside->addLayout(m_tables);
    inside->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(body);
    column.addWidget(area, 1);
    m_board->hide();
    m_barsCard->hide();
    connect(m_bars, &Chart::picked, this, [this](int, int category) {
        const ReportTable &table = m_report.tables.front();
        if (category < 0 || size_t(category) >= table.rows.size())
            return;
        const ReportRow &row = table.rows[size_t(category)];
        if (row.cells.front().behind)
            emit leadsRequested(*row.cells.front().behind, categoryOf(row, {}));
    });
}

void ReportsPage::connectActions()
{
    const auto onPage = [this] { return isVisible() && !m_report.name.isEmpty(); };
    for (const QString &ending : endings())
        m_context.actions.connectTo(
            u"report."_s + ending, this, [this, ending] { askWhereTo(ending); }, onPage);
}

QString ReportsPage::title() const
{
    return reportTitle(chosenName());
}

QWidget *ReportsPage::firstFocus()
{
    return m_tabs;
}

void ReportsPage::activate()
{
    m_context.actions.refresh();
    ask();
}

QString ReportsPage::chosenName() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

void ReportsPage::choose(const QString &name)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabData(tab).toString() == name)
            m_tabs->setCurrentIndex(tab);
    }
}

ReportTableCard *ReportsPage::card(const QString &table) const
{
    const auto found = m_cards.find(table);
    return found == m_cards.end() ? nullptr : found->second;
}

void ReportsPage::ask()
{
    const QString name = chosenName();
    const Question question = m_filters->question();
    const auto language = QLocale().language();
    const auto make = [name, question, language](Session &session) {
        return makeReport(session, name, question, std::nullopt, language);
    };
    deliver(m_context.workspace.scan(make), this, [this, question, asked = ++m_asked](const Result<Report> &report) {
        if (asked != m_asked)
            return;
        if (!report)
            return m_context.report(report.error());
        m_question = question;
        show(*report);
    });
}

void ReportsPage::show(const Report &report)
{
    m_report = report;
    const bool isFunnel = report.name == "funnel"_L1;
    m_title->setText(reportTitle(report.name));
    m_board->setVisible(isFunnel);
    if (isFunnel)
        m_board->show(report, m_context.reference().process);
    else
        showBars();
    m_barsCard->setVisible(!isFunnel && !report.tables.front().rows.empty());
    showTables();
    m_context.actions.refresh();
    emit titleChanged();
    emit shown();
}

void ReportsPage::showBars()
{
    const ReportTable &table = m_report.tables.front();
    const auto column = [&](const QString &key) {
        std::vector<double> values;
        for (const ReportRow &row : table.rows) {
            if (values.size() < size_t(mostBars))
                values.push_back(row.cells[size_t(table.cellOf(key))].value.toDouble());
        }
        return values;
    };
    ChartContent content;
    for (const ReportRow &row : table.rows) {
        if (content.categories.size() < mostBars)
            content.categories.append(categoryOf(row, content.categories));
    }
    content.series.push_back({reportColumnTitle(u"count"_s), column(u"count"_s)});
    if (table.cellOf(u"won"_s) >= 0)
        content.series.push_back({reportColumnTitle(u"won"_s), column(u"won"_s)});
    m_barsTitle->setText(reportTitle(m_report.name));
    m_bars->show(content);
    m_bars->setAccessibleName(m_barsTitle->text());
    m_bars->setAccessibleDescription(tr("The same numbers stand in the table below"));
}

ReportTableCard &ReportsPage::cardFor(const QString &table)
{
    ReportTableCard *&card = m_cards[table];
    if (!card) {
        card = new ReportTableCard;
        m_tables->addWidget(card);
        connect(card, &ReportTableCard::leadsRequested, this, &ReportsPage::leadsRequested);
    }
    return *card;
}

void ReportsPage::showTables()
{
    for (const ReportTable &table : m_report.tables)
        cardFor(table.name).show(table);
    for (const auto &[name, card] : m_cards) {
        const ReportTable *table = m_report.table(name);
        card->setVisible(table && !table->rows.empty());
    }
}

void ReportsPage::askWhereTo(const QString &ending)
{
    const QString path = chooseExportPath(m_report, ending, this);
    if (!path.isEmpty())
        exportTo(path);
}

void ReportsPage::exportTo(const QString &path)
{
    write(path, [this, path] { m_context.toast.announce(tr("Written to %1").arg(path)); });
}

void ReportsPage::preview()
{
    const QString path = m_previews.filePath(m_report.name + u".pdf"_s);
    write(path, [this, path] { m_context.openOutside(QUrl::fromLocalFile(path)); });
}

/// A picture of many tables takes its time.
void ReportsPage::write(const QString &path, const std::function<void()> &done)
{
    const auto work = [report = m_report, question = m_question, process = m_context.reference().process, path] {
        return exportReport(report, question, process, path);
    };
    deliver(inBackground(work), this,
            [this, done](const Result<void> &written) { written ? done() : m_context.report(written.error()); });
}

void ReportsPage::retranslate()
{
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, reportTitle(m_tabs->tabData(tab).toString()));
    m_tabs->setAccessibleName(tr("Reports"));
    m_exportButton->setText(tr("Export"));
    m_title->setText(reportTitle(chosenName()));
}

void ReportsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_report.name.isEmpty())
            ask();
    }
    Page::changeEvent(event);
}

} // namespace leadline
