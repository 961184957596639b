// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

struct Pictures;

/// Whether the arguments (without the program's name) name a command, ask for help, or make sense to nobody else: then
/// runCommandLine is for them, else the window.
[[nodiscard]] bool isForCommandLine(const QStringList &arguments);

/// Runs one command without any window; gives the exit code: 0 done, 1 refused or problems found, 2 usage, 3 file or I/O,
/// 4 locked. Texts go to stdout, errors to stderr; with --json an error also to stdout. `pictures` draws reports.
[[nodiscard]] int runCommandLine(int argc, char **argv, const Pictures *pictures = nullptr);

} // namespace leadline
