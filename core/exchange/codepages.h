// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/encoding.h"

namespace leadline {

/// The 128 characters that bytes 0x80 to 0xFF stand for in a single-byte encoding; null for the Unicode ones.
/// Bytes that the encoding leaves open are the control characters of the same number, as in the WHATWG standard.
[[nodiscard]] const char16_t *upperHalf(Encoding encoding);

} // namespace leadline
