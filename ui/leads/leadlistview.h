// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

namespace leadline {

/// A list whose rows are all of one height. Where QListView lays every row out, this one only multiplies: a million rows
/// cost what ten do, and the scroll bar is exact.
class LeadListView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit LeadListView(QWidget *parent = nullptr);

    void setRowHeight(int height);
    void setModel(QAbstractItemModel *model) override;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;
    /// The row itself or, when it is a heading, the next one in the direction of `step`, 1 or -1.
    [[nodiscard]] QModelIndex selectableFrom(int row, int step) const;

signals:
    /// These rows are being painted.
    void rowsShown(int first, int last);
    /// The current row goes; another one will be current.
    void currentLeaving();
    /// Letters that mean nothing to the list itself.
    void typed(const QString &text);

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int rowCount() const;
    void holdStill(int insertedAt, int count);

    int m_rowHeight = 1;
};

} // namespace leadline
