// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/convergence/chance.h"
#include "tests/convergence/play.h"

namespace leadline::convergence {

/// Who works in the workspace.
struct Person
{
    QUuid id;
    QString name;
    QString role;
    QUuid team;
};

struct Company
{
    std::vector<Person> people;
    std::vector<QUuid> teams; ///< each led by the manager at its place in `leaders`
    std::vector<QUuid> leaders;
    bool isStubborn = false;  ///< everybody edits the same field
    bool isRestless = false;  ///< people move between teams all the time
    bool isSecretive = false; ///< fields are closed and opened all the time
    bool isSweeping = false;  ///< many leads are changed at once all the time
    bool isErasing = false;   ///< people are met, and erased
};

/// An admin, two managers with a team each, reps.
[[nodiscard]] Company makeCompany(Chance &chance);
/// What creates the company's users, teams and a directory.
[[nodiscard]] SentChangeSet foundation(const Company &company, Chance &chance);

/// Something this person might do with what he sees; nothing when there is nothing to do it with.
[[nodiscard]] std::optional<SentChangeSet> somethingToDo(const Person &person, const Company &company,
                                                         const Records &view, Hlc hlc, Chance &chance);

} // namespace leadline::convergence
