// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"

#include <QWidget>

namespace leadline {

class WindowContext;

/// A lead's card: header, stage bar, what to do next, profile, feed, history, files. It refreshes itself on commits.
class LeadCardView final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadCardView(WindowContext &context, QWidget *parent = nullptr);

    /// Replaces what is shown; what is half typed is kept as a draft.
    void showLead(const LeadId &id);
    /// Nothing is chosen.
    void clear();
    /// Null when nothing is shown.
    [[nodiscard]] const LeadId &lead() const { return m_lead; }

signals:
    /// A link to another lead was followed.
    void openLead(const leadline::LeadId &id);

private:
    WindowContext &m_context;
    LeadId m_lead;
};

} // namespace leadline
