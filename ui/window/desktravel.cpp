// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blitz/blitzpage.h"
#include "ui/board/boardpage.h"
#include "ui/clients/clientspage.h"
#include "ui/import/importwizard.h"
#include "ui/leads/leadspage.h"
#include "ui/reports/reportspage.h"
#include "ui/schedule/schedulepage.h"
#include "ui/sharing/sharingpage.h"
#include "ui/shell/actionregistry.h"
#include "ui/today/todaypage.h"
#include "ui/window/desk.h"
#include "ui/window/mouseways.h"

#include <QAbstractItemView>
#include <QScopedValueRollback>
#include <QStackedLayout>

// From place to place: back and forward, and into another window.

namespace leadline {

using namespace Qt::StringLiterals;

/// On the board and in the schedule the same keys move what is chosen, in the import they go from step to step.
void Desk::connectTravel()
{
    const auto isImport = [this] { return m_import && m_stack->currentWidget() == m_import; };
    const auto connectTo = [this, isImport](const QString &id, const QString &step, void (Desk::*travel)(),
                                            bool (Travel<Place>::*canGo)() const, void (MouseWays::*pressed)()) {
        const auto movesThings = [this] {
            const QWidget *page = m_stack->currentWidget();
            return (m_board && page == m_board) || (m_schedule && page == m_schedule);
        };
        const auto go = [=, this] { isImport() ? m_context.actions.action(step)->trigger() : (this->*travel)(); };
        m_context.actions.connectTo(id, this, go,
                                    [=, this] { return isImport() || (!movesThings() && (m_travel.*canGo)()); });
        connect(m_mouse.get(), pressed, this, go);
    };
    connectTo(u"go.back"_s, u"import.back"_s, &Desk::goBack, &Travel<Place>::canGoBack, &MouseWays::backRequested);
    connectTo(u"go.forward"_s, u"import.next"_s, &Desk::goForward, &Travel<Place>::canGoForward,
              &MouseWays::forwardRequested);
    connect(m_mouse.get(), &MouseWays::leadRequested, this, &Desk::leadWindowRequested);
    for (const QString &id : {u"lead.window"_s, u"board.window"_s})
        m_context.actions.connectTo(id, this, [this] { requestWindow(); });
}

/// Of the lead that one stands on in the list or on the board.
void Desk::requestWindow()
{
    const LeadId lead = currentLead(qobject_cast<QAbstractItemView *>(window()->focusWidget()));
    if (!lead.isNull())
        emit leadWindowRequested(lead);
}

LeadId Desk::leadInFront() const
{
    const bool isShown = m_leads && m_stack->currentWidget() == m_leads && m_leads->isCardShown();
    return isShown ? m_leads->chosen() : LeadId();
}

bool Desk::hasUnsavedText() const
{
    const auto *page = qobject_cast<const Page *>(m_stack->currentWidget());
    return page && page->hasUnsavedText();
}

Desk::Place Desk::here() const
{
    Place place{m_stack->currentWidget(), std::nullopt};
    if (m_leads && place.page == m_leads)
        place.list = m_leads->place();
    return place;
}

/// An import or a call blitz is nothing to come back to.
void Desk::leave()
{
    const QWidget *current = m_stack->currentWidget();
    if (m_isTravelling || (m_import && current == m_import) || (m_blitz && current == m_blitz))
        return;
    m_travel.leave(here());
    m_context.actions.refresh();
}

void Desk::goBack()
{
    go(m_travel.back(here()));
}

void Desk::goForward()
{
    go(m_travel.forward(here()));
}

void Desk::go(const std::optional<Place> &place)
{
    if (!place)
        return m_context.actions.refresh();
    const QScopedValueRollback travelling(m_isTravelling, true);
    if (place->list)
        m_leads->returnTo(*place->list);
    showPage(place->page);
}

void Desk::showPage(const QWidget *page)
{
    if (page == m_today)
        showToday();
    else if (page == m_leads)
        showLeadsPage();
    else if (page == m_board)
        showBoard();
    else if (page == m_reports)
        showReports();
    else if (page == m_schedule)
        showSchedule();
    else if (page == m_sharing)
        showSharing();
    else if (page == m_contacts)
        showContacts();
    else if (page == m_companies)
        showCompanies();
}

} // namespace leadline
