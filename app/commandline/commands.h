// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/answer.h"
#include "app/commandline/invocation.h"
#include "core/services/session.h"

#include <span>

namespace leadline {

/// One command: how it is called, and who does it.
struct Command
{
    using OnSession = Result<Answer> (*)(const Invocation &typed, Session &session);
    using OnFile = Result<Answer> (*)(const Invocation &typed);

    const char *name;      ///< one or two words
    const char *arguments; ///< for the help, UTF-8
    const char *summary;   ///< English source, context "CommandLine"
    const char *options;   ///< beside the general ones, blanks between them
    int least;             ///< number of words after the name
    int most;              ///< -1: any number
    StoreAccess access;
    OnSession onSession;     ///< works on the file, opened as `access` says
    OnFile onFile = nullptr; ///< opens what it needs itself

    /// The name with the arguments: how it is typed.
    [[nodiscard]] QString form() const;
    [[nodiscard]] bool takes(const QString &option) const;
    [[nodiscard]] QStringList optionNames() const;
};

[[nodiscard]] std::span<const Command> commands();
/// nullptr when there is none.
[[nodiscard]] const Command *commandNamed(const QString &name);

} // namespace leadline
