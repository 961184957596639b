// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulesubscription.h"

#include "core/services/calendarexport.h"
#include "core/services/workspace.h"
#include "ui/schedule/scheduleloader.h"
#include "ui/widgets/deliver.h"

#include <chrono>

namespace leadline {

namespace {

constexpr int daysBack = 31;
constexpr int daysAhead = 365;

} // namespace

ScheduleSubscription::ScheduleSubscription(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &ScheduleSubscription::write);
    connect(&m_workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        if (!m_path.isEmpty() && touchesSchedule(*changeset))
            m_soon.start();
    });
}

void ScheduleSubscription::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_isBroken = false;
    if (!m_path.isEmpty())
        m_soon.start();
    emit pathChanged(path);
}

void ScheduleSubscription::write()
{
    m_isStale = m_isWriting;
    if (m_isWriting || m_path.isEmpty())
        return;
    m_isWriting = true;
    const auto work = [path = m_path, language = QLocale().language()](Session &session) {
        const Timestamp now = session.now();
        return exportCalendar(session,
                              {{session.user().id}, now.plusDays(-daysBack), now.plusDays(daysAhead), language, path});
    };
    deliver(m_workspace.scan(work), this, [this](const Result<qint64> &done) {
        m_isWriting = false;
        if (!done && !std::exchange(m_isBroken, true))
            emit failed(done.error());
        if (done)
            m_isBroken = false;
        emit written();
        if (m_isStale)
            write();
    });
}

} // namespace leadline
