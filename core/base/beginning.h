// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline {

/// The first `length` UTF-16 units of a text, one less where they would end within a character.
[[nodiscard]] QString beginningOf(const QString &text, qsizetype length);

} // namespace leadline
