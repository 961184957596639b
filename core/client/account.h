// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/client/serverlink.h"

#include <QUuid>
#include <vector>

namespace leadline {

// What a person does about an account at the server, over a link that holds a session. All give whyUnanswered()'s,
// "login-needed" when the session has ended, "server-busy" and Format "server-answer-malformed".

/// Ends all other sessions of the account. Refused "password-refused" when `current` is not the password,
/// "too-many-attempts"; Invalid "password-too-short", "password-too-long", "password-too-common".
[[nodiscard]] Result<void> changePassword(const ServerLink &link, const QString &current, const QString &next);

/// One of the files that a person works with.
struct ServerDevice
{
    QUuid client;
    QString name;  ///< of the computer
    QString state; ///< active, retired or wipe
    Timestamp seen;
    bool isCurrent = false; ///< the file that asks
};

/// The latest first. `login`: whose, when an admin asks; empty: one's own. NotFound "no-such-device" for who is no admin.
[[nodiscard]] Result<std::vector<ServerDevice>> devicesOf(const ServerLink &link, const QString &login = {});

/// What an answer to that says.
[[nodiscard]] Result<std::vector<ServerDevice>> devicesIn(const ServerReply &reply);

/// Signs a device out; with `wipe` it empties its file when it next comes. NotFound "no-such-device".
[[nodiscard]] Result<void> revokeDevice(const ServerLink &link, const QUuid &client, const QString &login, bool wipe);

/// A session of its own for a file that got another id; gives the token. The link's session goes on.
[[nodiscard]] Result<QByteArray> sessionFor(const ServerLink &link, const QUuid &client);

/// Ends the link's own session.
[[nodiscard]] Result<void> logOut(const ServerLink &link);

} // namespace leadline
