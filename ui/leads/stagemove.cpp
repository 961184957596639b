// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/stagemove.h"

#include "core/services/leads.h"

#include <QCoreApplication>
#include <QMenu>

namespace leadline {

namespace {

void move(const CardScope &scope, QWidget &anchor, const LeadId &lead, const QString &stage, const QString &reason)
{
    scope.perform(&anchor, [lead, stage, reason](Session &session) { return moveLead(session, lead, stage, reason); });
}

} // namespace

void moveByMenu(const CardScope &scope, QWidget &anchor, const LeadId &lead, const QString &stage, const Gate &gate)
{
    if (gate.directory.isEmpty())
        return move(scope, anchor, lead, stage, {});
    auto *menu = new QMenu(&anchor);
    menu->setObjectName(QStringLiteral("reasons"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(QCoreApplication::translate("StageMove", "Reason"));
    menu->addAction(QCoreApplication::translate("StageMove", "For what reason?"))->setEnabled(false);
    for (const Choice &choice : scope.reference().lookups.choices(gate.directory, CardScope::language())) {
        QString label = choice.label;
        QAction *action = menu->addAction(label.replace(u'&', QStringLiteral("&&")));
        QObject::connect(action, &QAction::triggered, &anchor, [&scope, &anchor, lead, stage, reason = choice.code] {
            move(scope, anchor, lead, stage, reason);
        });
    }
    menu->popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)));
    if (menu->actions().size() > 1)
        menu->setActiveAction(menu->actions().at(1));
}

} // namespace leadline
