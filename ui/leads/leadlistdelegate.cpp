// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistdelegate.h"

#include "ui/leads/leadlistrow.h"
#include "ui/leads/leadmodel.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace leadline {

namespace {

constexpr int outerMargin = 8; // of the selection, from the pane's edge
constexpr int textMargin = 14; // of the text, inside the selection
constexpr int rowGap = 4;      // between two selections
constexpr int verticalPadding = 8;
constexpr int lineGap = 3;
constexpr QSizeF barSize(13, 4);
constexpr qreal barGap = 2.5;

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height() + lineGap;
}

/// One line of a row: what stands at its end takes its room first, the beginning is shortened.
class Line
{
public:
    Line(QPainter &painter, QRect rect, Qt::LayoutDirection direction)
        : m_painter(painter), m_rect(rect), m_direction(direction)
    {
    }

    void atEnd(const QString &text, const QFont &font, const QColor &color)
    {
        draw(text, font, color, Qt::AlignRight);
        if (!text.isEmpty())
            m_rect.setRight(m_rect.right() - textWidth(font, text) - outerMargin);
    }
    void atStart(const QString &text, const QFont &font, const QColor &color)
    {
        draw(text, font, color, Qt::AlignLeft);
    }
    void skip(int width) { m_rect.setLeft(m_rect.left() + width); }
    [[nodiscard]] const QRect &rect() const { return m_rect; }

private:
    void draw(const QString &text, const QFont &font, const QColor &color, Qt::Alignment alignment)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, m_rect.width());
        m_painter.setLayoutDirection(m_direction);
        m_painter.drawText(m_rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    }

    QPainter &m_painter;
    QRect m_rect;
    Qt::LayoutDirection m_direction;
};

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, const Tokens &tokens)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!isSelected && !isHovered)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isSelected ? tokens.accentTone.soft : tokens.sunken);
    painter.drawRoundedRect(rect, Metric::innerPadding, Metric::innerPadding);
    if (isSelected) {
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 10, 3, rect.height() - 20), 1.5, 1.5);
    }
    if (isSelected && option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect, Metric::innerPadding, tokens.accent);
}

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

QColor colorOf(StepState state, const Tokens &tokens)
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

bool isStrong(StepState state)
{
    return state == StepState::Overdue || state == StepState::Today;
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

LeadListDelegate::LeadListDelegate(WindowContext &context, const LeadModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model)
{
}

int LeadListDelegate::rowHeight(const QFont &font)
{
    return 3 * lineHeight(font) + 2 * verticalPadding + rowGap;
}

QSize LeadListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void LeadListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRect row = option.rect.adjusted(outerMargin, 0, -outerMargin, -rowGap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, row, tokens);

    const int height = lineHeight(option.font);
    const QRect text = row.adjusted(textMargin, verticalPadding, -textMargin, -verticalPadding);
    const auto lineAt = [&](int line) {
        return Line(*painter, QRect(text.left(), text.top() + line * height, text.width(), height), option.direction);
    };
    if (const LeadRow *lead = m_model.leadAt(index.row())) {
        const LeadRowText words = leadRowText(*lead, m_context.reference(), m_context.now());
        const QFont strongFont = strong(option.font);
        const QFont smallFont = small(option.font);
        QFont amountFont = option.font;
        amountFont.setWeight(QFont::Medium);

        Line first = lineAt(0);
        first.atEnd(words.amount, amountFont, tokens.text);
        first.atStart(words.title, strongFont, tokens.text);
        lineAt(1).atStart(words.client, option.font, tokens.muted);
        Line third = lineAt(2);
        third.atEnd(words.nextStep, isStrong(words.state) ? strong(smallFont) : smallFont,
                    colorOf(words.state, tokens));
        third.skip(paintStageBar(*painter, third.rect(), words, tokens));
        third.atStart(words.stage, smallFont, tokens.muted);
    } else {
        paintPlaceholder(*painter, text, height, tokens);
    }
    painter->restore();
}

} // namespace leadline
