// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/today.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

namespace leadline {

class WindowContext;

/// Reads the day beside the window, and anew after each commit that touches a lead or a task, and each minute. One
/// reading at a time; counts of long sections come after it. At first no more is read than fills the screen: the rest
/// of the day follows.
class TodayLoader final : public QObject
{
    Q_OBJECT

public:
    explicit TodayLoader(WindowContext &context, QObject *parent = nullptr);
    ~TodayLoader() override;

    void load(DayScope scope);
    [[nodiscard]] DayScope scope() const { return m_scope; }
    /// Nobody looks: what is committed meanwhile is read when somebody does.
    void setWatched(bool watched);
    /// More lines in each section.
    void extend();

signals:
    void loaded(const leadline::Day &day);
    void counted(leadline::DaySection section, qint64 count);
    /// Nothing is left to be read or counted.
    void settled();

private:
    void reload();
    void take(const Day &day, const DayQuery &query);
    void count(std::vector<DaySection> sections, const DayQuery &query);

    WindowContext &m_context;
    DayScope m_scope = DayScope::Mine;
    int m_limit;
    bool m_isFirst = true;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_isWatched = true;
    std::shared_ptr<std::atomic<bool>> m_wanted; ///< false drops the counts under way
    QTimer m_soon;
    QTimer m_minute;
};

} // namespace leadline
