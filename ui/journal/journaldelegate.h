// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leadline {

class JournalRows;
class LeadListView;

/// Paints a row of the journal's lists in two lines.
class JournalDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int rowHeight(const QFont &font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Sets a list up for such rows: their height, what it shows, and how a screen reader calls it.
void prepareJournalList(LeadListView &list, JournalRows &rows, const QString &name);

} // namespace leadline
