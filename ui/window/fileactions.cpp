// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/settings.h"
#include "core/services/undo.h"
#include "core/store/backup.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/shell/background.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/jobdialog.h"
#include "ui/widgets/regionchoice.h"
#include "ui/widgets/toast.h"
#include "ui/window/desk.h"
#include "ui/window/directoriesdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/phoneregiondialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QThread>
#include <QTimer>
#include <chrono>

// What the window does with files as wholes: choose, make, back up, restore, tidy up.

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using PathChosen = std::function<void(const QString &)>;

void choosePath(QWidget *window, QFileDialog::AcceptMode mode, const QString &title, const QString &proposal,
                const QString &filter, const PathChosen &chosen)
{
    auto *dialog = new QFileDialog(window, title, QFileInfo(proposal).absolutePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(u"leadline"_s);
    if (mode == QFileDialog::AcceptSave)
        dialog->selectFile(QFileInfo(proposal).fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, window, chosen);
    dialog->open();
}

/// The Progress of work that nobody waits for: closing the file interrupts its thread.
bool whileFileIsOpen(qint64 /*done*/, qint64 /*total*/)
{
    return !QThread::currentThread()->isInterruptionRequested();
}

} // namespace

void MainWindow::connectFileActions()
{
    const auto isOpen = [this] { return m_desk != nullptr; };
    m_actions.connectTo(u"file.open"_s, this, [this] { chooseFile(); });
    m_actions.connectTo(u"file.new"_s, this, [this] { chooseNewFile(); });
    m_actions.connectTo(
        u"file.backup"_s, this, [this] { backUp(); }, isOpen);
    m_actions.connectTo(
        u"file.restore"_s, this, [this] { chooseBackup(); }, [this] { return !m_path.isEmpty(); });
    m_actions.connectTo(
        u"file.phoneRegion"_s, this, [this] { choosePhoneRegion(); }, isOpen);
    m_actions.connectTo(
        u"file.directories"_s, this, [this] { (new DirectoriesDialog(m_desk->context(), this))->open(); }, isOpen);
    m_actions.connectTo(u"app.quit"_s, this, [] { QApplication::closeAllWindows(); });
}

QString MainWindow::fileFilter() const
{
    return tr("Leadline files (*.leadline)");
}

QString MainWindow::newFiles() const
{
    const QString chosen = m_preferences.place();
    return chosen.isEmpty() ? m_folder : chosen;
}

void MainWindow::choosePlace()
{
    auto *dialog = new QFileDialog(this, tr("Where new files lie"), newFiles());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_preferences.setPlace(folder);
        m_firstRun->setPlace(folder);
    });
    dialog->open();
}

QString MainWindow::freePath(const QString &name) const
{
    const QDir folder(newFiles());
    QString path = folder.filePath(name + u".leadline"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(u"%1 %2.leadline"_s.arg(name).arg(number));
    return path;
}

void MainWindow::chooseFile()
{
    choosePath(this, QFileDialog::AcceptOpen, tr("Open file"), m_path.isEmpty() ? m_folder : m_path, fileFilter(),
               [this](const QString &path) { open(path); });
}

void MainWindow::chooseNewFile()
{
    choosePath(this, QFileDialog::AcceptSave, tr("New file"), freePath(tr("My leads")), fileFilter(),
               [this](const QString &path) {
                   NewWorkspace options;
                   options.phoneRegion = systemRegion();
                   create(path, options, false);
               });
}

void MainWindow::backUp()
{
    const QFileInfo file(m_path);
    const QString name =
        u"%1 %2.leadline"_s.arg(file.completeBaseName(), m_clock().toLocal().toString(u"yyyy-MM-dd"_s));
    choosePath(this, QFileDialog::AcceptSave, tr("Back up"), file.dir().filePath(name), fileFilter(),
               [this](const QString &path) {
                   if (!m_desk)
                       return;
                   const auto copy = [path](Session &session) {
                       return backup(session.store().connection(), path, Overwrite::Yes, whileFileIsOpen);
                   };
                   deliver(m_desk->context().workspace.copy(copy), m_desk.get(),
                           [this, path](const Result<void> &copied) {
                               copied ? m_toast->announce(tr("Backed up to %1").arg(QDir::toNativeSeparators(path)))
                                      : m_desk->context().report(copied.error());
                           });
               });
}

void MainWindow::chooseBackup()
{
    const QString backups = backupFolder(m_path);
    choosePath(this, QFileDialog::AcceptOpen, tr("Restore a backup"),
               QDir(backups).exists() ? backups + u"/x"_s : m_path, fileFilter(),
               [this](const QString &path) { restoreFrom(path); });
}

/// What was there stays beside it as "<file>.replaced", so nothing is lost and no question is asked.
void MainWindow::restoreFrom(const QString &source)
{
    const QString target = m_path;
    closeOthers();
    closeFile();
    deliver(inBackground([source, target] { return restore(source, target); }), this,
            [this, target](const Result<void> &restored) {
                if (!restored)
                    return showProblem(target, restored.error());
                open(target);
                m_toast->announce(tr("Restored. The file as it was lies beside it, ending in .replaced"));
            });
}

void MainWindow::choosePhoneRegion()
{
    auto *dialog = new PhoneRegionDialog(m_desk->context().reference().phoneRegion, &asker());
    connect(dialog, &PhoneRegionDialog::chosen, m_desk.get(), [this](const QString &region) { readPhonesOf(region); });
    dialog->open();
}

/// Every phone is read anew, in one change that Cancel takes back whole.
void MainWindow::readPhonesOf(const QString &region)
{
    auto *progress = new JobDialog(tr("Reading phone numbers anew…"), this);
    const auto change = [region, report = progress->report()](Session &session) {
        return changePhoneRegion(session, region, report);
    };
    deliver(m_desk->context().workspace.write(change), m_desk.get(),
            [this, progress](const Result<ChangeSet> &changed) {
                progress->deleteLater();
                if (!changed)
                    m_desk->context().report(changed.error());
            });
}

/// What nobody waits for, once the first leads stand on the screen: what a crash cut short, and the day's backup.
void MainWindow::tidyUp()
{
    auto *progress = new JobDialog(tr("Finishing what was cut short…"), this);
    const auto recover = [report = progress->report()](Session &session) { return recoverBatches(session, report); };
    deliver(m_desk->context().workspace.writeLong(recover), m_desk.get(),
            [this, progress](const Result<int> &recovered) {
                progress->deleteLater();
                if (!recovered)
                    m_desk->context().report(recovered.error());
                else if (*recovered > 0)
                    m_toast->announce(
                        tr("%n job(s) that were cut short last time have been put in order.", nullptr, *recovered));
            });
    QTimer::singleShot(10s, m_desk.get(), [this] {
        const auto copy = [](Session &session) {
            constexpr int kept = 7;
            return dailyBackup(session.store().connection(), session.store().clock(), kept, whileFileIsOpen);
        };
        deliver(m_desk->context().workspace.copy(copy), m_desk.get(), [this](const Result<void> &copied) {
            if (!copied)
                m_desk->context().report(copied.error());
        });
    });
}

} // namespace leadline
