// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulefiles.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/jobdialog.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFileDialog>

namespace leadline {

using namespace Qt::StringLiterals;

ScheduleFiles::ScheduleFiles(WindowContext &context, QWidget &page) : QObject(&page), m_context(context), m_page(page)
{
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

void ScheduleFiles::chooseImport(const LeadId &otherwise)
{
    auto *dialog = new QFileDialog(&m_page, tr("Import a calendar file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Calendar (*.ics)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, otherwise](const QString &path) {
        importFrom({path, otherwise});
    });
    dialog->open();
}

void ScheduleFiles::importFrom(const CalendarImport &wanted)
{
    auto *job = new JobDialog(tr("Taking the events in…"), &m_page);
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
    QStringList sentences{tr("%Ln task(s) from the calendar", nullptr, taken)};
    if (report.withoutLead > 0)
        sentences.append(tr("%Ln event(s) belong to no lead: choose a block of one, then import again", nullptr,
                            int(report.withoutLead)));
    const QString text = sentences.join(u". "_s);
    if (report.batch.isNull())
        return m_context.toast.announce(text);
    QAction *undo = m_context.actions.action(u"edit.undo"_s);
    m_context.toast.announce(
        text, tr("Undo"), [undo] { undo->trigger(); }, undo->shortcut().toString(QKeySequence::NativeText));
}

} // namespace leadline
