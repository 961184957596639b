// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lostlinks.h"

#include <QStringList>

namespace leadline {

/// A line for each, and one that says what to do about them; nothing when there are none.
[[nodiscard]] QStringList lostLinkLines(const std::vector<LostLink> &links);

} // namespace leadline
