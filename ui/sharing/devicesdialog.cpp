// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/devicesdialog.h"

#include "core/client/syncsession.h"
#include "ui/leads/leadlistview.h"
#include "ui/sharing/devicespane.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize devicesSize(600, 480);

} // namespace

DevicesDialog::DevicesDialog(WindowContext &context, SyncSession &session, QWidget *parent)
    : QDialog(parent), m_context(context), m_whose(new QComboBox), m_pane(new DevicesPane(context, session)),
      m_message(new Label), m_question(makeQuestion())
{
    setObjectName(u"devicesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Devices on the shared server"));
    resize(roomy(*this, devicesSize));
    m_whose->setObjectName(u"whose"_s);
    m_whose->setAccessibleName(tr("Whose devices"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_question->hide();
    auto *close = makeButton(tr("Close"));
    close->setObjectName(u"closeDevices"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_whose);
    column->addWidget(m_pane, 1);
    column->addWidget(m_message);
    column->addWidget(m_question);
    column->addWidget(close, 0, Qt::AlignRight);
    fillPeople();
    connect(m_whose, &QComboBox::activated, this, [this] { m_pane->setLogin(m_whose->currentData().toString()); });
    connect(m_pane, &DevicesPane::revokeWanted, this, &DevicesDialog::ask);
    connect(m_pane, &DevicesPane::failed, this, [this](const Error &error) { say(describe(error)); });
    connect(m_pane, &DevicesPane::revoked, this, [this](bool wipe) {
        say(wipe ? tr("The device empties its file when it next comes.") : tr("The device is signed out."));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_pane->setLogin({});
    m_pane->list().setFocus();
}

/// An admin's colleagues; everybody else sees his own only.
void DevicesDialog::fillPeople()
{
    const Reference &reference = m_context.reference();
    m_whose->addItem(tr("My devices"), QString());
    for (const User &user : reference.users) {
        if (user.id != reference.me.id)
            m_whose->addItem(user.name, user.login);
    }
    m_whose->setVisible(reference.me.role == "admin"_L1 && m_whose->count() > 1);
}

QWidget *DevicesDialog::makeQuestion()
{
    auto *question = new QWidget;
    m_questionText = new Label;
    m_questionText->setWordWrap(true);
    m_confirm = makeButton({});
    m_confirm->setObjectName(u"confirmRevoking"_s);
    m_keep = makeButton(tr("Cancel"));
    m_keep->setObjectName(u"keepDevice"_s);
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins({});
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_questionText, 1);
    row->addWidget(m_confirm);
    row->addWidget(m_keep);
    connect(m_confirm, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { answer(false); });
    return question;
}

void DevicesDialog::ask(const ServerDevice &device, bool wipe)
{
    m_asked = device.client;
    m_wipes = wipe;
    m_message->hide();
    m_questionText->setText(
        (wipe ? tr("%1 will delete all that is in its file as soon as it comes to the server. What was not sent from "
                   "there is lost.")
              : tr("%1 will have to log in anew. Nothing is lost: what was not sent waits there."))
            .arg(device.name.isEmpty() ? tr("The device") : device.name));
    m_confirm->setText(wipe ? tr("Empty the file") : tr("Sign out"));
    m_question->show();
    m_keep->setFocus();
}

void DevicesDialog::answer(bool isConfirmed)
{
    m_pane->list().setFocus();
    m_question->hide();
    if (isConfirmed)
        m_pane->revoke(m_asked, m_wipes);
}

void DevicesDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->show();
}

} // namespace leadline
