// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/resultform.h"

#include "ui/card/cardfields.h"
#include "ui/card/resulteffects.h"
#include "ui/text/fields.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/growingedit.h"
#include "ui/widgets/label.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

ResultForm::ResultForm(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_results(new ChipRow(ChipRow::Choice::One, this)),
      m_effects(new ResultEffects(scope, this)), m_start(makeEditor(scope, InputType::DateTime)),
      m_detailsLabel(new Label(TextRole::Caption)), m_details(new GrowingEdit(2, 8)), m_error(new Label)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::gap);
    column->addWidget(m_results);
    column->addWidget(m_effects);
    column->addWidget(m_start);
    column->addWidget(m_detailsLabel);
    column->addWidget(m_details);
    column->addWidget(m_error);
    m_results->setObjectName(u"results"_s);
    m_start->setObjectName(u"start"_s);
    m_details->setObjectName(u"details"_s);
    m_detailsLabel->setBuddy(m_details);
    m_error->setTone(TextTone::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    connect(m_results, &ChipRow::chosen, this, [this] {
        setError({});
        showParts();
        keepDraft();
        emit resultChosen();
    });
    connect(m_details, &GrowingEdit::textChanged, this, &ResultForm::keepDraft);
    connect(m_details, &GrowingEdit::confirmed, this, &ResultForm::confirmed);
    connect(m_start, &FieldEditor::touched, this, &ResultForm::keepDraft);
    connect(m_start, &FieldEditor::edited, this, [this] {
        keepDraft();
        showParts();
    });
}

void ResultForm::show(const Lead &lead, const Task &task)
{
    const bool isNew = task.id != m_task.id;
    m_lead = lead;
    m_task = task;
    showResults();
    if (isNew)
        takeDraft();
    m_detailsLabel->setText(fieldLabel(Kind::Task, u"details"_s));
    m_details->setAccessibleName(m_detailsLabel->text());
    m_details->setPlaceholderText(tr("What was said; it goes along to the next step"));
    m_start->setLabel(tr("New start"));
    m_start->setPlaceholder(tr("tomorrow 10:00"));
    showParts();
}

void ResultForm::setOpen(bool open)
{
    m_isOpen = open;
    showParts();
}

std::optional<Completion> ResultForm::completion()
{
    m_start->commit();
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    const TaskResult *result = chosen();
    const bool needsResult = kind && !kind->results.empty();
    if (needsResult && !result) {
        setError(tr("Choose a result first."));
        focusFirst();
        return std::nullopt;
    }
    const bool asksStart = result && result->asksStart;
    if (asksStart && !start().isSet()) {
        setError(m_start->error().isEmpty() ? tr("Say when the task starts anew.") : QString());
        m_start->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    return Completion{
        result ? result->code : QString(), m_details->toPlainText().trimmed(), asksStart ? start() : Timestamp(), {}};
}

void ResultForm::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void ResultForm::focusFirst()
{
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    if (!kind || kind->results.empty())
        return m_details->setFocus(Qt::OtherFocusReason);
    const QString code = m_results->chosenCode();
    m_results->chip(code.isEmpty() ? kind->results.front().code : code)->setFocus(Qt::OtherFocusReason);
}

void ResultForm::setNumbered(bool numbered)
{
    m_isNumbered = numbered;
    showResults();
}

bool ResultForm::choose(int number)
{
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    if (!kind || number < 1 || number > int(kind->results.size()))
        return false;
    m_results->chip(kind->results[size_t(number) - 1].code)->click();
    return true;
}

void ResultForm::showResults()
{
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    const std::vector<TaskResult> results = kind ? kind->results : std::vector<TaskResult>();
    m_results->setVisible(!results.empty());
    int number = 0;
    for (const TaskResult &result : results) {
        const QString label = result.label.text(CardScope::language());
        const QString whole = result.asksStart ? tr("%1…", "a result that asks for more").arg(label) : label;
        const QString shown = m_isNumbered ? u"%1  %2"_s.arg(++number).arg(whole) : whole;
        if (Chip *chip = m_results->chip(result.code))
            chip->setLabel(shown);
        else
            m_results->addChip(result.code, shown)->setObjectName(u"result."_s + result.code);
    }
}

void ResultForm::showParts()
{
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    const TaskResult *result = chosen();
    const bool offersDetails = m_isOpen && (!kind || kind->results.empty() || !result || result->asksDetails);
    m_effects->show(m_lead, m_task, m_isOpen && result ? result->code : QString(), start());
    m_start->setVisible(m_isOpen && result && result->asksStart);
    m_detailsLabel->setVisible(offersDetails);
    m_details->setVisible(offersDetails);
}

void ResultForm::keepDraft()
{
    QJsonObject draft;
    if (const QString code = m_results->chosenCode(); !code.isEmpty())
        draft.insert(u"result"_s, code);
    if (const QString details = m_details->toPlainText(); !details.isEmpty())
        draft.insert(u"details"_s, details);
    if (start().isSet())
        draft.insert(u"start"_s, start().toIso());
    m_scope.drafts.keep(taskDraft(m_task.id), draft);
}

void ResultForm::takeDraft()
{
    const QJsonObject draft = m_scope.drafts.draft(taskDraft(m_task.id));
    const QSignalBlocker quiet(m_details);
    m_details->resume(draft.value(u"details"_s).toString());
    m_results->setChosenCode(draft.value(u"result"_s).toString());
    const auto start = timestampFromIso(draft.value(u"start"_s).toString());
    m_start->setValue(start ? QVariant(start->milliseconds) : QVariant());
}

const TaskResult *ResultForm::chosen() const
{
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    return kind ? kind->result(m_results->chosenCode()) : nullptr;
}

Timestamp ResultForm::start() const
{
    return {m_start->typed().value_or(QVariant()).toLongLong()};
}

} // namespace leadline
