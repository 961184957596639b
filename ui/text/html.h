// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline {

/// A text that anybody may have written, as harmless HTML with its line breaks; an endless one is cut.
[[nodiscard]] QString asHtml(const QString &text);

/// Cells between tabs, rows between line breaks, the first of them a heading, as an HTML table.
[[nodiscard]] QString htmlTable(const QString &table);

} // namespace leadline
