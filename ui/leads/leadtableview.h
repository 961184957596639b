// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadlistview.h"

class QHeaderView;

namespace leadline {

/// The list of leads, which can be a table too: columns under a header that stays in sight. Left and right go from cell
/// to cell; the mouse sorts, moves and widens columns (C-12).
class LeadTableView final : public LeadListView
{
    Q_OBJECT

public:
    /// Several rows can be chosen in it.
    explicit LeadTableView(QAbstractItemModel &leads, QWidget *parent = nullptr);

    /// A table of these; none: rows without columns. A heading for each, and whether its values stand at the end.
    void setColumns(const std::vector<LeadColumn> &shown, const QStringList &headings, const std::vector<bool> &atEnd);
    /// The header tells by which column the list is sorted; empty: by none.
    void showOrder(const QString &field, bool descending);

    [[nodiscard]] bool isTable() const { return m_header != nullptr; }
    /// As they stand now.
    [[nodiscard]] std::vector<LeadColumn> columns() const;
    /// The field of the cell that the keyboard is in; empty when there are no columns.
    [[nodiscard]] QString currentField() const;
    [[nodiscard]] int currentColumn() const { return m_current; }
    /// The keyboard goes into the next column, or the one before.
    void stepColumn(int columns) { setCurrentColumn(m_current + columns); }
    /// Whether the column is the one that the keyboard is in.
    [[nodiscard]] bool isCurrent(int column) const { return isTable() && column == m_current; }
    /// Of a row's cell, in the viewport; columns count as they stand.
    [[nodiscard]] QRect cellRect(const QRect &row, int column) const;
    [[nodiscard]] int columnCount() const { return int(m_columns.size()); }
    [[nodiscard]] QHeaderView *header() const { return m_header; }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;

signals:
    /// The mouse has moved or widened some.
    void columnsChanged(const std::vector<leadline::LeadColumn> &columns);
    /// A heading was clicked.
    void orderRequested(const QString &field);
    /// The keyboard is in another column.
    void currentFieldChanged(const QString &field);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] int horizontalOffset() const override;

private:
    void makeHeader(const QStringList &headings, const std::vector<bool> &atEnd);
    void placeHeader();
    void fillWidth();
    void takeWidths();
    void setCurrentColumn(int column);
    [[nodiscard]] int columnAt(int x) const;
    [[nodiscard]] QStringList standingHeadings() const;

    std::vector<LeadColumn> m_columns; ///< by the header's logical numbers
    QStringList m_headings;
    QHeaderView *m_header = nullptr; ///< as long as it is a table
    QString m_sortField;
    bool m_descending = false;
    int m_current = 0; ///< as columns stand
};

} // namespace leadline
