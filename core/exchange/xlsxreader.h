// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"
#include "core/exchange/xlsxstrings.h"
#include "core/exchange/xlsxworkbook.h"

namespace leadline {

/// Reads a sheet of an XLSX file (ECMA-376) row by row; empty rows are passed over, dates become ISO 8601, formulas
/// give the value that was calculated last.
class XlsxReader final : public RowSource
{
public:
    /// `sheet`: a name, a 1-based number, or empty for the first visible one that is not empty. Format
    /// ("no-such-sheet", "damaged-file", "xml-doctype") or TooLarge ("zip-bomb", "too-many-parts", "too-many-strings").
    [[nodiscard]] static Result<std::unique_ptr<XlsxReader>> open(const QString &path, const QString &sheet = {});

    [[nodiscard]] Result<std::optional<SourceRow>> next() override;
    [[nodiscard]] double progress() const override { return m_xml->progress(); }
    [[nodiscard]] QStringList sheets() const { return m_workbook.sheetNames(); }
    [[nodiscard]] const QString &sheet() const { return m_sheet; }

private:
    XlsxReader(std::unique_ptr<ZipPackage> package, XlsxWorkbook workbook);

    [[nodiscard]] Result<void> openSheet(const QString &sheet);
    [[nodiscard]] Result<void> startSheet(const XlsxSheet &sheet);
    [[nodiscard]] bool hasRows();
    void readRow(SourceRow &row);
    void readCell(SourceRow &row);
    [[nodiscard]] QString cellText(QByteArrayView type, qsizetype style, const QByteArray &value, SourceRow &row) const;
    void putCell(SourceRow &row, QString text) const;

    std::unique_ptr<ZipPackage> m_package;
    XlsxWorkbook m_workbook;
    XlsxStrings m_strings;
    std::unique_ptr<XmlPart> m_xml;
    QString m_sheet;
    qint64 m_row = 0;    // 1-based, of the row read last
    qint64 m_column = 0; // 1-based, of the cell read last
    qint64 m_rowsMet = 0;
    qint64 m_cellsMet = 0;
    bool m_anyRow = false;
    bool m_ended = false;
    std::optional<Error> m_failure;
};

} // namespace leadline
