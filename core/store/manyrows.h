// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <algorithm>
#include <bit>
#include <exception>
#include <future>
#include <utility>
#include <vector>

namespace leadline {

/// The most rows that one INSERT takes. A statement opens every index of its table once, and where triggers run it keeps a
/// copy of each page that it changes: for one row that is more work than the row itself.
inline constexpr size_t mostRowsAtOnce = 64;

/// Calls `take(first, count)` for one stretch after the other; few different counts, so that few statements serve all.
template<typename Take>
void inStretches(size_t count, Take take)
{
    for (size_t first = 0; first < count;) {
        const size_t stretch = std::min(std::bit_floor(count - first), mostRowsAtOnce);
        take(first, stretch);
        first += stretch;
    }
}

/// The same, taking what `make(first, count)` makes of each stretch: a second thread makes it ahead while the first writes.
template<typename Make, typename Take>
void inStretchesAhead(size_t count, Make make, Take take)
{
    using Made = std::invoke_result_t<Make, size_t, size_t>;
    std::vector<std::pair<size_t, size_t>> stretches;
    inStretches(count, [&](size_t first, size_t length) { stretches.emplace_back(first, length); });
    if (count <= mostRowsAtOnce) {
        for (const auto &[first, length] : stretches)
            take(make(first, length));
        return;
    }
    std::vector<std::promise<Made>> made(stretches.size());
    const std::future<void> maker = std::async(std::launch::async, [&] {
        for (size_t index = 0; index < stretches.size(); ++index) {
            try {
                made[index].set_value(make(stretches[index].first, stretches[index].second));
            } catch (...) {
                made[index].set_exception(std::current_exception());
            }
        }
    });
    for (std::promise<Made> &next : made)
        take(next.get_future().get());
}

/// "(?, ?), (?, ?)": the values of so many rows.
[[nodiscard]] inline QString placesFor(size_t rows, qsizetype columns)
{
    const QString row = u'(' + QStringList(columns, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    return QStringList(static_cast<qsizetype>(rows), row).join(QStringLiteral(", "));
}

} // namespace leadline
