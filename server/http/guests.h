// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/limits.h"
#include "server/http/message.h"

namespace leadline::server {

/// What all connections of a server share; lives on the loop's thread.
struct Guests
{
    Limits limits;
    Handler handler;
    size_t connections = 0;
    size_t bodyBytes = 0; ///< of bodies that are being read or worked on
    size_t bulkBytes = 0; ///< of files that are on their way out
};

} // namespace leadline::server
