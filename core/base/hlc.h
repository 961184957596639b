// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace leadline {

/// A hybrid logical time: 48 bits of UTC milliseconds over a 16-bit counter (sync.md section 1). It tells which of two
/// truly concurrent edits is the later one, and as a field's stamp it names the value that an author saw. Zero: never.
struct Hlc
{
    qint64 value = 0;

    [[nodiscard]] static Hlc at(Timestamp moment) { return {moment.milliseconds << 16}; }
    [[nodiscard]] Timestamp moment() const { return {value >> 16}; }
    [[nodiscard]] bool isSet() const { return value != 0; }

    friend auto operator<=>(const Hlc &, const Hlc &) = default;
};

/// The time of something new: `now`, but always later than everything seen so far.
[[nodiscard]] Hlc nextHlc(Hlc latestSeen, Timestamp now);

/// What a server takes of a client's time: not more than 5 minutes ahead of its own.
[[nodiscard]] Hlc clampedHlc(Hlc claimed, Timestamp now);

} // namespace leadline
