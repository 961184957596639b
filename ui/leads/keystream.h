// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/asking.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QSemaphore>
#include <functional>
#include <memory>

namespace leadline {

/// A part of a list on its way to the window; the first brings its rows along, so that it can be painted at once.
template<typename Row>
struct KeyPage
{
    std::vector<qint64> keys;
    std::vector<Row> rows;
};

/// The keys of a list as they come from the file, page by page. It goes on until the list is whole or nobody wants it,
/// but lets the first page be painted first: on a small computer the one would slow the other down.
template<typename Row>
class KeyStream final
{
public:
    /// Hands all keys over in order; runs on the scanner's thread, as `Fetch`, which reads the rows of some.
    using Stream = std::function<void(Connection &, const std::function<bool(qint64)> &)>;
    using Fetch = std::function<std::vector<Row>(Connection &, const std::vector<qint64> &)>;

    explicit KeyStream(WindowContext &context) : m_context(context) {}
    ~KeyStream() { stop(); }
    Q_DISABLE_COPY_MOVE(KeyStream)

    /// Another list: `take` gets its pages, `end` is called after the last.
    template<typename Take, typename End>
    void start(QObject *receiver, const Stream &stream, const Fetch &fetch, Take take, End end)
    {
        stop();
        m_painted = std::make_shared<QSemaphore>();
        auto promise = std::make_shared<QPromise<KeyPage<Row>>>();
        promise->start();
        m_pages = new QFutureWatcher<KeyPage<Row>>(receiver);
        QObject::connect(m_pages, &QFutureWatcherBase::resultReadyAt, receiver,
                         [pages = m_pages, take](int page) { take(pages->resultAt(page)); });
        QObject::connect(m_pages, &QFutureWatcherBase::finished, receiver, [this, pages = m_pages, end] {
            if (pages->isCanceled() || pages != m_pages)
                return;
            m_pages = nullptr;
            pages->deleteLater();
            end();
        });
        m_pages->setFuture(promise->future());
        const auto send = [promise, stream, fetch, painted = m_painted](Session &session) {
            return sendAll(session.store().connection(), stream, fetch, *promise, *painted);
        };
        deliver(m_context.workspace.scan(send), receiver, [context = &m_context](const Result<void> &sent) {
            if (!sent)
                context->report(sent.error());
        });
    }

    /// To be released once the first page stands on the screen: then the rest comes.
    [[nodiscard]] std::shared_ptr<QSemaphore> painted() const { return m_painted; }

private:
    static constexpr size_t firstPage = 40;
    static constexpr size_t laterPage = 20'000;
    static constexpr int longestPaint = 300; // ms

    static Result<void> sendAll(Connection &connection, const Stream &stream, const Fetch &fetch,
                                QPromise<KeyPage<Row>> &promise, QSemaphore &painted)
    {
        const Asking asking(connection, [&promise](qint64, qint64) { return !promise.isCanceled(); });
        KeyPage<Row> page;
        bool isFirst = true;
        const auto send = [&] {
            if (isFirst)
                page.rows = fetch(connection, page.keys);
            isFirst = false;
            promise.addResult(std::exchange(page, {}));
        };
        stream(connection, [&](qint64 row) {
            page.keys.push_back(row);
            if (page.keys.size() == laterPage) {
                send();
            } else if (isFirst && page.keys.size() == firstPage) {
                send();
                painted.tryAcquire(1, longestPaint);
            }
            return !promise.isCanceled();
        });
        if (!promise.isCanceled() && (isFirst || !page.keys.empty()))
            send();
        promise.finish();
        return {};
    }

    void stop()
    {
        if (m_pages) {
            m_pages->disconnect();
            m_pages->cancel();
            m_pages->deleteLater();
            m_pages = nullptr;
        }
        m_painted->release();
    }

    WindowContext &m_context;
    QFutureWatcher<KeyPage<Row>> *m_pages = nullptr;
    std::shared_ptr<QSemaphore> m_painted = std::make_shared<QSemaphore>();
};

} // namespace leadline
