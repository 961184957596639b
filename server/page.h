// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage.h"

namespace leadline {

/// Puts what a person gets next into `answer`: records, purges and the position after them. What is asked must have
/// passed objection() with `tail`, which was read for the same position.
[[nodiscard]] Result<void> fillPage(PullSnapshot &snapshot, const Tail &tail, const QUuid &person,
                                    const SyncRequest &request, SyncAnswer &answer);

/// How many numbers a page may take: what was asked for, within bounds.
[[nodiscard]] int pageLimit(const SyncRequest &request);

} // namespace leadline
