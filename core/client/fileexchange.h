// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/syncstanding.h"
#include "core/services/filesource.h"
#include "core/services/workspace.h"

#include <QThread>

namespace leadline {

class FileLoop;
class SyncSession;

/// Sends the files of an open shared file to its server, in the background and after the changes that name them, and
/// brings those that a person opens, on a thread of its own.
class FileExchange final : public FileSource
{
    Q_OBJECT

public:
    /// Both outlive it.
    FileExchange(Workspace &workspace, SyncSession &session, QObject *parent = nullptr);
    ~FileExchange() override;

    [[nodiscard]] bool isThere() const override { return m_isShared; }
    [[nodiscard]] QFuture<Result<void>> fetch(const Attachment &attachment) override;
    void cancel(const AttachmentId &attachment) override;

private:
    void take(const SyncStanding &standing);

    QThread m_thread;
    FileLoop *m_loop; ///< lives on the thread, and ends with it
    bool m_isShared = false;
    QUuid m_epoch;
};

} // namespace leadline
