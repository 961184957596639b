// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "core/services/session.h"
#include "core/store/backup.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/background.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/lostlinktext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/jobcounts.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int fewestRows = 6;
constexpr double megabyte = 1'000'000;

QString copyText(const BackupCopy &copy)
{
    const QString size = BackupSection::tr("%1 MB", "size of a file")
                             .arg(QLocale().toString(std::max(0.1, double(copy.bytes) / megabyte), 'f', 1));
    const QString when = formatDateTime(copy.at);
    return copy.isDaily ? BackupSection::tr("%1 · the day's copy · %2", "when, size").arg(when, size)
                        : BackupSection::tr("%1 · made by hand · %2", "when, size").arg(when, size);
}

} // namespace

BackupSection::BackupSection(WindowContext &context, QWidget *parent)
    : SettingsSection(parent), m_context(context), m_copies(new QListWidget),
      m_backUp(makeButton(tr("Back up now"), u"archive"_s, ButtonKind::Primary)),
      m_check(makeButton(tr("Look for faults"), u"search"_s)),
      m_restore(makeButton(tr("Restore this copy…"), u"archive-restore"_s)),
      m_elsewhere(makeButton(tr("Restore another…"))), m_folder(makeButton(tr("Open the folder"), u"folder-open"_s)),
      m_progress(new QWidget), m_doing(new Label(TextRole::Caption)), m_told(new Label)
{
    layOut();
    connect(m_backUp, &QPushButton::clicked, this, &BackupSection::backUp);
    connect(m_check, &QPushButton::clicked, this, &BackupSection::check);
    connect(m_restore, &QPushButton::clicked, this, &BackupSection::askToRestore);
    connect(m_copies, &QListWidget::itemActivated, this, &BackupSection::askToRestore);
    connect(m_folder, &QPushButton::clicked, this, &BackupSection::openFolder);
    connect(m_elsewhere, &QPushButton::clicked, this,
            [this] { m_context.actions.action(u"file.restore"_s)->trigger(); });
    readCopies();
}

/// What is under way ends with the section.
BackupSection::~BackupSection()
{
    if (m_job)
        m_job->isCancelled = true;
}

void BackupSection::layOut()
{
    addHint(tr("Once a day, soon after the file is opened, a copy is written beside it; the last seven stay. Copies "
               "made by hand stay until you take them away. Attached files are not in them."));
    auto *where = new Label(TextRole::Caption,
                            tr("Folder: %1").arg(QDir::toNativeSeparators(backupFolder(m_context.workspace.path()))));
    where->setWordWrap(true);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column().addWidget(where);
    m_copies->setObjectName(u"backups"_s);
    m_copies->setAccessibleName(tr("Copies, the newest first"));
    m_copies->setUniformItemSizes(true);
    m_copies->setMinimumHeight(fewestRows * Metric::targetSize);
    column().addWidget(m_copies, 1);
    column().addWidget(makeButtons());
    column().addLayout(makeJob());
    m_told->setObjectName(u"backup.told"_s);
    m_told->setWordWrap(true);
    column().addWidget(m_told);
}

QWidget *BackupSection::makeButtons()
{
    m_backUp->setObjectName(u"backup.now"_s);
    m_check->setObjectName(u"backup.check"_s);
    m_restore->setObjectName(u"backup.restore"_s);
    auto *buttons = new QWidget;
    auto *rows = new FlowLayout(buttons, Metric::innerPadding);
    for (QPushButton *button : {m_backUp, m_restore, m_elsewhere, m_check, m_folder})
        rows->addWidget(button);
    return buttons;
}

QLayout *BackupSection::makeJob()
{
    auto *bar = new QProgressBar;
    bar->setRange(0, 0); // nobody knows how long a copy takes
    bar->setTextVisible(false);
    QPushButton *cancel = makeButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->isCancelled = true;
    });
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins({});
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_doing);
    row->addWidget(bar, 1);
    row->addWidget(cancel);
    m_progress->hide();
    auto *place = new QVBoxLayout;
    place->addWidget(m_progress);
    return place;
}

