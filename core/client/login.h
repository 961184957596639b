// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/serverlink.h"

#include <QUuid>

namespace leadline {

/// What a person says to be let in.
struct Credentials
{
    QString login;
    QString password;
    QString code;      ///< of an authenticator, if the account has one
    QString next = {}; ///< a new password, when the server asks for one

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// What a server gives for it.
struct ServerSession
{
    QByteArray token;
    QString workspace;     ///< id
    QString workspaceName; ///< its id where it has none
    QUuid person;
};

/// What an answer to a login says; see logIn().
[[nodiscard]] Result<ServerSession> sessionIn(const ServerReply &reply);

/// Opens a session for this file. Refused "login-refused", "code-needed", "account-disabled", "too-many-attempts" (with
/// seconds), "password-change-needed", or why the new password is none ("password-too-short" …, "password-unchanged"); Format "server-answer-malformed".
[[nodiscard]] Result<ServerSession> logIn(const ServerLink &link, const Credentials &credentials, const QUuid &client);

} // namespace leadline
