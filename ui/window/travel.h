// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace leadline {

/// Places that were left, to go back to, and those that were come back from, as in a browser (C-05).
template<typename Place>
class Travel final
{
public:
    /// The place is left for another one; what lay ahead is no more.
    void leave(const Place &here)
    {
        m_ahead.clear();
        if (m_behind.empty() || !(m_behind.back() == here))
            m_behind.push_back(here);
        if (m_behind.size() > farthest)
            m_behind.erase(m_behind.begin());
    }
    [[nodiscard]] bool canGoBack() const { return !m_behind.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_ahead.empty(); }
    /// The place to go to from here; nullopt at the end.
    [[nodiscard]] std::optional<Place> back(const Place &here) { return step(here, m_behind, m_ahead); }
    [[nodiscard]] std::optional<Place> forward(const Place &here) { return step(here, m_ahead, m_behind); }

private:
    static constexpr size_t farthest = 50;

    static std::optional<Place> step(const Place &here, std::vector<Place> &from, std::vector<Place> &to)
    {
        while (!from.empty()) {
            Place place = std::move(from.back());
            from.pop_back();
            if (place == here)
                continue;
            to.push_back(here);
            return place;
        }
        return std::nullopt;
    }

    std::vector<Place> m_behind;
    std::vector<Place> m_ahead;
};

} // namespace leadline