QWidget *BackupSection::firstFocus()
{
    return m_copies;
}

/// Listed off the window's thread: the folder may lie on a slow disk.
void BackupSection::readCopies()
{
    const auto list = [path = m_context.workspace.path()]() -> Result<std::vector<BackupCopy>> {
        return backupsOf(path);
    };
    deliver(inBackground(list), this, [this](const Result<std::vector<BackupCopy>> &copies) {
        m_copies->clear();
        for (const BackupCopy &copy : copies ? *copies : std::vector<BackupCopy>()) {
            auto *item = new QListWidgetItem(copyText(copy), m_copies);
            item->setData(pathRole, copy.path);
            item->setSizeHint(QSize(0, Metric::targetSize));
        }
        m_copies->setCurrentRow(0);
        m_restore->setEnabled(m_copies->count() > 0);
        if (m_copies->count() == 0)
            tell(tr("There is no copy yet."), TextTone::Muted);
    });
}

QString BackupSection::chosen() const
{
    const QListWidgetItem *item = m_copies->currentItem();
    return item ? item->data(pathRole).toString() : QString();
}

/// One job at a time; who has the keyboard keeps it.
template<typename Work, typename Done>
void BackupSection::run(const QString &what, Work work, Done done)
{
    if (m_job)
        return;
    m_job = std::make_shared<JobCounts>();
    m_doing->setText(what);
    m_told->clear();
    m_progress->show();
    const auto job = [work, progress = progressInto(m_job)](Session &session) { return work(session, progress); };
    deliver(m_context.workspace.copy(job), this, [this, done](const auto &result) {
        m_job.reset();
        m_progress->hide();
        if (result)
            done(*result);
        else if (result.error().code != ErrorCode::Cancelled)
            tell(describe(result.error()), TextTone::Danger);
        else
            tell(tr("Stopped. Nothing was changed."), TextTone::Muted);
    });
}

void BackupSection::backUp()
{
    const auto copy = [](Session &session, const Progress &progress) {
        return backupNow(session.store().connection(), session.store().clock(), progress);
    };
    run(tr("Copying…"), copy, [this](const QString &path) {
        tell(tr("Backed up to %1").arg(QDir::toNativeSeparators(path)), TextTone::Success);
        readCopies();
    });
}

void BackupSection::check()
{
    const auto look = [](Session &session, const Progress &progress) -> Result<QStringList> {
        Connection &connection = session.store().connection();
        const Result<QStringList> problems = findProblems(connection, progress);
        const Result<std::vector<LostLink>> links =
            problems ? lostLinks(connection, progress) : std::vector<LostLink>();
        if (!problems || !links)
            return tl::unexpected(problems ? links.error() : problems.error());
        return *problems + lostLinkLines(*links);
    };
    run(tr("Looking for faults…"), look, [this](const QStringList &problems) {
        problems.isEmpty() ? tell(tr("The file is sound: no faults were found."), TextTone::Success)
                           : tell(tr("Faults were found. Restore a copy, or send these lines to who looks after the "
                                     "file:\n%1")
                                      .arg(problems.join(u'\n')),
                                  TextTone::Danger);
    });
}

void BackupSection::tell(const QString &text, TextTone tone)
{
    m_told->setTone(tone);
    m_told->setText(text);
}

void BackupSection::openFolder()
{
    const QString folder = backupFolder(m_context.workspace.path());
    if (!QFileInfo::exists(folder))
        return tell(tr("There is no copy yet."), TextTone::Muted);
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void BackupSection::askToRestore()
{
    const QString copy = chosen();
    if (copy.isEmpty())
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Restore a copy"),
                        tr("Put this copy in the place of the file?\n%1").arg(m_copies->currentItem()->text()),
                        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("What was done since then is not in it. The file as it is stays beside it, ending "
                                    "in .replaced."));
    QPushButton *yes = question->addButton(tr("Restore"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, this, [this, question, yes, copy] {
        if (question->clickedButton() == static_cast<QAbstractButton *>(yes))
            emit restoreRequested(copy);
    });
    question->open();
}

} // namespace leadline
