// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/question.h"
#include "core/store/connection.h"

namespace leadline {

/// How many times leads came to `stage` after those of `trail`, the last of which they left for it; none: they were new.
struct Moves
{
    QStringList trail;
    QString stage;
    qint64 count = 0;

    [[nodiscard]] QString from() const { return trail.isEmpty() ? QString() : trail.last(); }
};

/// The moves of the leads that the question asks about from `begin` up to `end`, both in UTC milliseconds. Whole spans of
/// thirty days come from their counts, so only what is left at both ends is read move by move. Throws SqlError.
[[nodiscard]] std::vector<Moves> movesBetween(Connection &connection, const Question &question, qint64 begin,
                                              qint64 end);

/// How many leads came, and how many came to one of the `ends`, in each of some steps of time. Throws SqlError.
struct StepCount
{
    qint64 came = 0;
    qint64 ended = 0;
};
[[nodiscard]] std::vector<StepCount> countSteps(Connection &connection, const Question &question,
                                                const std::vector<DaySpan> &steps, const QStringList &ends);

} // namespace leadline
