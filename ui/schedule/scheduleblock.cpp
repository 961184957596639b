// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/scheduleblock.h"

#include "core/process/wording.h"
#include "core/services/tasks.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Tone toneOfWork(const QString &category)
{
    if (category == "meeting"_L1)
        return Tone::Accent;
    if (category == "call"_L1)
        return Tone::Success;
    return category == "presentation"_L1 ? Tone::Violet : Tone::Neutral;
}

Tone toneOfPerson(size_t index)
{
    constexpr std::array tones{Tone::Accent, Tone::Violet, Tone::Success, Tone::Warning, Tone::Neutral};
    return tones[index % tones.size()];
}

QString answerOf(const ScheduleEntry &entry, const UserId &user)
{
    if (entry.task.owner == user)
        return {};
    const auto found = std::ranges::find(entry.participants, user, &Participant::user);
    return found == entry.participants.end() ? QString() : found->answer;
}

QString clientOf(const LeadRow &lead)
{
    const QString client = lead.companyName.isEmpty() ? lead.contactName : lead.companyName;
    return client.isEmpty() ? lead.title : lead.title + u" · "_s + client;
}

ScheduleBlock blockOf(const ScheduleEntry &entry, const UserId &calendar, const Reference &reference)
{
    ScheduleBlock block;
    const Task &task = entry.task;
    block.task = task.id;
    block.lead = entry.lead.id;
    block.calendar = calendar;
    block.begin = blockStart(task);
    block.end = blockEnd(task);
    block.isWholeDay = isWholeDay(task);
    block.isClosed = !task.isOpen();
    Lead lead;
    lead.owner = entry.lead.owner;
    block.isMine = task.isOpen() && mayDelegate(reference.me, lead, task);
    block.answer = answerOf(entry, calendar);
    block.tone = toneOfWork(task.category);
    block.title = subjectOf(reference.process, task, QLocale().language());
    block.detail = clientOf(entry.lead);
    return block;
}

} // namespace

QString ScheduleBlock::hours(const QLocale &locale) const
{
    if (isWholeDay)
        return {};
    return locale.toString(begin.toLocal().time(), QLocale::ShortFormat) + u" – "_s
        + locale.toString(end.toLocal().time(), QLocale::ShortFormat);
}

QString ScheduleBlock::sentence(const QLocale &locale) const
{
    QStringList parts{title, locale.toString(begin.toLocal().date(), QLocale::LongFormat)};
    if (!isWholeDay)
        parts.append(hours(locale));
    parts.append(detail);
    if (answer == "invited"_L1)
        parts.append(QCoreApplication::translate("ScheduleBlock", "not answered yet"));
    if (answer == "declined"_L1)
        parts.append(QCoreApplication::translate("ScheduleBlock", "declined"));
    if (isClosed)
        parts.append(QCoreApplication::translate("ScheduleBlock", "done"));
    return parts.join(u", "_s);
}

std::vector<ScheduleBlock> blocksOf(const std::vector<Calendar> &calendars, const Reference &reference, bool isApart)
{
    std::vector<ScheduleBlock> blocks;
    QSet<QUuid> met;
    for (size_t person = 0; person < calendars.size(); ++person) {
        for (const ScheduleEntry &entry : calendars[person].entries) {
            if (!isApart && met.contains(entry.task.id.uuid()))
                continue;
            met.insert(entry.task.id.uuid());
            blocks.push_back(blockOf(entry, calendars[person].user, reference));
            if (calendars.size() > 1)
                blocks.back().tone = toneOfPerson(person);
        }
    }
    std::ranges::stable_sort(blocks, {}, &ScheduleBlock::begin);
    return blocks;
}

const ScheduleEntry *entryOf(const std::vector<Calendar> &calendars, const TaskId &task)
{
    for (const Calendar &calendar : calendars) {
        const auto found =
            std::ranges::find(calendar.entries, task, [](const ScheduleEntry &entry) { return entry.task.id; });
        if (found != calendar.entries.end())
            return &*found;
    }
    return nullptr;
}

} // namespace leadline
