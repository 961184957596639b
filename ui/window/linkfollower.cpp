// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/linkfollower.h"

#include "ui/capture/newleaddialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/widgets/deliver.h"

#include <QMessageBox>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

LinkFollower::LinkFollower(WindowContext &context, QWidget &window) : m_context(context), m_window(window) {}

void LinkFollower::follow(const LeadLink &link)
{
    const auto find = [link](Session &session) { return targetOf(session, link); };
    deliver(m_context.workspace.read(find), this, [this, link](const Result<LinkTarget> &target) {
        if (target)
            show(*target);
        else if (target.error().reason == "phone-unknown"_L1)
            offer(link.phone, describe(target.error()));
        else
            m_context.report(target.error());
    });
}

void LinkFollower::show(const LinkTarget &target)
{
    if (target.kind == Kind::Lead)
        emit m_context.leadRequested(LeadId(target.record));
    else
        emit m_context.clientRequested(target.kind, target.record);
}

void LinkFollower::offer(const QString &phone, const QString &why)
{
    delete m_question;
    m_question = new QMessageBox(QMessageBox::Information, tr("Unknown phone"), why, QMessageBox::Close, &m_window);
    m_question->setObjectName(u"unknownPhone"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *make = m_question->addButton(tr("New lead with this phone…"), QMessageBox::AcceptRole);
    m_question->setDefaultButton(make);
    connect(m_question, &QMessageBox::finished, this, [this, make, phone, question = m_question.data()] {
        if (question->clickedButton() == static_cast<QAbstractButton *>(make))
            writeLead(phone);
    });
    m_question->open();
}

void LinkFollower::writeLead(const QString &phone)
{
    auto *dialog = new NewLeadDialog(m_context, &m_window, phone);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &NewLeadDialog::created, &m_context, &WindowContext::leadRequested);
    dialog->open();
}

} // namespace leadline
