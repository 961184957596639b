// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/accounts/account.h"
#include "server/postgres/database.h"
#include "server/service/hashing.h"

namespace leadline::server {

/// `POST /v1/login`: a password for a token. An unknown login takes the same steps and the same time as a wrong password
/// (ASVS 6.3.8); the comparing is Hashing's.
class Login final
{
public:
    Login(Database &database, Hashing &hashing, Clock clock);

    /// On the loop's thread.
    void answer(const Request &request, const Answer &answer);

private:
    struct Attempt;
    using Attempts = std::shared_ptr<Attempt>;

    [[nodiscard]] static QString faultOfNext(const Attempt &attempt);
    void look(const Attempts &attempt, Connection &connection);
    void compare(const Attempts &attempt);
    void open(const Attempts &attempt, Connection &connection);
    [[nodiscard]] Result<Response> opened(Attempt &attempt, Connection &connection) const;

    Database &m_database;
    Hashing &m_hashing;
    Clock m_clock;
};

} // namespace leadline::server
