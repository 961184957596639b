// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/passwordform.h"

#include "core/client/syncsession.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

PasswordForm::PasswordForm(SyncSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_current(addLine(u"currentPassword"_s)), m_next(addLine(u"newPassword"_s)),
      m_again(addLine(u"newPasswordAgain"_s)), m_message(new Label), m_change(makeButton({}, {}, ButtonKind::Primary)),
      m_cancel(makeButton({}))
{
    m_change->setObjectName(u"changePassword"_s);
    m_cancel->setObjectName(u"keepPassword"_s);
    m_message->setTone(TextTone::Danger);
    m_message->setWordWrap(true);
    m_message->hide();
    layOut();
    connect(m_change, &QPushButton::clicked, this, &PasswordForm::change);
    connect(m_cancel, &QPushButton::clicked, this, [this] { end(false); });
    retranslate();
    hide();
}

QLineEdit *PasswordForm::addLine(const QString &name)
{
    constexpr int longest = 1000;
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setMaxLength(longest);
    line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::textEdited, this, [this] { m_message->hide(); });
    connect(line, &QLineEdit::returnPressed, this, &PasswordForm::change);
    return line;
}

void PasswordForm::layOut()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    for (QLineEdit *line : {m_current, m_next, m_again})
        row->addWidget(line, 1);
    row->addWidget(m_change);
    row->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::innerPadding);
    column->addLayout(row);
    column->addWidget(m_message);
}

void PasswordForm::begin()
{
    show();
    m_current->setFocus();
}

void PasswordForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PasswordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end(false);
    else
        QWidget::keyPressEvent(event);
}

void PasswordForm::retranslate()
{
    const std::pair<QLineEdit *, QString> lines[] = {{m_current, tr("Current password")},
                                                     {m_next, tr("New password, 12 letters or more")},
                                                     {m_again, tr("The new one once more")}};
    for (const auto &[line, text] : lines) {
        line->setPlaceholderText(text);
        line->setAccessibleName(text);
    }
    m_change->setText(tr("Change"));
    m_cancel->setText(tr("Cancel"));
}

void PasswordForm::change()
{
    if (m_next->text() != m_again->text())
        return say(describe({ErrorCode::Invalid, u"passwords-differ"_s, {}}));
    if (std::exchange(m_isAsking, true))
        return;
    deliver(m_session.changePassword(m_current->text(), m_next->text()), this, [this](const Result<void> &changed) {
        m_isAsking = false;
        changed ? end(true) : say(describe(changed.error()));
    });
}

void PasswordForm::end(bool isChanged)
{
    for (QLineEdit *line : {m_current, m_next, m_again})
        line->clear();
    m_message->hide();
    emit ended(isChanged);
    hide();
}

void PasswordForm::say(const QString &text)
{
    m_message->setText(text);
    m_message->show();
}

} // namespace leadline
