// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/agendadelegate.h"

#include "ui/schedule/agendamodel.h"
#include "ui/schedule/timegridpaint.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/rowpainting.h"

namespace leadline {

using namespace Qt::StringLiterals;

AgendaDelegate::AgendaDelegate(const AgendaModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{
}

int AgendaDelegate::rowHeight(const QFont &font)
{
    return RowMetric::heightOf(2, font);
}

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.blockAt(index.row())) {
        paintBlock(*painter, option, index.row());
    } else {
        const int height = RowMetric::lineHeight(option.font);
        constexpr int margin = RowMetric::outerMargin + RowMetric::textMargin;
        const QRect text(option.rect.left() + margin, option.rect.bottom() - height - RowMetric::verticalPadding,
                         option.rect.width() - 2 * margin, height);
        RowLine(*painter, text, option.direction)
            .atStart(agendaHeading(m_model.dayAt(index.row())), strong(option.font), tokensFor(option.palette).text);
    }
    painter->restore();
}

void AgendaDelegate::paintBlock(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const ScheduleBlock &block = *m_model.blockAt(row);
    const QRect room = paintRowBackground(painter, option);
    const int height = RowMetric::lineHeight(option.font);
    paintScheduleBlock(painter, QRectF(room.left(), room.top() + 2, 8, 2.0 * height - 4), block, tokens);
    const int hours = textWidth(option.font, u"00:00 AM – 00:00 AM"_s) + Metric::cardPadding;
    RowLine first(painter,
                  QRect(room.left() + Metric::cardPadding, room.top(), room.width() - Metric::cardPadding, height),
                  option.direction);
    RowLine when = first;
    when.atStart(block.isWholeDay ? tr("All day") : block.hours(), option.font, tokens.muted);
    first.skip(hours);
    first.atStart(block.title, strong(blockFont(option.font, block)), block.isClosed ? tokens.muted : tokens.text);
    RowLine(painter, first.rect().translated(0, height), option.direction)
        .atStart(block.detail, option.font, tokens.muted);
}

} // namespace leadline
