// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace leadline {

/// A text in a column of codes or users that means nothing in this workspace.
struct UnknownValue
{
    QString field; ///< the target
    QString text;
    qint64 rows = 0;
};

/// Whether a target's texts can be given a meaning: it takes an entry of a directory or a user.
[[nodiscard]] bool takesWords(const QString &target);

/// All of them in the file, most frequent first, at most 200 a field; Cancelled when `wanted` says false.
/// On a thread of the workspace.
[[nodiscard]] Result<std::vector<UnknownValue>> unknownValues(const Session &session, const ImportOptions &options,
                                                              const std::function<bool()> &wanted);

} // namespace leadline
