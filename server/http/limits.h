// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace leadline::server {

/// What one server lets strangers take of it.
struct Limits
{
    size_t connections = 10'000;
    size_t headBytes = 16UL * 1024;
    size_t bodyBytes = 1024UL * 1024;
    size_t allBodiesBytes = 32UL * 1024 * 1024; ///< of all requests that are being read
    size_t allBulkBytes = 32UL * 1024 * 1024;   ///< of all files that are being sent
    std::chrono::milliseconds headTime{10'000}; ///< from the first byte to the empty line
    std::chrono::milliseconds bodyTime{30'000};
    std::chrono::milliseconds idleTime{75'000}; ///< of a kept connection between requests
    std::chrono::milliseconds writeTime{30'000};
    bool isBehindProxy = false; ///< believe X-Forwarded-For
};

} // namespace leadline::server
