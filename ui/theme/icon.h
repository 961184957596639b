// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>

class QPainter;

namespace leadline {

/// The colour of an icon; taken from the tokens when it is painted, so a switch of the theme needs no new icon.
/// Disabled icons are faint whatever their ink; checked ones (QIcon::On) in Muted turn to the accent's text.
enum class Ink { Muted, Text, Accent, OnAccent, Success, Warning, Danger, Violet, Toast };

/// A bundled Lucide icon by its upstream name ("phone"; list in resources/icons/README.md), crisp at any scale.
/// In an oblong place it stands at the left. An unknown name gives a null icon.
[[nodiscard]] QIcon themedIcon(const QString &name, Ink ink = Ink::Muted);

/// Paints the icon in `color` for delegates and widgets that paint themselves.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

[[nodiscard]] Ink inkOf(Tone tone);

} // namespace leadline
