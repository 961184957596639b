// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/choicedelegate.h"

#include "ui/import/choicesearch.h"
#include "ui/theme/icon.h"

#include <QPainter>

namespace leadline {

using namespace Qt::StringLiterals;

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    QStyleOptionViewItem shown = option;
    const int arrow = Metric::smallIconSize + Metric::innerPadding;
    if (index.data(QuietRole).toBool())
        shown.palette.setColor(QPalette::Text, tokens.faint);
    shown.palette.setColor(QPalette::HighlightedText, shown.palette.color(QPalette::Text));
    QStyledItemDelegate::paint(painter, shown, index);
    const QRect place(option.rect.right() - arrow, option.rect.center().y() - Metric::smallIconSize / 2,
                      Metric::smallIconSize, Metric::smallIconSize);
    paintIcon(*painter, QStyle::visualRect(option.direction, option.rect, place), u"chevrons-up-down"_s, tokens.muted);
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *search = new ChoiceSearch(index.data(ChoicesRole).value<Choices>(), parent);
    search->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    auto *self = const_cast<ChoiceDelegate *>(this);
    connect(search, &ChoiceSearch::chosen, self, [self, search] {
        emit self->commitData(search);
        emit self->closeEditor(search);
    });
    return search;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *search = qobject_cast<ChoiceSearch *>(editor))
        search->setCode(index.data(Qt::EditRole).toString());
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *search = qobject_cast<ChoiceSearch *>(editor);
    if (search && search->code() != index.data(Qt::EditRole).toString())
        model->setData(index, search->code(), Qt::EditRole);
}

void ChoiceDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 1, 0, -1));
}

} // namespace leadline
