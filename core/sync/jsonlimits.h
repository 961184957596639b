// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace leadline {

/// What JSON from the network may be at most.
struct JsonLimits
{
    qsizetype bytes = 0;
    int depth = 16;
    qsizetype stringBytes = 1 << 20;
};

/// Looks at the shape before anything is built from it: size, depth, long strings, U+0000, halves of surrogate pairs (no
/// database keeps either) and names that stand twice in one object. What is no JSON at all is left to the parser.
[[nodiscard]] Result<void> checkJsonShape(const QByteArray &json, const JsonLimits &limits);

} // namespace leadline
