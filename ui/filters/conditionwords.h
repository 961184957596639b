// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/filtertext.h"
#include "core/services/workspace.h"
#include "ui/widgets/fieldinput.h"

namespace leadline {

/// Something that leads are filtered by: a field of theirs, one of the user's own, or what the list counts.
struct FilterField
{
    QString name; ///< as a filter's text has it
    QString label;
    FieldType type = FieldType::Text;
    QString of; ///< directory of a code, kind of a reference
};

/// All of them, by their labels.
[[nodiscard]] std::vector<FilterField> filterFields(const Reference &reference);

/// One by its name; of an unknown one a text without a directory.
[[nodiscard]] FilterField filterField(const Reference &reference, const QString &name);

/// How the field can be compared, the usual way first.
[[nodiscard]] std::vector<Comparison> comparisonsOf(const FilterField &field);
[[nodiscard]] QString comparisonLabel(Comparison comparison, FieldType type);
/// Whether a value belongs to it.
[[nodiscard]] bool takesValue(Comparison comparison);

/// What can be chosen as its value, as the filter's text has it and as people call it: codes, people, spans of days.
[[nodiscard]] std::vector<FieldChoice> filterChoices(const Reference &reference, const FilterField &field);

/// "Source: Web, Call", "Budget ≥ 100,000", "Created: last 7 days".
[[nodiscard]] QString conditionInWords(const Reference &reference, const WrittenCondition &condition);

} // namespace leadline
