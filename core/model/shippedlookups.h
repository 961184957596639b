// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/reference.h"

namespace leadline {

/// Made from the code, so that two people who bring the same entry offline bring one record.
[[nodiscard]] LookupId lookupId(const QString &directory, const QString &code);

/// Every shipped entry of a directory, for a new file or workspace: the same ids everywhere. Their texts stand in
/// resources/directories/lookups.json, embedded as ":/directories/lookups.json".
[[nodiscard]] std::vector<Lookup> shippedLookups();

} // namespace leadline
