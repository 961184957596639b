// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/synclog.h"

namespace leadline {

/// What happened between the file and its server, as a sentence in the language of the moment.
[[nodiscard]] QString syncEventText(const SyncEvent &event);

} // namespace leadline
