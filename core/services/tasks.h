// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/preview.h"
#include "core/services/session.h"

namespace leadline {

/// Tasks of a lead, or of everyone; open ones first by their start, then the closed, newest first.
[[nodiscard]] std::vector<Task> tasks(const Session &session, const LeadId &lead, bool openOnly);

/// By id, or by enough of its beginning to be the only one.
[[nodiscard]] Result<Task> taskNamed(const Session &session, const QString &id);

/// Completes a task; what its result does (B4.1) happens in the same ChangeSet. Of a closed lead only what a colleague
/// planned while it was being closed; that does not return then.
[[nodiscard]] Result<ChangeSet> completeTask(const Session &session, const TaskId &id, const Completion &completion);

/// What a result would do, without doing it.
[[nodiscard]] Result<ResultPreview> previewResult(const Session &session, const TaskId &id, const QString &result);

/// The task's lead; an empty one for a task that belongs to none.
[[nodiscard]] Result<Lead> leadOfTask(const Session &session, const Task &task);

/// Adds a task by hand to a lead, or to none: a meeting that only the schedule knows of. One that starts later reminds of itself then, unless another moment is given.
[[nodiscard]] Result<ChangeSet> addTask(const Session &session, Task task);

/// The task that addTask would make for this lead.
[[nodiscard]] Result<Task> newTask(const Session &session, const Lead &lead, Task task);

/// Says in the feed why nothing is planned for the lead (C-44).
[[nodiscard]] Result<ChangeSet> leaveWithoutNextStep(const Session &session, const LeadId &id, const QString &reason);

/// The task, if it is open and its lead, if it has one, is not closed.
[[nodiscard]] Result<Task> editableTask(const Session &session, const TaskId &id);

/// Sets fields of an open task. With another start its reminder moves along, it is not late before (S1-28), and who
/// had accepted to take part is asked again. Who may not delegate it is refused another owner with
/// "no-right-to-delegate"; "fields-missing" when nothing would say what is to be done; "number-out-of-bounds" of a length
/// that the calendar does not show.
[[nodiscard]] Result<ChangeSet> editTask(const Session &session, const TaskId &id, const FieldValues &values);

/// Whether somebody may give the task to another (S1-33), as a shared server has it: who owns it or its lead, managers and
/// admins.
[[nodiscard]] bool mayDelegate(const User &user, const Lead &lead, const Task &task);

} // namespace leadline
