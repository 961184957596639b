// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/resulteffects.h"

#include "core/process/wording.h"
#include "ui/card/iconlabel.h"

#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

ResultEffects::ResultEffects(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_heading(new Label(TextRole::Caption)),
      m_stage(new IconLabel(u"arrow-right"_s)), m_maturity(new IconLabel(u"trending-up"_s)),
      m_task(new IconLabel(u"square-check"_s)), m_feed(new IconLabel(u"message-square"_s))
{
    setObjectName(u"effects"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metric::gap, 0, Metric::gap);
    column->setSpacing(Metric::gap);
    column->addWidget(m_heading);
    for (IconLabel *line : {m_stage, m_maturity, m_task, m_feed}) {
        line->setWordWrap(true);
        column->addWidget(line);
    }
    hide();
}

void ResultEffects::show(const Lead &lead, const Task &task, const QString &result, Timestamp start)
{
    const auto preview = result.isEmpty() ? Result<ResultPreview>(tl::unexpected(Error{}))
                                          : previewOf(m_scope.process(), lead, task, result);
    setVisible(preview.has_value());
    if (preview)
        showPreview(*preview, start);
}

void ResultEffects::showPreview(const ResultPreview &preview, Timestamp start)
{
    const QLocale::Language language = CardScope::language();
    const ProcessDefinition &process = m_scope.process();
    m_heading->setText(tr("What it will do"));
    const QString stage = stageLabel(process, preview.stage, language);
    m_stage->setText(preview.movesStage ? tr("Stage: “%1”").arg(stage) : tr("The stage stays “%1”").arg(stage));
    const QString maturity = maturityLabel(process, preview.maturity, language);
    m_maturity->setText(preview.changesMaturity ? tr("Need maturity: “%1”").arg(maturity)
                                                : tr("Need maturity stays “%1”").arg(maturity));
    const ProcessTask *next = process.task(preview.createsTask);
    m_task->setText(next ? tr("New task: %1").arg(next->subject.text(language)) : tr("No new task"));
    const QString feed = feedLine(preview, start);
    m_feed->setText(feed.isEmpty() ? QString() : tr("In the feed: “%1”").arg(feed));
    m_feed->setVisible(!feed.isEmpty());
    setAccessibleName(m_heading->text());
    setAccessibleDescription(
        QStringList{m_stage->text(), m_maturity->text(), m_task->text(), m_feed->text()}.join(u". "_s));
}

QString ResultEffects::feedLine(const ResultPreview &preview, Timestamp start) const
{
    if (preview.feed.empty())
        return {};
    FeedEntry entry = preview.feed.front();
    constexpr qsizetype startDetail = 2;
    if (entry.details.size() > startDetail)
        entry.details[startDetail] = start.isSet() ? start.toIso() : u"…"_s;
    return feedText(m_scope.process(), entry, CardScope::language());
}

} // namespace leadline
