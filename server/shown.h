// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "core/model/syncmessage.h"

namespace leadline {

/// A record as somebody is sent it to whom this is closed: without the hidden values, without what history and refused
/// changes tell of them, and with a stamp of zero, which is nobody's, for each hidden field, filled or not. Nothing when
/// it tells of hidden fields alone (requirements D9).
[[nodiscard]] std::optional<SharedRecord> shown(SharedRecord record, const ClosedFields &closed);

/// Leaves in an answer what may be shown; a page of which nothing is left still tells its root's number.
void hide(SyncAnswer &answer, const ClosedFields &closed);

} // namespace leadline
