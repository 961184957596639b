// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistchips.h"

#include "core/store/asking.h"
#include "core/store/leadlist.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/deliver.h"

#include <QEvent>
#include <QVBoxLayout>
#include <array>
#include <chrono>

namespace leadline {

using namespace std::chrono_literals;

namespace {

constexpr std::array chips{LeadChip::All, LeadChip::Today, LeadChip::Overdue, LeadChip::Idle};

QString codeOf(LeadChip chip)
{
    return QString::number(int(chip));
}

Result<qint64> countRows(const Session &session, const LeadQuery &query, const std::atomic<bool> &wanted)
{
    if (!wanted)
        return failure(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    Connection &connection = session.store().connection();
    const Asking asking(connection, [&wanted](qint64, qint64) { return wanted.load(); });
    return countLeads(connection, query);
}

} // namespace

LeadListChips::LeadListChips(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_row(new ChipRow)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_row);
    for (const LeadChip chip : chips)
        m_row->addChip(codeOf(chip), {});
    retranslate();
    choose(LeadChip::All);
    m_timer.setSingleShot(true);
    m_timer.setInterval(150ms);
    connect(&m_timer, &QTimer::timeout, this, &LeadListChips::countNow);
    connect(m_row, &ChipRow::chosen, this, [this] { emit chosen(chosenChip()); });
}

LeadListChips::~LeadListChips()
{
    if (m_wanted)
        *m_wanted = false;
}

void LeadListChips::choose(LeadChip chip)
{
    m_row->setChosenCode(codeOf(chip));
}

LeadChip LeadListChips::chosenChip() const
{
    return LeadChip(m_row->chosenCode().toInt());
}

void LeadListChips::count(const LeadListFilter &filter, qint64 listed)
{
    drop();
    m_filter = filter;
    m_listed = listed;
    m_timer.start();
}

void LeadListChips::drop()
{
    m_timer.stop();
    if (m_wanted)
        *m_wanted = false;
}

void LeadListChips::countNow()
{
    m_wanted = std::make_shared<std::atomic<bool>>(true);
    m_counted = {{m_filter.chip, m_listed}};
    for (const LeadChip chip : chips) {
        if (chip == m_filter.chip)
            continue; // the list itself knows
        const LeadQuery query = m_filter.with(chip).query(m_context.reference(), m_context.now());
        const auto read = [query, wanted = m_wanted](Session &session) { return countRows(session, query, *wanted); };
        deliver(m_context.workspace.scan(read), this, [this, chip, wanted = m_wanted](const Result<qint64> &count) {
            if (count && *wanted)
                take(chip, *count);
        });
    }
}

/// One that is newer than the others would contradict them.
void LeadListChips::take(LeadChip chip, qint64 count)
{
    m_counted.insert(chip, count);
    if (m_counted.size() < qsizetype(chips.size()))
        return;
    for (const LeadChip counted : chips)
        m_row->chip(codeOf(counted))->setCount(m_counted.value(counted));
}

std::optional<qint64> LeadListChips::shownCount(LeadChip chip) const
{
    return m_row->chip(codeOf(chip))->count();
}

void LeadListChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LeadListChips::retranslate()
{
    const std::array labels{tr("All"), tr("Today"), tr("Overdue"), tr("No tasks")};
    for (const LeadChip chip : chips)
        m_row->chip(codeOf(chip))->setLabel(labels[size_t(chip)]);
}

} // namespace leadline
