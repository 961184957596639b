// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <map>
#include <mutex>

namespace leadline::server {

/// Counts for Prometheus; from any thread.
class Metrics final
{
public:
    void countRequest(const QByteArray &route, int status, double seconds);
    /// Something that happened ("logins_refused").
    void count(const QByteArray &event, quint64 times = 1);
    /// The text format, with what stands now added by the session.
    [[nodiscard]] QByteArray text(const std::map<QByteArray, size_t> &levels) const;

private:
    struct Route
    {
        std::map<int, quint64> byStatus;
        quint64 count = 0;
        double seconds = 0;
    };

    mutable std::mutex m_mutex;
    std::map<QByteArray, Route> m_routes;
    std::map<QByteArray, quint64> m_events;
};

} // namespace leadline::server
