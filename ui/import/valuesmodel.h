// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/lookups.h"
#include "ui/import/unknownvalues.h"

#include <QAbstractTableModel>

namespace leadline {

class ImportDraft;
struct Reference;

/// Texts of the file that are neither an entry of their directory nor a user, and what they shall mean.
class ValuesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, TextColumn, MeaningColumn, ColumnCount };

    ValuesModel(ImportDraft &draft, QObject *parent = nullptr);

    void rebuild(const Reference &reference);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    [[nodiscard]] QString meaningOf(const UnknownValue &value) const;
    [[nodiscard]] QString meaningLabel(const UnknownValue &value) const;
    [[nodiscard]] std::vector<Choice> choicesFor(const QString &name, const Reference &reference) const;

    ImportDraft &m_draft;
    std::vector<UnknownValue> m_values;
    QHash<QString, std::vector<Choice>> m_choices; ///< by field
};

} // namespace leadline
