// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sourceformat.h"
#include "core/import/importmapping.h"
#include "core/import/importmends.h"
#include "core/model/changeset.h"
#include "core/model/lead.h"

#include <functional>

namespace leadline {

/// What happens to a row whose phone, e-mail, ИНН or name with company a lead has already (D3).
enum class OnDuplicate { Skip, Update, Create };

/// What to import and how; only `path` must be given.
struct ImportOptions
{
    QString path;
    SourceOptions source;
    std::optional<bool> hasHeader; ///< not set: told by the content
    /// Decides the columns it names; the others, or all of them without it, as remembered or proposed.
    std::optional<ImportMapping> mapping;
    ImportMends mends; ///< cells that the user has put right; as if the file said so
    OnDuplicate onDuplicate = OnDuplicate::Skip;
    QString errorsPath; ///< CSV of the rows that could not be taken; empty: they are only counted
    QString errorColumn = QStringLiteral("Error"); ///< its last column's name: "Error" or "Ошибка"
    std::function<QString(const Error &)> wording; ///< what that column says; without it, the reason
};

/// What a file looks like and where its columns would go.
struct ImportProposal
{
    SourceDescription description;
    bool hasHeader = true;
    bool remembered = false;             ///< the mapping is the one used last time
    QStringList headers;                 ///< each once; of a file without a header A, B, C …
    std::vector<QStringList> sampleRows; ///< at most 100
    ImportMapping mapping;               ///< a target for every header
};

/// What an import did, or a dry run would do.
struct ImportReport
{
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 warnings = 0; ///< cells that did not fit their field and were kept as text in an own field
    QUuid batch;         ///< what `undo` takes back; null when nothing was changed
    QString errorsPath;  ///< empty when no row failed
    double seconds = 0;
    bool cancelled = false;
};

/// What would happen to one row.
struct ImportPreviewRow
{
    enum class Verdict { Create, Update, Duplicate, Error };

    qint64 line = 0; ///< in the file
    Verdict verdict = Verdict::Create;
    std::optional<Error> error;
    LeadId existing;                ///< of an update or duplicate; null when it is an earlier row of the same file
    std::vector<FieldChange> cells; ///< field by field, before and after
    QStringList source;             ///< the row's own cells
};

struct ImportPreview
{
    QStringList headers; ///< of the file
    std::vector<ImportPreviewRow> rows;
    ImportReport totals; ///< over the rows looked at
};

/// How far an import is.
struct ImportProgress
{
    ImportReport soFar;
    double fraction = 0; ///< of the file, 0 to 1
    double rowsPerSecond = 0;
    double secondsLeft = 0;
};

/// Looks at the beginning of a file. Errors as openSource() and checkMapping() have them.
[[nodiscard]] Result<ImportProposal> proposeImport(const Session &session, const ImportOptions &options);

enum class DryRun { FirstRows, WholeFile };

/// What an import would do, without doing it: a table of the first `limit` rows, totals over them or the whole file; of
/// the whole file also the first `limit` rows further down that cannot be taken.
/// `progress` returns false to stop; then it is Cancelled.
[[nodiscard]] Result<ImportPreview> dryRun(const Session &session, const ImportOptions &options, int limit,
                                           DryRun extent = DryRun::FirstRows,
                                           const std::function<bool(const ImportProgress &)> &progress = {});

/// Imports as one batch, which one undo takes back (S1-09, S4-26). `progress` returns false to stop: what is in stays,
/// as a batch. Reads and maps on a second thread; everything else happens on the store's. Bad rows go to the errors
/// file, which can be mended and imported again; an error is one of the whole file or of the disk, or Refused
/// ("errors-over-source") before anything happens, when the errors file is the imported one.
[[nodiscard]] Result<ImportReport> runImport(Session &session, const ImportOptions &options,
                                             const std::function<bool(const ImportProgress &)> &progress = {});

} // namespace leadline
