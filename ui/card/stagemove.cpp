// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/stagemove.h"

#include "core/process/wording.h"
#include "core/services/leads.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Where the leads go.
struct Target
{
    std::vector<LeadId> leads;
    QString stage;
};

void move(const CardScope &scope, QWidget &anchor, const Target &target, const QString &reason)
{
    scope.perform(
        &anchor, [target, reason](Session &session) { return moveLeads(session, target.leads, target.stage, reason); });
}

QString shortened(const QString &subject)
{
    constexpr qsizetype longest = 60;
    return subject.size() > longest ? subject.left(longest).trimmed() + u'…' : subject;
}

/// One line for the stages that are left out, one for each task that ends; of many tasks only how many.
QStringList consequences(const CardScope &scope, const std::vector<LeadCard> &cards, const QString &toStage)
{
    QStringList lines;
    QStringList stages;
    std::vector<Task> cancelled;
    for (const LeadCard &card : cards) {
        const MovePreview preview = previewOfMove(scope.process(), card.lead, card.tasks, toStage);
        for (const QString &stage : preview.skipped)
            stages.append(QCoreApplication::translate("StageMove", "“%1”", "a stage in a list")
                              .arg(stageLabel(scope.process(), stage, CardScope::language())));
        cancelled.insert(cancelled.end(), preview.cancelled.begin(), preview.cancelled.end());
    }
    stages.removeDuplicates();
    if (!stages.isEmpty())
        lines.append(QCoreApplication::translate("StageMove", "Stages left out: %1").arg(stages.join(u", "_s)));
    constexpr size_t few = 5;
    if (cancelled.size() > few)
        lines.append(QCoreApplication::translate("StageMove", "%n open task(s) will be cancelled", nullptr,
                                                 int(cancelled.size())));
    else
        for (const Task &task : cancelled)
            lines.append(QCoreApplication::translate("StageMove", "The open task is cancelled: “%1”")
                             .arg(shortened(subjectOf(scope.process(), task, CardScope::language()))));
    return lines;
}

void askForReason(const CardScope &scope, QWidget &anchor, const Target &target, const Gate &gate,
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
        QObject::connect(action, &QAction::triggered, &anchor,
                         [&scope, &anchor, target, reason = choice.code] { move(scope, anchor, target, reason); });
    }
    if (!lines.isEmpty())
        menu->addSeparator();
    for (const QString &line : lines)
        addText(line)->setEnabled(false);
    menu->popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)));
    menu->setActiveAction(first);
}

void askToGoOn(const CardScope &scope, QWidget &anchor, const Target &target, const QStringList &lines)
{
    auto *question = new QMessageBox(anchor.window());
    question->setObjectName(u"move"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    const QString stage = stageLabel(scope.process(), target.stage, CardScope::language());
    const bool isOne = target.leads.size() == 1;
    question->setWindowTitle(isOne ? QCoreApplication::translate("StageMove", "Move the lead")
                                   : QCoreApplication::translate("StageMove", "Move the leads"));
    question->setText((isOne ? QCoreApplication::translate("StageMove", "Move the lead to “%1”?")
                             : QCoreApplication::translate("StageMove", "Move %n lead(s) to “%1”?", nullptr,
                                                           int(target.leads.size())))
                          .arg(stage));
    question->setInformativeText(lines.join(u'\n'));
    QPushButton *go = question->addButton(QCoreApplication::translate("StageMove", "Move"), QMessageBox::AcceptRole);
    question->addButton(QCoreApplication::translate("StageMove", "Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(go);
    QObject::connect(go, &QPushButton::clicked, &anchor,
                     [&scope, &anchor, target] { move(scope, anchor, target, {}); });
    question->open();
}

} // namespace

void askAndMove(const CardScope &scope, QWidget &anchor, const std::vector<LeadCard> &cards, const QString &stage,
                const Gate &gate)
{
    Target target{{}, stage};
    for (const LeadCard &card : cards)
        target.leads.push_back(card.lead.id);
    const QStringList lines = consequences(scope, cards, stage);
    if (!gate.directory.isEmpty())
        askForReason(scope, anchor, target, gate, lines);
    else if (!lines.isEmpty())
        askToGoOn(scope, anchor, target, lines);
    else
        move(scope, anchor, target, {});
}

} // namespace leadline
