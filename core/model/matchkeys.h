// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

#include <vector>

namespace leadline {

/// What tells that two records are the same person or company (requirements B2, D3): phone (E.164), e-mail,
/// name and company together, ИНН. Text keys; two records that share one are possible duplicates.
[[nodiscard]] QStringList matchKeys(const Record &record, const QString &phoneRegion);

/// The 64 bits under which the store keeps a match key; the same on every machine and for ever.
[[nodiscard]] qint64 matchHash(const QString &key);

/// A phone as the file keeps it: E.164, with ";ext=" for an extension; the typed text when it is no valid number.
[[nodiscard]] QString storedPhone(const QString &typed, const QString &phoneRegion);

} // namespace leadline
