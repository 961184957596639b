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

    QString name;        ///< one or two words
    QString arguments;   ///< for the help
    const char *summary; ///< English source, context "CommandLine"
    QStringList options; ///< beside the general ones
    int least = 0;       ///< number of words after the name
    int most = 0;        ///< -1: any number
    StoreAccess access = StoreAccess::Read;
    OnSession onSession = nullptr; ///< works on the file, opened as `access` says
    OnFile onFile = nullptr;       ///< opens what it needs itself
};

[[nodiscard]] std::span<const Command> commands();
/// nullptr when there is none.
[[nodiscard]] const Command *commandNamed(const QString &name);

} // namespace leadline
