// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace leadline::test {

// Each walks over what is visible in a window and gives what is wrong there, in words; nothing when all is right.

/// Controls that a screen reader could not name (C-90).
[[nodiscard]] QStringList namelessControls(QWidget &window);
/// Controls too small to be hit (C-95).
[[nodiscard]] QStringList smallTargets(QWidget &window);
/// Labels, buttons and chips that do not show their whole text and have no tool tip that does (C-86).
[[nodiscard]] QStringList cutTexts(QWidget &window);
/// What the Tab key passes by, or visits twice before it comes round (C-33).
[[nodiscard]] QStringList tabFaults(QWidget &window);
/// Labels, buttons and tool tips that would read a user's text as markup, or its & as an underline.
[[nodiscard]] QStringList markupReaders(QWidget &window);

/// Every text that is to be seen: labels, buttons, fields, hints in empty fields, rows.
[[nodiscard]] QStringList visibleTexts(QWidget &window);
/// Those, and the names and tool tips that only appear when asked for.
[[nodiscard]] QStringList allTexts(QWidget &window);

} // namespace leadline::test
