// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/reports/question.h"
#include "core/services/session.h"

namespace leadline {

/// What stands in a column, and so how it is written: a label, a whole number, a part of one, milliseconds.
enum class ReportUnit { Label, Count, Share, Duration };

struct ReportColumn
{
    QString key; ///< stable: "count"; of labels what the rows are: "stage"
    ReportUnit unit = ReportUnit::Count;
};

/// A number with the leads behind it.
struct ReportCell
{
    Value value; ///< empty where there is nothing to tell: a share of nothing
    std::optional<LeadQuery> behind;
};

/// A row is about something: a stage, a source, a person. Its labels fill the first columns, its cells the others.
struct ReportRow
{
    QStringList codes;  ///< one for each label; empty where a lead has none
    QStringList labels; ///< in the language of the report; empty where the code is
    std::vector<ReportCell> cells;
};

struct ReportTable
{
    QString name; ///< stable: "snapshot"
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;

    /// The column's place among a row's cells; -1 when it is a label or not there.
    [[nodiscard]] qsizetype cellOf(const QString &key) const;
};

/// The step on which the largest part of the leads that could take it did not.
struct WeakStep
{
    QString from; ///< codes of stages
    QString to;
    qint64 reached = 0; ///< how many got to `to`
    qint64 of = 0;      ///< of how many that got to `from`

    friend bool operator==(const WeakStep &, const WeakStep &) = default;
};

/// An answer: tables, and for a funnel what they say.
struct Report
{
    QString name;
    qint64 leads = 0; ///< that came in the period
    std::vector<ReportTable> tables;
    std::optional<WeakStep> weakStep;

    /// nullptr when there is none of this name.
    [[nodiscard]] const ReportTable *table(const QString &wanted) const;
};

/// funnel, sources, needs, disqualified, people (S1-45 to S1-48, D14).
[[nodiscard]] QStringList reportNames();

/// Answers the question; `by` adds a table with a row for each owner, team, source or need. NotFound
/// ("report-not-found") for a name that is none. Throws SqlError.
[[nodiscard]] Result<Report> makeReport(const Session &session, const QString &name, const Question &question,
                                        std::optional<Grouping> by, QLocale::Language language);

} // namespace leadline
