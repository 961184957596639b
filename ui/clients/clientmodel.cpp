// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientmodel.h"

#include "ui/clients/clientrowtext.h"
#include "ui/shell/windowcontext.h"

namespace leadline {

namespace {

constexpr int clientsAtHand = 600;

} // namespace

ClientModel::ClientModel(WindowContext &context, QObject *parent)
    : KeyModel(parent), m_context(context), m_rows(clientsAtHand)
{
}

QVariant ClientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const ClientRow *row = clientAt(index.row());
    if (!row)
        return {};
    const ClientRowText text = clientRowText(*row, m_context.reference().phoneRegion);
    return role == Qt::DisplayRole ? text.name : text.sentence();
}

const ClientRow *ClientModel::clientAt(int position) const
{
    return m_rows.object(keyAt(position));
}

void ClientModel::store(std::vector<ClientRow> rows)
{
    for (ClientRow &row : rows) {
        const qint64 key = row.row;
        m_rows.insert(key, new ClientRow(std::move(row)));
    }
    repaintAll();
}

} // namespace leadline
