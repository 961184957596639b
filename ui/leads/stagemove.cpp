// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/stagemove.h"

#include "core/process/wording.h"
#include "core/services/leads.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

void move(const CardScope &scope, QWidget &anchor, const LeadId &lead, const QString &stage, const QString &reason)
{
    scope.perform(&anchor, [lead, stage, reason](Session &session) { return moveLead(session, lead, stage, reason); });
}

QString shortened(const QString &subject)
{
    constexpr qsizetype longest = 60;
    return subject.size() > longest ? subject.left(longest).trimmed() + u'…' : subject;
}

/// One line for the stages that are left out, one for each task that ends.
QStringList consequences(const CardScope &scope, const MovePreview &preview)
{
    QStringList lines;
    QStringList stages;
    for (const QString &stage : preview.skipped)
        stages.append(QCoreApplication::translate("StageMove", "“%1”", "a stage in a list")
                          .arg(stageLabel(scope.process(), stage, CardScope::language())));
    if (!stages.isEmpty())
        lines.append(QCoreApplication::translate("StageMove", "Stages left out: %1").arg(stages.join(u", "_s)));
    for (const Task &task : preview.cancelled)
        lines.append(QCoreApplication::translate("StageMove", "The open task is cancelled: “%1”")
                         .arg(shortened(subjectOf(scope.process(), task, CardScope::language()))));
    return lines;
}

void askForReason(const CardScope &scope, QWidget &anchor, const LeadId &lead, const QString &stage, const Gate &gate,
                  const QStringList &lines)
{
    auto *menu = new QMenu(&anchor);
    menu->setObjectName(u"reasons"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(QCoreApplication::translate("StageMove", "Reason"));
    const auto addText = [menu](QString text) { return menu->addAction(text.replace(u'&', u"&&"_s)); };
    addText(QCoreApplication::translate("StageMove", "For what reason?"))->setEnabled(false);
    QAction *first = nullptr;
    for (const Choice &choice : scope.reference().lookups.choices(gate.directory, CardScope::language())) {
        QAction *action = addText(choice.label);
        first = first ? first : action;
        QObject::connect(action, &QAction::triggered, &anchor, [&scope, &anchor, lead, stage, reason = choice.code] {
            move(scope, anchor, lead, stage, reason);
        });
    }
    if (!lines.isEmpty())
        menu->addSeparator();
    for (const QString &line : lines)
        addText(line)->setEnabled(false);
    menu->popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)));
    menu->setActiveAction(first);
}

void askToGoOn(const CardScope &scope, QWidget &anchor, const LeadId &lead, const QString &stage,
               const QStringList &lines)
{
    auto *question = new QMessageBox(anchor.window());
    question->setObjectName(u"move"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(QCoreApplication::translate("StageMove", "Move the lead"));
    question->setText(QCoreApplication::translate("StageMove", "Move the lead to “%1”?")
                          .arg(stageLabel(scope.process(), stage, CardScope::language())));
    question->setInformativeText(lines.join(u'\n'));
    QPushButton *go = question->addButton(QCoreApplication::translate("StageMove", "Move"), QMessageBox::AcceptRole);
    question->addButton(QCoreApplication::translate("StageMove", "Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(go);
    QObject::connect(go, &QPushButton::clicked, &anchor,
                     [&scope, &anchor, lead, stage] { move(scope, anchor, lead, stage, {}); });
    question->open();
}

} // namespace

void askAndMove(const CardScope &scope, QWidget &anchor, const LeadCard &card, const QString &stage, const Gate &gate)
{
    const LeadId &lead = card.lead.id;
    const QStringList lines = consequences(scope, previewOfMove(scope.process(), card.lead, card.tasks, stage));
    if (!gate.directory.isEmpty())
        askForReason(scope, anchor, lead, stage, gate, lines);
    else if (!lines.isEmpty())
        askToGoOn(scope, anchor, lead, stage, lines);
    else
        move(scope, anchor, lead, stage, {});
}

} // namespace leadline
