// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/filerow.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

FileRow::FileRow(Attachment attachment, QString about, QWidget *parent)
    : QWidget(parent), m_attachment(std::move(attachment)), m_about(std::move(about)),
      m_words(new ElidedLabel(TextRole::Caption)),
      m_save(new IconButton(u"download"_s, tr("Save a copy of %1").arg(m_attachment.name))),
      m_remove(new IconButton(u"trash-2"_s, tr("Remove %1").arg(m_attachment.name))),
      m_cancel(new IconButton(u"x"_s, tr("Stop fetching %1").arg(m_attachment.name)))
{
    QString shown = m_attachment.name;
    m_open = makeButton(shown.replace(u'&', u"&&"_s), u"file"_s, ButtonKind::Flat);
    m_open->setToolTip(plainToolTip(tr("Open %1").arg(m_attachment.name)));
    m_open->setAccessibleName(tr("Open %1").arg(m_attachment.name));
    m_cancel->setObjectName(u"cancelFetching"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_open);
    line->addWidget(m_words, 1);
    for (IconButton *button : {m_cancel, m_save, m_remove})
        line->addWidget(button);
    connect(m_open, &QPushButton::clicked, this, &FileRow::openRequested);
    connect(m_save, &QToolButton::clicked, this, &FileRow::saveRequested);
    connect(m_remove, &QToolButton::clicked, this, &FileRow::removeRequested);
    connect(m_cancel, &QToolButton::clicked, this, &FileRow::cancelRequested);
    showHere();
}

void FileRow::setRemovable(bool isRemovable)
{
    m_isRemovable = isRemovable;
    m_remove->setVisible(isRemovable && m_cancel->isHidden());
}

void FileRow::showHere()
{
    tell(QLocale().formattedDataSize(m_attachment.size), false);
}

void FileRow::showDistant()
{
    tell(tr("not here yet · %1", "size of a file").arg(QLocale().formattedDataSize(m_attachment.size)), false);
}

void FileRow::showComing(qint64 done)
{
    tell(tr("%1 of %2", "how much of a file has come")
             .arg(QLocale().formattedDataSize(done), QLocale().formattedDataSize(m_attachment.size)),
         true);
}

/// Whoever had the keyboard on what goes has it on the file's name.
void FileRow::tell(const QString &where, bool isComing)
{
    if (isComing ? m_save->hasFocus() || m_remove->hasFocus() : m_cancel->hasFocus())
        m_open->setFocus();
    m_words->setText(tr("%1 · %2", "where and how long a file is; who added it and when").arg(where, m_about));
    m_cancel->setVisible(isComing);
    m_save->setVisible(!isComing);
    m_remove->setVisible(!isComing && m_isRemovable);
}

} // namespace leadline
