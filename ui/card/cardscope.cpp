// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/cardscope.h"

#include <algorithm>

namespace leadline {

QString userName(const Reference &reference, const UserId &id)
{
    const auto found = std::ranges::find(reference.users, id, &User::id);
    return found == reference.users.end() ? QString() : found->name;
}

QString CardScope::label(const QString &directory, const QString &code) const
{
    return reference().lookups.label(directory, code, language());
}

} // namespace leadline
