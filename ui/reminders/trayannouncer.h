// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reminders.h"

#include <QObject>
#include <memory>

class QSystemTrayIcon;

namespace leadline {

class WindowContext;

/// Tells of reminders beside the system's clock. Many systems have no such place (T-10): then it does nothing.
class TrayAnnouncer final : public QObject
{
    Q_OBJECT

public:
    explicit TrayAnnouncer(WindowContext &context);
    ~TrayAnnouncer() override;

    void announce(const std::vector<Reminder> &due);
    /// The icon is there while something waits.
    void setWaiting(int count);

signals:
    void opened();

private:
    WindowContext &m_context;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< made for the first reminder
};

} // namespace leadline
