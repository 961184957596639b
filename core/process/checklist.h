// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/process/definition.h"

namespace leadline {

/// Where a lead keeps what is ticked: among its own fields, so that each tick is merged, sent and undone by itself and an
/// older program passes it on (ADR 0015).
inline constexpr QLatin1StringView tickPrefix("fields.check.");
inline constexpr QLatin1StringView tickValue("done");

/// The lead field that holds the tick of an item.
[[nodiscard]] QString tickField(const QString &item);
/// The item that a lead field is the tick of; empty for any other field.
[[nodiscard]] QString itemOfTick(const QString &field);
[[nodiscard]] bool isTicked(const Lead &lead, const QString &item);

/// The checklist of the lead's stage.
[[nodiscard]] std::vector<CheckItem> checklistOf(const ProcessDefinition &process, const Lead &lead);

/// The tick fields that are wanted before the lead goes on to the stage; none on the way back or to a failed end (S2-32).
[[nodiscard]] QStringList openChecks(const ProcessDefinition &process, const Lead &lead, const QString &toStage);

} // namespace leadline
