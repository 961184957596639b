// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/scheduleloader.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <algorithm>
#include <chrono>

namespace leadline {

namespace {

constexpr int mostEntries = 1000; // of one person: more than anybody can look at

} // namespace

bool touchesSchedule(const ChangeSet &changeset)
{
    return std::ranges::any_of(changeset.changes, [](const RecordChange &change) {
        return change.kind == Kind::Lead || change.kind == Kind::Task || change.kind == Kind::Participant;
    });
}

ScheduleLoader::ScheduleLoader(WindowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &ScheduleLoader::reload);
    connect(&m_context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        if (touchesSchedule(*changeset))
            reloadSoon();
    });
}

void ScheduleLoader::load(const std::vector<UserId> &users, const ShownDays &days)
{
    m_users = users;
    m_days = days;
    reload();
}

void ScheduleLoader::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched && m_isStale)
        reload();
}

void ScheduleLoader::reloadSoon()
{
    if (m_isWatched)
        m_soon.start();
    else
        m_isStale = true;
}

void ScheduleLoader::reload()
{
    m_isStale = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    const Timestamp from = timestampFrom(m_days.first.startOfDay());
    const Timestamp until = timestampFrom(m_days.end().startOfDay());
    const auto read = [users = m_users, from, until](Session &session) {
        return readCalendars(session, users, from, until, mostEntries);
    };
    deliver(m_context.workspace.read(read), this, [this](const Result<std::vector<Calendar>> &calendars) {
        m_isLoading = false;
        if (m_isStale)
            return reload();
        if (!calendars)
            return m_context.report(calendars.error());
        emit loaded(*calendars);
    });
}

} // namespace leadline
