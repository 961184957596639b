// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/account.h"

#include "core/base/id.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView accountSql =
    "SELECT login, workspace, person, secret, encode(totp, 'hex'), state, must_change FROM account WHERE ";

std::optional<Account> accountIn(const Rows &rows)
{
    if (rows.isEmpty())
        return {};
    return Account{rows.text(0, 0),
                   rows.uuid(0, 1),
                   rows.uuid(0, 2),
                   rows.bytes(0, 3),
                   QByteArray::fromHex(rows.bytes(0, 4)),
                   rows.bytes(0, 5) != "active",
                   rows.flag(0, 6)};
}

} // namespace

QString foldedLogin(const QString &login)
{
    return login.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

Result<void> addAccount(Connection &connection, const Account &account, Timestamp now)
{
    const Rows rows = connection.query("INSERT INTO account (login, workspace, person, secret, created_at, must_change)"
                                       " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                                       {parameter(foldedLogin(account.login)), parameter(account.workspace),
                                        parameter(account.person), account.secret, parameter(now.milliseconds),
                                        QByteArray(account.mustChange ? "true" : "false")});
    if (rows.changed() == 0)
        return failure(ErrorCode::Refused, u"login-taken"_s, {account.login});
    return {};
}

std::optional<Account> accountOf(Connection &connection, const QString &login)
{
    return accountIn(connection.query(accountSql.toByteArray() + "login = $1", {parameter(foldedLogin(login))}));
}

std::optional<Account> accountBehind(Connection &connection, const QUuid &workspace, const QUuid &person)
{
    return accountIn(
        connection.query(accountSql.toByteArray() + "workspace = $1 AND person = $2 ORDER BY login LIMIT 1",
                         {parameter(workspace), parameter(person)}));
}

bool isAdmin(Connection &connection, const QUuid &workspace, const QUuid &person)
{
    return !connection
                .query("SELECT 1 FROM record WHERE workspace = $1 AND id = $2 AND kind = 'user' AND NOT deleted"
                       " AND fields->>'role' = 'admin' AND COALESCE(fields->>'inactive', 'false') <> 'true'",
                       {parameter(workspace), parameter(person)})
                .isEmpty();
}

bool replaceSecret(Connection &connection, const Account &account, const QByteArray &secret)
{
    return connection
               .query("UPDATE account SET secret = $3, must_change = false WHERE login = $1 AND secret = $2",
                      {parameter(account.login), account.secret, secret})
               .changed()
        == 1;
}

bool useTotpStep(Connection &connection, const Account &account, qint64 step)
{
    return connection
               .query("UPDATE account SET totp_step = $2 WHERE login = $1 AND totp_step < $2",
                      {parameter(account.login), parameter(step)})
               .changed()
        == 1;
}

void saveSecret(Connection &connection, const Account &account)
{
    static_cast<void>(connection.query(
        "UPDATE account SET secret = $2, must_change = $3 WHERE login = $1",
        {parameter(account.login), account.secret, QByteArray(account.mustChange ? "true" : "false")}));
}

void setTotp(Connection &connection, const Account &account, const QByteArray &secret)
{
    static_cast<void>(connection.query("UPDATE account SET totp = $2, totp_step = 0 WHERE login = $1",
                                       {parameter(account.login), secret.isEmpty() ? Parameter() : binary(secret)}));
}

void setDisabled(Connection &connection, const Account &account, bool isDisabled)
{
    static_cast<void>(connection.query("UPDATE account SET state = $2 WHERE login = $1",
                                       {parameter(account.login), QByteArray(isDisabled ? "disabled" : "active")}));
}

void audit(Connection &connection, const QUuid &workspace, Timestamp now, const QUuid &actor, const QByteArray &action,
           const QString &subject)
{
    static_cast<void>(connection.query(
        "INSERT INTO audit (workspace, id, at, actor, action, subject) VALUES ($1, $2, $3, $4, $5, $6)",
        {parameter(workspace), parameter(newUuid(now)), parameter(now.milliseconds),
         actor.isNull() ? Parameter() : parameter(actor), action, parameter(subject)}));
}

} // namespace leadline::server
