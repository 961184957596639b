// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/cardscope.h"

#include <algorithm>

namespace leadline {

QString CardScope::userName(const UserId &id) const
{
    const std::vector<User> &users = reference().users;
    const auto found = std::ranges::find(users, id, &User::id);
    return found == users.end() ? QString() : found->name;
}

QString CardScope::label(const QString &directory, const QString &code) const
{
    return reference().lookups.label(directory, code, language());
}

} // namespace leadline
