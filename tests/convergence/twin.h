// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/memorystorage.h"

namespace leadline::convergence {

/// Another storage that is told everything the simulated server's own is told, and has to say the same.
class Twin
{
public:
    virtual ~Twin() = default;

    /// All there is, in place of what it had.
    virtual void put(const MemoryTables &tables) = 0;
    /// For one request.
    [[nodiscard]] virtual std::unique_ptr<WorkspaceStorage> storage() = 0;
};

} // namespace leadline::convergence
