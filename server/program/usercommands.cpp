// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/id.h"
#include "server/accounts/account.h"
#include "server/accounts/sessions.h"
#include "server/accounts/totp.h"
#include "server/postgres/migrations.h"
#include "server/program/commands.h"
#include "server/program/passwordfile.h"
#include "server/program/workspaces.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

using ChangeAccount = Result<Report> (*)(Connection &, const Account &, const Arguments &);

/// Changes one account, ends its sessions and notes it, all or nothing.
Result<Report> changeAccount(const Arguments &arguments, const ServiceOptions &options, const QByteArray &action,
                             ChangeAccount change)
{
    Connection connection(options.database);
    return guarded([&]() -> Result<Report> {
        if (const Result<void> fits = checkSchema(connection); !fits)
            return tl::unexpected(fits.error());
        const std::optional<Account> account = accountOf(connection, arguments.words.front());
        if (!account)
            return failure(ErrorCode::NotFound, u"no-such-user"_s, arguments.words);
        Transaction transaction(connection, account->workspace);
        const Result<Report> done = change(connection, *account, arguments);
        if (!done)
            return done;
        closeSessionsOf(connection, account->workspace, account->person);
        audit(connection, account->workspace, systemClock()(), {}, action,
              account->person.toString(QUuid::WithoutBraces));
        transaction.commit();
        return done;
    });
}

Result<Report> disable(Connection &connection, const Account &account, const Arguments &)
{
    setDisabled(connection, account, true);
    return Report{{{u"login"_s, account.login}}, u"%1 is locked out."_s.arg(account.login), 0};
}

Result<Report> reset(Connection &connection, const Account &account, const Arguments &arguments)
{
    const Result<QByteArray> secret = newSecret(arguments, account.login);
    if (!secret)
        return tl::unexpected(secret.error());
    Account renewed = account;
    renewed.secret = *secret;
    renewed.mustChange = !arguments.has(u"--keep-password"_s);
    saveSecret(connection, renewed);
    setDisabled(connection, account, false);
    const QByteArray second = arguments.has(u"--totp"_s) ? newToken({}).hash().left(20) : QByteArray();
    setTotp(connection, account, second);
    const QString shown = QString::fromLatin1(toBase32(second));
    return Report{{{u"login"_s, account.login}, {u"totp"_s, shown}},
                  shown.isEmpty() ? u"%1 has a new password."_s.arg(account.login)
                                  : u"%1 has a new password. For the authenticator: %2"_s.arg(account.login, shown),
                  0};
}

} // namespace

Result<Report> addUser(const Arguments &arguments, const ServiceOptions &options)
{
    Connection connection(options.database);
    return guarded([&]() -> Result<Report> {
        if (const Result<void> fits = checkSchema(connection); !fits)
            return tl::unexpected(fits.error());
        const Result<QUuid> workspace = workspaceNamed(connection, arguments.value(u"--workspace"_s));
        if (!workspace)
            return tl::unexpected(workspace.error());
        const QString login = foldedLogin(arguments.words.front());
        const Result<QByteArray> secret = newSecret(arguments, login);
        if (!secret)
            return tl::unexpected(secret.error());
        if (accountOf(connection, login))
            return failure(ErrorCode::Refused, u"login-taken"_s, {login});
        const Timestamp now = systemClock()();
        const Result<QUuid> person =
            hire(connection, *workspace,
                 {login, arguments.value(u"--name"_s, login), arguments.value(u"--role"_s, u"rep"_s),
                  arguments.value(u"--team"_s), arguments.has(u"--leads"_s)},
                 now);
        if (!person)
            return tl::unexpected(person.error());
        Transaction transaction(connection, *workspace);
        const Account account{login, *workspace, *person, *secret, {}, false, !arguments.has(u"--keep-password"_s)};
        if (const Result<void> added = addAccount(connection, account, now); !added)
            return tl::unexpected(added.error());
        audit(connection, *workspace, now, {}, "user.add", person->toString(QUuid::WithoutBraces));
        transaction.commit();
        return Report{{{u"login"_s, login}, {u"person"_s, person->toString(QUuid::WithoutBraces)}},
                      u"%1 can log in."_s.arg(login),
                      0};
    });
}

Result<Report> disableUser(const Arguments &arguments, const ServiceOptions &options)
{
    return changeAccount(arguments, options, "user.disable", disable);
}

Result<Report> resetUser(const Arguments &arguments, const ServiceOptions &options)
{
    return changeAccount(arguments, options, "user.reset", reset);
}

} // namespace leadline::server
