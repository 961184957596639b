// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"
#include "core/store/connection.h"

namespace leadline {

/// Notes how far the roots of an answer have come; inside the transaction that takes it in. Throws SqlError.
void noteRootHeads(Connection &connection, const SyncAnswer &answer, const std::vector<QUuid> &removed);

/// What the file shows: each root that has come and is there, and with number 0 one that is there although it never came
/// and was not made here either. Throws SqlError.
[[nodiscard]] std::vector<RootHead> rootHeads(Connection &connection);

} // namespace leadline
