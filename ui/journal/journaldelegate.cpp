// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journaldelegate.h"

#include "ui/journal/journalmodel.h"
#include "ui/leads/leadlistview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rowpainting.h"

namespace leadline {

int JournalDelegate::rowHeight(const QFont &font)
{
    return RowMetric::heightOf(2, font);
}

QSize JournalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void JournalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const JournalRowText words = static_cast<const JournalRows &>(*index.model()).textAt(index.row());
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect room = paintRowBackground(*painter, option);
    const int height = RowMetric::lineHeight(option.font);
    RowLine first(*painter, QRect(room.left(), room.top(), room.width(), height), option.direction);
    first.atEnd(words.atEnd, small(option.font), words.isWarning ? tokens.dangerTone.text : tokens.muted);
    first.atStart(words.title, strong(option.font), words.isFaint ? tokens.muted : tokens.text);
    RowLine(*painter, QRect(room.left(), room.top() + height, room.width(), height), option.direction)
        .atStart(words.detail, option.font, tokens.muted);
    painter->restore();
}

void prepareJournalList(LeadListView &list, JournalRows &rows, const QString &name)
{
    list.setItemDelegate(new JournalDelegate(&list));
    list.setRowHeight(JournalDelegate::rowHeight(list.font()));
    list.setModel(&rows);
    list.setAccessibleName(name);
}

} // namespace leadline
