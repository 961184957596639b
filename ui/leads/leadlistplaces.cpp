// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/chosenleads.h"
#include "ui/leads/leadlisthead.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadtableview.h"
#include "ui/leads/listviews.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/deliver.h"

#include <QScrollBar>
#include <algorithm>

// Where the list is taken to: a lead, a view, an import, a place one was at before.

namespace leadline {

void LeadListPane::showView(const LeadView &view)
{
    m_head->views().choose(view);
}

/// An import, and what a report has found, are of the day.
LeadView LeadListPane::keptView() const
{
    return m_head->views().kept(m_filter);
}

void LeadListPane::showImport(const ImportedLeads &leads)
{
    LeadListFilter filter = m_filter.everything();
    filter.imported = leads;
    showOnly(filter);
}

void LeadListPane::showFound(const FoundLeads &leads)
{
    LeadListFilter filter = m_filter.everything();
    filter.found = leads;
    showOnly(filter);
}

void LeadListPane::showOnly(const LeadListFilter &filter)
{
    emit leaving();
    m_currentKey = 0; // its first lead is shown
    apply(filter);
}

/// Esc: the choice goes first, then what the list is narrowed to.
void LeadListPane::leave()
{
    m_chosen->isActive() ? m_chosen->clear() : forgetImport();
}

void LeadListPane::forgetImport()
{
    LeadListFilter filter = m_filter;
    filter.imported.reset();
    filter.found.reset();
    if (m_pill->hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    apply(filter);
}

void LeadListPane::select(const LeadId &id)
{
    const auto find = [id](Session &session) -> Result<qint64> {
        const std::optional<StoredRecord> stored = session.store().tables().find(Kind::Lead, id.uuid());
        return stored ? stored->row : 0;
    };
    deliver(m_context.workspace.read(find), this, [this, id](const Result<qint64> &key) {
        if (!key || *key == 0)
            return;
        m_currentKey = *key;
        m_current = id;
        markCurrent();
        m_view->scrollTo(m_view->currentIndex());
        emit leadChosen(id); // a list that came meanwhile may have chosen its first
    });
}

void LeadListPane::step(int rows)
{
    if (m_model.rowCount() == 0)
        return;
    const int wanted = std::clamp(m_view->currentIndex().row() + rows, 0, m_model.rowCount() - 1);
    m_view->selectionModel()->setCurrentIndex(m_model.index(wanted),
                                              m_chosen->isActive() ? QItemSelectionModel::NoUpdate
                                                                   : QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(m_model.index(wanted));
    m_loader.fetch(wanted, wanted); // nothing is painted behind a card
}

LeadListPlace LeadListPane::place() const
{
    return {m_filter, m_currentKey, {}, m_view->verticalScrollBar()->value()};
}

void LeadListPane::returnTo(const LeadListPlace &place)
{
    m_currentKey = place.lead;
    apply(place.filter);
    m_scroll = place.scroll;
}

} // namespace leadline
