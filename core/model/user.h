// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

namespace leadline {

struct Contact;
struct Team;

/// Someone who works in the workspace; the person behind it is a contact (S0-24, F4).
struct User
{
    static constexpr Kind kind = Kind::User;
    Id<User> id;
    QString login;
    QString name;
    Id<Contact> contact;
    Id<Team> team;
    QString role; ///< rep, manager, admin, marketing
    bool inactive = false;
};
using UserId = Id<User>;

/// A work group (рабочая группа); its leader sees what its members own.
struct Team
{
    static constexpr Kind kind = Kind::Team;
    Id<Team> id;
    QString name;
    UserId leader;
    Id<Team> parent;
};
using TeamId = Id<Team>;

[[nodiscard]] std::span<const Field> userFields();
[[nodiscard]] std::span<const Field> teamFields();

} // namespace leadline
