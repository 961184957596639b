// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulefiles.h"

#include "ui/schedule/calendardialog.h"
#include "ui/schedule/calendarlines.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/jobdialog.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Empty when it is anything else.
QString calendarIn(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    const bool isFile = urls.size() == 1 && urls.constFirst().isLocalFile();
    const QString path = isFile ? urls.constFirst().toLocalFile() : QString();
    return path.endsWith(".ics"_L1, Qt::CaseInsensitive) ? path : QString();
}

} // namespace

ScheduleFiles::ScheduleFiles(WindowContext &context, QWidget &page) : QObject(&page), m_context(context), m_page(page)
{
    page.setAcceptDrops(true);
    page.installEventFilter(this);
}

bool ScheduleFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QString path = calendarIn(*drop->mimeData());
    if (path.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        offerImport({path, {}});
    return true;
}

void ScheduleFiles::chooseExport(const CalendarExport &wanted)
{
    auto *dialog = new QFileDialog(&m_page, tr("Export to a calendar file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Calendar (*.ics)")});
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(tr("Schedule", "name of a file") + u".ics"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wanted](const QString &path) {
        CalendarExport chosen = wanted;
        chosen.path = path;
        exportTo(chosen);
    });
    dialog->open();
}

void ScheduleFiles::exportTo(const CalendarExport &wanted)
{
    const auto write = [wanted](Session &session) { return exportCalendar(session, wanted); };
    deliver(m_context.workspace.scan(write), this, [this, path = wanted.path](const Result<qint64> &written) {
        if (!written)
            return m_context.report(written.error());
        m_context.toast.announce(
            tr("%Ln event(s) written to %1", nullptr, int(*written)).arg(QDir::toNativeSeparators(path)));
    });
}

void ScheduleFiles::chooseImport()
{
    auto *dialog = new QFileDialog(&m_page, tr("Import a calendar file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Calendar (*.ics)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { offerImport({path, {}}); });
    dialog->open();
}

/// The page may be behind another one: the question stands before its window.
void ScheduleFiles::offerImport(const CalendarImport &wanted)
{
    auto *job = new JobDialog(tr("Reading the events…"), m_page.window());
    const auto look = [wanted, progress = job->report()](Session &session) {
        return previewCalendar(session, wanted, progress);
    };
    deliver(m_context.workspace.scan(look), this, [this, job, wanted](const Result<CalendarPreview> &preview) {
        job->deleteLater();
        if (!preview)
            return m_context.report(preview.error());
        auto *dialog = new CalendarDialog(m_context, wanted, *preview, m_page.window());
        dialog->addAction(m_context.actions.action(u"help.page"_s));
        connect(dialog, &CalendarDialog::agreed, this, [this, wanted] { importFrom(wanted); });
        dialog->open();
    });
}

void ScheduleFiles::importFrom(const CalendarImport &wanted)
{
    auto *job = new JobDialog(tr("Taking the events in…"), m_page.window());
    const auto take = [wanted, progress = job->report()](Session &session) {
        return importCalendar(session, wanted, progress);
    };
    deliver(m_context.workspace.write(take), this, [this, job](const Result<CalendarReport> &report) {
        job->deleteLater();
        if (!report)
            return m_context.report(report.error());
        tell(*report);
    });
}

void ScheduleFiles::tell(const CalendarReport &report)
{
    const int taken = int(report.created + report.updated + report.cancelled);
    QString text = tr("%Ln task(s) from the calendar", nullptr, taken);
    if (const QStringList counts = calendarCounts(report); !counts.isEmpty())
        text = tr("%1: %2", "tasks from the calendar: of which kind").arg(text, counts.join(u", "_s));
    if (report.batch.isNull())
        return m_context.toast.announce(text);
    QAction *undo = m_context.actions.action(u"edit.undo"_s);
    m_context.toast.announce(
        text, tr("Undo"), [undo] { undo->trigger(); }, undo->shortcut().toString(QKeySequence::NativeText));
}

} // namespace leadline
