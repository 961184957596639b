// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpserver.h"
#include "server/service/filetraffic.h"
#include "server/service/login.h"
#include "server/service/metrics.h"
#include "server/service/passwordchange.h"
#include "server/service/syncing.h"
#include "server/service/upkeep.h"
#include "server/service/waiting.h"

#include <chrono>

namespace leadline::server {

/// How one server is set up (docs/server.md names the keys of its file).
struct ServiceOptions
{
    QByteArray database;
    QString listen = QStringLiteral("127.0.0.1:8750");
    size_t connections = 10;  ///< to the database
    size_t queue = 256;       ///< requests that may wait for one
    size_t fileRoom = 10'240; ///< MiB of attached files in each workspace
    Limits limits;
};

/// The shared server: its routes over accounts, devices and workspaces.
class Service final
{
public:
    Service(EventLoop &loop, const ServiceOptions &options, const Clock &clock);
    ~Service();
    Q_DISABLE_COPY_MOVE(Service)

    [[nodiscard]] Result<void> listen(const QString &address) { return m_http.listen(address); }
    [[nodiscard]] QString address() const { return m_http.address(); }

private:
    using Route = void (Service::*)(const Request &, const Answer &);

    void handle(const Request &request, const Answer &answer);
    void logIn(const Request &request, const Answer &answer) { m_login.answer(request, answer); }
    void changePassword(const Request &request, const Answer &answer) { m_passwordChange.answer(request, answer); }
    void logOutDevice(const Request &request, const Answer &answer);
    void devices(const Request &request, const Answer &answer);
    void revoke(const Request &request, const Answer &answer);
    void missingFiles(const Request &request, const Answer &answer) { m_files.missing(request, answer); }
    void sendFile(const Request &request, const Answer &answer) { m_files.send(request, answer); }
    void fetchFile(const Request &request, const Answer &answer) { m_files.fetch(request, answer); }
    void renewSession(const Request &request, const Answer &answer);
    void sync(const Request &request, const Answer &answer) { m_syncing.answer(request, answer); }
    void wait(const Request &request, const Answer &answer);
    void health(const Request &request, const Answer &answer);
    void metrics(const Request &request, const Answer &answer);

    Clock m_clock;
    Metrics m_metrics;
    Database m_database;
    Hashing m_hashing;
    Login m_login;
    PasswordChange m_passwordChange;
    FileTraffic m_files;
    Waiting m_waiting;
    Upkeep m_upkeep;
    Syncing m_syncing;
    HttpServer m_http;
};

} // namespace leadline::server
