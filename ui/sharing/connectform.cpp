// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/connectform.h"

#include "core/client/syncsession.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

ConnectForm::ConnectForm(SyncSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_form(new QFormLayout), m_hint(new Label), m_address(addLine(u"address"_s)),
      m_login(addLine(u"login"_s)), m_password(addLine(u"password"_s)), m_code(addLine(u"code"_s)),
      m_next(addLine(u"newPassword"_s)), m_message(new Label), m_question(new QWidget), m_questionText(new Label),
      m_bring(makeButton({})), m_fresh(makeButton({})), m_cancel(makeButton({})), m_test(makeButton({})),
      m_connect(makeButton({}, {}, ButtonKind::Primary))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_next->setEchoMode(QLineEdit::Password);
    m_cancel->setObjectName(u"cancelJoining"_s);
    m_test->setObjectName(u"test"_s);
    m_connect->setObjectName(u"connect"_s);
    m_bring->setObjectName(u"bring"_s);
    m_fresh->setObjectName(u"fresh"_s);
    m_message->setObjectName(u"message"_s);
    layOut();
    askForNext(false);
    m_question->hide();
    m_message->hide();
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, &m_session, &SyncSession::cancel);
    connect(m_test, &QPushButton::clicked, this, &ConnectForm::test);
    connect(m_connect, &QPushButton::clicked, this, [this] { join(OwnLeads::Ask); });
    connect(m_bring, &QPushButton::clicked, this, [this] { join(OwnLeads::Bring); });
    connect(m_fresh, &QPushButton::clicked, this, [this] { join(OwnLeads::Fresh); });
    retranslate();
}

QLineEdit *ConnectForm::addLine(const QString &name)
{
    constexpr int longest = 1000;
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setMaxLength(longest);
    m_form->addRow(u" "_s, line);
    connect(line, &QLineEdit::textEdited, this, [this] {
        m_message->hide();
        m_question->hide();
    });
    connect(line, &QLineEdit::returnPressed, this, [this] {
        if (m_connect->isEnabled())
            join(OwnLeads::Ask);
    });
    return line;
}

void ConnectForm::layOut()
{
    for (Label *text : {m_hint, m_message, m_questionText})
        text->setWordWrap(true);
    m_hint->setTone(TextTone::Muted);
    m_form->setSpacing(Metric::innerPadding);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(Metric::innerPadding);
    answers->addWidget(m_bring);
    answers->addWidget(m_fresh);
    answers->addStretch();
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins({});
    question->setSpacing(Metric::innerPadding);
    question->addWidget(m_questionText);
    question->addLayout(answers);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_test);
    buttons->addWidget(m_connect);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::innerPadding + Metric::gap);
    column->addWidget(m_hint);
    column->addLayout(m_form);
    column->addWidget(m_message);
    column->addWidget(m_question);
    column->addLayout(buttons);
}

QWidget *ConnectForm::firstFocus() const
{
    return m_address;
}

void ConnectForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectForm::retranslate()
{
    m_hint->setText(
        tr("A team works on one set of leads: each person has the whole of it in a file of their own, works "
           "without a network, and the server brings the files together."));
    const std::pair<QLineEdit *, QString> lines[] = {{m_address, tr("Address")},
                                                     {m_login, tr("Login")},
                                                     {m_password, tr("Password")},
                                                     {m_code, tr("Code")},
                                                     {m_next, tr("New password")}};
    for (const auto &[line, text] : lines) {
        qobject_cast<QLabel *>(m_form->labelForField(line))->setText(text);
        line->setAccessibleName(text);
    }
    m_address->setPlaceholderText(tr("https://crm.example.com", "an example of an address"));
    m_code->setPlaceholderText(tr("of the authenticator, if the account has one"));
    m_bring->setText(tr("Bring them along"));
    m_fresh->setText(tr("Begin without them"));
    m_cancel->setText(tr("Cancel"));
    m_test->setText(tr("Test"));
    m_connect->setText(tr("Connect"));
}

JoinWish ConnectForm::wish(OwnLeads own) const
{
    return {m_address->text(),
            {m_login->text().trimmed(), m_password->text(), m_code->text().trimmed(), m_next->text()},
            own};
}

void ConnectForm::test()
{
    setBusy(true);
    JoinWish trial = wish(OwnLeads::Ask);
    trial.credentials.next.clear(); // a test changes nothing
    deliver(m_session.test(trial), this, [this](const Result<QString> &workspace) {
        setBusy(false);
        if (workspace)
            return say(tr("The server answers and knows this login. Its workspace: %1.").arg(*workspace), false);
        fail(workspace.error());
    });
}

/// What was answered stands on the page that takes this one's place.
void ConnectForm::join(OwnLeads own)
{
    setBusy(true);
    deliver(m_session.join(wish(own)), this, [this](const Result<void> &joined) {
        setBusy(false);
        if (!joined)
            return joined.error().reason == "has-leads"_L1 ? ask(joined.error()) : fail(joined.error());
        for (QLineEdit *line : {m_password, m_code, m_next})
            line->clear();
        askForNext(false);
        m_message->hide();
    });
}

void ConnectForm::ask(const Error &error)
{
    m_message->hide();
    m_questionText->setText(
        tr("The file has leads of its own: %n. What becomes of them? Whatever you choose, a copy of "
           "the file stays beside it.",
           nullptr, error.details.value(0).toInt()));
    m_question->show();
    m_bring->setFocus();
}

void ConnectForm::fail(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        say(tr("Cancelled. Nothing was changed."), false);
    else
        say(describe(error), true);
    if (error.reason == "password-change-needed"_L1)
        askForNext(true);
}

/// What the operator set opens the door once, together with a password that only this person knows.
void ConnectForm::askForNext(bool asks)
{
    m_form->setRowVisible(m_next, asks);
    if (asks)
        m_next->setFocus();
}

void ConnectForm::say(const QString &text, bool isBad)
{
    m_message->setTone(isBad ? TextTone::Danger : TextTone::Success);
    m_message->setText(text);
    m_message->show();
}

/// A button that had the keyboard would lose it out of the page.
void ConnectForm::setBusy(bool busy)
{
    const bool isOnButton = qobject_cast<QPushButton *>(focusWidget());
    m_cancel->setVisible(busy);
    if (isOnButton)
        busy ? m_cancel->setFocus() : m_address->setFocus();
    for (QPushButton *button : {m_test, m_connect, m_bring, m_fresh})
        button->setEnabled(!busy);
    if (!busy)
        return;
    m_question->hide();
    m_message->setTone(TextTone::Muted);
    m_message->setText(tr("Asking the server…"));
    m_message->show();
}

} // namespace leadline
