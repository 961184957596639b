// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/masschange.h"
#include "ui/card/cardscope.h"
#include "ui/leads/leadcolumns.h"

#include <QObject>
#include <functional>

namespace leadline {

class BulkForm;
class ChosenLeads;

/// What can be done with all chosen leads at once: each an action of the registry, asked about in its dialog (C-15).
class BulkActions final : public QObject
{
    Q_OBJECT

public:
    /// `look` says how the list looks: what is copied has a table's columns.
    BulkActions(WindowContext &context, ChosenLeads &chosen, std::function<LeadListLook()> look, QWidget &list);

    /// Writes the chosen leads into a file; its ending says what kind.
    void exportTo(const QString &path);

private:
    void connectActions();
    void open(BulkForm *form);
    void tell(const MassReport &report, const QString &told);
    void choosePath();
    void copy();
    [[nodiscard]] bool mayPurge() const;
    [[nodiscard]] QStringList copiedFields() const;

    CardScope m_scope;
    ChosenLeads &m_chosen;
    std::function<LeadListLook()> m_look;
    QWidget &m_list;
};

} // namespace leadline
