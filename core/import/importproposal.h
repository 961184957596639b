// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace leadline {

/// A target for every column: by its name, else by what its cells look like, else an own field.
[[nodiscard]] ImportMapping proposeMapping(const Session &session, const QStringList &headers,
                                           const std::vector<QStringList> &sampleRows);

class ImportTable;

/// The mapping that a run uses: what the user decided, then what is remembered, then what is proposed.
[[nodiscard]] Result<ImportMapping> mappingFor(const Session &session, const ImportTable &table,
                                               const ImportOptions &options);

} // namespace leadline
