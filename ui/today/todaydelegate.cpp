// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaydelegate.h"

#include "ui/leads/leadlistdelegate.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/today/todaymodel.h"
#include "ui/today/todayrow.h"
#include "ui/widgets/rowpainting.h"

namespace leadline {

namespace {

constexpr int lines = 2;

} // namespace

TodayDelegate::TodayDelegate(WindowContext &context, const TodayModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model)
{
}

int TodayDelegate::rowHeight(const QFont &font)
{
    return RowMetric::heightOf(lines, font);
}

QSize TodayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void TodayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.kindAt(index.row()) == TodayModel::RowKind::Heading)
        paintHeading(*painter, option, index.row());
    else
        paintLine(*painter, option, index.row());
    painter->restore();
}

/// It stands nearer to what it is about than to what is above it.
void TodayDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const DayPart &part = m_model.partAt(row);
    const int height = RowMetric::lineHeight(option.font);
    constexpr int margin = RowMetric::outerMargin + RowMetric::textMargin;
    const QRect text(option.rect.left() + margin, option.rect.bottom() - height - RowMetric::verticalPadding,
                     option.rect.width() - 2 * margin, height);
    RowLine line(painter, text, option.direction);
    const QColor ink = part.section == DaySection::Overdue ? tokens.dangerTone.text : tokens.text;
    line.then(sectionName(part.section), strong(option.font), ink);
    if (part.count)
        line.atStart(QLocale().toString(*part.count), option.font, tokens.muted);
}

void TodayDelegate::paintLine(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRect room = paintRowBackground(painter, option);
    const int height = RowMetric::lineHeight(option.font);
    const DayLine *line = m_model.lineAt(row);
    if (!line) {
        RowLine(painter, room, option.direction).atStart(m_model.textAt(row), option.font, tokens.link);
        return;
    }
    const TodayRowText words = todayRowText(*line, m_context.reference(), m_model.scope(), m_context.now());
    const QColor ink = stepColor(words.state, tokens);
    constexpr int iconRoom = Metric::iconSize + Metric::innerPadding + Metric::gap;
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const QRectF icon(isMirrored ? room.right() - Metric::iconSize : room.left(),
                      room.center().y() - Metric::iconSize / 2.0, Metric::iconSize, Metric::iconSize);
    paintIcon(painter, icon, words.icon, ink);
    const QRect text = room.adjusted(isMirrored ? 0 : iconRoom, 0, isMirrored ? -iconRoom : 0, 0);
    RowLine first(painter, QRect(text.left(), text.top(), text.width(), height), option.direction);
    const QFont timeFont = small(option.font);
    first.atEnd(words.when, isUrgent(words.state) ? strong(timeFont) : timeFont, ink);
    first.atStart(words.title, strong(option.font), tokens.text);
    RowLine(painter, QRect(text.left(), text.top() + height, text.width(), height), option.direction)
        .atStart(words.detail, option.font, tokens.muted);
}

} // namespace leadline
