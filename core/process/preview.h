// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/process/gate.h"

namespace leadline {

/// What a result will do, shown before it is chosen: found by doing it to a copy, so it cannot lie.
struct ResultPreview
{
    QString stage;    ///< code afterwards
    QString maturity; ///< code afterwards
    bool movesStage = false;
    bool changesMaturity = false;
    QString createsTask;         ///< code of the task that follows; empty: none
    std::vector<FeedEntry> feed; ///< `feedText` words them
};

/// The empty `result` is that of a task without results.
[[nodiscard]] Result<ResultPreview> previewOf(const ProcessDefinition &process, const Lead &lead, const Task &task,
                                              const QString &result);

/// What a move by hand leaves out and ends: asked about before (C-41), told after.
struct MovePreview
{
    QStringList skipped;         ///< codes of the stages between, in the order of the bar; none on the way back
    std::vector<Task> cancelled; ///< open tasks that end with it (G-15)

    [[nodiscard]] bool isEmpty() const { return skipped.isEmpty() && cancelled.empty(); }
};

/// `tasks` are the lead's.
[[nodiscard]] MovePreview previewOfMove(const ProcessDefinition &process, const Lead &lead,
                                        const std::vector<Task> &tasks, const QString &toStage);

/// How a person gets a lead onto a stage: by a move, by qualifying it (B2), or not at all (`gate` says why).
enum class StageWay { Move, Qualification, None };

[[nodiscard]] StageWay wayTo(const ProcessDefinition &process, const Lead &lead, const QString &stage);

/// Whether a lead rests without interest, so that the day to look at it again is asked for first (S0-54).
[[nodiscard]] bool isUninterested(const ProcessDefinition &process, const Lead &lead);

/// One stage on the stage bar of a lead.
struct StageView
{
    enum class State { Passed, Current, Future, Lost };

    QString code;
    QString label;
    QString shortLabel;
    QString caption;
    State state = State::Future;
    Gate gate; ///< of a move by hand
};

/// The bar: all stages on the way to success, and at its end the failed one when the lead stands there (C-39, C-40).
[[nodiscard]] std::vector<StageView> stageBar(const ProcessDefinition &process, const Lead &lead,
                                              QLocale::Language language);

/// One button of the card's action panel that belongs to the process, not to a task.
struct ProcessAction
{
    enum class Kind { Qualify, Resume, Move };

    Kind kind = Kind::Move;
    QString toStage;
    QString label;
    Gate gate;          ///< shut with what is missing, or asking for a reason
    bool fails = false; ///< leads to a failed end
};

/// The buttons that fit the lead's stage, the one that leads on first.
[[nodiscard]] std::vector<ProcessAction> actionsFor(const ProcessDefinition &process, const Lead &lead,
                                                    QLocale::Language language);

} // namespace leadline
