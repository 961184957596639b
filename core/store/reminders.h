// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task.h"
#include "core/store/leadlist.h"

namespace leadline {

/// A task that its owner, or who takes part in it, is to be reminded of, its lead, if it has one, and since when.
struct Reminder
{
    Task task;
    LeadRow lead;
    Timestamp since;
    QString answer; ///< of the person as a participant; empty for the task's owner
};

/// Open tasks of a person, and those he was asked to and did not decline (S1-30), whose reminder has come, or came again after it was put off, the longest waiting first; at most
/// `limit`. Archived leads are left out with their tasks. Throws SqlError.
[[nodiscard]] std::vector<Reminder> dueReminders(Connection &connection, const UserId &person, Timestamp now,
                                                 int limit);

/// When the next one comes; not set when none is on its way. Throws SqlError.
[[nodiscard]] Timestamp nextReminder(Connection &connection, const UserId &person, Timestamp now);

/// Keeps what a person answered to the task's reminder: it comes `again` then, or, not set, no more. Throws SqlError.
void keepAnswer(Connection &connection, const UserId &user, const Task &task, Timestamp again);

} // namespace leadline
