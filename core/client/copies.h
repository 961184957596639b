// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncstate.h"

namespace leadline {

/// A word for this computer that tells nothing about it; empty where the system has none.
[[nodiscard]] QString thisComputer();

/// Whether the file was last logged in on another computer: somebody copied or carried it here, and the device that it was
/// there may be at work still (sync.md section 1).
[[nodiscard]] bool isFromElsewhere(const SyncState &state);

} // namespace leadline
