// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistrow.h"

#include "core/services/workspace.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

void tellStage(LeadRowText &text, const QString &code, const ProcessDefinition &process)
{
    const QLocale::Language language = QLocale().language();
    text.stage = code;
    text.stageInFull = code;
    for (const Stage &stage : process.stages) {
        const bool isCurrent = stage.code == code;
        if (stage.kind != Stage::Kind::Failure) {
            ++text.stageSteps;
            if (isCurrent)
                text.stagePassed = text.stageSteps;
        }
        if (isCurrent) {
            text.stage = (stage.shortLabel.isEmpty() ? stage.label : stage.shortLabel).text(language);
            text.stageInFull = stage.label.text(language);
        }
    }
}

void tellOpenStep(LeadRowText &text, Timestamp begins, Timestamp due, Timestamp now)
{
    const auto tell = [&text](StepState state, const QString &words) {
        text.state = state;
        text.nextStep = words;
    };
    if (!begins.isSet())
        return tell(StepState::Later, QCoreApplication::translate("LeadList", "no date"));
    if (due < now)
        return tell(StepState::Overdue, formatDue(due, now));
    if (begins >= now) {
        const bool isToday = dueState(begins, now) == DueState::Today;
        return tell(isToday ? StepState::Today : StepState::Later, formatDue(begins, now));
    }
    // What has begun and is not late yet waits to be done today.
    const bool endsToday = dueState(due, now) == DueState::Today;
    tell(StepState::Today, endsToday ? formatDue(due, now) : QCoreApplication::translate("LeadList", "today"));
}

void tellNextStep(LeadRowText &text, const LeadRow &row, const ProcessDefinition &process, Timestamp now)
{
    if (row.openTasks > 0)
        return tellOpenStep(text, row.nextStepAt, row.nextStepDue, now);
    const Stage *stage = process.stage(row.stage);
    if (stage && stage->isFinal())
        text.state = StepState::Closed;
    else
        text.nextStep = QCoreApplication::translate("LeadList", "no tasks");
}

} // namespace

QString LeadRowText::sentence() const
{
    QStringList parts{title, client, amount, stageInFull, nextStep};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

LeadRowText leadRowText(const LeadRow &row, const Reference &reference, Timestamp now)
{
    LeadRowText text;
    text.title = row.title;
    if (row.budget)
        text.amount = formatMoney(*row.budget, reference.currency);
    QStringList client{row.companyName, row.contactName};
    client.removeAll(QString());
    text.client = client.join(u" · "_s);
    tellStage(text, row.stage, reference.process);
    tellNextStep(text, row, reference.process, now);
    return text;
}

} // namespace leadline
