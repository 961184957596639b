// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// Where tags stand: a text of the user's own, so that filters, columns, import and export know it like any other. The
/// field that is called `name`, else the one that the first tag made, else the one that it will make.
[[nodiscard]] CustomField tagsField(const Session &session, const QString &name);
[[nodiscard]] bool isInFile(const Session &session, const CustomField &field);

/// The tags of a text, trimmed, without empty ones.
[[nodiscard]] QStringList tagsOf(const QString &text);
/// The text with the tags of `more` that it does not have, whatever their case.
[[nodiscard]] QString withTags(const QString &text, const QString &more);
[[nodiscard]] QString withoutTags(const QString &text, const QString &less);

} // namespace leadline
