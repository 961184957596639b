// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/passwordchange.h"

#include "server/accounts/account.h"
#include "server/accounts/password.h"
#include "server/accounts/sessions.h"
#include "server/service/authorized.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

struct PasswordChange::Attempt
{
    Token token;
    QByteArray current;
    QString next;
    QByteArray key; ///< of the throttle
    Account account;
    QByteArray secret; ///< the hash of the new one
    Answer answer;
};

PasswordChange::PasswordChange(Database &database, Hashing &hashing, Clock clock)
    : m_database(database), m_hashing(hashing), m_clock(std::move(clock))
{
}

void PasswordChange::answer(const Request &request, const Answer &answer)
{
    const std::optional<Token> token = tokenFrom(request.authorization);
    const std::optional<QJsonObject> body = objectIn(request);
    if (!token)
        return answer(denied(Denial::Unauthorized));
    const QByteArray current = body ? body->value("current"_L1).toString().toUtf8() : QByteArray();
    if (current.isEmpty() || current.size() > longestPassword)
        return answer(errorResponse(400, u"malformed"_s));
    const auto attempt =
        std::make_shared<Attempt>(Attempt{*token, current, body->value("new"_L1).toString(), {}, {}, {}, answer});
    if (!m_database.post([this, attempt](Connection &connection) { look(attempt, connection); }))
        answer(busyResponse());
}

/// A device's guesses count by itself, as at the login.
void PasswordChange::look(const Attempts &attempt, Connection &connection)
{
    const SessionWork find = [&attempt](Connection &there, const Session &session) {
        attempt->account = accountBehind(there, session.workspace, session.person).value_or(Account());
        attempt->key = attempt->account.login.toUtf8() + '\n' + session.client.toByteArray();
        return Response();
    };
    const Result<Response> found = answered(connection, attempt->token, m_clock(), find);
    if (!found || found->status != 200)
        return attempt->answer(found ? *found : failedResponse(found.error()));
    if (const Result<void> fits = checkNewPassword(attempt->next, attempt->account.login); !fits)
        return attempt->answer(errorResponse(400, fits.error().reason));
    if (const auto later = m_hashing.attempt(attempt->key, [this, attempt] { compare(attempt); }))
        attempt->answer(*later);
}

void PasswordChange::compare(const Attempts &attempt)
{
    if (!isPassword(attempt->account.secret, attempt->current))
        return attempt->answer(errorResponse(403, u"password-refused"_s));
    m_hashing.succeeded(attempt->key);
    attempt->secret = hashPassword(attempt->next.toUtf8());
    if (!m_database.post([this, attempt](Connection &connection) { save(attempt, connection); }))
        attempt->answer(busyResponse());
}

void PasswordChange::save(const Attempts &attempt, Connection &connection)
{
    const SessionWork work = [this, &attempt](Connection &there, const Session &session) {
        return saved(*attempt, there, session);
    };
    const Result<Response> response = answered(connection, attempt->token, m_clock(), work);
    attempt->answer(response ? *response : failedResponse(response.error()));
}

/// What the operator set meanwhile stands.
Response PasswordChange::saved(const Attempt &attempt, Connection &connection, const Session &session) const
{
    if (!replaceSecret(connection, attempt.account, attempt.secret))
        return errorResponse(403, u"password-refused"_s);
    closeOtherSessions(connection, session);
    audit(connection, session.workspace, m_clock(), session.person, "password.change");
    return jsonResponse({});
}

} // namespace leadline::server
