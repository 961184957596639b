// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/feedentry.h"
#include "ui/card/cardcontent.h"
#include "ui/card/cardscope.h"
#include "ui/card/timelinerow.h"

namespace leadline {

/// A feed's entry in words: who did what, what was typed, when.
[[nodiscard]] TimelineRow feedRow(const CardScope &scope, const FeedEntry &entry);
/// The same where there is no card; near days are called as `now` has it.
[[nodiscard]] TimelineRow feedRow(const Reference &reference, Timestamp now, const FeedEntry &entry);
/// One field's step in words: which field, who changed it on which computer, from what to what, when (C-50).
[[nodiscard]] TimelineRow stepRow(const CardScope &scope, const QString &field, const FieldStep &step);

} // namespace leadline
