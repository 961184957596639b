// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/model/reference.h"
#include "core/services/session.h"

namespace leadline {

/// Refused with "phone-region-unknown" when no such country has phones.
[[nodiscard]] Result<void> checkPhoneRegion(const QString &region);

/// Reads phones without a country code as those of `region` from now on; whatever duplicates are found by follows, in
/// one step that `progress` can stop and undo takes back.
[[nodiscard]] Result<ChangeSet> changePhoneRegion(const Session &session, const QString &region,
                                                  const Progress &progress = {});

} // namespace leadline
