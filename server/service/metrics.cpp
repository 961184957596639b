// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/metrics.h"

namespace leadline::server {

void Metrics::countRequest(const QByteArray &route, int status, double seconds)
{
    const std::scoped_lock lock(m_mutex);
    Route &counted = m_routes[route];
    ++counted.byStatus[status];
    ++counted.count;
    counted.seconds += seconds;
}

void Metrics::count(const QByteArray &event, quint64 times)
{
    const std::scoped_lock lock(m_mutex);
    m_events[event] += times;
}

QByteArray Metrics::text(const std::map<QByteArray, size_t> &levels) const
{
    const std::scoped_lock lock(m_mutex);
    QByteArray text("# TYPE leadline_requests_total counter\n");
    for (const auto &[path, route] : m_routes) {
        for (const auto &[status, count] : route.byStatus)
            text += "leadline_requests_total{route=\"" + path + "\",status=\"" + QByteArray::number(status) + "\"} "
                + QByteArray::number(count) + '\n';
    }
    text += "# TYPE leadline_request_seconds summary\n";
    for (const auto &[path, route] : m_routes) {
        text +=
            "leadline_request_seconds_sum{route=\"" + path + "\"} " + QByteArray::number(route.seconds, 'f', 6) + '\n';
        text += "leadline_request_seconds_count{route=\"" + path + "\"} " + QByteArray::number(route.count) + '\n';
    }
    for (const auto &[event, count] : m_events)
        text += "# TYPE leadline_" + event + "_total counter\nleadline_" + event + "_total " + QByteArray::number(count)
            + '\n';
    for (const auto &[level, value] : levels)
        text += "# TYPE leadline_" + level + " gauge\nleadline_" + level + ' ' + QByteArray::number(value) + '\n';
    return text;
}

} // namespace leadline::server
