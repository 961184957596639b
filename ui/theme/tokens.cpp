// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QPalette>

namespace leadline {

namespace {

QColor color(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

} // namespace

const ColorPair &Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accentTone;
    case Tone::Success:
        return successTone;
    case Tone::Warning:
        return warningTone;
    case Tone::Danger:
        return dangerTone;
    case Tone::Violet:
        return violetTone;
    case Tone::Neutral:
        break;
    }
    return neutralTone;
}

const Tokens &lightTokens()
{
    static const Tokens tokens = {
        .rail = color(0xEEF0F4),
        .window = color(0xF5F6F8),
        .surface = color(0xFFFFFF),
        .raised = color(0xFFFFFF),
        .sunken = color(0xF0F2F5),
        .hairline = color(0xE1E5EB),
        .border = color(0x8691A1),
        .text = color(0x1A1F28),
        .muted = color(0x5B6677),
        .faint = color(0x667182),
        .accent = color(0x2463D6),
        .accentHover = color(0x1B4EA8),
        .onAccent = color(0xFFFFFF),
        .link = color(0x1B4EA8),
        .focus = color(0x0A1C47),
        .toast = color(0x22262E),
        .onToast = color(0xFFFFFF),
        .toastLink = color(0x9CC1FF),
        .neutralTone = {color(0xF0F2F5), color(0x5B6677)},
        .accentTone = {color(0xE4EDFC), color(0x1B4EA8)},
        .successTone = {color(0xDFF3E7), color(0x14713F)},
        .warningTone = {color(0xFDEFD8), color(0x8F4B07)},
        .dangerTone = {color(0xFCE6E4), color(0xB3261E)},
        .violetTone = {color(0xECE8FB), color(0x5A3FB5)},
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = {
        .rail = color(0x191B20),
        .window = color(0x15171B),
        .surface = color(0x1D2026),
        .raised = color(0x23272E),
        .sunken = color(0x262A32),
        .hairline = color(0x31363F),
        .border = color(0x6B7584),
        .text = color(0xE7EAF0),
        .muted = color(0xA3ACBA),
        .faint = color(0x858F9E),
        .accent = color(0x2E69D6),
        .accentHover = color(0x255AC0),
        .onAccent = color(0xFFFFFF),
        .link = color(0xA9C8FF),
        .focus = color(0xB3CDFF),
        .toast = color(0x343A45),
        .onToast = color(0xFFFFFF),
        .toastLink = color(0xA9C8FF),
        .neutralTone = {color(0x31363F), color(0xA3ACBA)},
        .accentTone = {color(0x22344F), color(0xA9C8FF)},
        .successTone = {color(0x1C3628), color(0x6FD19B)},
        .warningTone = {color(0x3B2E18), color(0xF0B35B)},
        .dangerTone = {color(0x442221), color(0xFF9087)},
        .violetTone = {color(0x2F2850), color(0xC3B4FF)},
    };
    return tokens;
}

/// Midlight, for style sheets change Window, Base and Button under a widget and never Midlight.
const Tokens &tokensFor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Midlight).lightness() < 128 ? darkTokens() : lightTokens();
}

} // namespace leadline
