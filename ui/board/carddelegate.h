// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leadline {

class LeadModel;
class WindowContext;
struct LeadRow;

/// Paints a lead as a card of the board, all of one height: need, client, amount, next step and owner (C-54, look 03).
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CardDelegate(WindowContext &context, const LeadModel &model, QObject *parent);

    [[nodiscard]] static int rowHeight(const QFont &font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintLead(QPainter &painter, const QStyleOptionViewItem &option, QRect text, const LeadRow &lead) const;
    void paintOwner(QPainter &painter, const QStyleOptionViewItem &option, const QRect &text,
                    const LeadRow &lead) const;

    WindowContext &m_context;
    const LeadModel &m_model;
};

} // namespace leadline
