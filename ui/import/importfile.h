// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace leadline {

/// A file that was chosen for import, as far as it was looked at.
struct ImportFile
{
    ImportProposal proposal;
    QStringList targets; ///< all that a column can be given
    QString errorsPath;  ///< beside the file and not there yet
    ImportMends mends;   ///< that were made before, and not imported
};

/// Looks at the beginning of the file; errors as proposeImport() has them. On a thread of the workspace.
[[nodiscard]] Result<ImportFile> lookAtFile(const Session &session, const ImportOptions &options);

/// Keeps what was mended in the file at `path`, in place of what was mended in any other; none: forgets it.
[[nodiscard]] Result<void> keepMends(const Session &session, const QString &path, const ImportMends &mends);

/// "<name>-errors.csv" beside the file; with a number when there is one already, since somebody may be mending it.
[[nodiscard]] QString freeErrorsPath(const QString &sourcePath);

} // namespace leadline
