// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/session.h"

namespace leadline {

/// The active user with this login; without a login, whom keepActingUser() named, else the first active one of the file.
[[nodiscard]] Result<User> actingUser(const Store &store, const QString &login);

/// Who acts in this file, on this computer, unless somebody else is named. In the caller's transaction; throws SqlError.
void keepActingUser(Store &store, const UserId &user);

/// Users in the order they came; with `inactive` also those who left.
[[nodiscard]] std::vector<User> users(const Store &store, bool inactive = false);

/// Teams in the order they came.
[[nodiscard]] std::vector<Team> teams(const Store &store);

/// By login or by name, whatever the case; of namesakes who has not left.
[[nodiscard]] Result<User> userNamed(const Store &store, const QString &loginOrName);

/// The team of this name, whatever the case.
[[nodiscard]] Result<Team> teamNamed(const Store &store, const QString &name);

/// Adds a user with the contact that he is (S0-24).
[[nodiscard]] Result<ChangeSet> addUser(const Session &session, const QString &login, const QString &name,
                                        const QString &role = QStringLiteral("rep"), const TeamId &team = {});

/// Sets login, name, team, role or whether the user has left. His contact has the new name, too, unless somebody named it
/// otherwise before. Refused when nobody active would stay ("last-active-user"); in a shared file also when no
/// administrator would ("last-admin"), and a new login ("login-fixed"), which is his account's.
[[nodiscard]] Result<ChangeSet> editUser(const Session &session, const UserId &id, const FieldValues &values);

/// Adds a work group (F4) and takes `members` into it; its name must be its own.
[[nodiscard]] Result<ChangeSet> addTeam(const Session &session, const Team &team,
                                        const std::vector<UserId> &members = {});

/// Sets name, leader or parent of a team. Refused "team-taken" when another one has the name.
[[nodiscard]] Result<ChangeSet> editTeam(const Session &session, const TeamId &id, const FieldValues &values);

/// Whether the logins and names that the ChangeSet gives to users and teams are nobody else's; as addUser() and addTeam().
[[nodiscard]] Result<void> checkNames(const Store &store, const ChangeSet &changeset);

/// A user and his contact, for a ChangeSet.
void createUser(ChangeSet &changeset, Timestamp now, const QString &login, const QString &name, const QString &role,
                const TeamId &team = {});

} // namespace leadline
