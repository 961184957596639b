// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"
#include "core/store/connection.h"

namespace leadline {

/// Takes a record that is gone for everybody out of the journal, but for what waits for the server or for a decision. What
/// this device removed itself stays aside without a value, as long as a restored server may have to hear of it again
/// (sync.md, "What is forgotten"). Throws SqlError.
void forgetHistory(Connection &connection, const QUuid &record);

/// Those of ChangeSets that are to be sent again are in the journal again. Throws SqlError.
void returnRemovals(Connection &connection);

/// Whether a change is such a removal: it names what was removed, and there is nothing left to bring back.
[[nodiscard]] bool isForgotten(const RecordChange &change);

} // namespace leadline
