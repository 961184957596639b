// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistdelegate.h"

#include "ui/leads/leadlistrow.h"
#include "ui/leads/leadmodel.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace leadline {

namespace {

constexpr QSizeF barSize(13, 4);
constexpr qreal barGap = 2.5;

int paintStageBar(QPainter &painter, const QRect &line, const LeadRowText &text, const Tokens &tokens)
{
    painter.setPen(Qt::NoPen);
    qreal left = line.left();
    for (int step = 0; step < text.stageSteps; ++step) {
        painter.setBrush(step < text.stagePassed ? tokens.accent : tokens.hairline);
        painter.drawRoundedRect(QRectF({left, line.center().y() - barSize.height() / 2 + 1}, barSize), 2, 2);
        left += barSize.width() + barGap;
    }
    return int(left - line.left()) + Metric::gap;
}

/// Stands for a row that is on its way.
void paintPlaceholder(QPainter &painter, const QRect &rect, int height, const Tokens &tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.sunken);
    for (const auto &[line, share] : {std::pair(0, 0.55), std::pair(1, 0.7), std::pair(2, 0.35)}) {
        const QRectF bar(rect.left(), rect.top() + (line + 0.25) * height, rect.width() * share, height * 0.5);
        painter.drawRoundedRect(bar, 3, 3);
    }
}

} // namespace

QColor stepColor(StepState state, const Tokens &tokens)
{
    switch (state) {
    case StepState::Overdue:
        return tokens.dangerTone.text;
    case StepState::Today:
        return tokens.successTone.text;
    case StepState::None:
        return tokens.warningTone.text;
    case StepState::Later:
    case StepState::Closed:
        break;
    }
    return tokens.muted;
}

bool isUrgent(StepState state)
{
    return state == StepState::Overdue || state == StepState::Today;
}

LeadListDelegate::LeadListDelegate(WindowContext &context, const LeadModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model)
{
}

int LeadListDelegate::rowHeight(const QFont &font, bool isCompact)
{
    return RowMetric::heightOf(isCompact ? 2 : 3, font);
}

QSize LeadListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font, m_isCompact)};
}

void LeadListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect text = paintRowBackground(*painter, option);
    const int height = RowMetric::lineHeight(option.font);
    const auto lineAt = [&](int line) {
        return RowLine(*painter, QRect(text.left(), text.top() + line * height, text.width(), height),
                       option.direction);
    };
    if (const LeadRow *lead = m_model.leadAt(index.row())) {
        const LeadRowText words = leadRowText(*lead, m_context.reference(), m_context.now());
        const QFont strongFont = strong(option.font);
        const QFont smallFont = small(option.font);
        QFont amountFont = option.font;
        amountFont.setWeight(QFont::Medium);

        RowLine first = lineAt(0);
        first.atEnd(words.amount, amountFont, tokens.text);
        first.atStart(words.title, strongFont, tokens.text);
        RowLine last = lineAt(m_isCompact ? 1 : 2);
        last.atEnd(words.nextStep, isUrgent(words.state) ? strong(smallFont) : smallFont,
                   stepColor(words.state, tokens));
        RowLine client = m_isCompact ? last : lineAt(1);
        client.atStart(words.client, option.font, tokens.muted);
        if (!m_isCompact) {
            last.skip(paintStageBar(*painter, last.rect(), words, tokens));
            last.atStart(words.stage, smallFont, tokens.muted);
        }
    } else {
        paintPlaceholder(*painter, text, height, tokens);
    }
    painter->restore();
}

} // namespace leadline
