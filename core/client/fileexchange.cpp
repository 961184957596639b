// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/fileexchange.h"

#include "core/client/fileloop.h"
#include "core/client/syncsession.h"

namespace leadline {

FileExchange::FileExchange(Workspace &workspace, SyncSession &session, QObject *parent)
    : FileSource(parent), m_loop(new FileLoop(workspace))
{
    m_loop->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_loop, &QObject::deleteLater);
    connect(&workspace, &Workspace::committed, m_loop, &FileLoop::take);
    connect(&session, &SyncSession::linked, m_loop, &FileLoop::use);
    connect(m_loop, &FileLoop::progressed, this, &FileSource::progressed);
    connect(&session, &SyncSession::changed, this, &FileExchange::take);
    m_thread.start();
}

/// Leaving the thread's event loops ends each wait there.
FileExchange::~FileExchange()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

/// Files go up once the changes that name them have.
void FileExchange::take(const SyncStanding &standing)
{
    const std::optional<SyncState> &state = standing.sharing.state;
    m_isShared = state.has_value();
    if (!state)
        return;
    if (std::exchange(m_epoch, state->epoch) != state->epoch)
        QMetaObject::invokeMethod(m_loop, &FileLoop::lookAgain);
    const bool isAtEase = standing.mood == SyncMood::UpToDate || standing.mood == SyncMood::NeedsAttention;
    if (isAtEase && standing.sharing.waiting == 0)
        QMetaObject::invokeMethod(m_loop, &FileLoop::send);
}

QFuture<Result<void>> FileExchange::fetch(const Attachment &attachment)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    QMetaObject::invokeMethod(m_loop, [loop = m_loop, attachment, promise] { loop->fetch(attachment, promise); });
    return future;
}

void FileExchange::cancel(const AttachmentId &attachment)
{
    QMetaObject::invokeMethod(m_loop, [loop = m_loop, attachment] { loop->cancel(attachment); });
}

} // namespace leadline
