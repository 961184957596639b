// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

#include <QAbstractTableModel>

namespace leadline {

/// One table of a report, as a view and a screen reader take it.
class ReportTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ReportTable &table);
    [[nodiscard]] const ReportTable &table() const { return m_table; }
    /// The leads that a number counts; nullopt for a label.
    [[nodiscard]] std::optional<LeadQuery> behind(const QModelIndex &index) const;
    /// What the number is about: "Qualification, Leads".
    [[nodiscard]] QString nameOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int labels() const;
    [[nodiscard]] const ReportCell *cellAt(const QModelIndex &index) const;

    ReportTable m_table;
};

} // namespace leadline
