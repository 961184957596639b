// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

namespace leadline {

/// Appends a value as compact JSON, as toJson() would have it, without building a tree first: every row that is written
/// passes through here.
void appendJson(QString &json, const Value &value);
void appendJson(QString &json, const QString &text);

} // namespace leadline
