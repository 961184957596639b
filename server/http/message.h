// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrlQuery>
#include <functional>
#include <vector>

namespace leadline::server {

/// A request, read whole and within its bounds.
struct Request
{
    QByteArray method;
    QByteArray path; ///< without the query
    QUrlQuery query;
    QByteArray authorization;
    QByteArray contentEncoding;
    QByteArray acceptEncoding;
    QByteArray address;   ///< where it comes from; behind a proxy, as the proxy says
    bool isLocal = false; ///< straight from this machine, through no proxy
    QByteArray body;
};

struct Response
{
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json";
    QByteArray encoding; ///< of the body; empty: as it is
    QByteArray accepts;  ///< the coding in which such a request may come (RFC 7694)
    int retryAfterSeconds = 0;
    bool isBulk = false; ///< may be put off when much is on its way out already
};

/// Called once with the answer, from any thread.
using Answer = std::function<void(Response response)>;
/// Called on the loop's thread; must not take long.
using Handler = std::function<void(Request request, Answer answer)>;

} // namespace leadline::server
