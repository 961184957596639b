// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"

namespace leadline {

/// Takes out of the journal what it tells of fields that are hidden from the person the file belongs to (requirements D9). What
/// waits for an answer, was refused or lies over the rows stays: it is that person's own. Inside a transaction; throws
/// SqlError.
void forgetHiddenFields(Connection &connection, const Tables &tables);

} // namespace leadline
