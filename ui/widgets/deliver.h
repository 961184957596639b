// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <type_traits>
#include <utility>

namespace leadline {

/// Hands a future's result to `callback` in the thread of `context`; if the context dies first or the future is
/// cancelled, the callback is not called. The result is moved out of the future. Use it instead of QFuture::then, whose
/// context is not safe on Qt 6.4 (style.md, "Async").
template<typename T, typename Callback>
void deliver(const QFuture<T> &future, QObject *context, Callback callback)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, callback = std::move(callback)]() mutable {
                         watcher->deleteLater();
                         if (watcher->isCanceled())
                             return;
                         if constexpr (std::is_void_v<T>)
                             callback();
                         else
                             callback(watcher->future().takeResult());
                     });
    watcher->setFuture(future);
}

} // namespace leadline
