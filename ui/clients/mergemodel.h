// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/merging.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace leadline {

/// A merge in words: a line a field, each with the values of all records and what they are joined to.
struct MergeContent
{
    struct Line
    {
        std::vector<QString> values;
        QString joined; ///< of phones, e-mails and notes
    };

    MergePlan plan;
    std::vector<Line> lines;
};

/// The record that most points at comes first and is kept.
[[nodiscard]] Result<MergeContent> readMergeContent(const Session &session, Kind kind, const std::vector<QUuid> &ids,
                                                    const QLocale &locale);

/// The table of a merge: a column a record and one for the result, a row a field in which they differ.
class MergeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(MergeContent content);
    [[nodiscard]] const MergePlan &plan() const { return m_content.plan; }
    [[nodiscard]] const MergeChoice &choice() const { return m_choice; }

    /// The field's value is that of the record; nothing for what is joined anyway.
    void choose(const QModelIndex &index);
    /// Every field's, where the record has a value.
    void chooseAllOf(int column);
    [[nodiscard]] bool isResult(int column) const { return column == int(m_content.plan.records.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const MergeLine &line(int row) const { return m_content.plan.lines[size_t(row)]; }
    [[nodiscard]] size_t chosenIn(int row) const;
    [[nodiscard]] bool isChosen(const QModelIndex &index) const;
    [[nodiscard]] QString words(const QModelIndex &index) const;
    [[nodiscard]] QString sentence(const QModelIndex &index) const;
    [[nodiscard]] QString nameOf(int column) const;

    MergeContent m_content;
    MergeChoice m_choice;
};

} // namespace leadline
