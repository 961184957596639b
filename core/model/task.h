// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/company.h"
#include "core/model/user.h"

namespace leadline {

/// Work to do on a lead: made by the process or by a person (requirements B4).
struct Task
{
    static constexpr Kind kind = Kind::Task;
    Id<Task> id;
    Id<Lead> lead;
    ContactId contact;
    CompanyId company;
    QString code;    ///< the process's task; empty for one made by hand
    QString subject; ///< typed; empty when the process gives the text
    UserId owner;
    UserId author;
    Timestamp start;
    Timestamp due; ///< when the sale is expected to be done (F2), not the end of the calendar block
    std::optional<qint64> blockMinutes; ///< length in the calendar (F2)
    bool showInCalendar = false;
    QString priority; ///< low, medium, high
    QString category; ///< to-do, call, meeting, …
    QString status;   ///< open, in-progress, completed, cancelled
    QString result;
    QString details; ///< «Результат подробно»
    QString prefill; ///< what the task's form starts its comment with (S0-37)
    Timestamp completedAt;
    UserId completedBy;
    Timestamp remindAt;
    QString repeat;                  ///< of one made by hand: daily, weekly, monthly; empty: once
    std::optional<qint64> repeatDay; ///< the day of the month that it comes back to after a shorter one
    QString calendarUid;             ///< of one that came from another calendar: what it is called there

    [[nodiscard]] bool isOpen() const
    {
        return status == QLatin1StringView("open") || status == QLatin1StringView("in-progress");
    }
};
using TaskId = Id<Task>;

[[nodiscard]] std::span<const Field> taskFields();

} // namespace leadline
