// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/filestab.h"

#include "core/process/gate.h"
#include "core/services/attachments.h"
#include "core/services/filesource.h"
#include "ui/card/filerow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

FilesTab::FilesTab(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_limit(new Label(TextRole::Caption)),
      m_add(makeButton({}, u"paperclip"_s, ButtonKind::Normal, this)), m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(m_add);
    top->addWidget(m_limit, 1);
    column->addLayout(top);
    column->addLayout(m_rows);
    column->addStretch();
    m_rows->setSpacing(Metric::gap);
    m_limit->setWordWrap(true);
    connect(m_add, &QPushButton::clicked, this, &FilesTab::choose);
}

void FilesTab::show(const LeadCard &card)
{
    m_lead = card.lead.id;
    m_attachments = card.attachments;
    m_isClosed = !editGate(m_scope.process(), card.lead).isOpen();
    showRows();
}

void FilesTab::showOnly(const std::vector<Attachment> &attachments)
{
    m_attachments = attachments;
    m_isClosed = true;
    showRows();
}

void FilesTab::showRows()
{
    m_add->setText(tr("Add files…"));
    m_add->setVisible(!m_isClosed);
    m_limit->setVisible(!m_isClosed);
    m_limit->setText(tr("Or drop them onto the card; up to %1 MiB each.").arg(largestAttachment / mebibyte));
    m_shown.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Attachment &attachment : m_attachments) {
        m_shown.push_back(makeRow(attachment));
        m_rows->addWidget(m_shown.back());
    }
}

void FilesTab::choose()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesTab::chosen);
    dialog->open();
}

FileRow *FilesTab::makeRow(const Attachment &attachment)
{
    const QString about =
        tr("%1 · %2", "who, when")
            .arg(m_scope.userName(attachment.author), formatMoment(attachment.at, m_scope.window.now()));
    auto *row = new FileRow(attachment, about);
    row->setRemovable(!m_isClosed);
    showPlace(*row);
    connect(row, &FileRow::openRequested, this, [this, attachment] { open(attachment); });
    connect(row, &FileRow::saveRequested, this,
            [this, attachment] { fetch(attachment, [this, attachment] { saveCopy(attachment); }); });
    connect(row, &FileRow::cancelRequested, this, [this, id = attachment.id] { files()->cancel(id); });
    connect(row, &FileRow::removeRequested, this, [this, id = attachment.id] {
        m_scope.perform(this, [id](Session &session) { return removeAttachment(session, id); });
    });
    return row;
}

FileSource *FilesTab::files() const
{
    return m_scope.window.workspace.findChild<FileSource *>();
}

void FilesTab::showPlace(FileRow &row) const
{
    const Attachment &attachment = row.attachment();
    const FileSource *source = files();
    if (const auto done = m_coming.constFind(attachment.id); done != m_coming.cend())
        row.showComing(*done);
    else if (source && source->isThere() && !isFileHere(m_scope.window.workspace.path(), attachment.hash))
        row.showDistant();
    else
        row.showHere();
}

FileRow *FilesTab::rowOf(const AttachmentId &attachment) const
{
    const auto row = std::ranges::find_if(
        m_shown, [&attachment](const FileRow *each) { return each->attachment().id == attachment; });
    return row == m_shown.end() ? nullptr : *row;
}

void FilesTab::showProgress(const AttachmentId &attachment, qint64 done)
{
    if (const auto coming = m_coming.find(attachment); coming != m_coming.end())
        *coming = done;
    if (FileRow *row = rowOf(attachment))
        showPlace(*row);
}

/// What is here already needs no server.
void FilesTab::fetch(const Attachment &attachment, const std::function<void()> &then)
{
    FileSource *source = files();
    if (!source || !source->isThere() || isFileHere(m_scope.window.workspace.path(), attachment.hash))
        return then();
    bring(attachment, then);
}

void FilesTab::bring(const Attachment &attachment, const std::function<void()> &then)
{
    FileSource *source = files();
    if (m_coming.contains(attachment.id))
        return;
    m_coming.insert(attachment.id, 0);
    connect(source, &FileSource::progressed, this, &FilesTab::showProgress, Qt::UniqueConnection);
    showProgress(attachment.id, 0);
    deliver(source->fetch(attachment), this, [this, id = attachment.id, then](const Result<void> &brought) {
        fetched(id);
        brought ? then() : m_scope.window.report(brought.error());
    });
}

void FilesTab::fetched(const AttachmentId &attachment)
{
    m_coming.remove(attachment);
    if (FileRow *row = rowOf(attachment))
        showPlace(*row);
}

void FilesTab::open(const Attachment &attachment)
{
    if (isExecutableName(attachment.name))
        return m_scope.window.report({ErrorCode::Refused, u"attachment-executable"_s, {attachment.name}});
    fetch(attachment, [this, attachment] { openCopy(attachment); });
}

void FilesTab::openCopy(const Attachment &attachment)
{
    // A folder of its own for each, so that equal names do not meet.
    const QString folder = m_copies.filePath(attachment.id.toString());
    if (!QDir().mkpath(folder))
        return m_scope.window.report({ErrorCode::Io, u"cannot-write"_s, {folder}});
    const QString path = QDir(folder).filePath(sanitisedFileName(attachment.name));
    copyTo(attachment, path, [this, path] { m_scope.window.openOutside(QUrl::fromLocalFile(path)); });
}

void FilesTab::saveCopy(const Attachment &attachment)
{
    auto *dialog = new QFileDialog(this, tr("Where to save the copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(sanitisedFileName(attachment.name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, attachment](const QString &path) {
        copyTo(attachment, path,
               [this, path] { m_scope.window.toast.announce(tr("Saved as %1").arg(QDir::toNativeSeparators(path))); });
    });
    dialog->open();
}

void FilesTab::copyTo(const Attachment &attachment, const QString &path, const std::function<void()> &done)
{
    const QString database = m_scope.window.workspace.path();
    const auto copy = [database, attachment, path](Session &) { return copyAttachment(database, attachment, path); };
    deliver(m_scope.window.workspace.scan(copy), this, [this, attachment, path, done](const Result<void> &copied) {
        if (copied)
            return done();
        const bool isDamaged = copied.error().reason == "attachment-damaged"_L1;
        if (isDamaged && files() && files()->isThere()) // the server has it whole
            return bring(attachment, [this, attachment, path, done] { copyTo(attachment, path, done); });
        m_scope.window.report(copied.error());
    });
}

} // namespace leadline
