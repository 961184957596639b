// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/benchmark.h"
#include "tests/server/servedworkspace.h"

namespace leadline::bench {

/// A server with its PostgreSQL, and how much is to be measured.
struct Office
{
    test::ServedWorkspace served;
    qint64 leads = 5000;  ///< of the first sync
    size_t waiters = 500; ///< idle clients

    /// The service's own connection, for what PostgreSQL does alone.
    [[nodiscard]] server::Connection &raw();
    /// One more workspace; gives its rep's login.
    [[nodiscard]] QString addWorkspace(int number);

private:
    std::unique_ptr<server::Connection> m_raw;
};

// One file each.
[[nodiscard]] Lines benchChanges(Office &office);
[[nodiscard]] Lines benchFirstSync(Office &office);
[[nodiscard]] Lines benchReassigning(Office &office);
[[nodiscard]] Lines benchWaiting(Office &office);

} // namespace leadline::bench
