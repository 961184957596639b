// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// The active user with this login; without a login, the first active one of the file.
[[nodiscard]] Result<User> actingUser(const Store &store, const QString &login);

/// Users in the order they came; with `inactive` also those who left.
[[nodiscard]] std::vector<User> users(const Store &store, bool inactive = false);

/// Teams in the order they came.
[[nodiscard]] std::vector<Team> teams(const Store &store);

/// By login or by name, whatever the case.
[[nodiscard]] Result<User> userNamed(const Store &store, const QString &loginOrName);

/// Adds a user with the contact that he is (S0-24).
[[nodiscard]] Result<ChangeSet> addUser(const Session &session, const QString &login, const QString &name,
                                        const QString &role = QStringLiteral("rep"));

/// A user and his contact, for a ChangeSet.
void createUser(ChangeSet &changeset, Timestamp now, const QString &login, const QString &name, const QString &role);

} // namespace leadline
