// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/reminders.h"

#include <QTime>

namespace leadline {

/// What a person is to be reminded of now (S1-28, S4-32), also what came while the program was off, and when to look again.
struct Reminders
{
    std::vector<Reminder> due;
    Timestamp next; ///< not set: nothing is on its way
};

/// Of the acting user's own tasks and those he takes part in; the longest waiting first, at most `limit`.
[[nodiscard]] Result<Reminders> readReminders(const Session &session, int limit);

// The answers are this person's alone: they stand in the file but neither in the journal nor on a shared server.

/// Reminds of it again at that moment; the task itself stays as it is.
[[nodiscard]] Result<void> snoozeReminder(const Session &session, const TaskId &id, Timestamp until);

/// Reminds of it no more, unless the task is moved.
[[nodiscard]] Result<void> dismissReminder(const Session &session, const TaskId &id);

/// The part of each day when nobody wants to be disturbed; it may go over midnight.
struct QuietHours
{
    QTime from;
    QTime to;

    [[nodiscard]] bool contain(QTime time) const;
    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

} // namespace leadline
