// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/client/serverlink.h"
#include "core/client/tokenstore.h"

#include <vector>

namespace leadline {

/// Whether the server did not hear of a log-out; any other refusal says that the session was over.
[[nodiscard]] inline bool isWorthRepeating(const Error &error)
{
    return error.code == ErrorCode::Io || error.reason == QLatin1StringView("server-busy");
}

/// A session that is over here, and whose server could not be told yet.
struct Farewell
{
    QString server;
    QByteArray token;
    Timestamp since;
    Timestamp tried;
    int tries = 0;

    [[nodiscard]] ServerLink link() const;
    /// Not again within minutes.
    [[nodiscard]] bool isDue(Timestamp now) const;
};

/// What is still to be told to servers, of all files of this person; in the secret store, since whoever has a token may
/// use it. Bounded in number, tries and time: a session goes out by itself after 60 days.
class Farewells final
{
public:
    static constexpr int mostTries = 20;
    static constexpr int longestDays = 60;

    explicit Farewells(TokenStore &tokens) : m_tokens(tokens) {}

    /// False where nothing can be kept.
    bool add(const QString &server, const QByteArray &token, Timestamp now);
    [[nodiscard]] std::vector<Farewell> all() const;
    [[nodiscard]] bool has(const QByteArray &token) const;
    void remove(const QByteArray &token);
    /// Once more in vain; false when that was the last time.
    bool missed(const QByteArray &token, Timestamp now);

private:
    bool keep(const std::vector<Farewell> &farewells);

    TokenStore &m_tokens;
};

} // namespace leadline
