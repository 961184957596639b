// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/gate.h"

#include "core/process/checklist.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool isFilled(const Lead &lead, const QString &name)
{
    if (name.startsWith(customFieldPrefix))
        return lead.fields.contains(name.sliced(customFieldPrefix.size()));
    const Field *field = recordType(Kind::Lead).find(name);
    return field && field->read(&lead).isValid();
}

bool isMet(const Requirement &requirement, const Lead &lead)
{
    return std::ranges::any_of(requirement.oneOf, [&](const QString &name) { return isFilled(lead, name); });
}

const Move *moveOf(const ProcessDefinition &process, const Lead &lead, const QString &toStage)
{
    if (const Stage *from = process.stage(lead.stage))
        return from->moveTo(toStage);
    const auto found = std::ranges::find(process.start, toStage, &Move::to);
    return found == process.start.end() ? nullptr : &*found;
}

Gate refused(const QString &refusal)
{
    return {refusal, {}, {}, nullptr};
}

Gate requirementGate(const Requirement &requirement)
{
    const QString refusal = requirement.refusal.isEmpty() ? u"fields-missing"_s : requirement.refusal;
    return {refusal, requirement.oneOf, {}, nullptr};
}

} // namespace

bool Gate::canBeOffered() const
{
    return isOpen() || refusal == "reason-required"_L1;
}

Error Gate::error() const
{
    return {ErrorCode::Refused, refusal, directory.isEmpty() ? missing : QStringList{directory}};
}

const Requirement *firstUnmet(const std::vector<Requirement> &requirements, const Lead &lead)
{
    const auto found = std::ranges::find_if(requirements, [&](const Requirement &item) { return !isMet(item, lead); });
    return found == requirements.end() ? nullptr : &*found;
}

Gate gate(const ProcessDefinition &process, const Lead &lead, const QString &toStage, const GateQuestion &question)
{
    const Stage *stage = process.stage(toStage);
    if (!stage)
        return refused(u"unknown-stage"_s);
    if (lead.stage == toStage)
        return refused(u"already-there"_s);
    const Move *move = moveOf(process, lead, toStage);
    if (!move || !(question.by == MoveBy::Hand ? move->byHand : move->byProcess))
        return refused(u"move-not-allowed"_s);
    if (const QStringList open = openChecks(process, lead, toStage); !open.isEmpty())
        return {u"checklist-open"_s, open, {}, nullptr};
    if (const Requirement *unmet = firstUnmet(stage->requirements, lead))
        return requirementGate(*unmet);
    if (stage->reasonDirectory.isEmpty() != question.reason.isEmpty())
        return {question.reason.isEmpty() ? u"reason-required"_s : u"reason-not-expected"_s,
                {},
                stage->reasonDirectory,
                move};
    return {{}, {}, stage->reasonDirectory, move};
}

Gate editGate(const ProcessDefinition &process, const Lead &lead)
{
    const Stage *stage = process.stage(lead.stage);
    if (!stage || !stage->isFinal())
        return {};
    const bool hasWayBack = std::ranges::any_of(stage->moves, &Move::byHand);
    return refused(hasWayBack ? u"lead-closed"_s : u"lead-ended"_s);
}

Missing missingForNext(const ProcessDefinition &process, const Lead &lead)
{
    Missing missing;
    const Stage *stage = process.stage(lead.stage);
    const Stage *next = stage ? process.stage(stage->next) : nullptr;
    if (!next)
        return missing;
    for (const Requirement &requirement : next->requirements) {
        if (!isMet(requirement, lead))
            missing.required += requirement.oneOf;
    }
    for (const QString &name : next->advised) {
        if (!isFilled(lead, name))
            missing.advised.append(name);
    }
    return missing;
}

QStringList movesByHand(const ProcessDefinition &process, const Lead &lead)
{
    QStringList stages;
    for (const Stage &stage : process.stages) {
        if (gate(process, lead, stage.code).canBeOffered())
            stages.append(stage.code);
    }
    return stages;
}

Gate qualificationGate(const ProcessDefinition &process, const Lead &lead)
{
    if (!process.qualification)
        return refused(u"move-not-allowed"_s);
    const QString &target = process.qualification->to;
    if (lead.stage == target && !lead.qualified)
        return {};
    const Gate answer = gate(process, lead, target, {MoveBy::Process, {}});
    const bool noWay = answer.refusal == "move-not-allowed"_L1 || answer.refusal == "already-there"_L1;
    return noWay && lead.qualified ? refused(u"already-qualified"_s) : answer;
}

Gate resumptionGate(const ProcessDefinition &process, const Lead &lead)
{
    const std::optional<Resumption> &resumption = process.resumption;
    if (resumption && resumption->from.contains(lead.stage))
        return gate(process, lead, resumption->to);
    if (!resumption || lead.stage != resumption->to || !lead.processTask.isNull())
        return refused(u"nothing-to-resume"_s);
    const Requirement *unmet = firstUnmet(process.stage(lead.stage)->requirements, lead);
    return unmet ? requirementGate(*unmet) : Gate{};
}

} // namespace leadline
