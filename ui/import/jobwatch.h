// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

#include <QMutex>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

namespace leadline {

/// What a job on another thread and the window share: how far it is, and whether it is still wanted.
class JobProgress
{
public:
    /// From the job; false when it is to stop.
    [[nodiscard]] bool tell(const ImportProgress &progress);
    [[nodiscard]] ImportProgress latest() const;

    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    mutable QMutex m_mutex;
    ImportProgress m_latest;
    std::atomic<bool> m_cancelled = false;
};

/// Looks after one job at a time from the window's thread: tells how far it is some ten times a second, and stops it
/// when it is told to, when the next one begins and when its owner goes.
class JobWatch final : public QObject
{
    Q_OBJECT

public:
    explicit JobWatch(QObject *parent = nullptr);
    ~JobWatch() override;

    /// Stops what runs; the new job tells its progress here.
    [[nodiscard]] std::shared_ptr<JobProgress> begin();
    /// The job has ended.
    void end();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    /// Of the job that runs, else of the last one.
    [[nodiscard]] ImportProgress latest() const;

signals:
    void progressed(const leadline::ImportProgress &progress);

private:
    std::shared_ptr<JobProgress> m_job;
    QTimer m_timer;
};

} // namespace leadline
