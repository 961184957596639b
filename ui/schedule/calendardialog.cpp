// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/calendardialog.h"

#include "ui/schedule/calendarlines.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plaintable.h"
#include "ui/widgets/roomy.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualDialog(760, 480);

void showLines(QTableView &table, CalendarLines *lines)
{
    lines->setParent(&table);
    table.setModel(lines);
    prepareTable(table);
    table.horizontalHeader()->setStretchLastSection(false);
    table.resizeColumnsToContents();
    for (const int column : {CalendarLines::Summary, CalendarLines::Belongs})
        table.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

} // namespace

CalendarDialog::CalendarDialog(WindowContext &context, const CalendarImport &wanted, const CalendarPreview &preview,
                               QWidget *parent)
    : QDialog(parent), m_table(new QTableView),
      m_footer(new DialogFooter(*this,
                                tr("Take in %Ln event(s)", nullptr,
                                   int(preview.report.created + preview.report.updated + preview.report.cancelled)),
                                u"calendar-plus"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import a calendar file"));
    resize(roomy(*this, usualDialog));
    showLines(*m_table, new CalendarLines(context, preview.lines));
    build(wanted, preview.report);
    connect(m_footer, &DialogFooter::confirmed, this, [this] {
        emit agreed();
        accept();
    });
}

void CalendarDialog::build(const CalendarImport &wanted, const CalendarReport &report)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding + Metric::gap);
    auto *counts = new Label(TextRole::Title,
                             tr("%1: %2", "file: what its events do")
                                 .arg(QFileInfo(wanted.path).fileName(), calendarCounts(report).join(u", "_s)));
    counts->setObjectName(u"calendar.counts"_s);
    counts->setWordWrap(true);
    auto *hint = new Label(
        TextRole::Body,
        wanted.otherwise.isNull()
            ? tr("An event goes to the lead that has the address of somebody who takes part. The others come in "
                 "without a lead: they stand in the schedule and on Today. What is over comes in as done.")
            : tr("An event goes to the lead that has the address of somebody who takes part. The others go to the "
                 "lead that the file was dropped on."));
    hint->setTone(TextTone::Muted);
    hint->setWordWrap(true);
    m_table->setObjectName(u"calendar.events"_s);
    m_table->setAccessibleName(tr("Events of the file"));
    column->addWidget(counts);
    column->addWidget(hint);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_footer->button()->setEnabled(report.created + report.updated + report.cancelled > 0);
    m_table->selectRow(0);
    m_table->setFocus();
}

} // namespace leadline
