// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/schedule.h"
#include "ui/schedule/scheduleview.h"

#include <QObject>
#include <QTimer>

namespace leadline {

class WindowContext;

/// Whether somebody's schedule may look otherwise after it.
[[nodiscard]] bool touchesSchedule(const ChangeSet &changeset);

/// Reads schedules beside the window, and anew after each commit that touches a lead, a task or who takes part. One
/// reading at a time; an answer for days that are not shown any more is dropped.
class ScheduleLoader final : public QObject
{
    Q_OBJECT

public:
    explicit ScheduleLoader(WindowContext &context, QObject *parent = nullptr);

    void load(const std::vector<UserId> &users, const ShownDays &days);
    /// Nobody looks: what is committed meanwhile is read when somebody does.
    void setWatched(bool watched);
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

signals:
    void loaded(const std::vector<leadline::Calendar> &calendars);

private:
    void reload();
    void reloadSoon();

    WindowContext &m_context;
    std::vector<UserId> m_users;
    ShownDays m_days;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_isWatched = true;
    QTimer m_soon;
};

} // namespace leadline
