// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "core/model/outcome.h"
#include "core/model/sentchangeset.h"

namespace leadline {

/// Who acts, as the push's own transaction sees him.
struct ActingPerson
{
    QUuid person;
    QString role; ///< rep, manager, admin, marketing; empty: no right at all
    bool isServer = false;
    ClosedFields closed = {}; ///< to his role
    QString device = {};      ///< the computer he works on
};

/// Why the actor may not do this to a record of a root he sees: "no-right", "frozen"; empty when he may (requirements D9,
/// G-24). `standing` is the record as it is, null when it is new; `root` is its lead or company.
[[nodiscard]] QString denial(const ActingPerson &actor, const SentChange &change, const SharedRecord *standing,
                             const SharedRecord *root);

/// The first field that the change may not touch because it is closed to the actor ("field-hidden", "field-locked"), or
/// that no client could work with ("invalid"). A read-only field may get its first value with its record; what holds
/// hidden values is not removed by who cannot know what goes.
[[nodiscard]] std::optional<Obstacle> fieldDenial(const ActingPerson &actor, const SentChange &change,
                                                  const SharedRecord *standing);

} // namespace leadline
