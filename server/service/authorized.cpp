// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/authorized.h"

namespace leadline::server {

Result<Response> answered(Connection &connection, const Token &token, Timestamp now, const SessionWork &work)
{
    return guarded([&]() -> Result<Response> {
        Transaction transaction(connection, token.workspace);
        const auto session = sessionOf(connection, token, now);
        if (!session)
            return denied(session.error());
        Response response = work(connection, *session);
        transaction.commit();
        return response;
    });
}

void answerAuthorized(Database &database, const Clock &clock, const Request &request, const Answer &answer,
                      SessionWork work, QByteArrayView turn)
{
    const std::optional<Token> token = tokenFrom(request.authorization);
    if (!token)
        return answer(denied(Denial::Unauthorized));
    const QUuid line = turn.isEmpty() ? QUuid() : QUuid::createUuidV5(token->workspace, turn.toByteArray());
    const auto job = [token = *token, clock, answer, work = std::move(work)](Connection &connection) {
        const Result<Response> response = answered(connection, token, clock(), work);
        answer(response ? *response : failedResponse(response.error()));
    };
    if (!database.post(job, line))
        answer(busyResponse());
}

} // namespace leadline::server
