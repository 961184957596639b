// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/colleagues.h"

#include "core/services/participants.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

void toggleColleague(WindowContext &context, QMenu &menu, const TaskId &task, const UserId &user, bool isIn)
{
    const auto change = [task, user, isIn](Session &session) {
        return isIn ? uninvite(session, task, {user}) : invite(session, task, {user});
    };
    deliver(context.workspace.write(change), &menu, [&context](const Result<ChangeSet> &changed) {
        if (!changed)
            context.report(changed.error());
    });
}

} // namespace

QStringList participantNames(const WindowContext &context, const std::vector<Participant> &participants)
{
    const Reference &reference = context.reference();
    QStringList names;
    for (const Participant &each : participants) {
        const auto user = std::ranges::find(reference.users, each.user, &User::id);
        const QString answer = reference.lookups.label(u"participantAnswer"_s, each.answer, QLocale().language());
        names.append(QCoreApplication::translate("Colleagues", "%1 (%2)", "who takes part, what he answered")
                         .arg(user == reference.users.end() ? QString() : user->name, answer.toLower()));
    }
    names.removeDuplicates();
    return names;
}

void offerColleagues(WindowContext &context, QMenu &menu, const Task &task,
                     const std::vector<Participant> &participants)
{
    menu.clear();
    for (const User &user : context.reference().users) {
        if (user.inactive || user.id == task.owner)
            continue;
        const bool isIn = std::ranges::find(participants, user.id, &Participant::user) != participants.end();
        QAction *action = menu.addAction(QString(user.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(isIn);
        QObject::connect(action, &QAction::triggered, &menu, [&context, &menu, task = task.id, id = user.id, isIn] {
            toggleColleague(context, menu, task, id, isIn);
        });
    }
    if (menu.isEmpty())
        menu.addAction(QCoreApplication::translate("Colleagues", "There are no colleagues in the file"))
            ->setEnabled(false);
}

} // namespace leadline
