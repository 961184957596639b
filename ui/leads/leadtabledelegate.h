// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leadline {

class LeadModel;
class LeadTableView;
class WindowContext;
struct TableRow;

/// Paints a lead as a row of cells in the table's columns; the one that the keyboard is in has the ring.
class LeadTableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LeadTableDelegate(WindowContext &context, const LeadModel &model, const LeadTableView &table, QObject *parent);

    [[nodiscard]] static int rowHeight(const QFont &font, bool isCompact);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const TableRow &lead, const QRect &cell,
                   const QString &name) const;

    WindowContext &m_context;
    const LeadModel &m_model;
    const LeadTableView &m_table;
};

} // namespace leadline
