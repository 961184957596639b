// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generatorlives.h"

#include "core/process/gate.h"

namespace leadline {

using namespace Qt::StringLiterals;

GeneratorLives::GeneratorLives(const ProcessDefinition &process, const GeneratorWords &words)
    : m_process(process), m_words(words)
{
    for (const Move &start : process.start)
        (process.stage(start.to)->task.isEmpty() ? m_quietStarts : m_busyStarts).append(start.to);
    if (m_quietStarts.isEmpty())
        m_quietStarts = m_busyStarts;
    if (m_busyStarts.isEmpty())
        m_busyStarts = m_quietStarts;
}

Fate GeneratorLives::fateOf(QRandomGenerator &random)
{
    const int percent = random.bounded(100);
    if (percent < 10)
        return Fate::Wait;
    if (percent < 18)
        return Fate::Sell;
    if (percent < 30)
        return Fate::Fail;
    return percent < 40 ? Fate::Wander : Fate::Rest;
}

std::optional<Outcome> GeneratorLives::birth(Life &life, QRandomGenerator &random, const Actor &actor) const
{
    const bool busy = life.fate == Fate::Sell || (life.fate == Fate::Wait && GeneratorWords::oneIn(random, 2));
    const QStringList &starts = busy ? m_busyStarts : m_quietStarts;
    life.lead.stage = GeneratorWords::oneIn(random, 3) ? GeneratorWords::pick(random, starts) : starts.front();
    life.steps = life.fate == Fate::Sell ? 2 + random.bounded(2) : life.fate == Fate::Fail || life.fate == Fate::Wander;
    const Result<Outcome> born = newLead(m_process, life.lead, actor);
    return born ? std::optional(*born) : std::nullopt;
}

std::optional<Outcome> GeneratorLives::act(Life &life, QRandomGenerator &random, const Actor &actor) const
{
    --life.steps;
    if (life.fate == Fate::Sell)
        return advance(life, random, actor);
    return move(life, life.fate == Fate::Fail, random, actor);
}

Completion GeneratorLives::completion(const Life &life, QRandomGenerator &random, const Actor &actor) const
{
    Completion completion;
    const ProcessTask *kind = m_process.task(life.task->code);
    if (kind && !kind->results.empty()) {
        completion.result = kind->results.front().code;
        completion.details = GeneratorWords::pick(random, m_words.of(life.index).results);
    }
    for (const QString &field : kind ? kind->form : QStringList()) {
        if (field == u"saleOwner"_s)
            completion.formValues.emplace_back(field, actor.user.uuid());
        else if (field == u"saleDivision"_s)
            completion.formValues.emplace_back(field, m_words.code(random, field));
        else if (field == u"decisionAt"_s)
            completion.formValues.emplace_back(field, actor.now.plusDays(7 + random.bounded(30)).milliseconds);
    }
    return completion;
}

std::optional<Outcome> GeneratorLives::advance(const Life &life, QRandomGenerator &random, const Actor &actor) const
{
    const Stage *stage = m_process.stage(life.lead.stage);
    Result<Outcome> outcome = life.task
        ? completeTask(m_process, life.lead, *life.task, completion(life, random, actor), actor)
        : enterByProcess(m_process, life.lead, {}, stage->next, {}, actor);
    return outcome ? std::optional(*outcome) : std::nullopt;
}

std::optional<Outcome> GeneratorLives::move(const Life &life, bool failing, QRandomGenerator &random,
                                            const Actor &actor) const
{
    QStringList targets;
    for (const QString &code : movesByHand(m_process, life.lead)) {
        const Stage *stage = m_process.stage(code);
        if (failing ? stage->kind == Stage::Kind::Failure : !stage->isFinal() && stage->task.isEmpty())
            targets.append(code);
    }
    if (targets.isEmpty())
        return std::nullopt;
    const QString &target = GeneratorWords::pick(random, targets);
    const QString &directory = m_process.stage(target)->reasonDirectory;
    const QString reason = directory.isEmpty() ? QString() : m_words.code(random, directory);
    Result<Outcome> outcome = moveByHand(m_process, life.lead, life.task, target, reason, actor);
    return outcome ? std::optional(*outcome) : std::nullopt;
}

} // namespace leadline
