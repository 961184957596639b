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
};

/// Takes a filter's text apart. Usage: filter-no-field, filter-no-comparison, filter-open-quote, with the position first.
[[nodiscard]] Result<std::vector<WrittenCondition>> readFilterText(const QString &text);

} // namespace leadline
