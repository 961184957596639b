// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/forecast.h"

#include <QAbstractTableModel>

namespace leadline {

struct Reference;

/// What the import would do with the first rows of the file.
class ForecastModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, VerdictColumn, LeadColumn, ChangesColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<ForecastRow> rows, const Reference &reference);
    /// nullptr when there is no such row.
    [[nodiscard]] const ForecastRow *rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ForecastRow> m_rows;
    std::vector<QString> m_changes;
};

/// "Create", "Update" … in the language of the moment.
[[nodiscard]] QString verdictLabel(ImportPreviewRow::Verdict verdict);

} // namespace leadline
