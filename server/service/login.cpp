// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/login.h"

#include "server/accounts/password.h"
#include "server/accounts/totp.h"
#include "server/base/log.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLogin = 200;
constexpr qsizetype longestName = 100;

/// Guessers come from many neighbouring addresses: the first three parts of an IPv4 address, the first four of IPv6.
QByteArray neighbourhood(const QByteArray &address)
{
    if (!address.contains(':'))
        return address.left(address.lastIndexOf('.'));
    return address.split(':').mid(0, 4).join(':');
}

Response refused()
{
    return errorResponse(401, u"login-refused"_s);
}

} // namespace

struct Login::Attempt
{
    QString login;
    QByteArray password;
    QByteArray code;
    QString next; ///< a new password, for one that must be changed
    QUuid client;
    QString device;
    QByteArray address;
    QByteArray key; ///< of the throttle
    std::optional<Account> account;
    Answer answer;
};

Login::Login(Database &database, Hashing &hashing, Clock clock)
    : m_database(database), m_hashing(hashing), m_clock(std::move(clock))
{
    static_cast<void>(nobodysHash());
}

void Login::answer(const Request &request, const Answer &answer)
{
    const std::optional<QJsonObject> body = objectIn(request);
    if (!body)
        return answer(errorResponse(400, u"malformed"_s));
    const auto attempt = std::make_shared<Attempt>();
    attempt->login = foldedLogin(body->value("login"_L1).toString());
    attempt->password = body->value("password"_L1).toString().toUtf8();
    attempt->code = body->value("code"_L1).toString().toLatin1();
    attempt->next = body->value("new"_L1).toString();
    attempt->client = QUuid::fromString(body->value("client"_L1).toString());
    attempt->device = body->value("device"_L1).toString().left(longestName).remove(QChar(u'\0'));
    attempt->address = neighbourhood(request.address);
    attempt->answer = answer;
    if (attempt->login.isEmpty() || attempt->login.size() > longestLogin || attempt->login.contains(QChar(u'\0'))
        || attempt->password.isEmpty() || attempt->password.size() > longestPassword || attempt->client.isNull())
        return answer(errorResponse(400, u"malformed"_s));
    if (!m_database.post([this, attempt](Connection &connection) { look(attempt, connection); }))
        answer(busyResponse());
}

/// A device that this person has worked on counts by itself, so that a stranger's guesses do not slow its owner down, even
/// from the same office.
void Login::look(const Attempts &attempt, Connection &connection)
{
    const Result<bool> isKnownDevice = guarded([&]() -> Result<bool> {
        attempt->account = accountOf(connection, attempt->login);
        const QUuid workspace = attempt->account ? attempt->account->workspace : QUuid();
        Transaction transaction(connection, workspace);
        const Rows rows = connection.query("SELECT 1 FROM device WHERE workspace = $1 AND client = $2 AND person = $3",
                                           {parameter(workspace), parameter(attempt->client),
                                            parameter(attempt->account ? attempt->account->person : QUuid())});
        return !rows.isEmpty();
    });
    if (!isKnownDevice)
        return attempt->answer(failedResponse(isKnownDevice.error()));
    attempt->key = attempt->login.toUtf8() + '\n' + (*isKnownDevice ? attempt->client.toByteArray() : attempt->address);
    if (const auto later = m_hashing.attempt(attempt->key, [this, attempt] { compare(attempt); }))
        attempt->answer(*later);
}

/// What the operator set is known to two: whoever comes with it has to bring one that only he knows.
QString Login::faultOfNext(const Attempt &attempt)
{
    if (attempt.next.isEmpty())
        return u"password-change-needed"_s;
    if (attempt.next.toUtf8() == attempt.password)
        return u"password-unchanged"_s;
    const Result<void> fits = checkNewPassword(attempt.next, attempt.login);
    return fits ? QString() : fits.error().reason;
}

void Login::compare(const Attempts &attempt)
{
    const QByteArray hash = attempt->account ? attempt->account->secret : nobodysHash();
    const bool isRight = isPassword(hash, attempt->password) && attempt->account.has_value();
    if (!isRight) {
        logEvent("login-refused"_L1);
        return attempt->answer(refused());
    }
    if (attempt->account->mustChange) {
        if (const QString fault = faultOfNext(*attempt); !fault.isEmpty()) {
            m_hashing.succeeded(attempt->key);
            return attempt->answer(errorResponse(401, fault));
        }
        attempt->account->secret = hashPassword(attempt->next.toUtf8());
        attempt->account->mustChange = false;
    } else if (needsRehash(hash)) {
        attempt->account->secret = hashPassword(attempt->password);
    }
    if (!m_database.post([this, attempt](Connection &connection) { open(attempt, connection); }))
        attempt->answer(busyResponse());
}

Result<Response> Login::opened(Attempt &attempt, Connection &connection) const
{
    const Account &account = *attempt.account;
    const Timestamp now = m_clock();
    if (account.isDisabled)
        return denied(Denial::Disabled);
    if (!account.totp.isEmpty() && attempt.code.isEmpty())
        return errorResponse(401, u"code-needed"_s);
    const std::optional<qint64> step = totpStep(account.totp, attempt.code, now);
    Transaction transaction(connection, account.workspace);
    if (!account.totp.isEmpty() && (!step || !useTotpStep(connection, account, *step)))
        return refused();
    saveSecret(connection, account);
    const auto token =
        openSession(connection, {account.workspace, account.person, attempt.client, {}}, attempt.device, now);
    if (!token)
        return denied(token.error());
    audit(connection, account.workspace, now, account.person, "login", attempt.client.toString(QUuid::WithoutBraces));
    const Rows workspace =
        connection.query("SELECT epoch, name FROM workspace WHERE id = $1", {parameter(account.workspace)});
    transaction.commit();
    return jsonResponse({{u"token"_s, QString::fromLatin1(token->text)},
                         {u"workspace"_s, account.workspace.toString(QUuid::WithoutBraces)},
                         {u"workspaceName"_s, workspace.text(0, 1)},
                         {u"epoch"_s, workspace.text(0, 0)},
                         {u"person"_s, account.person.toString(QUuid::WithoutBraces)},
                         {u"now"_s, QString::number(now.milliseconds)}});
}

void Login::open(const Attempts &attempt, Connection &connection)
{
    const Result<Response> response = guarded([&] { return opened(*attempt, connection); });
    if (response && response->status == 200)
        m_hashing.succeeded(attempt->key);
    attempt->answer(response ? *response : failedResponse(response.error()));
}

} // namespace leadline::server
