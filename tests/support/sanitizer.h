// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline::test {

/// How many times more time and memory a program takes under AddressSanitizer than a test's bounds mean; 1 without it.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int sanitizerFactor = 10;
#else
inline constexpr int sanitizerFactor = 1;
#endif

} // namespace leadline::test
