// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace leadline {

struct FilterField;
struct Reference;

/// A column of the table of leads.
struct LeadColumn
{
    static constexpr int narrowest = 50; ///< logical pixels, as all widths
    static constexpr int widest = 900;

    QString field; ///< of the lead, "fields.<code>", or what the list counts
    int width = 140;

    friend bool operator==(const LeadColumn &, const LeadColumn &) = default;
};

/// How a list looks: rows of several lines, or a table of columns; part of what a view keeps (C-12).
struct LeadListLook
{
    bool isTable = false;
    std::vector<LeadColumn> columns; ///< empty: the usual ones

    /// What the table would show.
    [[nodiscard]] const std::vector<LeadColumn> &shownColumns() const;

    friend bool operator==(const LeadListLook &, const LeadListLook &) = default;
};

/// What somebody is used to on this device: the look, and how close rows stand (C-19).
struct LeadListHabit
{
    LeadListLook look;
    bool isCompact = false;
};

[[nodiscard]] const std::vector<LeadColumn> &usualColumns();

/// "title:260", a line each, as views and preferences keep columns.
[[nodiscard]] QString columnsText(const std::vector<LeadColumn> &columns);
/// The reverse, also of what somebody else has written: widths within bounds, each field once, not more than anybody uses.
[[nodiscard]] std::vector<LeadColumn> readColumns(const QString &text);

[[nodiscard]] QStringList fieldsOf(const std::vector<LeadColumn> &columns);

/// Everything that can be a column, by its label.
[[nodiscard]] std::vector<FilterField> columnFields(const Reference &reference);

} // namespace leadline
