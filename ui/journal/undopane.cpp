// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/undopane.h"

#include "ui/journal/journaldelegate.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace leadline {

using namespace std::chrono_literals;

namespace {

constexpr int mostSteps = 300;

Result<UndoPreview> previewOf(const Session &session, const QString &target, const QLocale &locale)
{
    const Result<Reversal> reversal = reversalOf(session, target);
    if (!reversal)
        return tl::unexpected(reversal.error());
    return previewUndo(session, *reversal, locale, mostSteps);
}

} // namespace

UndoPane::UndoPane(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_heading(new Label(TextRole::Section)), m_list(new LeadListView),
      m_hint(new Label(TextRole::Caption))
{
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    prepareJournalList(*m_list, m_steps, {});
    m_soon.setSingleShot(true);
    m_soon.setInterval(40ms);
    connect(&m_soon, &QTimer::timeout, this, &UndoPane::read);
}

void UndoPane::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_list->setAccessibleName(heading);
}

void UndoPane::preview(const QString &target, bool isChangedSince)
{
    m_target = target;
    m_isChangedSince = isChangedSince;
    m_soon.start();
}

void UndoPane::tell(const QString &text)
{
    m_soon.stop();
    m_target.clear();
    m_isChangedSince = false;
    show({});
    m_hint->setText(text);
}

void UndoPane::read()
{
    if (m_target.isEmpty())
        return show({});
    const auto read = [target = m_target, locale = QLocale()](Session &session) {
        return previewOf(session, target, locale);
    };
    deliver(m_context.workspace.read(read), this, [this, target = m_target](Result<UndoPreview> preview) {
        if (target != m_target)
            return;
        if (preview)
            return show(std::move(*preview));
        show({});
        m_hint->setText(describe(preview.error()));
    });
}

void UndoPane::show(UndoPreview preview)
{
    const bool overwrites = m_isChangedSince || std::ranges::any_of(preview.steps, &UndoStep::isOverwritten);
    m_hint->setText(overwrites ? tr("Some of it was changed since. You will be asked before that is lost.")
                        : preview.hasMore
                        ? tr("Only the first %n change(s) are shown.", nullptr, int(preview.steps.size()))
                        : QString());
    const bool hasSteps = !preview.steps.empty();
    m_steps.setPreview(std::move(preview));
    emit previewed(hasSteps);
}

} // namespace leadline
