// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/filestab.h"

#include "core/process/gate.h"
#include "core/services/attachments.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

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
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Attachment &attachment : m_attachments)
        m_rows->addWidget(makeRow(attachment));
}

void FilesTab::choose()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesTab::chosen);
    dialog->open();
}

QWidget *FilesTab::makeRow(const Attachment &attachment)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    QString shown = attachment.name;
    QPushButton *open = makeButton(shown.replace(u'&', u"&&"_s), u"file"_s, ButtonKind::Flat);
    open->setToolTip(plainToolTip(tr("Open %1").arg(attachment.name)));
    open->setAccessibleName(tr("Open %1").arg(attachment.name));
    const QString by = m_scope.userName(attachment.author);
    auto *about = new ElidedLabel(
        TextRole::Caption,
        tr("%1 · %2 · %3", "size, who, when")
            .arg(QLocale().formattedDataSize(attachment.size), by, formatMoment(attachment.at, m_scope.window.now())));
    auto *save = new IconButton(u"download"_s, tr("Save a copy of %1").arg(attachment.name));
    auto *remove = new IconButton(u"trash-2"_s, tr("Remove %1").arg(attachment.name));
    line->addWidget(open);
    line->addWidget(about, 1);
    line->addWidget(save);
    line->addWidget(remove);
    remove->setVisible(!m_isClosed);
    connect(open, &QPushButton::clicked, this, [this, attachment] { this->open(attachment); });
    connect(save, &QToolButton::clicked, this, [this, attachment] { saveCopy(attachment); });
    connect(remove, &QToolButton::clicked, this, [this, id = attachment.id] {
        m_scope.perform(this, [id](Session &session) { return removeAttachment(session, id); });
    });
    return row;
}

void FilesTab::open(const Attachment &attachment)
{
    if (isExecutableName(attachment.name))
        return m_scope.window.report({ErrorCode::Refused, u"attachment-executable"_s, {attachment.name}});
    // A folder of its own for each, so that equal names do not meet.
    const QString folder = m_copies.filePath(attachment.id.toString());
    if (!QDir().mkpath(folder))
        return m_scope.window.report({ErrorCode::Io, u"cannot-write"_s, {folder}});
    const QString path = QDir(folder).filePath(sanitisedFileName(attachment.name));
    copyTo(attachment, path, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
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
    deliver(m_scope.window.workspace.scan(copy), this, [this, done](const Result<void> &copied) {
        if (!copied)
            return m_scope.window.report(copied.error());
        done();
    });
}

} // namespace leadline
