// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlerror.h"

#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace leadline {

/// Runs work that no Workspace has to do with: making a file, putting a backup in its place, writing a page.
template<typename Work>
[[nodiscard]] auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(guarded(std::move(work)));
        promise->finish();
    });
    return promise->future();
}

} // namespace leadline
