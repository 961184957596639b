// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/feedentry.h"
#include "core/model/lead.h"
#include "core/process/definition.h"

#include <functional>
#include <utility>
#include <vector>

namespace leadline {

/// Who acts, and when.
struct Actor
{
    UserId user;
    Timestamp now;
    std::function<bool(const UserId &)> isAway = {}; ///< who can own no task, being inactive or no user (F4)
};

/// A task that was completed or cancelled.
struct ClosedTask
{
    Task before;
    Task after;
};

/// All that one act of the process changes; the caller commits it as one ChangeSet.
struct Outcome
{
    Lead lead; ///< as it is afterwards; `processTask` is the one open task of the process, or null
    std::optional<ClosedTask> closed;
    std::vector<Task> created;
    std::vector<FeedEntry> feed;
};

/// Lead fields by name with their values.
using FieldValues = std::vector<std::pair<QString, Value>>;

/// What a person says when he completes a task.
struct Completion
{
    QString result;         ///< code
    QString details;        ///< «Результат подробно»
    Timestamp start;        ///< of the repeated task
    FieldValues formValues; ///< what is not given keeps what `formStart` says
};

/// Puts a new lead on its stage (the initial one unless it names another), fills what is empty (owner, maturity,
/// registration method, times, id) and makes the stage's task (G-01). Refused as `gate` refuses.
[[nodiscard]] Result<Outcome> newLead(const ProcessDefinition &process, const Lead &lead, const Actor &actor);

/// What the form of the task shows at first: the lead's own values, and in the comment the previous task's details.
[[nodiscard]] FieldValues formStart(const ProcessDefinition &process, const Lead &lead, const Task &task);

/// Completes an open task with exactly the effects of B4.1 and B5. Stale "task-not-open" when it is done already or is
/// no longer the lead's current one; result-required, result-unknown (details: the allowed ones), result-not-expected,
/// start-required, start-not-expected, field-not-in-form, or a refusal of `gate`. A task made by hand has no result.
[[nodiscard]] Result<Outcome> completeTask(const ProcessDefinition &process, const Lead &lead, const Task &task,
                                           const Completion &completion, const Actor &actor);

/// Those of a lead's open tasks that a move to the stage cancels: the process's own (G-15), and all of them where work on
/// the lead ends (G-18).
[[nodiscard]] std::vector<Task> tasksEndedBy(const ProcessDefinition &process, const Lead &lead,
                                             const std::vector<Task> &tasks, const QString &toStage);

/// A person moves the lead; `openTask`, the process's open one, is cancelled (G-15). Refused as `gate` refuses.
[[nodiscard]] Result<Outcome> moveByHand(const ProcessDefinition &process, const Lead &lead,
                                         const std::optional<Task> &openTask, const QString &toStage,
                                         const QString &reason, const Actor &actor);

/// A robot, or the end of a sale (B6), moves the lead.
[[nodiscard]] Result<Outcome> enterByProcess(const ProcessDefinition &process, const Lead &lead,
                                             const std::optional<Task> &openTask, const QString &toStage,
                                             const QString &reason, const Actor &actor);

/// Work on a dormant lead goes on with a new task (S0-54); "nothing-to-resume" when it is not dormant.
[[nodiscard]] Result<Outcome> resume(const ProcessDefinition &process, const Lead &lead,
                                     const std::optional<Task> &openTask, const Actor &actor);

/// The end of qualification (B2 step 5 and 7), its contact and company linked by the caller: sets the flag and enters
/// the stage. A qualified lead that came back passes again; on the stage already, only the flag is set;
/// "already-qualified" when both are so.
[[nodiscard]] Result<Outcome> qualified(const ProcessDefinition &process, const Lead &lead,
                                        const std::optional<Task> &openTask, const Actor &actor);

} // namespace leadline
