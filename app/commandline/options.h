// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

namespace leadline {

/// One option of the command line. It means the same wherever it may stand.
struct Option
{
    const char *name;  ///< "--db"
    const char *value; ///< what follows it, for the help; "" for a switch
    const char *help;  ///< English source, context "CommandLine"

    [[nodiscard]] bool takesValue() const { return *value != '\0'; }
};

/// Those that every command takes.
[[nodiscard]] std::span<const Option> generalOptions();
/// Those that only some commands take; each command names its own.
[[nodiscard]] std::span<const Option> commandOptions();
/// Of either kind; nullptr when there is none.
[[nodiscard]] const Option *optionNamed(const QString &name);

} // namespace leadline
