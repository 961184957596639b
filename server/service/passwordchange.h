// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/database.h"
#include "server/service/hashing.h"

namespace leadline::server {

struct Session;

/// `POST /v1/password` with {"current", "new"}: one's own new password. All other sessions of the person end.
class PasswordChange final
{
public:
    PasswordChange(Database &database, Hashing &hashing, Clock clock);

    /// On the loop's thread.
    void answer(const Request &request, const Answer &answer);

private:
    struct Attempt;
    using Attempts = std::shared_ptr<Attempt>;

    void look(const Attempts &attempt, Connection &connection);
    void compare(const Attempts &attempt);
    void save(const Attempts &attempt, Connection &connection);
    [[nodiscard]] Response saved(const Attempt &attempt, Connection &connection, const Session &session) const;

    Database &m_database;
    Hashing &m_hashing;
    Clock m_clock;
};

} // namespace leadline::server
