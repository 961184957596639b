// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/preview.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

StageView viewOf(const Stage &stage, const ProcessDefinition &process, const Lead &lead, StageView::State state,
                 QLocale::Language language)
{
    return {stage.code, stage.label.text(language),     stage.shortLabel.text(language), stage.caption.text(language),
            state,      gate(process, lead, stage.code)};
}

/// A shut gate still belongs on the card when filling a field opens it.
bool isWorthShowing(const Gate &gate)
{
    return gate.canBeOffered() || !gate.missing.isEmpty();
}

/// Not where the stage has a button of its own to the same end, nor where the lead stands already.
bool offersQualification(const ProcessDefinition &process, const Stage &stage, const Gate &answer)
{
    const Move *move = process.qualification ? stage.moveTo(process.qualification->to) : nullptr;
    return move && move->byProcess && move->label.isEmpty() && isWorthShowing(answer);
}

} // namespace

Result<ResultPreview> previewOf(const ProcessDefinition &process, const Lead &lead, const Task &task,
                                const QString &result)
{
    Completion completion{result, {}, {}, {}};
    const ProcessTask *kind = process.task(task.code);
    const TaskResult *chosen = kind ? kind->result(result) : nullptr;
    if (chosen && chosen->asksStart)
        completion.start = task.start.isSet() ? task.start : Timestamp{1};
    const Result<Outcome> done = completeTask(process, lead, task, completion, {task.owner, lead.stageSince});
    if (!done)
        return tl::unexpected(done.error());
    return ResultPreview{done->lead.stage,
                         done->lead.maturity,
                         done->lead.stage != lead.stage,
                         done->lead.maturity != lead.maturity,
                         done->created.empty() ? QString() : done->created.front().code,
                         done->feed};
}

MovePreview previewOfMove(const ProcessDefinition &process, const Lead &lead, const std::vector<Task> &tasks,
                          const QString &toStage)
{
    QStringList way;
    for (const Stage &stage : process.stages) {
        if (stage.kind != Stage::Kind::Failure)
            way.append(stage.code);
    }
    const qsizetype from = way.indexOf(lead.stage);
    const qsizetype to = way.indexOf(toStage);
    const bool leavesOut = from >= 0 && to > from;
    return {leavesOut ? way.sliced(from + 1, to - from - 1) : QStringList(),
            tasksEndedBy(process, lead, tasks, toStage)};
}

StageWay wayTo(const ProcessDefinition &process, const Lead &lead, const QString &stage)
{
    const Gate answer = gate(process, lead, stage);
    if (answer.canBeOffered())
        return StageWay::Move;
    if (answer.refusal == "checklist-open"_L1)
        return StageWay::None;
    const std::vector<ProcessAction> actions = actionsFor(process, lead, QLocale::C);
    const bool qualifies = std::ranges::any_of(actions, [&](const ProcessAction &action) {
        return action.kind == ProcessAction::Kind::Qualify && action.toStage == stage;
    });
    return qualifies ? StageWay::Qualification : StageWay::None;
}

bool isUninterested(const ProcessDefinition &process, const Lead &lead)
{
    const Maturity *maturity = process.maturity(lead.maturity);
    return maturity && maturity->tone == Maturity::Tone::Bad;
}

std::vector<StageView> stageBar(const ProcessDefinition &process, const Lead &lead, QLocale::Language language)
{
    using enum StageView::State;
    std::vector<StageView> bar;
    const Stage *current = process.stage(lead.stage);
    const bool isLost = current && current->kind == Stage::Kind::Failure;
    bool isBefore = current && !isLost;
    for (const Stage &stage : process.stages) {
        if (stage.kind == Stage::Kind::Failure)
            continue;
        const bool isHere = &stage == current;
        isBefore = isBefore && !isHere;
        bar.push_back(viewOf(stage, process, lead, isHere ? Current : isBefore ? Passed : Future, language));
    }
    if (isLost)
        bar.push_back(viewOf(*current, process, lead, Lost, language));
    return bar;
}

std::vector<ProcessAction> actionsFor(const ProcessDefinition &process, const Lead &lead, QLocale::Language language)
{
    std::vector<ProcessAction> actions;
    const Stage *stage = process.stage(lead.stage);
    if (!stage)
        return actions;
    if (const Gate answer = qualificationGate(process, lead); offersQualification(process, *stage, answer)) {
        const Qualification &qualification = *process.qualification;
        actions.push_back({ProcessAction::Kind::Qualify, qualification.to, qualification.label.text(language), answer});
    }
    if (const Gate answer = resumptionGate(process, lead); isWorthShowing(answer)) {
        const Resumption &resumption = *process.resumption;
        actions.push_back({ProcessAction::Kind::Resume, resumption.to, resumption.label.text(language), answer});
    }
    for (const Move &move : stage->moves) {
        const Gate answer = gate(process, lead, move.to);
        if (move.label.isEmpty() || !isWorthShowing(answer))
            continue;
        const bool fails = process.stage(move.to)->kind == Stage::Kind::Failure;
        actions.push_back({ProcessAction::Kind::Move, move.to, move.label.text(language), answer, fails});
    }
    return actions;
}

} // namespace leadline
