// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/masschange.h"
#include "ui/leads/cardscope.h"

#include <QObject>

namespace leadline {

class BulkForm;
class ChosenLeads;

/// What can be done with all chosen leads at once: each an action of the registry, asked about in its dialog (C-15).
class BulkActions final : public QObject
{
    Q_OBJECT

public:
    BulkActions(WindowContext &context, ChosenLeads &chosen, QWidget &list);

    /// Writes the chosen leads into a file; its ending says what kind.
    void exportTo(const QString &path);

private:
    void connectActions();
    void open(BulkForm *form);
    void tell(const MassReport &report);
    void choosePath();
    void copy();

    CardScope m_scope;
    ChosenLeads &m_chosen;
    QWidget &m_list;
};

} // namespace leadline
