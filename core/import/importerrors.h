// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"
#include "core/import/importer.h"
#include "core/import/importrow.h"

#include <QTemporaryFile>

namespace leadline {

/// The rows that could not be taken, with why, in a file that can be mended and imported again. It is there only when
/// there is such a row. Until the end they wait in a file without a name, since the longest decides about the header.
class ImportErrors
{
public:
    ImportErrors(const ImportOptions &options, const QStringList &headers, const SourceDescription &description);

    /// Io ("cannot-write") when the file could not be made; to be called before anything is imported.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> add(const ImportRow &row);
    /// Where it is now; empty when there was nothing to write.
    [[nodiscard]] Result<QString> finish();

private:
    [[nodiscard]] Result<void> writeAll();
    [[nodiscard]] Result<void> writeRow(QStringList cells, const QString &why);

    QString m_path;
    QStringList m_headers; ///< without an older error column
    bool m_replacesColumn = false;
    QString m_errorColumn;
    CsvStyle m_style;
    std::function<QString(const Error &)> m_wording;
    std::unique_ptr<CsvWriter> m_writer;
    std::unique_ptr<QTemporaryFile> m_waiting; ///< reason and cells of each row; none before the first
    qsizetype m_columns = 0;                   ///< of the header or of the longest row
};

} // namespace leadline
