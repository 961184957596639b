// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/process/gate.h"

namespace leadline {

/// The steps that every effect is made of; no one outside the room needs them.
class StageEntry
{
public:
    StageEntry(const ProcessDefinition &process, const Lead &lead, const Actor &actor);

    /// Closes the lead's process task with `status`, if it is open.
    void close(const std::optional<Task> &task, const QString &status);
    /// Stands the lead on the stage to which `gate` opened, with its times, maturity, reason and task.
    void enter(const Gate &gate, const QString &reason);
    /// Makes a task of the process the lead's open one.
    void make(const QString &taskCode, const QUuid &id, const QString &prefill);
    /// Makes it the lead's open one.
    void open(Task task);
    /// One more task; an owner who is away leaves it to its author, and the feed says so (F4).
    void add(Task task);
    void post(const QString &code, const QString &type, const QString &text, const QStringList &more = {});

    [[nodiscard]] Outcome &outcome() { return m_outcome; }

private:
    [[nodiscard]] bool isAway(const UserId &user) const { return m_actor.isAway && m_actor.isAway(user); }

    const ProcessDefinition &m_process;
    Actor m_actor;
    QString m_from;
    Outcome m_outcome;
};

/// When the sale is expected to be done (F2): the client's decision, else so many days after the start.
[[nodiscard]] Timestamp dueOf(const ProcessTask *kind, const Lead &lead, Timestamp start);

} // namespace leadline
