// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline::bench {

/// What a program that only reads the list needs; prints resident megabytes. Gives the exit code.
[[nodiscard]] int printMemoryOfReader(const QString &path);

} // namespace leadline::bench
