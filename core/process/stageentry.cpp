// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/stageentry.h"

namespace leadline {

using namespace Qt::StringLiterals;

StageEntry::StageEntry(const ProcessDefinition &process, const Lead &lead, const Actor &actor)
    : m_process(process), m_actor(actor), m_from(lead.stage), m_outcome{lead, {}, {}, {}}
{
}

void StageEntry::close(const std::optional<Task> &task, const QString &status)
{
    if (!task || !task->isOpen())
        return;
    m_outcome.closed = ClosedTask{*task, *task};
    m_outcome.closed->after.status = status;
    if (task->id == m_outcome.lead.processTask)
        m_outcome.lead.processTask = {};
}

void StageEntry::enter(const Gate &gate, const QString &reason)
{
    const Stage &stage = *m_process.stage(gate.move->to);
    Lead &lead = m_outcome.lead;
    lead.stage = stage.code;
    lead.stageSince = m_actor.now;
    lead.processTask = {};
    lead.finalAt = stage.isFinal() ? m_actor.now : Timestamp();
    lead.disqualifyReason = reason;
    const QString &maturity = gate.move->maturity.isEmpty() ? stage.maturity : gate.move->maturity;
    if (!maturity.isEmpty())
        lead.maturity = maturity;
    if (!stage.task.isEmpty())
        make(stage.task, newUuid(m_actor.now), {});
}

void StageEntry::make(const QString &taskCode, const QUuid &id, const QString &prefill)
{
    const ProcessTask &kind = *m_process.task(taskCode);
    const Lead &lead = m_outcome.lead;
    Task task;
    task.id = TaskId(id);
    task.lead = lead.id;
    task.contact = lead.contact;
    task.company = lead.company;
    task.code = kind.code;
    task.owner = lead.owner.isNull() ? m_actor.user : lead.owner;
    task.author = m_actor.user;
    task.start = m_actor.now;
    task.due = dueOf(&kind, lead, task.start);
    task.blockMinutes = kind.blockMinutes;
    task.showInCalendar = kind.showInCalendar;
    task.priority = kind.priority;
    task.category = kind.category;
    task.status = u"open"_s;
    task.prefill = prefill;
    if (lead.remindOwner && task.owner != m_actor.user)
        task.remindAt = task.start;
    open(std::move(task));
}

void StageEntry::open(Task task)
{
    m_outcome.lead.processTask = task.id;
    add(std::move(task));
}

void StageEntry::add(Task task)
{
    if (isAway(task.owner)) {
        task.owner = isAway(task.author) ? m_actor.user : task.author;
        post(u"owner-away"_s, u"system"_s, {});
    }
    m_outcome.created.push_back(std::move(task));
}

void StageEntry::post(const QString &code, const QString &type, const QString &text, const QStringList &more)
{
    if (code.isEmpty())
        return;
    FeedEntry entry;
    entry.id = FeedEntryId(newUuid(m_actor.now));
    entry.lead = m_outcome.lead.id;
    entry.author = m_actor.user;
    entry.at = m_actor.now;
    entry.type = type;
    entry.code = code;
    entry.text = text;
    entry.details = QStringList{m_from, m_outcome.lead.stage} + more;
    m_outcome.feed.push_back(entry);
}

Timestamp dueOf(const ProcessTask *kind, const Lead &lead, Timestamp start)
{
    if (lead.decisionAt > start)
        return lead.decisionAt;
    return start.plusDays(kind ? kind->saleDays : 0);
}

} // namespace leadline
