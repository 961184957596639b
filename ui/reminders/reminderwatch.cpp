// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminders/reminderwatch.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace leadline {

using namespace std::chrono_literals;

namespace {

constexpr int mostShown = 20; ///< the rest comes as these are answered

bool touchesReminders(const ChangeSet &changeset)
{
    return std::ranges::any_of(changeset.changes, [](const RecordChange &change) {
        return change.kind == Kind::Lead || change.kind == Kind::Task || change.kind == Kind::Participant;
    });
}

} // namespace

ReminderWatch::ReminderWatch(WindowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &ReminderWatch::read);
    connect(&m_pulse, &QTimer::timeout, this, &ReminderWatch::look);
}

void ReminderWatch::begin()
{
    if (m_pulse.isActive())
        return;
    m_pulse.start(15s);
    connect(&m_context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        if (touchesReminders(*changeset))
            m_soon.start();
    });
    connect(&m_context, &WindowContext::referenceRefreshed, this, &ReminderWatch::read);
    read();
}

void ReminderWatch::look()
{
    if (!m_pulse.isActive())
        return;
    const Timestamp now = m_context.now();
    const bool isSetBack = now < m_lookedAt;
    m_lookedAt = now;
    if (isSetBack || (m_reminders.next.isSet() && now >= m_reminders.next))
        return read();
    tell();
    if (!m_reminders.due.empty())
        emit changed(); // "five minutes ago" is six by now
}

void ReminderWatch::setQuietHours(const std::optional<QuietHours> &hours)
{
    m_quietHours = hours;
    tell();
}

void ReminderWatch::read()
{
    m_isStale = m_isReading;
    if (m_isReading)
        return;
    m_isReading = true;
    const auto reading = [](Session &session) { return readReminders(session, mostShown); };
    deliver(m_context.workspace.read(reading), this, [this](Result<Reminders> reminders) {
        m_isReading = false;
        if (!reminders)
            return m_context.report(reminders.error());
        take(std::move(*reminders));
        if (m_isStale)
            read();
    });
}

void ReminderWatch::take(Reminders reminders)
{
    m_reminders = std::move(reminders);
    std::set<std::pair<QUuid, qint64>> there;
    for (const Reminder &reminder : m_reminders.due)
        there.emplace(reminder.task.id.uuid(), reminder.since.milliseconds);
    m_hasNews = m_hasNews || !std::ranges::includes(m_told, there);
    m_told = std::move(there);
    emit changed();
    tell();
}

void ReminderWatch::tell()
{
    if (m_reminders.due.empty())
        m_hasNews = false;
    if (m_hasNews && !isQuiet() && std::exchange(m_hasNews, false))
        emit arrived();
}

bool ReminderWatch::isQuiet() const
{
    return m_quietHours && m_quietHours->contain(m_context.now().toLocal().time());
}

void ReminderWatch::snooze(const TaskId &task, Snooze snooze)
{
    answer([task, until = snoozedUntil(snooze, m_context.now())](Session &session) {
        return snoozeReminder(session, task, until);
    });
}

void ReminderWatch::dismiss(const TaskId &task)
{
    answer([task](Session &session) { return dismissReminder(session, task); });
}

/// No ChangeSet tells of it, so it is read anew here.
template<typename Work>
void ReminderWatch::answer(Work work)
{
    deliver(m_context.workspace.write(std::move(work)), this, [this](const Result<void> &answered) {
        if (!answered)
            m_context.report(answered.error());
        read();
    });
}

} // namespace leadline
