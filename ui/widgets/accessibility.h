// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline {

/// Teaches Qt the screen-reader roles of our own widgets; each of them calls it, the first call counts.
void installAccessibleRoles();

} // namespace leadline
