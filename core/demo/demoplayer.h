// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demostory.h"
#include "core/model/lead.h"
#include "core/services/session.h"

#include <map>

namespace leadline {

/// Makes the demo's people and plays its steps through the use cases, each as who did it and when.
class DemoPlayer final
{
public:
    explicit DemoPlayer(const Session &session) : m_session(session) {}

    /// The file's first user becomes the first of the people, login kept; the others are added.
    [[nodiscard]] Result<void> hire(const std::vector<DemoPerson> &people);
    [[nodiscard]] Result<ChangeSet> play(const DemoStep &step);

private:
    using Play = Result<ChangeSet> (DemoPlayer::*)(const Session &, const DemoStep &) const;

    [[nodiscard]] Result<void> hire(const DemoPerson &person);
    [[nodiscard]] Result<void> introduce(const DemoPerson &person, const User &user);
    [[nodiscard]] QString written(const QString &value) const;
    [[nodiscard]] LeadId lead(const DemoStep &step) const { return m_leads.value(step.lead); }
    [[nodiscard]] Result<TaskId> openTask(const Session &session, const DemoStep &step) const;

    [[nodiscard]] Result<ChangeSet> note(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> move(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> qualify(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> finish(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> plan(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> makeTask(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> makePerson(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> sell(const Session &session, const DemoStep &step) const;
    [[nodiscard]] Result<ChangeSet> makeLead(const Session &session, const DemoStep &step);

    Session m_session;
    std::map<QString, Session> m_people;
    QHash<qsizetype, LeadId> m_leads;
};

} // namespace leadline
