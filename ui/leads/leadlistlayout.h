// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistfilter.h"

#include <QObject>

namespace leadline {

class CellEditing;
class LeadListDelegate;
class LeadModel;
class LeadTableDelegate;
class LeadTableView;
class WindowContext;

/// Gives the list its look, rows or a table, and how close rows stand; has the keys by which that is changed (C-12, C-19).
class LeadListLayout final : public QObject
{
    Q_OBJECT

public:
    LeadListLayout(WindowContext &context, LeadTableView &view, LeadModel &model);

    /// As the filter has it.
    void show(const LeadListFilter &filter);
    void setCompact(bool isCompact);
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    /// The font is another one.
    void measure();
    /// The language is another one, or the user's own fields are.
    void rename();

signals:
    void lookChosen(const leadline::LeadListLook &look);
    void orderChosen(const QString &field, bool descending);

private:
    void connectActions();
    void chooseColumns();
    void order(const QString &name);

    WindowContext &m_context;
    LeadTableView &m_view;
    LeadModel &m_model;
    LeadListDelegate *m_rows;
    LeadTableDelegate *m_cells;
    CellEditing *m_editing;
    LeadListLook m_look;
    QString m_sortField;
    bool m_descending = false;
    bool m_isCompact = false;
};

} // namespace leadline
