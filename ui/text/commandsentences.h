// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentences.h"

#include <span>

namespace leadline {

/// What is wrong with what somebody typed after "leadline".
[[nodiscard]] std::span<const Sentence> commandSentences();

} // namespace leadline
