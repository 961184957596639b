// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentchangeset.h"
#include "core/model/sharedrecord.h"

#include <map>
#include <set>

namespace leadline::convergence {

using Records = std::map<QUuid, SharedRecord>;

/// Applies a ChangeSet to a client's rows as its store would: whole, or not at all when what it expects or needs is not
/// there.
bool play(Records &records, const SentChangeSet &changeset);
/// What is left of a ChangeSet that the server took, when some of its roots have come down already.
bool playRest(Records &records, const SentChangeSet &changeset, const std::set<QUuid> &withoutRoots);

[[nodiscard]] QUuid rootOfChange(const Records &records, const SentChange &change);
[[nodiscard]] std::set<QUuid> rootsOf(const Records &records, const SentChangeSet &changeset);

[[nodiscard]] bool isOpen(const SharedRecord &task);
/// Made by the process, so that a lead has at most one that is open.
[[nodiscard]] bool isProcessTask(const SharedRecord &record);

} // namespace leadline::convergence
