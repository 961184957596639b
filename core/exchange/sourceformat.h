// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/encoding.h"
#include "core/exchange/rows.h"

#include <memory>

namespace leadline {

/// What a file is, told by its content, never by its name.
enum class SourceFormat { Csv, Xlsx, VCard };

/// What the user decides instead of the detection.
struct SourceOptions
{
    std::optional<Encoding> encoding; ///< of CSV and of vCards that do not say
    std::optional<QChar> delimiter;   ///< of CSV
    QString sheet;                    ///< of XLSX: a name or a 1-based number; empty means the first visible one
};

/// What was found and is used for reading; the preview shows it.
struct SourceDescription
{
    SourceFormat format = SourceFormat::Csv;
    Encoding encoding = Encoding::Utf8; ///< CSV and vCard
    QChar delimiter = u',';             ///< CSV
    QStringList sheets;                 ///< XLSX
    QString sheet;                      ///< XLSX
};

/// A file opened for reading: the header, if there is one, is simply its first row.
struct SourceFile
{
    SourceDescription description;
    std::unique_ptr<RowSource> rows;
};

/// Opens a CSV, XLSX or vCard file of any name. Errors carry the file's name first in `details`: NotFound
/// ("no-such-file"), Io ("cannot-read", "not-a-file"), Format ("empty-file", "xls-not-supported", "ods-not-supported",
/// "xlsb-not-supported", "html-not-supported", "encrypted", "not-a-table", "damaged-file", "no-such-sheet") or TooLarge.
[[nodiscard]] Result<SourceFile> openSource(const QString &path, const SourceOptions &options = {});

} // namespace leadline
