// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentences.h"

#include <span>

namespace leadline {

/// What a process refuses to do with a lead or a task, and what is wrong with its definition.
[[nodiscard]] std::span<const Sentence> processSentences();

} // namespace leadline
