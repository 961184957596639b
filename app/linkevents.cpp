// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linkevents.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

namespace leadline {

using namespace Qt::StringLiterals;

LinkEvents::LinkEvents(LinkOpened linkOpened, FileOpened fileOpened)
    : m_linkOpened(std::move(linkOpened)), m_fileOpened(std::move(fileOpened))
{
    qApp->installEventFilter(this);
}

bool LinkEvents::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != qApp || event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const auto *opened = static_cast<QFileOpenEvent *>(event);
    if (const std::optional<LeadLink> link = leadLinkFrom(opened->url().toString(QUrl::FullyEncoded)))
        m_linkOpened(*link);
    else if (opened->file().endsWith(".leadline"_L1, Qt::CaseInsensitive))
        m_fileOpened(opened->file());
    return true;
}

} // namespace leadline
