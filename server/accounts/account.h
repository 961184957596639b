// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "server/postgres/connection.h"

#include <vector>

namespace leadline::server {

/// Who may log in: a login, unique on the server, and the person behind it in one workspace.
struct Account
{
    QString login;
    QUuid workspace;
    QUuid person;      ///< id of his user record
    QByteArray secret; ///< the password's hash
    QByteArray totp;   ///< the second factor's secret; empty without one
    bool isDisabled = false;
    bool mustChange = false; ///< the operator knows the password: it opens a session only together with a new one
};

/// Logins are compared without case and outer blanks.
[[nodiscard]] QString foldedLogin(const QString &login);

// Each of these throws PgError.

/// Refused ("login-taken") when somebody has it.
[[nodiscard]] Result<void> addAccount(Connection &connection, const Account &account, Timestamp now);
[[nodiscard]] std::optional<Account> accountOf(Connection &connection, const QString &login);
/// Of a person who works in a workspace.
[[nodiscard]] std::optional<Account> accountBehind(Connection &connection, const QUuid &workspace, const QUuid &person);
/// By his user record, unless he has left; in a transaction of the workspace.
[[nodiscard]] bool isAdmin(Connection &connection, const QUuid &workspace, const QUuid &person);
/// The password and whether it must be changed, as `account` has them. Sessions are not touched.
void saveSecret(Connection &connection, const Account &account);
/// A person's own new password, unless it is another one than `account` says by now.
[[nodiscard]] bool replaceSecret(Connection &connection, const Account &account, const QByteArray &secret);
/// Uses up the second factor's codes until this half minute; false when they are used up already.
[[nodiscard]] bool useTotpStep(Connection &connection, const Account &account, qint64 step);
void setTotp(Connection &connection, const Account &account, const QByteArray &secret);
void setDisabled(Connection &connection, const Account &account, bool isDisabled);

/// Notes who did what to accounts, devices and rights. Null actor: the operator at the server's own command line.
void audit(Connection &connection, const QUuid &workspace, Timestamp now, const QUuid &actor, const QByteArray &action,
           const QString &subject = {});

} // namespace leadline::server
