// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/historytab.h"

#include "core/process/gate.h"
#include "core/process/wording.h"
#include "ui/card/feedrow.h"
#include "ui/card/timeline.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

HistoryTab::HistoryTab(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_handoff(new FieldGroup(scope, 2, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(Metric::innerPadding);
    m_handoff->setObjectName(u"handoff"_s);
    column->addWidget(m_handoff);
    m_stages = addSection();
    m_activities = addSection();
    m_changes = addSection();
    column->addStretch();
}

void HistoryTab::show(const CardContent &content)
{
    const Lead &lead = content.card.lead;
    const QStringList fields = formFields();
    m_handoff->setTitle(tr("Handoff to sales"));
    m_handoff->setFields(fields, fields);
    m_handoff->show(lead, FieldGroup::Empty::Main, !editGate(m_scope.process(), lead).isOpen());
    showSection(m_stages, tr("Stages"), stageRows(content.card));
    showSection(m_activities, tr("Activities"), activityRows(content.card));
    showSection(m_changes, tr("Changes"), changeRows(content.steps));
}

HistoryTab::Section HistoryTab::addSection()
{
    const Section section{new Label(TextRole::Section, {}, this), new Timeline(this)};
    section.title->setIndent(2);
    section.title->setContentsMargins(0, Metric::innerPadding, 0, 0);
    layout()->addWidget(section.title);
    layout()->addWidget(section.rows);
    return section;
}

void HistoryTab::showSection(const Section &section, const QString &title, std::vector<TimelineRow> rows)
{
    section.title->setText(title);
    section.title->setVisible(!rows.empty());
    section.rows->setAccessibleName(title);
    section.rows->setRows(std::move(rows));
}

std::vector<TimelineRow> HistoryTab::stageRows(const LeadCard &card) const
{
    std::vector<TimelineRow> rows;
    const std::vector<StageStay> stays = stageStays(card);
    for (auto stay = stays.rbegin(); stay != stays.rend(); ++stay) {
        const Timestamp end = stay->until.isSet() ? stay->until : m_scope.window.now();
        const QString duration = formatDuration(end.milliseconds - stay->since.milliseconds);
        TimelineRow row;
        row.icon = stay->until.isSet() ? u"check"_s : u"timer"_s;
        row.tone = stay->until.isSet() ? Tone::Neutral : Tone::Accent;
        row.title = stageLabel(m_scope.process(), stay->stage, CardScope::language());
        row.summary = tr("%1, by %2", "duration, who moved it").arg(duration, m_scope.userName(stay->by));
        rows.push_back(timed(row, stay->since));
    }
    return rows;
}

std::vector<TimelineRow> HistoryTab::activityRows(const LeadCard &card) const
{
    std::vector<TimelineRow> rows;
    for (const Task &task : card.tasks) {
        if (task.isOpen())
            continue;
        const bool isDone = task.status == "completed"_L1;
        TimelineRow row;
        row.icon = isDone ? u"square-check"_s : u"x"_s;
        row.tone = isDone ? Tone::Success : Tone::Neutral;
        row.title = subjectOf(m_scope.process(), task, CardScope::language());
        row.summary = task.result.isEmpty()
            ? m_scope.label(u"taskStatus"_s, task.status)
            : resultLabel(m_scope.process(), task.code, task.result, CardScope::language());
        row.body = task.details;
        row = timed(row, task.completedAt);
        row.exact = tr("%1, by %2", "moment, who").arg(row.exact, m_scope.userName(task.completedBy));
        rows.push_back(row);
    }
    return rows;
}

std::vector<TimelineRow> HistoryTab::changeRows(const std::vector<FieldStep> &steps) const
{
    std::vector<TimelineRow> rows;
    rows.reserve(steps.size());
    for (const FieldStep &step : steps)
        rows.push_back(stepRow(m_scope, leadFieldLabel(m_scope, step.field), step));
    return rows;
}

/// The fields that the process's forms fill in (B5), in their order.
QStringList HistoryTab::formFields() const
{
    QStringList names;
    for (const ProcessTask &task : m_scope.process().tasks)
        names += task.form;
    names.removeDuplicates();
    return names;
}

TimelineRow HistoryTab::timed(TimelineRow row, Timestamp at) const
{
    row.when = formatMoment(at, m_scope.window.now());
    row.exact = formatDateTime(at);
    return row;
}

} // namespace leadline
