// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulesubscription.h"

#include "core/services/calendarexport.h"
#include "ui/schedule/scheduleloader.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <chrono>

namespace leadline {

namespace {

constexpr int daysBack = 31;
constexpr int daysAhead = 365;

} // namespace

ScheduleSubscription::ScheduleSubscription(WindowContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &ScheduleSubscription::write);
    connect(&m_context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
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
    const Timestamp now = m_context.now();
    const CalendarExport wanted{
        {m_context.reference().me.id}, now.plusDays(-daysBack), now.plusDays(daysAhead), QLocale().language(), m_path};
    const auto work = [wanted](Session &session) { return exportCalendar(session, wanted); };
    deliver(m_context.workspace.scan(work), this, [this](const Result<qint64> &done) {
        m_isWriting = false;
        if (!done && !std::exchange(m_isBroken, true))
            m_context.report(done.error());
        if (done)
            m_isBroken = false;
        emit written();
        if (m_isStale)
            write();
    });
}

} // namespace leadline
