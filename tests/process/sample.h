// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/process/parser.h"

namespace leadline::sample {

inline const Timestamp monday{1'763'366'400'000}; ///< 2025-11-17 08:00 UTC

inline UserId alina()
{
    return UserId(QUuid(QStringLiteral("00000000-0000-7000-8000-00000000000a")));
}

inline UserId boris()
{
    return UserId(QUuid(QStringLiteral("00000000-0000-7000-8000-00000000000b")));
}

inline Actor alinaAt(Timestamp moment)
{
    return {alina(), moment};
}

inline ProcessDefinition preset(const char *code)
{
    const Result<ProcessDefinition> loaded = loadPreset(QString::fromLatin1(code));
    return loaded ? *loaded : ProcessDefinition();
}

/// A lead with a linked contact and company, owned by Boris, on a stage but without its task.
inline Lead leadOn(const char *stage)
{
    Lead lead;
    lead.id = LeadId(newUuid(monday));
    lead.stage = QString::fromLatin1(stage);
    lead.stageSince = monday;
    lead.maturity = QStringLiteral("suspected");
    lead.owner = boris();
    lead.contact = ContactId(newUuid(monday));
    lead.company = CompanyId(newUuid(monday));
    return lead;
}

/// The reason that a move into the stage needs, if it needs one.
inline QString reasonFor(const ProcessDefinition &process, const QString &stage)
{
    const Stage *found = process.stage(stage);
    return found && !found->reasonDirectory.isEmpty() ? QStringLiteral("lost") : QString();
}

/// A lead as the process itself brought it to the hand-off, with the task open.
struct Handoff
{
    ProcessDefinition process = preset("lead-handoff");
    Lead lead;
    Task task;

    Handoff() : Handoff(leadOn("distribution")) {}
    explicit Handoff(const Lead &before)
    {
        const Result<Outcome> moved =
            moveByHand(process, before, std::nullopt, QStringLiteral("handoff"), {}, alinaAt(monday));
        if (!moved || moved->created.size() != 1)
            qFatal("The sample lead does not reach the hand-off");
        lead = moved->lead;
        task = moved->created.front();
    }

    [[nodiscard]] Result<Outcome> complete(const Completion &completion, Timestamp at = monday.plusMinutes(90)) const
    {
        return completeTask(process, lead, task, completion, alinaAt(at));
    }
};

inline Completion withResult(const char *code, const QString &details = {}, Timestamp start = {})
{
    return {QString::fromLatin1(code), details, start, {}};
}

/// The hand-off completed with `transfer`: the lead now has the data-entry task.
struct Form
{
    Handoff handoff;
    Lead lead;
    Task task;

    explicit Form(const QString &details, const Handoff &from = {}) : handoff(from)
    {
        const Result<Outcome> transferred = handoff.complete(withResult("transfer", details));
        if (!transferred || transferred->created.size() != 1)
            qFatal("The sample lead does not reach the form");
        lead = transferred->lead;
        task = transferred->created.front();
    }

    [[nodiscard]] Result<Outcome> save(const FieldValues &values) const
    {
        return completeTask(handoff.process, lead, task, {{}, {}, {}, values}, alinaAt(monday.plusMinutes(90)));
    }
};

} // namespace leadline::sample
