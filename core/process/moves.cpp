// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/effects.h"
#include "core/process/stageentry.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<Outcome> move(const ProcessDefinition &process, const Lead &lead, const std::optional<Task> &openTask,
                     const QString &toStage, const GateQuestion &question, const Actor &actor)
{
    const Gate answer = gate(process, lead, toStage, question);
    if (!answer.isOpen())
        return tl::unexpected(answer.error());
    StageEntry entry(process, lead, actor);
    entry.close(openTask, u"cancelled"_s);
    entry.enter(answer, question.reason);
    const QStringList more = question.reason.isEmpty() ? QStringList() : QStringList{question.reason};
    entry.post(answer.move->feed.isEmpty() ? process.movedFeed : answer.move->feed, u"system"_s, {}, more);
    return entry.outcome();
}

Lead filled(const ProcessDefinition &process, Lead lead, const Actor &actor)
{
    if (lead.id.isNull())
        lead.id = LeadId(newUuid(actor.now));
    if (lead.owner.isNull())
        lead.owner = actor.user;
    if (lead.maturity.isEmpty())
        lead.maturity = process.initialMaturity;
    if (lead.registrationMethod.isEmpty())
        lead.registrationMethod = process.registrationMethod;
    if (!lead.createdAt.isSet())
        lead.createdAt = actor.now;
    return lead;
}

} // namespace

Result<Outcome> newLead(const ProcessDefinition &process, const Lead &lead, const Actor &actor)
{
    Lead made = filled(process, lead, actor);
    const QString stage = lead.stage.isEmpty() ? process.start.front().to : lead.stage;
    made.stage.clear();
    const Gate answer = gate(process, made, stage);
    if (!answer.isOpen())
        return tl::unexpected(answer.error());
    StageEntry entry(process, made, actor);
    entry.enter(answer, {});
    if (lead.stageSince.isSet())
        entry.outcome().lead.stageSince = lead.stageSince;
    return entry.outcome();
}

std::vector<Task> tasksEndedBy(const ProcessDefinition &process, const Lead &lead, const std::vector<Task> &tasks,
                               const QString &toStage)
{
    const Stage *stage = process.stage(toStage);
    std::vector<Task> ended;
    for (const Task &task : tasks) {
        if (task.isOpen() && (task.id == lead.processTask || (stage && stage->isFinal())))
            ended.push_back(task);
    }
    return ended;
}

Result<Outcome> moveByHand(const ProcessDefinition &process, const Lead &lead, const std::optional<Task> &openTask,
                           const QString &toStage, const QString &reason, const Actor &actor)
{
    return move(process, lead, openTask, toStage, {MoveBy::Hand, reason}, actor);
}

Result<Outcome> enterByProcess(const ProcessDefinition &process, const Lead &lead, const std::optional<Task> &openTask,
                               const QString &toStage, const QString &reason, const Actor &actor)
{
    return move(process, lead, openTask, toStage, {MoveBy::Process, reason}, actor);
}

Result<Outcome> resume(const ProcessDefinition &process, const Lead &lead, const std::optional<Task> &openTask,
                       const Actor &actor)
{
    const Gate answer = resumptionGate(process, lead);
    if (!answer.isOpen())
        return tl::unexpected(answer.error());
    StageEntry entry(process, lead, actor);
    entry.close(openTask, u"cancelled"_s);
    const Resumption &resumption = *process.resumption;
    if (answer.move)
        entry.enter(answer, {});
    else if (const Stage &stage = *process.stage(lead.stage); !stage.task.isEmpty())
        entry.make(stage.task, newUuid(actor.now), {});
    if (!resumption.maturity.isEmpty())
        entry.outcome().lead.maturity = resumption.maturity;
    entry.post(resumption.feed, u"system"_s, {});
    return entry.outcome();
}

Result<Outcome> qualified(const ProcessDefinition &process, const Lead &lead, const std::optional<Task> &openTask,
                          const Actor &actor)
{
    const Gate answer = qualificationGate(process, lead);
    if (!answer.isOpen())
        return tl::unexpected(answer.error());
    if (const Requirement *unmet = firstUnmet(process.qualification->requirements, lead))
        return failure(ErrorCode::Refused, unmet->refusal, unmet->oneOf);
    StageEntry entry(process, lead, actor);
    if (answer.move) {
        entry.close(openTask, u"cancelled"_s);
        entry.enter(answer, {});
    }
    entry.outcome().lead.qualified = true;
    entry.post(process.qualification->feed, u"system"_s, {});
    return entry.outcome();
}

} // namespace leadline
