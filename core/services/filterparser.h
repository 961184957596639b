// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/services/session.h"

namespace leadline {

/// Reads a filter as people type it: conditions joined by " and " or commas, all of which must hold (docs/cli.md).
/// FIELD=VALUE, != > >= < <=, ~ (contains), FIELD= or FIELD:empty, FIELD!= or FIELD:set, alternatives A|B, quotes around
/// values with separators, the shorthands phone and email, a day for all of it, days like today and -7d, periods like
/// last-7d and this-month, "me" for who asks.
/// Usage "filter-…" with the 1-based position, Invalid "filter-value-invalid", when it cannot be read.
[[nodiscard]] Result<std::vector<Condition>> parseFilter(const Session &session, const QString &text);

/// The field that a list is sorted or filtered by: of the lead, its own, or a custom one by code or name, then
/// "fields.<code>". Empty when there is none.
[[nodiscard]] QString listFieldNamed(const Session &session, const QString &name);

/// Whether a filter looks at archived leads, which a list otherwise hides.
[[nodiscard]] bool asksForArchived(const std::vector<Condition> &conditions);

} // namespace leadline
