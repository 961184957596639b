// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/importedfiles.h"

namespace leadline {

/// How an import stands today. Changed: somebody has changed since what it brought, so that taking it back asks first.
enum class ImportStanding { Running, Whole, Changed, PartlyTakenBack, TakenBack };

/// An import of this file, whenever it was.
struct PastImport
{
    QUuid batch;
    QUuid target; ///< what undo takes: the batch, or the one that brought it again; null when it is taken back
    Timestamp at;
    UserId author;
    std::optional<ImportedFile> file; ///< not of those from before it was kept
    ImportStanding standing = ImportStanding::Whole;
};

/// Newest first. Whether one was changed since takes a look at all that it brought, so here none is Changed. Throws
/// SqlError.
[[nodiscard]] std::vector<PastImport> pastImports(const Session &session, int limit);

/// The same standing, and Changed where it is. Throws SqlError.
[[nodiscard]] ImportStanding standingOf(const Session &session, const PastImport &import);

/// "whole", "changed" …: stable.
[[nodiscard]] QString standingName(ImportStanding standing);

} // namespace leadline
