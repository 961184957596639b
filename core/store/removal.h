// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace leadline {

/// Takes every record out of the file, with its search entries; what the journal had waiting is cancelled, and the
/// journal stays for whoever looks back. Inside a transaction, after a copy. Throws SqlError.
void removeAllRecords(Connection &connection);

} // namespace leadline
