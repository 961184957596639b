// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reminders.h"
#include "core/services/today.h"

#include <QObject>
#include <QTimer>
#include <set>

namespace leadline {

class WindowContext;

/// Knows what this person is to be reminded of. It asks the file's clock every few seconds rather than wait for a moment
/// hours away: after a sleep, with the clock set anew or in another time zone what is due is seen at the next look (C-76).
class ReminderWatch final : public QObject
{
    Q_OBJECT

public:
    explicit ReminderWatch(WindowContext &context, QObject *parent = nullptr);

    /// What was missed is collected; from here on it looks.
    void begin();
    /// Looks at once: the computer, or the window, has come back.
    void look();
    /// When nobody is told of new ones; what came meanwhile is told of afterwards.
    void setQuietHours(const std::optional<QuietHours> &hours);
    [[nodiscard]] const std::vector<Reminder> &due() const { return m_reminders.due; }

    void snooze(const TaskId &task, Snooze snooze);
    void dismiss(const TaskId &task);

signals:
    /// due() is another list, or stands at another time of day.
    void changed();
    /// There are some that nobody was told of yet, and it is no quiet hour.
    void arrived();

private:
    void read();
    void take(Reminders reminders);
    void tell();
    [[nodiscard]] bool isQuiet() const;
    template<typename Work>
    void answer(Work work);

    WindowContext &m_context;
    Reminders m_reminders;
    std::optional<QuietHours> m_quietHours;
    std::set<std::pair<QUuid, qint64>> m_told; ///< tasks with the moments they were told of
    bool m_hasNews = false;
    bool m_isReading = false;
    bool m_isStale = false;
    Timestamp m_lookedAt;
    QTimer m_soon;
    QTimer m_pulse;
};

} // namespace leadline
