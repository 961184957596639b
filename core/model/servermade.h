// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Kinds of records that only the server makes, and their fields. Both belong to a root and come down with it.
namespace leadline::servermade {

/// What lost or was refused, kept until somebody decides (sync.md D6 and section 2). Only `resolved` is ever edited.
inline constexpr QLatin1StringView conflict("conflict");
/// One ChangeSet's effect on one root, for the history that everybody who sees the root shares.
inline constexpr QLatin1StringView history("history");

// both
inline constexpr QLatin1StringView lead("lead");     ///< the root; id
inline constexpr QLatin1StringView author("author"); ///< user id
inline constexpr QLatin1StringView at("at");         ///< UTC ms, from the ChangeSet's HLC
inline constexpr QLatin1StringView intent("intent");
inline constexpr QLatin1StringView op("op"); ///< the ChangeSet's id

// conflict
inline constexpr QLatin1StringView why(
    "why"); ///< "later", "refused" or "moved" (its author may not see the root any more)
inline constexpr QLatin1StringView kind("kind");         ///< of `record`
inline constexpr QLatin1StringView record("record");     ///< id; of "refused" and "moved" the root's
inline constexpr QLatin1StringView field("field");       ///< of "later"; else not set
inline constexpr QLatin1StringView value("value");       ///< JSON text: the losing value; else as `changes`
inline constexpr QLatin1StringView resolved("resolved"); ///< flag

// history
inline constexpr QLatin1StringView device("device"); ///< as its owner's login called it
/// JSON text: [{"a":"update","k":"lead","i":"<id>","f":{"phones":[before, after]}}, …]
inline constexpr QLatin1StringView changes("changes");

} // namespace leadline::servermade
