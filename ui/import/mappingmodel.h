// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/lookups.h"

#include <QAbstractTableModel>

namespace leadline {

class ImportDraft;
struct Reference;

/// The file's columns, a line each: what it is called, what is in it, where it goes.
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HeaderColumn, SampleColumn, TargetColumn, ColumnCount };

    MappingModel(ImportDraft &draft, QObject *parent = nullptr);

    /// The columns of the file as it is read now.
    void rebuild(const Reference &reference);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Line
    {
        QString header;
        QString samples;
    };

    [[nodiscard]] QString targetOf(int row) const;
    [[nodiscard]] QString labelOf(const QString &target) const;
    [[nodiscard]] QVariant textOf(const QModelIndex &index) const;

    ImportDraft &m_draft;
    std::vector<Line> m_lines;
    std::vector<Choice> m_choices;
};

} // namespace leadline
