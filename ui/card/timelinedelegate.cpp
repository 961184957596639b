// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/timelinedelegate.h"

#include "ui/card/timelinerow.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/painting.h"

#include <QPainter>
#include <QTextLayout>

namespace leadline {

namespace {

constexpr int discSize = 28;
constexpr int textLeft = discSize + 12;
constexpr int rowPadding = 5;
constexpr int whenGap = 12;
constexpr int headingGap = 6;

/// Text broken into lines of a width.
class Lines
{
public:
    Lines(const QString &text, const QFont &font, int width, const QList<QTextLayout::FormatRange> &formats = {})
        : m_layout(QString(text).replace(u'\n', QChar::LineSeparator), font)
    {
        QTextOption wrapping;
        wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(wrapping);
        m_layout.setFormats(formats);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height();
        }
        m_layout.endLayout();
    }
    [[nodiscard]] int height() const { return qRound(m_height); }
    void draw(QPainter &painter, QPointF at) const { m_layout.draw(&painter, at); }

private:
    QTextLayout m_layout;
    qreal m_height = 0;
};

QList<QTextLayout::FormatRange> titleFormats(const TimelineRow &row, const QFont &font, const QColor &muted)
{
    QTextCharFormat heavy;
    heavy.setFont(strong(font));
    QTextCharFormat quiet;
    quiet.setForeground(muted);
    const auto title = int(row.title.size());
    return {{0, title, heavy}, {title, int(row.summary.size()) + 2, quiet}};
}

/// Where the parts of a row stand within its rectangle.
struct RowShape
{
    RowShape(const TimelineRow &row, const QFont &font, int width, const QColor &muted)
        : headingHeight(row.heading.isEmpty() ? 0 : QFontMetrics(small(font)).height() + 2 * headingGap),
          whenWidth(textWidth(small(font), row.when)),
          title(row.title + (row.summary.isEmpty() ? QString() : QStringLiteral("  ") + row.summary), font,
                qMax(80, width - textLeft - whenWidth - whenGap), titleFormats(row, font, muted)),
          body(row.body, font, qMax(80, width - textLeft))
    {
    }
    [[nodiscard]] int textTop(const QFont &font) const
    {
        return headingHeight + rowPadding + qMax(0, (discSize - QFontMetrics(font).height()) / 2 - 2);
    }
    [[nodiscard]] int height(const QFont &font, bool hasBody) const
    {
        const int text = textTop(font) + title.height() + (hasBody ? body.height() + 2 : 0);
        return qMax(text, headingHeight + rowPadding + discSize) + rowPadding;
    }

    int headingHeight;
    int whenWidth;
    Lines title;
    Lines body;
};

void paintDisc(QPainter &painter, const QRect &place, const TimelineRow &row, const Tokens &tokens)
{
    const ColorPair &colors = tokens.tone(row.tone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.soft);
    painter.drawEllipse(place);
    constexpr int inset = 6;
    paintIcon(painter, place.adjusted(inset, inset, -inset, -inset), row.icon, colors.text);
}

} // namespace

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(Qt::UserRole).value<TimelineRow>();
    const Tokens &tokens = tokensFor(option.palette);
    const QRect &area = option.rect;
    const RowShape shape(row, option.font, area.width(), tokens.muted);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, area, Metric::controlRadius, tokens.focus);
    painter->setFont(small(option.font));
    painter->setPen(tokens.muted);
    const QRect heading(area.x(), area.y() + headingGap, area.width(), shape.headingHeight - headingGap);
    painter->drawText(heading, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, row.heading);
    const int top = area.y() + shape.textTop(option.font);
    painter->drawText(
        QRect(area.right() - shape.whenWidth, top, shape.whenWidth + 1, QFontMetrics(option.font).height()),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, row.when);
    const QRect disc(area.x() + 2, area.y() + shape.headingHeight + rowPadding, discSize - 2, discSize - 2);
    const bool isLast = index.row() + 1 == index.model()->rowCount();
    if (!isLast && area.bottom() > disc.bottom() + 4)
        painter->fillRect(QRect(disc.center().x(), disc.bottom() + 3, 1, area.bottom() - disc.bottom() - 2),
                          tokens.hairline);
    paintDisc(*painter, disc, row, tokens);
    painter->setPen(tokens.text);
    shape.title.draw(*painter, QPointF(area.x() + textLeft, top));
    if (!row.body.isEmpty())
        shape.body.draw(*painter, QPointF(area.x() + textLeft, top + shape.title.height() + 2));
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(Qt::UserRole).value<TimelineRow>();
    const RowShape shape(row, option.font, option.rect.width(), {});
    return {80, shape.height(option.font, !row.body.isEmpty())};
}

} // namespace leadline
