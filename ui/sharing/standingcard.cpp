// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/standingcard.h"

#include "core/client/syncsession.h"
#include "ui/sharing/devicesdialog.h"
#include "ui/sharing/passwordform.h"
#include "ui/sharing/standingwords.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

StandingCard::StandingCard(WindowContext &context, SyncSession &session, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(session), m_workspace(new Label(TextRole::Title)),
      m_whose(new Label), m_banner(new Banner(Tone::Accent)), m_loginRow(new QWidget), m_password(new QLineEdit),
      m_code(new QLineEdit), m_next(new QLineEdit), m_logIn(makeButton({}, {}, ButtonKind::Primary)),
      m_sync(makeButton({}, u"refresh-cw"_s)), m_devices(makeButton({}, {}, ButtonKind::Flat)),
      m_changePassword(makeButton({}, {}, ButtonKind::Flat)), m_logOut(makeButton({}, {}, ButtonKind::Flat)),
      m_wantsOut(makeButton({}, {}, ButtonKind::Flat)), m_passwordForm(new PasswordForm(session)),
      m_leaving(new QWidget), m_leavingText(new Label), m_leave(makeButton({})), m_stay(makeButton({}))
{
    m_banner->setObjectName(u"standing"_s);
    m_password->setObjectName(u"password"_s);
    m_code->setObjectName(u"code"_s);
    m_next->setObjectName(u"newPassword"_s);
    m_logIn->setObjectName(u"logIn"_s);
    m_sync->setObjectName(u"sync"_s);
    m_devices->setObjectName(u"wantsDevices"_s);
    m_changePassword->setObjectName(u"wantsPassword"_s);
    m_logOut->setObjectName(u"logOut"_s);
    m_wantsOut->setObjectName(u"wantsOut"_s);
    m_leave->setObjectName(u"leave"_s);
    m_stay->setObjectName(u"stay"_s);
    layOut();
    m_leaving->hide();
    connect(m_sync, &QPushButton::clicked, this, [this] { m_session.resume(); });
    connect(m_banner, &Banner::actionTriggered, this, &StandingCard::stopOrGoOn);
    connect(m_devices, &QPushButton::clicked, this,
            [this] { (new DevicesDialog(m_context, m_session, window()))->open(); });
    connect(m_changePassword, &QPushButton::clicked, m_passwordForm, &PasswordForm::begin);
    connect(m_passwordForm, &PasswordForm::ended, this, [this](bool isChanged) {
        m_changePassword->setFocus();
        if (isChanged)
            m_context.toast.announce(tr("The password is changed. Other devices have to log in anew."));
    });
    connect(m_logOut, &QPushButton::clicked, this, &StandingCard::logOut);
    connect(m_logIn, &QPushButton::clicked, this, &StandingCard::logIn);
    for (QLineEdit *line : {m_password, m_code, m_next})
        connect(line, &QLineEdit::returnPressed, this, &StandingCard::logIn);
    connect(m_wantsOut, &QPushButton::clicked, this, [this] {
        m_leaving->show();
        m_stay->setFocus();
    });
    connect(m_stay, &QPushButton::clicked, m_leaving, &QWidget::hide);
    connect(m_leave, &QPushButton::clicked, this, &StandingCard::leave);
    retranslate();
}

void StandingCard::layOut()
{
    m_whose->setTone(TextTone::Muted);
    m_workspace->setWordWrap(true);
    m_leavingText->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(Metric::innerPadding);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_workspace);
    names->addWidget(m_whose);
    head->addLayout(names, 1);
    head->addWidget(m_devices);
    head->addWidget(m_changePassword);
    head->addWidget(m_logOut);
    head->addWidget(m_wantsOut);
    head->addWidget(m_sync);
    m_loginRow->setLayout(makeLogin());
    m_leaving->setLayout(makeLeaving());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::innerPadding + Metric::gap);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_loginRow);
    column->addWidget(m_passwordForm);
    column->addWidget(m_leaving);
}

