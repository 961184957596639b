// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importerrors.h"
#include "core/import/importstep.h"
#include "core/store/batches.h"
#include "core/store/commitgroup.h"
#include "core/store/importedfiles.h"

#include <QElapsedTimer>

namespace leadline {

/// One import while it runs: rows come in, ChangeSets of one batch go out.
class ImportRun
{
public:
    using ProgressListener = std::function<bool(const ImportProgress &)>;

    ImportRun(const Session &session, const ImportOptions &options, ImportErrors errors, ProgressListener listener);

    /// Takes the rows of a chunk; false when the user wants no more.
    [[nodiscard]] Result<bool> take(ImportChunk chunk);
    /// The rest, and the end of the batch.
    [[nodiscard]] Result<ImportReport> finish();
    /// The end of the batch after a failure: what is in can be taken back, and the last report tells how much that is.
    void stop();

private:
    [[nodiscard]] Result<void> beginStep(std::span<const ImportRow> rows);
    [[nodiscard]] Result<void> takeRow(ImportRow &row);
    [[nodiscard]] Result<void> commit();
    void count(ImportPreviewRow::Verdict verdict);
    [[nodiscard]] Result<void> save();
    void end(const QString &state);
    void keepCounts();
    [[nodiscard]] bool tell();

    const Session &m_session;
    ImportStep m_step;
    ImportErrors m_errors;
    ProgressListener m_listener;
    Batches m_batches;
    ImportedFiles m_files;
    CommitGroup m_group;
    QString m_name; ///< of the file
    ImportReport m_report;
    ImportReport m_saved;  ///< as of what is durable
    bool m_isLost = false; ///< what was added after that
    QElapsedTimer m_clock;
    double m_fraction = 0;
};

} // namespace leadline
