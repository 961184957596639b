// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmoves.h"

#include "core/process/preview.h"
#include "core/process/wording.h"
#include "core/services/tasks.h"
#include "core/store/leadlist.h"
#include "ui/card/missingdialog.h"
#include "ui/card/qualifydialog.h"
#include "ui/card/stagemove.h"
#include "ui/text/errors.h"
#include "ui/widgets/toast.h"

#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// One lead with all that its dialogs show, several with what the gate asks for.
Result<MovedLeads> readLeads(const Session &session, const std::vector<qint64> &rows)
{
    const std::vector<Lead> leads = leadsAt(session.store().connection(), rows);
    MovedLeads cards;
    if (leads.size() == 1) {
        constexpr int newest = 1; // of the feed, which nobody sees here
        Result<LeadCard> card = leadCard(session, leads.front().id, newest);
        if (!card)
            return tl::unexpected(card.error());
        cards.push_back(std::move(*card));
        return cards;
    }
    for (const Lead &lead : leads) {
        LeadCard card;
        card.lead = lead;
        card.tasks = tasks(session, lead.id, true);
        cards.push_back(std::move(card));
    }
    return cards;
}

/// Filling something in would open the gate.
bool isOnlyMissing(const Gate &gate)
{
    return !gate.canBeOffered() && !missingFields(gate).isEmpty();
}

} // namespace

QString refusalOf(const ProcessDefinition &process, const std::vector<Lead> &leads, const QString &stage)
{
    QString reason;
    for (const Lead &lead : leads) {
        if (lead.stage == stage)
            continue;
        const Gate answer = gate(process, lead, stage);
        if (wayTo(process, lead, stage) != StageWay::None || isOnlyMissing(answer))
            return {};
        reason = describe(answer.error(), process);
    }
    return reason;
}

BoardMoves::BoardMoves(WindowContext &context, QWidget &board) : m_scope(context), m_board(board) {}

void BoardMoves::begin(const std::vector<qint64> &leads, const QString &stage, QWidget &anchor)
{
    const auto read = [leads](Session &session) { return readLeads(session, leads); };
    const Target target{stage, &anchor};
    deliver(m_scope.window.workspace.read(read), this, [this, target](const Result<MovedLeads> &found) {
        if (!found)
            return m_scope.window.report(found.error());
        MovedLeads moved = *found;
        std::erase_if(moved, [&](const LeadCard &card) { return card.lead.stage == target.stage; });
        if (moved.size() == 1)
            moveOne(moved.front(), target);
        else if (!moved.empty())
            moveSeveral(moved, target);
    });
}

void BoardMoves::moveOne(const LeadCard &card, const Target &target)
{
    const Gate answer = gate(m_scope.process(), card.lead, target.stage);
    switch (wayTo(m_scope.process(), card.lead, target.stage)) {
    case StageWay::Move:
        return move({card}, target);
    case StageWay::Qualification:
        return qualify(card);
    case StageWay::None:
        break;
    }
    if (isOnlyMissing(answer))
        fillIn(card, missingFields(answer), target);
    else
        m_scope.window.report(answer.error());
}

/// Those that can go go together; what stops the others is said, and they are done one by one.
void BoardMoves::moveSeveral(const MovedLeads &leads, const Target &target)
{
    MovedLeads able;
    QString reason;
    for (const LeadCard &card : leads) {
        if (wayTo(m_scope.process(), card.lead, target.stage) == StageWay::Move)
            able.push_back(card);
        else if (wayTo(m_scope.process(), card.lead, target.stage) == StageWay::Qualification)
            reason = tr("Leads are qualified one by one.");
        else
            reason = describe(gate(m_scope.process(), card.lead, target.stage).error(), m_scope.process());
    }
    if (able.empty())
        m_scope.window.toast.announce(reason);
    else if (able.size() < leads.size())
        askForRest(able, leads.size(), reason, target);
    else
        move(able, target);
}

void BoardMoves::qualify(const LeadCard &card)
{
    const Gate answer = qualificationGate(m_scope.process(), card.lead);
    if (answer.refusal == "checklist-open"_L1)
        return m_scope.window.report(answer.error());
    auto *dialog = new QualifyDialog(m_scope, card, &m_board);
    connect(dialog, &QualifyDialog::openLead, &m_scope.window, &WindowContext::leadRequested);
    dialog->open();
}

void BoardMoves::fillIn(const LeadCard &card, const QStringList &missing, const Target &target)
{
    auto *dialog = new MissingDialog(m_scope, card.lead, target.stage, missing, &m_board);
    connect(dialog, &MissingDialog::filled, this, [this, id = card.lead.id, target] {
        const auto read = [id](Session &session) { return leadCard(session, id); };
        deliver(m_scope.window.workspace.read(read), this, [this, target](const Result<LeadCard> &filled) {
            filled ? moveOne(*filled, target) : m_scope.window.report(filled.error());
        });
    });
    dialog->open();
}

void BoardMoves::askForRest(const MovedLeads &able, size_t all, const QString &reason, const Target &target)
{
    auto *question = new QMessageBox(&m_board);
    question->setObjectName(u"rest"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Move the leads"));
    question->setText(tr("%1 of %2 leads can be moved to “%3”.")
                          .arg(QLocale().toString(qulonglong(able.size())), QLocale().toString(qulonglong(all)),
                               stageLabel(m_scope.process(), target.stage, CardScope::language())));
    question->setInformativeText(reason);
    QPushButton *go = question->addButton(tr("Move these"), QMessageBox::AcceptRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(go);
    connect(go, &QPushButton::clicked, this, [this, able, target] { move(able, target); });
    question->open();
}

void BoardMoves::move(const MovedLeads &leads, const Target &target)
{
    QWidget &anchor = target.anchor ? *target.anchor : m_board;
    askAndMove(m_scope, anchor, leads, target.stage, gate(m_scope.process(), leads.front().lead, target.stage));
}

} // namespace leadline
