// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcefile.h"

#include <functional>

namespace leadline {

/// One house rule that a machine can see; `findings` names every place in a file that breaks it.
struct Rule
{
    QString name;
    std::function<QStringList(const SourceFile &)> findings;
};

/// All of them, in the order of CONTRIBUTING.md.
[[nodiscard]] QList<Rule> houseRules();

} // namespace leadline
