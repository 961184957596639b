// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/badend.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/iconbutton.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

namespace leadline {

using namespace Qt::StringLiterals;

BadEndNotice::BadEndNotice(const QString &log, QWidget *parent)
    : QWidget(parent), m_banner(new Banner(Tone::Warning)), m_close(new IconButton(u"x"_s, {}))
{
    setObjectName(u"badEnd"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::pagePadding, Metric::innerPadding, Metric::innerPadding, 0);
    row->setSpacing(Metric::gap);
    row->addWidget(m_banner, 1);
    row->addWidget(m_close);
    m_banner->actionButton()->setObjectName(u"badEnd.log"_s);
    connect(m_banner, &Banner::actionTriggered, this, [log] { QDesktopServices::openUrl(QUrl::fromLocalFile(log)); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::deleteLater);
    retranslate();
}

void BadEndNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BadEndNotice::retranslate()
{
    m_banner->setText(tr("The program did not come to its end last time. What was saved is there, what was half typed "
                         "is kept with its lead."));
    m_banner->setActionText(tr("Show the log"));
    m_close->setName(tr("Close"));
}

} // namespace leadline
