// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/lookups.h"

#include <QStyledItemDelegate>

namespace leadline {

/// Lets one choose in a cell out of a list that is searched by typing. The model gives what there is to choose under
/// ChoicesRole and takes the code of what was chosen under Qt::EditRole.
class ChoiceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { ChoicesRole = Qt::UserRole, QuietRole };
    using Choices = std::vector<Choice>;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace leadline
