// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadtabledelegate.h"

#include "ui/leads/leadcells.h"
#include "ui/leads/leadlistdelegate.h"
#include "ui/leads/leadmodel.h"
#include "ui/leads/leadtableview.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellMargin = 8;

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &tokens)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, isSelected ? tokens.accentTone.soft : tokens.sunken);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
}

/// Stands for a cell that is on its way.
void paintCellToCome(QPainter &painter, const QRect &text, const Tokens &tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.sunken);
    const int height = text.height() / 3;
    painter.drawRoundedRect(QRect(text.left(), text.center().y() - height / 2, text.width() / 2, height), 3, 3);
}

} // namespace

LeadTableDelegate::LeadTableDelegate(WindowContext &context, const LeadModel &model, const LeadTableView &table,
                                     QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model), m_table(table)
{
}

int LeadTableDelegate::rowHeight(const QFont &font, bool isCompact)
{
    constexpr int compactPadding = 5;
    constexpr int usualPadding = 13;
    return RowMetric::lineHeight(font) + (isCompact ? compactPadding : usualPadding);
}

QSize LeadTableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font, false)};
}

void LeadTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, tokens);
    const TableRow *lead = m_model.leadAt(index.row());
    const std::vector<LeadColumn> columns = m_table.columns();
    for (int column = 0; column < int(columns.size()); ++column) {
        const QRect cell = m_table.cellRect(option.rect, column);
        const QRect text = cell.adjusted(cellMargin, 0, -cellMargin, 0);
        if (lead && m_model.isWhole(*lead))
            paintCell(*painter, option, *lead, text, columns[size_t(column)].field);
        else
            paintCellToCome(*painter, text, tokens);
        if (option.state.testFlag(QStyle::State_HasFocus) && m_table.isCurrent(column))
            paintFocusRing(*painter, cell, Metric::controlRadius, tokens.focus);
    }
    painter->restore();
}

/// The next step is told as in the rows without columns: its state is in the words, not only in the colour (C-11).
void LeadTableDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const TableRow &lead,
                                  const QRect &cell, const QString &name) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const Reference &reference = m_context.reference();
    RowLine line(painter, cell, option.direction);
    if (name == "nextStepAt"_L1) {
        const LeadRowText words = leadRowText(lead, reference, m_context.now());
        const bool urgent = isUrgent(words.state);
        return line.atStart(words.nextStep, urgent ? strong(option.font) : option.font, stepColor(words.state, tokens));
    }
    const FilterField field = filterField(reference, name);
    const QString text = cellText(reference, field, lead);
    if (standsAtEnd(field))
        line.atEnd(text, option.font, tokens.text);
    else
        line.atStart(text, name == "title"_L1 ? strong(option.font) : option.font, tokens.text);
}

} // namespace leadline
