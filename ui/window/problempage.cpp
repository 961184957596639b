// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/problempage.h"

#include "ui/text/errors.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

ProblemPage::ProblemPage(QWidget *parent) : Page(parent), m_state(new EmptyState(u"triangle-alert"_s))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    m_retry = m_state->addButton({}, true);
    m_other = m_state->addButton({});
    m_restore = m_state->addButton({});
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(m_path); });
    connect(m_other, &QPushButton::clicked, this, &ProblemPage::otherFileRequested);
    connect(m_restore, &QPushButton::clicked, this, &ProblemPage::restoreRequested);
    retranslate();
}

void ProblemPage::explain(const QString &path, const Error &error)
{
    m_path = path;
    m_error = error;
    m_restore->setVisible(error.code == ErrorCode::Format || error.code == ErrorCode::Io);
    retranslate();
    emit titleChanged();
}

QString ProblemPage::title() const
{
    return QFileInfo(m_path).fileName();
}

QWidget *ProblemPage::firstFocus()
{
    return m_retry;
}

void ProblemPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ProblemPage::retranslate()
{
    m_state->setTitle(tr("%1 cannot be opened").arg(QFileInfo(m_path).fileName()));
    m_state->setText(describe(m_error));
    m_retry->setText(tr("Try again"));
    m_other->setText(tr("Open another file…"));
    m_restore->setText(tr("Restore a backup…"));
}

} // namespace leadline
