// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadmodel.h"

#include "ui/leads/leadlistrow.h"
#include "ui/shell/windowcontext.h"

namespace leadline {

namespace {

constexpr int rowsAtHand = 600;

} // namespace

LeadModel::LeadModel(WindowContext &context, QObject *parent) : KeyModel(parent), m_context(context), m_rows(rowsAtHand)
{
}

QVariant LeadModel::data(const QModelIndex &index, int role) const
{
    const bool isKnown = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == IdRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !isKnown)
        return {};
    const LeadRow *row = leadAt(index.row());
    if (!row)
        return {};
    if (role == IdRole)
        return row->id.uuid();
    return role == Qt::DisplayRole ? row->title : leadRowText(*row, m_context.reference(), m_context.now()).sentence();
}

Qt::ItemFlags LeadModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = KeyModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

const LeadRow *LeadModel::leadAt(int position) const
{
    return m_rows.object(keyAt(position));
}

void LeadModel::store(std::vector<LeadRow> rows)
{
    for (LeadRow &row : rows) {
        const qint64 key = row.row;
        m_rows.insert(key, new LeadRow(std::move(row)));
    }
    repaintAll();
}

} // namespace leadline
