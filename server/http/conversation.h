// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/guests.h"

#include <boost/asio/ip/tcp.hpp>
#include <memory>

namespace leadline::server {

/// Talks HTTP/1.1 over an accepted connection, request after request, until either side ends it.
void converse(boost::asio::ip::tcp::socket socket, const std::shared_ptr<Guests> &guests);

} // namespace leadline::server
