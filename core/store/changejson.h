// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"

namespace leadline {

/// The fields of one record's change as the journal keeps them: {"title":"x"} for created and removed records,
/// {"title":["x","y"]} for updated ones.
[[nodiscard]] QString changeToJson(const RecordChange &change);
[[nodiscard]] std::vector<FieldChange> changeFromJson(const QString &json, Kind kind, RecordChange::Action action);

[[nodiscard]] QString actionName(RecordChange::Action action);
[[nodiscard]] RecordChange::Action actionFromName(const QString &name);

[[nodiscard]] QString expectationsToJson(const std::vector<Expectation> &expectations);
/// Those of kinds that this program knows.
[[nodiscard]] std::vector<Expectation> expectationsFromJson(const QString &json);

} // namespace leadline
