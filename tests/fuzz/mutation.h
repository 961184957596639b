// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/convergence/chance.h"

#include <QByteArrayList>

namespace leadline::fuzz {

/// Damages one of the good inputs: bytes and pieces changed, taken out, doubled, moved, and words put in that are trouble
/// somewhere. The same chance, the same damage.
[[nodiscard]] QByteArray mutated(const QByteArrayList &good, convergence::Chance &chance);

} // namespace leadline::fuzz
