// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"
#include "tests/support/testfile.h"

#include <map>

namespace leadline::test {

/// One lead's way as its history in the journal tells it, what was taken back left out.
struct Way
{
    struct Step
    {
        QString stage;
        qint64 at = 0;

        friend bool operator==(const Step &, const Step &) = default;
    };
    Lead lead;
    std::vector<Step> steps;

    /// How many of its steps are known at a moment.
    [[nodiscard]] size_t knownAt(qint64 moment) const;
};

/// The ways of all leads that are not archived, read from the journal record by record: what a report must come to,
/// without the tables that the report is made from.
[[nodiscard]] std::vector<Way> waysOf(TestFile &file);

/// Numbers of a report by the stage they stand at.
using ByStage = std::map<QString, qint64>;

/// A column of a table by its first label's code; nothing to tell is -1.
[[nodiscard]] ByStage column(const Report &report, const QString &table, const QString &key);

/// The answer, which must be there.
[[nodiscard]] Report answer(TestFile &file, const QString &name, const Question &question = {},
                            std::optional<Grouping> by = {});

/// How a `ByStage` differs from another, in words; empty when it does not.
[[nodiscard]] QString difference(const ByStage &found, const ByStage &expected);

} // namespace leadline::test
