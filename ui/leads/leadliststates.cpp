// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadliststates.h"

#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedLayout>

namespace leadline {

using namespace Qt::StringLiterals;

LeadListStates::LeadListStates(QWidget &list, QWidget *parent)
    : QWidget(parent), m_list(list), m_stack(new QStackedLayout(this))
{
    m_stack->addWidget(&list);
}

void LeadListStates::showList()
{
    show(m_list);
}

void LeadListStates::showNoLeads()
{
    if (!m_noLeads) {
        m_noLeads = new EmptyState(u"users"_s);
        m_importButton = m_noLeads->addButton({}, true);
        m_firstLeadButton = m_noLeads->addButton({});
        m_sampleButton = m_noLeads->addButton({});
        connect(m_importButton, &QPushButton::clicked, this, &LeadListStates::importRequested);
        connect(m_firstLeadButton, &QPushButton::clicked, this, &LeadListStates::newLeadRequested);
        connect(m_sampleButton, &QPushButton::clicked, this, &LeadListStates::sampleRequested);
        m_stack->addWidget(m_noLeads);
        retranslate();
    }
    show(*m_noLeads);
}

void LeadListStates::showNothingFound()
{
    if (!m_nothingFound) {
        m_nothingFound = new EmptyState(u"search"_s);
        m_clearButton = m_nothingFound->addButton({}, true);
        connect(m_clearButton, &QPushButton::clicked, this, &LeadListStates::everythingRequested);
        m_stack->addWidget(m_nothingFound);
        retranslate();
    }
    show(*m_nothingFound);
}

bool LeadListStates::isListShown() const
{
    return m_stack->currentWidget() == &m_list;
}

void LeadListStates::show(QWidget &state)
{
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(&state);
    if (hadFocus && &state == &m_list)
        m_list.setFocus(Qt::OtherFocusReason);
}

void LeadListStates::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LeadListStates::retranslate()
{
    if (m_noLeads) {
        m_noLeads->setTitle(tr("No leads yet"));
        m_noLeads->setText(
            tr("Bring them in from a file, write down the first one, or look around in a sample company."));
        m_importButton->setText(tr("Import…"));
        m_firstLeadButton->setText(tr("New lead"));
        m_sampleButton->setText(tr("Sample data"));
    }
    if (m_nothingFound) {
        m_nothingFound->setTitle(tr("Nothing found"));
        m_nothingFound->setText(tr("No lead fits the search and the filters."));
        m_clearButton->setText(tr("Clear search and filters"));
    }
}

} // namespace leadline
