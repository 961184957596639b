// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/question.h"
#include "core/reports/stagepath.h"
#include "core/services/session.h"

#include <QMap>

namespace leadline {

/// The leads that came in the question's period, and what became of them.
struct Cohort
{
    qint64 leads = 0;
    std::vector<qint64> reached; ///< how many got at least so far, by rank on the path
    QHash<QString, qint64> ends; ///< how many have ever come to a failed end, by its code
    qint64 lost = 0;             ///< how many have ever come to any of them

    [[nodiscard]] qint64 won(const StagePath &path) const;
};

/// All of them together. Throws SqlError.
[[nodiscard]] Cohort cohortOf(const Session &session, const Question &question);

/// By what they have in common: the owner's id, the codes of source and need; the key of those without one is empty.
/// A team's leads are those its members own. Throws SqlError.
[[nodiscard]] QMap<QString, Cohort> cohortsBy(const Session &session, const Question &question, Grouping grouping);

} // namespace leadline
