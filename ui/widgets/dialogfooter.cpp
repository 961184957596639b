// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogfooter.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QDialog>
#include <QEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace leadline {

DialogFooter::DialogFooter(QDialog &dialog, const QString &action, const QString &iconName)
    : m_complaint(new Label), m_button(makeButton(action, iconName, ButtonKind::Primary))
{
    m_complaint->setTone(TextTone::Danger);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    QPushButton *cancel = makeButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::innerPadding + Metric::gap);
    column->addWidget(m_complaint);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(m_button, &QPushButton::clicked, this, &DialogFooter::confirmed);
    for (const int enter : {Qt::Key_Return, Qt::Key_Enter}) // in text of several lines Enter alone goes on to the next
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(enter)), &dialog), &QShortcut::activated, m_button,
                &QPushButton::click);
}

/// Enter is the dialog's to give, so it is asked for once the footer stands in it.
bool DialogFooter::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange)
        m_button->setDefault(true);
    return QWidget::event(event);
}

void DialogFooter::complain(const QString &text)
{
    m_complaint->setText(text);
    m_complaint->show();
}

void DialogFooter::hush()
{
    m_complaint->hide();
}

} // namespace leadline
