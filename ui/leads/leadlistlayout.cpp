// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistlayout.h"

#include "ui/leads/cellediting.h"
#include "ui/leads/columnsdialog.h"
#include "ui/leads/leadcells.h"
#include "ui/leads/leadlistdelegate.h"
#include "ui/leads/leadmodel.h"
#include "ui/leads/leadtabledelegate.h"
#include "ui/leads/leadtableview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/toast.h"

namespace leadline {

using namespace Qt::StringLiterals;

LeadListLayout::LeadListLayout(WindowContext &context, LeadTableView &view, LeadModel &model)
    : QObject(&view), m_context(context), m_view(view), m_model(model),
      m_rows(new LeadListDelegate(context, model, this)), m_cells(new LeadTableDelegate(context, model, view, this)),
      m_editing(new CellEditing(context, view, model))
{
    m_view.setItemDelegate(m_rows);
    connectActions();
    connect(&m_view, &LeadTableView::orderRequested, this, &LeadListLayout::order);
    connect(&m_view, &LeadTableView::columnsChanged, this, [this](const std::vector<LeadColumn> &columns) {
        emit lookChosen({true, columns});
    });
    connect(&m_context, &WindowContext::referenceRefreshed, this, &LeadListLayout::rename);
    measure();
}

void LeadListLayout::connectActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto isTable = [this] { return m_look.isTable; };
    actions.connectTo(u"list.layout"_s, this, [this] { emit lookChosen({!m_look.isTable, m_look.columns}); });
    actions.connectTo(u"list.columns"_s, this, [this] { chooseColumns(); });
    actions.connectTo(u"list.density"_s, this, [this] { setCompact(!m_isCompact); });
    actions.connectTo(
        u"list.order"_s, this, [this] { order(m_view.currentField()); }, isTable);
    actions.connectTo(
        u"list.edit"_s, this, [this] { m_editing->begin(); }, isTable);
}

void LeadListLayout::show(const LeadListFilter &filter)
{
    m_look = filter.look;
    m_sortField = filter.sortField;
    m_descending = filter.descending;
    m_model.setFields(m_look.isTable ? fieldsOf(m_look.shownColumns()) : QStringList());
    rename();
    m_view.showOrder(m_sortField, m_descending);
    QAbstractItemDelegate *delegate = m_rows;
    if (m_look.isTable)
        delegate = m_cells;
    if (m_view.itemDelegate() != delegate)
        m_view.setItemDelegate(delegate);
    measure();
    m_context.actions.refresh();
}

void LeadListLayout::rename()
{
    if (!m_look.isTable)
        return m_view.setColumns({}, {}, {});
    QStringList headings;
    std::vector<bool> atEnd;
    for (const LeadColumn &column : m_look.shownColumns()) {
        const FilterField field = filterField(m_context.reference(), column.field);
        headings.append(field.label);
        atEnd.push_back(standsAtEnd(field));
    }
    m_view.setColumns(m_look.shownColumns(), headings, atEnd);
}

void LeadListLayout::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    m_rows->setCompact(isCompact);
    measure();
}

void LeadListLayout::measure()
{
    m_view.setRowHeight(m_look.isTable ? LeadTableDelegate::rowHeight(m_view.font(), m_isCompact)
                                       : LeadListDelegate::rowHeight(m_view.font(), m_isCompact));
}

void LeadListLayout::chooseColumns()
{
    auto *dialog = new ColumnsDialog(m_context.reference(), m_look.shownColumns(), m_view.parentWidget());
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &ColumnsDialog::chosen, this, [this](const std::vector<LeadColumn> &columns) {
        emit lookChosen({true, columns});
    });
    dialog->open();
}

/// The same column once more turns the order round.
void LeadListLayout::order(const QString &name)
{
    const FilterField field = filterField(m_context.reference(), name);
    if (!isSortable(field)) {
        m_view.showOrder(m_sortField, m_descending);
        return m_context.toast.announce(tr("A list cannot be put in the order of “%1”.").arg(field.label));
    }
    emit orderChosen(name, name == m_sortField && !m_descending);
}

} // namespace leadline
