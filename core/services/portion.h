// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// What a ChangeSet of a long change may hold, so that a message to a server can hold it (sync.md section 4): 500 records,
/// 1,000 expectations and 1 MiB, less what the last of it may add.
struct Portion
{
    static constexpr size_t records = 400;
    static constexpr size_t expectations = 900;
    static constexpr qsizetype bytes = 800'000;
};

/// About how many bytes it takes in a message; rather more than less.
[[nodiscard]] qsizetype roughSize(const RecordChange &change);
[[nodiscard]] qsizetype roughSize(const QString &text);

/// The ChangeSet in as many as messages need to carry it, in its order; what it expects is expected by the first.
[[nodiscard]] std::vector<ChangeSet> inPortions(const Session &session, ChangeSet changeset);

/// Whether it can go in one message.
[[nodiscard]] bool isPortion(const ChangeSet &changeset);

} // namespace leadline
