// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/pgerror.h"

#include <optional>

namespace leadline::server {

/// What a request's storage went through; the rules above it only say "busy".
struct Trace
{
    std::optional<Error> failure; ///< of the database
    qint64 head = 0;              ///< the workspace's number after a push was committed

    /// Runs `work` guarded and keeps its failure.
    template<typename Work>
    [[nodiscard]] auto noted(Work work) -> decltype(work())
    {
        auto result = guarded(work);
        if (!result)
            failure = result.error();
        return result;
    }
};

} // namespace leadline::server
