// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayrow.h"

#include "core/process/wording.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(const DayLine &line)
{
    if (!line.task)
        return line.section == DaySection::Dormant ? u"rotate-ccw"_s : u"circle-help"_s;
    if (line.task->category == "call"_L1)
        return u"phone"_s;
    if (line.task->category == "meeting"_L1)
        return u"calendar"_s;
    return u"square-check"_s;
}

/// The lead's words as if this task were its only one.
LeadRowText leadWords(const DayLine &line, const Reference &reference, Timestamp now)
{
    LeadRow row = line.lead;
    if (line.task) {
        const Task &task = *line.task;
        row.openTasks = 1;
        row.nextStepAt = task.start.isSet() ? task.start : task.due;
        row.nextStepDue = task.due.isSet() ? task.due : task.start;
    }
    return leadRowText(row, reference, now);
}

QString ownerOf(const DayLine &line, const Reference &reference)
{
    const UserId owner = line.task ? line.task->owner : line.lead.owner;
    const auto found = std::ranges::find(reference.users, owner, &User::id);
    return found == reference.users.end() ? QString() : found->name;
}

} // namespace

QString TodayRowText::sentence() const
{
    QStringList parts{title, detail, when};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString todayRowTitle(const DayLine &line, const Reference &reference)
{
    const bool isLoose = line.task && line.lead.id.isNull();
    return isLoose ? subjectOf(reference.process, *line.task, QLocale().language()) : line.lead.title;
}

TodayRowText todayRowText(const DayLine &line, const Reference &reference, DayScope scope, Timestamp now)
{
    const LeadRowText words = leadWords(line, reference, now);
    const QLocale::Language language = QLocale().language();
    QStringList details{line.task ? subjectOf(reference.process, *line.task, language) : words.stageInFull,
                        words.client};
    if (line.task && line.lead.id.isNull())
        details = {reference.lookups.label(u"category"_s, line.task->category, language),
                   QCoreApplication::translate("Today", "without a lead")};
    if (scope == DayScope::Team)
        details.append(ownerOf(line, reference));
    details.removeAll(QString());
    TodayRowText text{iconOf(line), todayRowTitle(line, reference), details.join(u" · "_s), words.nextStep,
                      words.state};
    if (line.section == DaySection::Dormant) {
        text.when = line.reviewAt.isSet() ? formatDue(line.reviewAt, now)
                                          : QCoreApplication::translate("Today", "no day for another look");
        text.state = line.reviewAt.isSet() ? StepState::Today : StepState::None;
    }
    return text;
}

QString sectionName(DaySection section)
{
    switch (section) {
    case DaySection::Overdue:
        return QCoreApplication::translate("Today", "Overdue");
    case DaySection::Today:
        return QCoreApplication::translate("Today", "Today");
    case DaySection::Week:
        return QCoreApplication::translate("Today", "Next seven days");
    case DaySection::Idle:
        return QCoreApplication::translate("Today", "Leads with no next step");
    case DaySection::Dormant:
        break;
    }
    return QCoreApplication::translate("Today", "Without interest, due for another look");
}

} // namespace leadline
