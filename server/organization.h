// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outcome.h"
#include "server/ground.h"

namespace leadline {

/// What a ChangeSet, drafted above the ground, may not make of users and teams, whoever sends it: two of one login
/// ("login-taken") or name ("team-taken"), another login than somebody's account has ("login-fixed"), nobody at all of
/// somebody ("user-stays"), nobody who can set anything up ("last-admin").
[[nodiscard]] std::optional<Obstacle> checkOrganization(const Ground &ground,
                                                        const std::map<QUuid, SharedRecord> &draft);

} // namespace leadline
