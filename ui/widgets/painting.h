// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QString>

class QPainter;
class QRectF;
class QVariant;
class QWidget;

namespace leadline {

/// Sets a property that the style sheet is keyed on and shows the difference.
void setStyleProperty(QWidget &widget, const char *name, const QVariant &value);

/// A filled shape with fully round ends.
void paintPill(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border);

/// The ring around what has the keyboard focus, inside `rect`.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color);

/// How wide the text is in the font, in logical pixels, rounded up.
[[nodiscard]] int textWidth(const QFont &font, const QString &text);

} // namespace leadline
