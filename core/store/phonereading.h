// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/tables.h"

namespace leadline {

/// From which country to which the phones without a code are read anew.
struct PhoneReading
{
    QString before;
    QString after;
};

/// Brings the match keys of all records from one reading to the other, block by block in bounded memory, inside the
/// transaction that changes the setting (D3); false when `progress` stopped it. Throws SqlError.
[[nodiscard]] bool rereadPhones(Connection &connection, const Tables &tables, const PhoneReading &reading,
                                const Progress &progress);

} // namespace leadline
