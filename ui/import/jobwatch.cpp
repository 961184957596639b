// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/jobwatch.h"

#include <QMutexLocker>

namespace leadline {

using namespace std::chrono_literals;

bool JobProgress::tell(const ImportProgress &progress)
{
    const QMutexLocker lock(&m_mutex);
    m_latest = progress;
    return !m_cancelled;
}

ImportProgress JobProgress::latest() const
{
    const QMutexLocker lock(&m_mutex);
    return m_latest;
}

JobWatch::JobWatch(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, [this] { emit progressed(m_job->latest()); });
}

JobWatch::~JobWatch()
{
    cancel();
}

std::shared_ptr<JobProgress> JobWatch::begin()
{
    cancel();
    m_job = std::make_shared<JobProgress>();
    m_timer.start();
    return m_job;
}

void JobWatch::end()
{
    m_timer.stop();
}

void JobWatch::cancel()
{
    if (m_job)
        m_job->cancel();
}

ImportProgress JobWatch::latest() const
{
    return m_job ? m_job->latest() : ImportProgress();
}

} // namespace leadline
