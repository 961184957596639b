// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/timelinerow.h"

#include <QAbstractListModel>
#include <QListView>
#include <vector>

namespace leadline {

/// Rows of a feed or a history for views.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<TimelineRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<TimelineRow> m_rows;
};

/// A feed or a history, as high as its content: whatever holds it scrolls. Arrows walk along it, Ctrl+C copies a row.
class Timeline final : public QListView
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    void setRows(std::vector<TimelineRow> rows);

    [[nodiscard]] QSize sizeHint() const override { return {200, height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, height()}; }

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();

    TimelineModel m_model;
};

} // namespace leadline
