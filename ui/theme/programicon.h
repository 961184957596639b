// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace leadline {

/// The program's own sign, for title bars and for the place beside the system's clock.
[[nodiscard]] QIcon programIcon();

} // namespace leadline
