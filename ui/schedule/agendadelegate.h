// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leadline {

class AgendaModel;

/// Paints the agenda: the hours at the start of each line, what to do and for whom beside them.
class AgendaDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    AgendaDelegate(const AgendaModel &model, QObject *parent);

    [[nodiscard]] static int rowHeight(const QFont &font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBlock(QPainter &painter, const QStyleOptionViewItem &option, int row) const;

    const AgendaModel &m_model;
};

} // namespace leadline
