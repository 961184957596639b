// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/carddelegate.h"

#include "ui/leads/leadlistdelegate.h"
#include "ui/leads/leadmodel.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/rowpainting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int lines = 4;
constexpr int margin = 4;   ///< around the card
constexpr int padding = 12; ///< inside it
constexpr int avatar = 24;

/// The card itself; gives the room for its text.
QRect paintCard(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRectF card = QRectF(option.rect).adjusted(margin, margin, -margin, -margin);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.hairline);
    painter.drawRoundedRect(card.translated(0, 1.5), Metric::cardRadius, Metric::cardRadius);
    painter.setBrush(isSelected                                           ? tokens.accentTone.soft
                         : option.state.testFlag(QStyle::State_MouseOver) ? tokens.sunken
                                                                          : tokens.surface);
    painter.setPen(isSelected || isFocused ? tokens.accent : tokens.hairline);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Metric::cardRadius, Metric::cardRadius);
    if (isFocused)
        paintFocusRing(painter, card, Metric::cardRadius, tokens.focus);
    return card.toRect().adjusted(padding, padding - 2, -padding, -padding + 2);
}

QString iconOf(StepState state)
{
    switch (state) {
    case StepState::Overdue:
        return u"circle-alert"_s;
    case StepState::None:
        return u"triangle-alert"_s;
    case StepState::Closed:
        return {};
    case StepState::Today:
    case StepState::Later:
        break;
    }
    return u"clock"_s;
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts).mid(0, 2))
        initials += word.at(0).toUpper();
    return initials;
}

/// A person has one colour wherever the board shows him; not that of a chosen card.
const ColorPair &toneOf(qsizetype person, const Tokens &tokens)
{
    constexpr std::array tones{Tone::Violet, Tone::Success, Tone::Warning};
    return tokens.tone(tones[size_t(person) % tones.size()]);
}

} // namespace

CardDelegate::CardDelegate(WindowContext &context, const LeadModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model)
{
}

int CardDelegate::rowHeight(const QFont &font)
{
    return lines * RowMetric::lineHeight(font) + 2 * (margin + padding - 2);
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect text = paintCard(*painter, option);
    if (const LeadRow *lead = m_model.leadAt(index.row()))
        paintLead(*painter, option, text, *lead);
    painter->restore();
}

/// What the card had to shorten.
bool CardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    const LeadRow *lead = index.isValid() ? m_model.leadAt(index.row()) : nullptr;
    if (!lead)
        return false;
    const LeadRowText words = leadRowText(*lead, m_context.reference(), m_context.now());
    QToolTip::showText(event->globalPos(), plainToolTip(words.title + u'\n' + words.client), view);
    return true;
}

void CardDelegate::paintLead(QPainter &painter, const QStyleOptionViewItem &option, QRect text,
                             const LeadRow &lead) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const LeadRowText words = leadRowText(lead, m_context.reference(), m_context.now());
    const int height = RowMetric::lineHeight(option.font);
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const auto next = [&](int less) {
        const QRect line(isMirrored ? text.left() + less : text.left(), text.top(), text.width() - less, height);
        text.setTop(text.top() + height);
        return line;
    };
    const auto write = [&](const QRect &line, const QString &said, const QFont &font, const QColor &ink) {
        RowLine(painter, line, option.direction).atStart(said, font, ink);
    };
    paintOwner(painter, option, text, lead);
    write(next(0), words.title, strong(option.font), tokens.text);
    write(next(0), words.client, option.font, tokens.muted);
    write(next(avatar + Metric::gap), words.amount, strong(option.font), tokens.text);
    QRect last = next(avatar + Metric::gap);
    const QColor ink = stepColor(words.state, tokens);
    if (const QString icon = iconOf(words.state); !icon.isEmpty()) {
        constexpr int size = Metric::smallIconSize - 1;
        const int left = isMirrored ? last.right() - size : last.left();
        paintIcon(painter, QRectF(left, last.center().y() - size / 2.0 + 0.5, size, size), icon, ink);
        last.adjust(isMirrored ? 0 : size + Metric::gap, 0, isMirrored ? -size - Metric::gap : 0, 0);
    }
    const QFont font = small(option.font);
    write(last, words.nextStep, isUrgent(words.state) ? strong(font) : font, ink);
}

void CardDelegate::paintOwner(QPainter &painter, const QStyleOptionViewItem &option, const QRect &text,
                              const LeadRow &lead) const
{
    const std::vector<User> &users = m_context.reference().users;
    const auto owner = std::ranges::find(users, lead.owner, &User::id);
    if (owner == users.end())
        return;
    const ColorPair &tone = toneOf(owner - users.begin(), tokensFor(option.palette));
    const int left = option.direction == Qt::RightToLeft ? text.left() : text.right() - avatar + 1;
    const QRect place(left, text.bottom() - avatar + 1, avatar, avatar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.soft);
    painter.drawEllipse(place);
    QFont font = strong(small(option.font));
    font.setPointSizeF(font.pointSizeF() * 0.8);
    painter.setFont(font);
    painter.setPen(tone.text);
    painter.drawText(place, Qt::AlignCenter, initialsOf(owner->name));
}

} // namespace leadline
