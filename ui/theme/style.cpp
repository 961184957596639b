// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icon.h"

#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace leadline {

namespace {

constexpr int longestMotion = 150; ///< milliseconds

bool isInline(const QWidget *widget)
{
    return widget && widget->property("kind").toString() == QLatin1StringView("inline");
}

/// Push and tool buttons show the focus by their border, from the style sheet.
bool hasFocusBorder(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
}

/// Draws a rounded box whose border lies inside `rect`.
void drawBox(QPainter &painter, const QRectF &rect, const QPen &border, const QBrush &fill, qreal radius)
{
    const qreal half = border.widthF() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QStyleOption &option)
{
    drawBox(painter, option.rect, QPen(tokensFor(option.palette).focus, Metric::focusWidth), Qt::NoBrush, Metric::gap);
}

/// Qt gives a rectangle so tight that the ring would run through the tab's text.
void drawTabFocus(QPainter &painter, const QStyleOption &option)
{
    QStyleOption wide(option);
    wide.rect.adjust(-2 * Metric::gap, -Metric::gap, 2 * Metric::gap, Metric::gap);
    drawFocusRing(painter, wide);
}

/// Round the icon and the name; Qt's rectangle is the name's alone.
void drawEntryFocus(QPainter &painter, const QStyleOption &option, const QListView &list)
{
    QStyleOption whole(option);
    whole.rect = list.visualRect(list.currentIndex());
    drawFocusRing(painter, whole);
}

bool isNavigation(const QWidget *widget)
{
    return widget && widget->property("role").toString() == QLatin1StringView("nav");
}

QPen indicatorBorder(const QStyleOption &option, const Tokens &tokens, bool isOn)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    return QPen(isEnabled ? (isOn ? tokens.accent : tokens.border) : tokens.hairline, 1);
}

QColor indicatorFill(const QStyleOption &option, const Tokens &tokens, bool isOn)
{
    if (!(option.state & QStyle::State_Enabled))
        return isOn ? tokens.faint : tokens.sunken;
    return isOn ? tokens.accent : tokens.surface;
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    drawBox(painter, option.rect, indicatorBorder(option, tokens, isOn), indicatorFill(option, tokens, isOn),
            Metric::gap);
    if (option.state & QStyle::State_On)
        paintIcon(painter, option.rect.adjusted(2, 2, -2, -2), QStringLiteral("check"), tokens.onAccent);
    else if (isOn)
        painter.fillRect(option.rect.adjusted(4, option.rect.height() / 2 - 1, -4, -option.rect.height() / 2 + 1),
                         tokens.onAccent);
}

void drawRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isOn = option.state & QStyle::State_On;
    const qreal radius = option.rect.height() / 2.0;
    drawBox(painter, option.rect, indicatorBorder(option, tokens, isOn), indicatorFill(option, tokens, isOn), radius);
    if (isOn)
        drawBox(painter, option.rect.adjusted(6, 6, -6, -6), QPen(tokens.onAccent, 1), tokens.onAccent, radius);
}

/// A combo box that cannot be typed into: a field with a chevron, or flat text with one where `kind` is inline.
void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, bool isInline, bool isInvalid)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    QPen border(tokens.border, 1);
    QBrush fill(isEnabled ? tokens.surface : tokens.sunken);
    if (isInline && !hasFocus) {
        border = isHovered ? QPen(tokens.hairline, 1) : QPen(Qt::NoPen);
        fill = isHovered ? QBrush(tokens.sunken) : QBrush(Qt::NoBrush);
    }
    if (hasFocus)
        border = QPen(tokens.focus, Metric::focusWidth);
    if (isInvalid)
        border.setColor(tokens.dangerTone.text);
    drawBox(painter, option.rect, border, fill, Metric::controlRadius);
    if (!isInline || hasFocus || isHovered) {
        QRect chevron(0, 0, Metric::smallIconSize, Metric::smallIconSize);
        chevron.moveCenter(
            QStyle::visualRect(option.direction, option.rect,
                               QRect(option.rect.right() - 20, option.rect.top(), 16, option.rect.height()))
                .center());
        paintIcon(painter, chevron, QStringLiteral("chevron-down"), isEnabled ? tokens.muted : tokens.faint);
    }
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return Metric::iconSize;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Metric::innerPadding;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return Metric::cardPadding;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Metric::iconSize;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons: // a desktop's own, of another look
        return 0;
    case SH_Widget_Animation_Duration: // nothing moves longer (C-89); 0 where the system wants no motion
        return qMin(longestMotion, QProxyStyle::styleHint(hint, option, widget, returned));
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (qobject_cast<const QTabBar *>(widget))
            drawTabFocus(*painter, *option);
        else if (const auto *list = qobject_cast<const QListView *>(widget); list && isNavigation(widget))
            drawEntryFocus(*painter, *option, *list);
        else if (!hasFocusBorder(widget))
            drawFocusRing(*painter, *option);
        break;
    case PE_IndicatorCheckBox:
        drawCheckBox(*painter, *option);
        break;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, *option);
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control != CC_ComboBox || !combo || combo->editable) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const bool isInvalid = widget && widget->property("invalid").toBool();
    drawComboBox(*painter, *combo, isInline(widget), isInvalid);
}

/// What does not fit into a combo box, or beside a check box, ends in an ellipsis.
void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && element == CE_CheckBoxLabel) {
        QStyleOptionButton cut = *button;
        cut.text = option->fontMetrics.elidedText(button->text, Qt::ElideRight, option->rect.width());
        QProxyStyle::drawControl(element, &cut, painter, widget);
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element != CE_ComboBoxLabel || !combo) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionComboBox shortened = *combo;
    const QRect room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
    shortened.currentText = option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width() - 2);
    QProxyStyle::drawControl(element, &shortened, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control != CC_ComboBox || part != SC_ComboBoxEditField)
        return rect;
    const int indent = isInline(widget) ? -1 : Metric::gap; // where a line edit's text begins
    const bool isMirrored = option->direction == Qt::RightToLeft;
    return rect.adjusted(isMirrored ? 0 : indent, 0, isMirrored ? -indent : 0, 0);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_CheckBox || type == CT_RadioButton)
        return size.expandedTo({Metric::smallestTarget, Metric::smallestTarget});
    if (type != CT_ComboBox)
        return size;
    if (isInline(widget))
        return {size.width(), qMax(Metric::smallestTarget, option->fontMetrics.height() + 8)};
    return {size.width() + Metric::innerPadding, option->fontMetrics.height() + 14}; // as high as a line edit
}

} // namespace leadline
