// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/stagepanel.h"

#include "core/process/preview.h"
#include "core/process/wording.h"
#include "ui/card/cardfields.h"
#include "ui/card/iconlabel.h"
#include "ui/card/stagemove.h"
#include "ui/text/errors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/stagebar.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

StageState stateOf(StageView::State state)
{
    switch (state) {
    case StageView::State::Passed:
        return StageState::Passed;
    case StageView::State::Current:
        return StageState::Current;
    case StageView::State::Lost:
        return StageState::Lost;
    case StageView::State::Future:
        break;
    }
    return StageState::Future;
}

/// The process's own buttons that lead to its failed end.
std::optional<ProcessAction> failureOf(const CardScope &scope, const Lead &lead)
{
    for (ProcessAction &action : actionsFor(scope.process(), lead, CardScope::language())) {
        if (action.fails && !action.gate.directory.isEmpty())
            return std::move(action);
    }
    return std::nullopt;
}

} // namespace

StagePanel::StagePanel(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_bar(new StageBar(this)), m_time(new IconLabel(u"timer"_s, this)),
      m_missing(new IconLabel(u"circle-alert"_s, this)), m_reason(new IconLabel(u"circle-x"_s, this)),
      m_fail(makeButton({}, {}, ButtonKind::Pill, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_bar);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::cardPadding);
    row->addWidget(m_time);
    row->addWidget(m_missing);
    row->addWidget(m_reason);
    row->addStretch();
    row->addWidget(m_fail);
    column->addLayout(row);
    m_missing->setIconTone(Tone::Warning);
    m_reason->setIconTone(Tone::Danger);
    m_missing->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->setStretchFactor(m_missing, 1);
    connect(m_bar, &StageBar::activated, this, &StagePanel::activate);
    connect(m_fail, &QPushButton::clicked, this, &StagePanel::fail);
}

void StagePanel::show(const LeadCard &card)
{
    m_card = card;
    showBar();
    showState();
    showFailure();
}

void StagePanel::fail()
{
    if (const auto action = failureOf(m_scope, m_card.lead))
        askAndMove(m_scope, *m_fail, {m_card}, action->toStage, action->gate);
}

bool StagePanel::canFail() const
{
    return !m_card.lead.id.isNull() && failureOf(m_scope, m_card.lead).has_value();
}

void StagePanel::step(int stages)
{
    const std::vector<StageStep> &steps = m_bar->steps();
    const auto here = std::ranges::find(steps, m_card.lead.stage, &StageStep::code);
    const auto target = (here - steps.begin()) + stages;
    if (here != steps.end() && target >= 0 && target < std::ssize(steps))
        activate(steps[size_t(target)].code);
}

void StagePanel::focusBar()
{
    for (QWidget *child : m_bar->findChildren<QWidget *>()) {
        if (child->focusPolicy() == Qt::StrongFocus)
            return child->setFocus(Qt::ShortcutFocusReason);
    }
}

void StagePanel::activate(const QString &stage)
{
    if (stage == m_card.lead.stage)
        return;
    const Gate answer = gate(m_scope.process(), m_card.lead, stage);
    switch (wayTo(m_scope.process(), m_card.lead, stage)) {
    case StageWay::Move:
        return askAndMove(m_scope, *m_bar, {m_card}, stage, answer);
    case StageWay::Qualification:
        emit qualifyRequested();
        return;
    case StageWay::None:
        m_scope.window.report(answer.error());
    }
}

void StagePanel::showBar()
{
    std::vector<StageStep> steps;
    for (const StageView &view : stageBar(m_scope.process(), m_card.lead, CardScope::language())) {
        const bool isReachable = wayTo(m_scope.process(), m_card.lead, view.code) != StageWay::None;
        const bool isHere = view.code == m_card.lead.stage;
        steps.push_back({view.code, view.label, stateOf(view.state), toolTipOf(view, isReachable || isHere),
                         labelsOf(view.gate.missing), isReachable || isHere});
    }
    m_bar->setSteps(std::move(steps));
    m_bar->setAccessibleName(tr("Stages"));
}

void StagePanel::showState()
{
    const Lead &lead = m_card.lead;
    const qint64 stayed = m_scope.window.now().milliseconds - lead.stageSince.milliseconds;
    m_time->setText(tr("On the stage %1").arg(formatDuration(qMax(qint64(0), stayed))));
    m_time->setToolTip(plainToolTip(formatDateTime(lead.stageSince)));
    const Missing missing = missingForNext(m_scope.process(), lead);
    const QString names = labelsOf(missing.required + missing.advised);
    m_missing->setText(names.isEmpty() ? QString() : tr("Not filled in: %1").arg(names));
    m_missing->setToolTip(plainToolTip(m_missing->text()));
    m_missing->setVisible(!names.isEmpty());
    m_reason->setVisible(!lead.disqualifyReason.isEmpty());
    m_reason->setText(tr("Reason: %1").arg(m_scope.label(u"disqualifyReason"_s, lead.disqualifyReason)));
}

void StagePanel::showFailure()
{
    const auto failure = failureOf(m_scope, m_card.lead);
    m_fail->setVisible(failure.has_value());
    if (failure)
        m_fail->setText(failure->label);
}

QString StagePanel::toolTipOf(const StageView &view, bool isReachable) const
{
    QStringList lines;
    if (!view.caption.isEmpty())
        lines.append(view.caption);
    for (const StageStay &stay : stageStays(m_card)) {
        if (stay.stage != view.code)
            continue;
        const Timestamp end = stay.until.isSet() ? stay.until : m_scope.window.now();
        lines.append(tr("From %1, for %2", "a stay on a stage")
                         .arg(formatDateTime(stay.since), formatDuration(end.milliseconds - stay.since.milliseconds)));
    }
    if (!isReachable)
        lines.append(describe(view.gate.error(), m_scope.process()));
    return lines.join(u'\n');
}

QString StagePanel::labelsOf(const QStringList &fields) const
{
    QStringList labels;
    for (const QString &field : fields)
        labels.append(leadFieldLabel(m_scope, field).toLower());
    labels.removeDuplicates();
    return labels.join(u", "_s);
}

} // namespace leadline
