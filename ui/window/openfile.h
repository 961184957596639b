// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/fileexchange.h"
#include "core/client/syncsession.h"
#include "ui/schedule/schedulesubscription.h"

#include <memory>

namespace leadline {

/// A file that is open, and its way to a server, whichever windows show it; it ends with the last of them.
class OpenFile final : public QObject
{
    Q_OBJECT

public:
    explicit OpenFile(std::unique_ptr<Workspace> workspace);

    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] SyncSession &sync() { return m_sync; }
    [[nodiscard]] ScheduleSubscription &subscription() { return m_subscription; }

    /// Of several windows one reminds: true for who asks while none does.
    [[nodiscard]] bool takeReminders();
    void leaveReminders();

signals:
    /// The window that reminded is gone.
    void remindersLeft();

private:
    std::unique_ptr<Workspace> m_workspace;
    SyncSession m_sync;
    FileExchange m_files; ///< the workspace's child: cards find it there
    ScheduleSubscription m_subscription;
    bool m_isReminding = false;
};

} // namespace leadline
