// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace leadline {

/// Keys that come while the list they are meant for is still being looked for wait for its first page: who types quickly
/// opens what is found, and not what stood there before.
class AwaitedList
{
public:
    /// Another list is on its way; keys for the one before are forgotten.
    void expect();
    /// Its first page stands, or there is none.
    void arrive();
    /// Does it at once when no list is on its way.
    void then(std::function<void()> act);
    [[nodiscard]] bool hasKeys() const { return !m_keys.empty(); }

private:
    bool m_isAwaited = false;
    std::vector<std::function<void()>> m_keys;
};

} // namespace leadline
