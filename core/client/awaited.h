// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace leadline {

/// Waits for work on another thread; the end of this thread ends the waiting, with ErrorCode::Cancelled.
template<typename T>
[[nodiscard]] Result<T> awaited(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished() || future.resultCount() == 0)
        return failure(ErrorCode::Cancelled, QStringLiteral("file-closed"));
    return future.result();
}

} // namespace leadline
