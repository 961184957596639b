// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncsession.h"
#include "core/services/users.h"
#include "ui/sharing/devicesdialog.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/toast.h"
#include "ui/window/avatar.h"
#include "ui/window/desk.h"
#include "ui/window/mainwindow.h"
#include "ui/window/rail.h"
#include "ui/window/userdialog.h"

#include <QActionGroup>
#include <QMenu>
#include <algorithm>

// Who works in the window: chosen among the file's users, kept for each file on this device. In a file that belongs to a
// shared server it is who is logged in there.

namespace leadline {

using namespace Qt::StringLiterals;

void MainWindow::connectUsers()
{
    const auto isOpen = [this] { return m_desk != nullptr; };
    const auto isOwn = [this] { return m_desk != nullptr && !m_desk->sync().standing().sharing.state; };
    m_actions.connectTo(
        u"user.choose"_s, this, [this] { chooseUser(); }, isOwn);
    m_actions.connectTo(
        u"user.add"_s, this,
        [this] {
            if (m_desk)
                (new UserDialog(m_desk->context(), &asker()))->open();
        },
        isOpen);
    m_actions.connectTo(
        u"sharing.devices"_s, this, [this] { (new DevicesDialog(m_desk->context(), m_desk->sync(), this))->open(); },
        [this] { return m_desk != nullptr && m_desk->sync().standing().sharing.state; });
    connect(m_rail->avatar(), &Avatar::clicked, this,
            [this, isOwn] { m_actions.action(isOwn() ? u"user.choose"_s : u"section.sharing"_s)->trigger(); });
}

void MainWindow::chooseUser()
{
    if (!m_desk)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"users"_s);
    auto *choices = new QActionGroup(menu);
    const Reference &reference = m_desk->context().reference();
    for (const User &user : reference.users) {
        if (user.inactive)
            continue;
        QString name = user.name;
        QAction *choice = choices->addAction(name.replace(u'&', u"&&"_s));
        choice->setCheckable(true);
        choice->setChecked(user.id == reference.me.id);
        if (choice->isChecked())
            menu->setActiveAction(choice);
        connect(choice, &QAction::triggered, this, [this, login = user.login] { actAs(login); });
    }
    menu->addActions(choices->actions());
    menu->addSeparator();
    menu->addAction(m_actions.action(u"user.add"_s));
    menu->popup(m_rail->avatar()->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

/// What is half typed stays: the file is not closed, only its sessions change hands.
void MainWindow::actAs(const QString &login)
{
    if (!m_desk || login == m_desk->context().reference().me.login)
        return;
    deliver(m_desk->context().workspace.actAs(login), m_desk.get(), [this](const Result<Reference> &reference) {
        if (!reference)
            return m_desk->context().report(reference.error());
        m_preferences.setLastUser(m_path, reference->me.id.toString());
        m_toast->announce(tr("%1 works here now", "user's name").arg(reference->me.name));
    });
}

/// Who worked on the file last works on, under whatever login by now; an older program kept the login. Whoever has left
/// gives way to the first one.
void MainWindow::showAsLastUser(const Reference &reference)
{
    const QString last = m_preferences.lastUser(m_path);
    const auto found = std::ranges::find_if(reference.users, [&](const User &user) {
        return (user.id.toString() == last || user.login == last) && !user.inactive;
    });
    if (found == reference.users.end() || found->id == reference.me.id)
        return showDesk(std::make_shared<OpenFile>(std::move(m_opening)), reference);
    m_preferences.setLastUser(m_path, found->id.toString());
    deliver(m_opening->actAs(found->login), this, [this, reference](const Result<Reference> &other) {
        showDesk(std::make_shared<OpenFile>(std::move(m_opening)), other ? *other : reference);
    });
}

} // namespace leadline
