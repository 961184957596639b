// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outcome.h"
#include "core/model/sentchangeset.h"
#include "core/sync/wireobject.h"

namespace leadline {

/// The parts of a message that are about one ChangeSet; also how server and client keep them on disk.
[[nodiscard]] QJsonObject changeSetToJson(const SentChangeSet &changeset);
[[nodiscard]] SentChangeSet changeSetFromJson(const WireObject &json);
[[nodiscard]] QJsonObject outcomeToJson(const SyncOutcome &outcome);
[[nodiscard]] SyncOutcome outcomeFromJson(const WireObject &json);

} // namespace leadline
