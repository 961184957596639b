// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/generatorwords.h"
#include "core/process/effects.h"

namespace leadline {

/// What a lead still goes through; one step for each letter that follows its birth.
enum class Fate {
    Rest,   ///< stays where it came in
    Wait,   ///< has an open task due around now
    Wander, ///< is moved by hand once
    Fail,   ///< is moved by hand to a failed end
    Sell,   ///< goes the way of the process as far as it leads
};

/// A lead and its open process task between two acts of its life.
struct Life
{
    Lead lead;
    std::optional<Task> task;
    Fate fate = Fate::Rest;
    qint64 index = 0;
    int steps = 0; ///< acts to come
};

/// Lets leads live by the process itself, so that a generated one stands only where a real one can.
class GeneratorLives final
{
public:
    GeneratorLives(const ProcessDefinition &process, const GeneratorWords &words);

    [[nodiscard]] static Fate fateOf(QRandomGenerator &random);
    /// Brings it to life on a stage that fits its fate; nothing when the process has no such stage.
    [[nodiscard]] std::optional<Outcome> birth(Life &life, QRandomGenerator &random, const Actor &actor) const;
    /// Its next act; nothing when the process allows none.
    [[nodiscard]] std::optional<Outcome> act(Life &life, QRandomGenerator &random, const Actor &actor) const;

private:
    [[nodiscard]] std::optional<Outcome> advance(const Life &life, QRandomGenerator &random, const Actor &actor) const;
    [[nodiscard]] std::optional<Outcome> move(const Life &life, bool failing, QRandomGenerator &random,
                                              const Actor &actor) const;
    [[nodiscard]] Completion completion(const Life &life, QRandomGenerator &random, const Actor &actor) const;

    const ProcessDefinition &m_process;
    const GeneratorWords &m_words;
    QStringList m_quietStarts; ///< stages of new leads that make no task
    QStringList m_busyStarts;
};

} // namespace leadline
