// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importjob.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// An undo counts ChangeSets; people count leads.
Progress undoProgress(const std::shared_ptr<JobProgress> &job, qint64 leads)
{
    QElapsedTimer clock;
    clock.start();
    return [job, leads, clock](qint64 done, qint64 total) {
        ImportProgress progress;
        progress.fraction = static_cast<double>(done) / static_cast<double>(qMax<qint64>(total, 1));
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        progress.soFar.read = static_cast<qint64>(progress.fraction * static_cast<double>(leads));
        progress.rowsPerSecond = seconds > 0 ? static_cast<double>(progress.soFar.read) / seconds : 0;
        progress.secondsLeft = progress.fraction > 0 ? seconds * (1 - progress.fraction) / progress.fraction : 0;
        return job->tell(progress);
    };
}

} // namespace

ImportJob::ImportJob(WindowContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void ImportJob::reset()
{
    m_report = {};
    m_error.reset();
    enter(State::Idle);
}

void ImportJob::run(const ImportOptions &options)
{
    const std::shared_ptr<JobProgress> job = m_watch.begin();
    m_report = {};
    m_error.reset();
    enter(State::Running);
    const auto work = [options, job](Session &session) {
        return runImport(session, options, [job](const ImportProgress &progress) { return job->tell(progress); });
    };
    deliver(m_context.workspace.writeLong(work), this, [this, job](Result<ImportReport> report) {
        m_watch.end();
        m_report = report ? std::move(*report) : job->latest().soFar;
        if (!report)
            m_error = report.error();
        enter(report ? State::Done : State::Failed);
    });
}

void ImportJob::undo(Force force)
{
    const std::shared_ptr<JobProgress> job = m_watch.begin();
    m_error.reset();
    enter(State::Undoing);
    const auto work = [batch = m_report.batch, leads = m_report.created + m_report.updated, force,
                       job](Session &session) -> Result<QUuid> {
        const Result<Reversal> reversal = reversalOf(session, batch.toString());
        if (!reversal)
            return tl::unexpected(reversal.error());
        return reverse(session, *reversal, u"undo"_s, force, undoProgress(job, leads));
    };
    deliver(m_context.workspace.writeLong(work), this, [this](Result<QUuid> undone) {
        m_watch.end();
        if (!undone)
            m_error = undone.error();
        enter(undone ? State::Undone : State::Done);
    });
}

void ImportJob::copyErrors(const QString &to)
{
    const QString from = m_report.errorsPath;
    if (QFileInfo(from) == QFileInfo(to))
        return;
    const auto work = [from, to](Session &) -> Result<bool> {
        QFile copied(from);
        QSaveFile copy(to);
        if (!copied.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly) || copy.write(copied.readAll()) < 0
            || !copy.commit())
            return failure(ErrorCode::Io, u"cannot-write"_s, {QDir::toNativeSeparators(to)});
        return true;
    };
    deliver(m_context.workspace.read(work), this, [this](const Result<bool> &copied) {
        m_error = copied ? std::nullopt : std::optional(copied.error());
        emit stateChanged();
    });
}

void ImportJob::enter(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace leadline