QLayout *StandingCard::makeLogin()
{
    m_password->setEchoMode(QLineEdit::Password);
    m_next->setEchoMode(QLineEdit::Password);
    m_next->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_password, 1);
    row->addWidget(m_code, 1);
    row->addWidget(m_next, 1);
    row->addWidget(m_logIn);
    return row;
}

QLayout *StandingCard::makeLeaving()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_leavingText, 1);
    row->addWidget(m_leave);
    row->addWidget(m_stay);
    return row;
}

QWidget *StandingCard::firstFocus() const
{
    return m_loginRow->isVisibleTo(this) ? static_cast<QWidget *>(m_password) : m_sync;
}

void StandingCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StandingCard::show(const SyncStanding &standing)
{
    if (!standing.sharing.state)
        return m_leaving->hide();
    m_standing = standing;
    const StandingWords words = standingWords(standing, m_context.now());
    m_workspace->setText(standing.sharing.state->workspace);
    m_whose->setText(
        tr("%1 at %2", "login, server's address").arg(standing.sharing.state->login, standing.sharing.state->server));
    m_banner->setTone(words.tone);
    m_banner->setText(words.sentence);
    const bool isStoppable = standing.mood == SyncMood::Syncing && isFirstSync(*standing.sharing.state);
    m_banner->setActionText(isStoppable ? tr("Stop") : standing.mood == SyncMood::Paused ? tr("Go on") : QString());
    const bool isOut = standing.mood == SyncMood::LoginNeeded;
    const bool wasTyping = m_loginRow->isAncestorOf(focusWidget());
    m_sync->setEnabled(!isOut);
    for (QPushButton *button : {m_devices, m_changePassword, m_logOut})
        button->setVisible(!isOut);
    if (wasTyping && !isOut)
        m_sync->setFocus();
    m_loginRow->setVisible(isOut);
}

void StandingCard::retranslate()
{
    for (const auto &[line, text] : {std::pair(m_password, tr("Password")), std::pair(m_code, tr("Code, if any")),
                                     std::pair(m_next, tr("New password"))}) {
        line->setPlaceholderText(text);
        line->setAccessibleName(text);
    }
    m_logIn->setText(tr("Log in"));
    m_sync->setText(tr("Sync now"));
    m_devices->setText(tr("Devices…"));
    m_changePassword->setText(tr("Change password…"));
    m_logOut->setText(tr("Log out"));
    m_wantsOut->setText(tr("Leave the server…"));
    m_leavingText->setText(tr("The leads that are here stay in this file, which is nobody else's then. What was not "
                              "sent yet stays here only."));
    m_leave->setText(tr("Leave"));
    m_stay->setText(tr("Stay"));
    show(m_standing);
}

void StandingCard::logIn()
{
    if (std::exchange(m_isAsking, true))
        return;
    const Credentials credentials{{}, m_password->text(), m_code->text().trimmed(), m_next->text()};
    deliver(m_session.logIn(credentials), this, [this](const Result<void> &done) {
        m_isAsking = false;
        if (!done)
            return refuse(done.error());
        for (QLineEdit *line : {m_password, m_code, m_next})
            line->clear();
        m_next->hide();
    });
}

void StandingCard::refuse(const Error &error)
{
    m_banner->setText(describe(error));
    if (error.reason != "password-change-needed"_L1)
        return;
    m_next->show();
    m_next->setFocus();
}

/// Whoever pressed the button goes on at what takes its place.
void StandingCard::logOut()
{
    if (std::exchange(m_isAsking, true))
        return;
    m_wantsOut->setFocus();
    deliver(m_session.logOut(), this, [this](const Result<void> &out) {
        m_isAsking = false;
        if (!out)
            return m_context.report(out.error());
        m_password->setFocus();
    });
}

void StandingCard::stopOrGoOn()
{
    m_standing.mood == SyncMood::Paused ? m_session.resume() : m_session.cancel();
}

void StandingCard::leave()
{
    if (std::exchange(m_isAsking, true))
        return;
    deliver(m_session.leave(), this, [this](const Result<void> &left) {
        m_isAsking = false;
        if (!left)
            m_context.report(left.error());
    });
}

} // namespace leadline
