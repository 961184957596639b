// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <QJsonValue>

namespace leadline {

/// A value as the journal and the wire write it: numbers as numbers, ids as strings, not set as null.
[[nodiscard]] QJsonValue toJson(const Value &value);

/// The reverse, by the field's type; something of another shape reads as not set.
[[nodiscard]] Value valueFromJson(const QJsonValue &json, FieldType type);

} // namespace leadline
