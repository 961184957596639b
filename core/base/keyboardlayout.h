// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline {

/// What the same keys would have typed on the other layout, Russian or Latin (C-29): "ghbdtn" and «привет» are each
/// other's. Signs that both layouts share stay.
[[nodiscard]] QString onOtherLayout(const QString &text);

/// The sign that the key of a Cyrillic letter has on a Latin keyboard, in lower case; other signs as they are.
[[nodiscard]] QChar latinKeyOf(QChar sign);

} // namespace leadline
