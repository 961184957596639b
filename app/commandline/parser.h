// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"

namespace leadline {

/// Takes the arguments (without the program's name) apart; options stand anywhere, "--" ends them, "--name=value" is
/// "--name value". Usage when they make no sense; then the language is still that of languageOf().
[[nodiscard]] Result<Invocation> parseArguments(const QStringList &arguments);

/// What --lang says, else the language of the surroundings; also of arguments that make no sense.
[[nodiscard]] QLocale::Language languageOf(const QStringList &arguments);

} // namespace leadline
