// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/chosenleads.h"

#include "ui/leads/leadlistloader.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadmodel.h"

#include <QScopedValueRollback>
#include <algorithm>

namespace leadline {

namespace {

using Stretches = std::vector<std::pair<int, int>>;

/// First and last positions, from the top.
Stretches chosenStretches(const QItemSelectionModel &selection)
{
    Stretches stretches;
    for (const QItemSelectionRange &range : selection.selection())
        stretches.emplace_back(range.top(), range.bottom());
    std::ranges::sort(stretches);
    return stretches;
}

/// What lies between them.
Stretches gapsOf(const Stretches &stretches, int rows)
{
    Stretches gaps;
    int next = 0;
    for (const auto &[first, last] : stretches) {
        if (first > next)
            gaps.emplace_back(next, first - 1);
        next = std::max(next, last + 1);
    }
    if (next < rows)
        gaps.emplace_back(next, rows - 1);
    return gaps;
}

} // namespace

ChosenLeads::ChosenLeads(LeadListView &view, LeadModel &model, LeadListLoader &loader)
    : QObject(&view), m_view(view), m_model(model), m_loader(loader)
{
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChosenLeads::recount);
    connect(&model, &QAbstractItemModel::modelReset, this, &ChosenLeads::recount);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ChosenLeads::recount);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { extend(first, last); });
}

LeadChoice ChosenLeads::choice() const
{
    const Stretches chosen = chosenStretches(*m_view.selectionModel());
    LeadChoice choice;
    choice.query = m_loader.query();
    choice.isAllBut = m_count > m_model.rowCount() / 2;
    choice.rows = keysIn(choice.isAllBut ? gapsOf(chosen, m_model.rowCount()) : chosen);
    return choice;
}

bool ChosenLeads::showsArchive() const
{
    return m_loader.query().withArchived;
}

std::vector<qint64> ChosenLeads::keysIn(const Stretches &stretches) const
{
    std::vector<qint64> keys;
    for (const auto &[first, last] : stretches) {
        for (int position = first; position <= last; ++position)
            keys.push_back(m_model.keyAt(position));
    }
    return keys;
}

void ChosenLeads::chooseAll()
{
    m_view.selectAll();
}

void ChosenLeads::toggle()
{
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return;
    const QScopedValueRollback toggling(m_isToggling, true);
    const bool begins = !isActive() && m_view.selectionModel()->isSelected(current);
    m_isChoosing = true;
    if (begins)
        emit changed();
    else
        m_view.selectionModel()->select(current, QItemSelectionModel::Toggle);
}

void ChosenLeads::clear()
{
    m_view.selectionModel()->select(m_view.currentIndex(), QItemSelectionModel::ClearAndSelect);
    recount();
}

void ChosenLeads::recount()
{
    m_count = 0;
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection())
        m_count += range.height();
    m_isChoosing = m_isChoosing && (m_isToggling || m_count > 1);
    emit changed();
}

/// Of a list that is still coming, what comes is chosen too when all before it is.
void ChosenLeads::extend(int first, int last)
{
    const bool isComing = !m_loader.isComplete() && last == m_model.rowCount() - 1;
    if (isComing && m_count > 1 && m_count == first)
        m_view.selectionModel()->select({m_model.index(first), m_model.index(last)}, QItemSelectionModel::Select);
}

} // namespace leadline
