// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <atomic>
#include <memory>

namespace leadline {

/// How far work on another thread is, and whether it is still wanted: written there, read by the window's thread.
struct JobCounts
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> isCancelled = false;
};

/// For the working thread; keeps the counts alive.
[[nodiscard]] inline Progress progressInto(std::shared_ptr<JobCounts> counts)
{
    return [counts = std::move(counts)](qint64 done, qint64 total) {
        counts->done = done;
        counts->total = total;
        return !counts->isCancelled;
    };
}

} // namespace leadline
