// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

namespace leadline {

/// What a record is found by: its searchable fields folded and joined, phones as digits.
[[nodiscard]] QString searchKey(const Record &record);

/// Whether a change of this field changes the search key.
[[nodiscard]] bool isSearchable(Kind kind, const QString &fieldName);

} // namespace leadline
