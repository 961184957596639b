// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/service.h"

#include "core/model/filebytes.h"
#include "server/base/log.h"
#include "server/service/authorized.h"
#include "server/service/devices.h"

namespace leadline::server {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

Service::Service(EventLoop &loop, const ServiceOptions &options, const Clock &clock)
    : m_clock(clock), m_database(options.database, options.connections, options.queue), m_hashing(clock),
      m_login(m_database, m_hashing, clock), m_passwordChange(m_database, m_hashing, clock),
      m_files(m_database, clock, static_cast<qint64>(options.fileRoom) * mebibyte), m_waiting(loop, m_database, clock),
      m_upkeep(loop, m_database, clock),
      m_syncing(
          m_database, clock, [this](const QUuid &workspace, qint64 head) { m_waiting.moved(workspace, head); },
          m_metrics),
      m_http(loop, options.limits, [this](const Request &request, const Answer &answer) { handle(request, answer); })
{
}

/// Their jobs speak of everything else here.
Service::~Service()
{
    m_hashing.stop();
    m_syncing.stop();
    m_database.stop();
}

void Service::handle(const Request &request, const Answer &answer)
{
    struct Place
    {
        const char *method;
        const char *path;
        Route route;
    };
    static constexpr std::array places{Place{"POST", "/v1/login", &Service::logIn},
                                       Place{"POST", "/v1/logout", &Service::logOutDevice},
                                       Place{"POST", "/v1/password", &Service::changePassword},
                                       Place{"GET", "/v1/devices", &Service::devices},
                                       Place{"POST", "/v1/devices/revoke", &Service::revoke},
                                       Place{"POST", "/v1/session", &Service::renewSession},
                                       Place{"POST", "/v1/files/missing", &Service::missingFiles},
                                       Place{"POST", "/v1/files/send", &Service::sendFile},
                                       Place{"GET", "/v1/files/fetch", &Service::fetchFile},
                                       Place{"POST", "/v1/sync", &Service::sync},
                                       Place{"GET", "/v1/wait", &Service::wait},
                                       Place{"GET", "/healthz", &Service::health},
                                       Place{"GET", "/metrics", &Service::metrics}};
    const auto *const place =
        std::ranges::find_if(places, [&request](const Place &known) { return request.path == known.path; });
    if (place == places.end())
        return answer(errorResponse(404, u"not-found"_s));
    if (request.method != place->method)
        return answer(errorResponse(405, u"method"_s));
    const auto counted = [this, answer, path = place->path, start = steady_clock::now()](Response response) {
        const std::chrono::duration<double> taken = steady_clock::now() - start;
        m_metrics.countRequest(path, response.status, taken.count());
        answer(std::move(response));
    };
    (this->*place->route)(request, counted);
}

void Service::logOutDevice(const Request &request, const Answer &answer)
{
    answerAuthorized(m_database, m_clock, request, answer, [this](Connection &connection, const Session &session) {
        return logOut(connection, session, m_clock());
    });
}

void Service::devices(const Request &request, const Answer &answer)
{
    const QString login = request.query.queryItemValue(u"login"_s, QUrl::FullyDecoded);
    answerAuthorized(m_database, m_clock, request, answer, [login](Connection &connection, const Session &session) {
        return listDevices(connection, session, login);
    });
}

void Service::revoke(const Request &request, const Answer &answer)
{
    const std::optional<QJsonObject> body = objectIn(request);
    if (!body)
        return answer(errorResponse(400, u"malformed"_s));
    answerAuthorized(m_database, m_clock, request, answer,
                     [this, body](Connection &connection, const Session &session) {
                         return revokeDevice(connection, session, *body, m_clock());
                     });
}

void Service::renewSession(const Request &request, const Answer &answer)
{
    const std::optional<QJsonObject> body = objectIn(request);
    if (!body)
        return answer(errorResponse(400, u"malformed"_s));
    answerAuthorized(m_database, m_clock, request, answer,
                     [this, body](Connection &connection, const Session &session) {
                         return sessionForAnotherFile(connection, session, *body, m_clock());
                     });
}

void Service::wait(const Request &request, const Answer &answer)
{
    bool isNumber = false;
    const qint64 cursor = request.query.queryItemValue(u"cursor"_s).toLongLong(&isNumber);
    if (!isNumber || cursor < 0)
        return answer(errorResponse(400, u"malformed"_s));
    const std::optional<Token> token = tokenFrom(request.authorization);
    token ? m_waiting.ask(*token, cursor, answer) : answer(denied(Denial::Unauthorized));
}

void Service::health(const Request &, const Answer &answer)
{
    const bool isThere = m_waiting.isDatabaseThere();
    Response response = jsonResponse({{u"ok"_s, isThere}});
    response.status = isThere ? 200 : 503;
    answer(response);
}

/// For this machine's own watchers only.
void Service::metrics(const Request &request, const Answer &answer)
{
    if (!request.isLocal)
        return answer(errorResponse(404, u"not-found"_s));
    Response response;
    response.type = "text/plain; version=0.0.4";
    response.body = m_metrics.text({{"connections", m_http.connections()},
                                    {"waiting_clients", m_waiting.waiters()},
                                    {"arriving_clients", m_waiting.arrivals()},
                                    {"database_queue", m_database.waiting()}});
    answer(response);
}

} // namespace leadline::server
