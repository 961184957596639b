// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blitz/blitzpage.h"
#include "ui/board/boardpage.h"
#include "ui/import/importwizard.h"
#include "ui/leads/leadspage.h"
#include "ui/schedule/schedulepage.h"
#include "ui/shell/actionregistry.h"
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
    const auto isImport = [this] { return inFront() == m_import.get(); };
    const auto connectTo = [this, isImport](const QString &id, const QString &step, void (Desk::*travel)(),
                                            bool (Travel<Place>::*canGo)() const, void (MouseWays::*pressed)()) {
        const auto movesThings = [this] {
            const Page *page = inFront();
            return page == m_board.get() || page == m_schedule.get();
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
    const bool isShown = m_leads && inFront() == m_leads.get() && m_leads->isCardShown();
    return isShown ? m_leads->chosen() : LeadId();
}

bool Desk::hasUnsavedText() const
{
    return inFront()->hasUnsavedText();
}

Desk::Place Desk::here() const
{
    Place place{inFront(), std::nullopt};
    if (m_leads && place.page == m_leads.get())
        place.list = m_leads->place();
    return place;
}

/// An import or a call blitz is nothing to come back to.
void Desk::leave()
{
    if (m_isTravelling || inFront() == m_import.get() || inFront() == m_blitz.get())
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
    show(*place->page);
}

} // namespace leadline
