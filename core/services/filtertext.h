// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/filter.h"

#include <QStringList>

namespace leadline {

/// One condition of a filter's text, before its field and values are looked up.
struct WrittenCondition
{
    QString field;
    Comparison comparison = Comparison::Equal;
    QStringList values;     ///< alternatives, without their quotes
    qsizetype position = 0; ///< 1-based, of the field

    friend bool operator==(const WrittenCondition &, const WrittenCondition &) = default;
};

/// Takes a filter's text apart. Usage: filter-no-field, filter-no-comparison, filter-open-quote, with the position first.
[[nodiscard]] Result<std::vector<WrittenCondition>> readFilterText(const QString &text);

/// The text that is taken apart into these; what could be misread stands in quotes.
[[nodiscard]] QString filterText(const std::vector<WrittenCondition> &conditions);

} // namespace leadline
