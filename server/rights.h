// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentchangeset.h"
#include "core/model/sharedrecord.h"

namespace leadline {

/// Who acts, as the push's own transaction sees him.
struct Actor
{
    QUuid person;
    QString role; ///< rep, manager, admin, marketing; empty: no right at all
    bool isServer = false;
};

/// Why the actor may not do this to a record of a root he sees: "no-right", "frozen"; empty when he may (requirements D9,
/// G-24). `standing` is the record as it is, null when it is new; `root` is its lead or company.
[[nodiscard]] QString denial(const Actor &actor, const SentChange &change, const SharedRecord *standing,
                             const SharedRecord *root);

} // namespace leadline
