// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

namespace leadline {

QPalette paletteFrom(const Tokens &tokens)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, tokens.window);
    set(QPalette::WindowText, tokens.text);
    set(QPalette::Base, tokens.surface);
    set(QPalette::AlternateBase, tokens.sunken);
    set(QPalette::Text, tokens.text);
    set(QPalette::PlaceholderText, tokens.faint);
    set(QPalette::Button, tokens.raised);
    set(QPalette::ButtonText, tokens.text);
    set(QPalette::BrightText, tokens.onAccent);
    set(QPalette::Highlight, tokens.accent);
    set(QPalette::HighlightedText, tokens.onAccent);
    set(QPalette::Link, tokens.link);
    set(QPalette::LinkVisited, tokens.link);
    set(QPalette::ToolTipBase, tokens.toast);
    set(QPalette::ToolTipText, tokens.onToast);
    set(QPalette::Light, tokens.raised);
    set(QPalette::Midlight, tokens.sunken);
    set(QPalette::Mid, tokens.hairline);
    set(QPalette::Dark, tokens.border);
    set(QPalette::Shadow, tokens.border);

    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, tokens.faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, tokens.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.sunken);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, tokens.muted);
    return palette;
}

} // namespace leadline
