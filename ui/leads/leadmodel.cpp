// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadmodel.h"

#include "ui/leads/leadcells.h"
#include "ui/leads/leadlistrow.h"
#include "ui/shell/windowcontext.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtHand = 600;

} // namespace

LeadModel::LeadModel(WindowContext &context, QObject *parent) : KeyModel(parent), m_context(context), m_rows(rowsAtHand)
{
}

QVariant LeadModel::data(const QModelIndex &index, int role) const
{
    const bool isKnown = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == idRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !isKnown)
        return {};
    const TableRow *row = leadAt(index.row());
    if (!row)
        return {};
    if (role == idRole)
        return row->id.uuid();
    return role == Qt::DisplayRole ? row->title : sentence(*row);
}

/// Of a table each cell with its heading, as far as there is something in it (C-91).
QString LeadModel::sentence(const TableRow &row) const
{
    const Reference &reference = m_context.reference();
    if (m_fields.isEmpty())
        return leadRowText(row, reference, m_context.now()).sentence();
    QStringList parts;
    for (const QString &name : m_fields) {
        const FilterField field = filterField(reference, name);
        if (const QString text = cellText(reference, field, row); !text.isEmpty())
            parts.append(tr("%1: %2", "a column, its value").arg(field.label, text));
    }
    return parts.join(u", "_s);
}

void LeadModel::setFields(const QStringList &fields)
{
    if (fields == m_fields)
        return;
    m_fields = fields;
    repaintAll();
}

bool LeadModel::isAtHand(qint64 key) const
{
    const TableRow *row = m_rows.object(key);
    return row && isWhole(*row);
}

Qt::ItemFlags LeadModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = KeyModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

const TableRow *LeadModel::leadAt(int position) const
{
    return m_rows.object(keyAt(position));
}

void LeadModel::store(std::vector<TableRow> rows)
{
    for (TableRow &row : rows) {
        const qint64 key = row.row;
        m_rows.insert(key, new TableRow(std::move(row)));
    }
    repaintAll();
}

void LeadModel::store(std::vector<LeadRow> rows)
{
    std::vector<TableRow> plain;
    plain.reserve(rows.size());
    for (LeadRow &row : rows)
        plain.push_back({std::move(row), {}, {}});
    store(std::move(plain));
}

} // namespace leadline
