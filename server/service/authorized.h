// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/postgres/database.h"
#include "server/service/answers.h"

namespace leadline::server {

/// What is done for a known session, inside a transaction of his workspace that is committed afterwards.
using SessionWork = std::function<Response(Connection &connection, const Session &session)>;

/// Finds out whose token it is and does the work, or says why not.
[[nodiscard]] Result<Response> answered(Connection &connection, const Token &token, Timestamp now,
                                        const SessionWork &work);

/// Finds out who asks, does the work and answers; who is not let in, a full queue and a failed database are answered here.
/// Work with a `turn` is done one at a time for each workspace.
void answerAuthorized(Database &database, const Clock &clock, const Request &request, const Answer &answer,
                      SessionWork work, QByteArrayView turn = {});

} // namespace leadline::server
