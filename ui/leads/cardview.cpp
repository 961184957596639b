// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/cardview.h"

namespace leadline {

LeadCardView::LeadCardView(WindowContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    static_cast<void>(m_context);
}

void LeadCardView::showLead(const LeadId &id)
{
    m_lead = id;
}

void LeadCardView::clear()
{
    m_lead = {};
}

} // namespace leadline
