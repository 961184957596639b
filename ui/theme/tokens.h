// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace leadline {

enum class Scheme { Light, Dark, System };

/// What a colour says; every tone but Neutral is a soft background with dark text on it (requirement C-81).
enum class Tone { Neutral, Accent, Success, Warning, Danger, Violet };

/// A background and the text that is readable on it.
struct ColorPair
{
    QColor soft;
    QColor text;
};

/// The one table of colours: the palette, the style sheet, icons, delegates and our widgets all paint from it.
struct Tokens
{
    QColor rail;     ///< behind the navigation
    QColor window;   ///< behind cards
    QColor surface;  ///< cards, lists, headers
    QColor raised;   ///< a card in a card, buttons
    QColor sunken;   ///< badges, hovered rows, future stages
    QColor hairline; ///< decoration only
    QColor border;   ///< of controls, 3:1

    QColor text;
    QColor muted;
    QColor faint; ///< placeholders, disabled text

    QColor accent; ///< current stage, selection bar, primary button
    QColor accentHover;
    QColor onAccent;
    QColor link;
    QColor focus; ///< the 2 px ring, seen on surfaces and on the accent alike

    QColor toast;
    QColor onToast;
    QColor toastLink;

    ColorPair neutralTone;
    ColorPair accentTone;
    ColorPair successTone;
    ColorPair warningTone;
    ColorPair dangerTone;
    ColorPair violetTone;

    [[nodiscard]] const ColorPair &tone(Tone tone) const;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// The table that goes with a palette: widgets say `tokensFor(palette())` when they paint and so follow every switch.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);

/// Lengths in logical pixels, on a 4 px grid.
struct Metric
{
    static constexpr int pagePadding = 24;
    static constexpr int cardPadding = 16;
    static constexpr int innerPadding = 8;
    static constexpr int gap = 4;
    static constexpr int cardRadius = 10;
    static constexpr int controlRadius = 6;
    static constexpr int iconSize = 18;
    static constexpr int smallIconSize = 16;
    static constexpr int targetSize = 28;     ///< of icon buttons
    static constexpr int smallestTarget = 24; ///< of anything that is clicked (requirement C-95)
    static constexpr int focusWidth = 2;
};

} // namespace leadline
