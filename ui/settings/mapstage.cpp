// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/mapstage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 12;
constexpr int narrowestStage = 76;
constexpr int textLines = 2;

struct StageInk
{
    QColor fill;
    QColor text;
    QColor border;
};

StageInk inkOfStage(Stage::Kind kind, bool isChosen, const Tokens &tokens)
{
    if (isChosen)
        return {tokens.accent, tokens.onAccent, tokens.accent};
    switch (kind) {
    case Stage::Kind::Success:
        return {tokens.successTone.soft, tokens.successTone.text, tokens.successTone.text};
    case Stage::Kind::Failure:
        return {tokens.dangerTone.soft, tokens.dangerTone.text, tokens.dangerTone.text};
    case Stage::Kind::Normal:
        break;
    }
    return {tokens.raised, tokens.text, tokens.border};
}

QStringList signsOf(const Stage &stage, bool isStart)
{
    QStringList signs;
    if (isStart)
        signs.append(u"plus"_s);
    if (!stage.requirements.empty() || !stage.reasonDirectory.isEmpty())
        signs.append(u"circle-alert"_s);
    if (!stage.task.isEmpty())
        signs.append(u"square-check"_s);
    if (stage.isFinal())
        signs.append(stage.kind == Stage::Kind::Success ? u"circle-check"_s : u"circle-x"_s);
    return signs;
}

} // namespace

MapStage::MapStage(const Stage &stage, bool isStart, QWidget *parent)
    : QAbstractButton(parent), m_code(stage.code), m_kind(stage.kind), m_label(stage.label),
      m_short(stage.shortLabel.isEmpty() ? stage.label : stage.shortLabel), m_signs(signsOf(stage, isStart))
{
    setObjectName(u"map."_s + m_code);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
}

void MapStage::describe(const QString &name, const QString &details)
{
    setAccessibleName(name);
    setAccessibleDescription(details);
    setToolTip(plainToolTip(name + u'\n' + details));
}

QSize MapStage::smallest(const QFont &font)
{
    const int line = QFontMetrics(font).height();
    return {narrowestStage, textLines * line + signSize + 3 * Metric::gap};
}

/// Of its name, above the signs.
QRect MapStage::room() const
{
    const int bottom = m_signs.isEmpty() ? height() : height() - signSize - Metric::gap;
    return {Metric::gap, 2, width() - 2 * Metric::gap, bottom - 2};
}

bool MapStage::holdsWholeName() const
{
    const QString &name = m_label.text(QLocale().language());
    const QRect needed = fontMetrics().boundingRect(room(), Qt::AlignCenter | Qt::TextWordWrap, name);
    return room().contains(needed.adjusted(1, 1, -1, -1));
}

void MapStage::setBrief(bool brief)
{
    m_isBrief = brief;
    update();
}

void MapStage::paintEvent(QPaintEvent *)
{
    const StageInk ink = inkOfStage(m_kind, isChecked(), tokensFor(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink.border, 1));
    painter.setBrush(ink.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::controlRadius,
                            Metric::controlRadius);
    painter.setPen(ink.text);
    const int signsTop = height() - signSize - Metric::gap;
    painter.drawText(room(), Qt::AlignCenter | Qt::TextWordWrap,
                     (m_isBrief ? m_short : m_label).text(QLocale().language()));
    const int step = signSize + Metric::gap;
    int x = (width() - int(m_signs.size()) * step + Metric::gap) / 2;
    for (const QString &sign : m_signs) {
        paintIcon(painter, QRectF(x, signsTop, signSize, signSize), sign, ink.text);
        x += step;
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()), Metric::controlRadius, tokensFor(palette()).focus);
}

/// Enter chooses as Space does; the arrows are Qt's, which lead along what excludes each other.
void MapStage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace leadline
