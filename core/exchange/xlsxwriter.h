// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"

#include <QSaveFile>

class QuaZip;
class QuaZipFile;

namespace leadline {

enum class XlsxStyle;

/// Writes an XLSX file of one sheet in constant memory. Text is always a text cell, never a formula; a text longer
/// than Excel takes (32,767 characters) is cut off and ends in an ellipsis.
///
/// It is our own, on QuaZip: libxlsxwriter brings a second minizip whose symbols clash with QuaZip's in one program.
class XlsxWriter final : public RowSink
{
public:
    /// `sheet` names the sheet. Io ("cannot-write") when the file cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<XlsxWriter>> create(const QString &path, const QString &sheet);
    ~XlsxWriter() override;

    /// A bold row that stays in sight; first, if at all.
    [[nodiscard]] Result<void> header(const QStringList &names) override;
    /// TooLarge ("too-many-rows") past 1,048,576 rows.
    [[nodiscard]] Result<void> row(const std::vector<Cell> &cells) override;
    [[nodiscard]] Result<void> finish() override;

private:
    explicit XlsxWriter(const QString &path);

    [[nodiscard]] bool writePart(const QString &name, const QByteArray &xml);
    [[nodiscard]] bool openSheet();
    [[nodiscard]] Result<void> writeRow(const std::vector<Cell> &cells, XlsxStyle textStyle);
    [[nodiscard]] bool flush();
    [[nodiscard]] tl::unexpected<Error> cannotWrite() const;

    QSaveFile m_file;
    std::unique_ptr<QuaZip> m_zip;
    std::unique_ptr<QuaZipFile> m_sheet;
    QByteArray m_buffer;
    bool m_hasHeader = false;
    qint64 m_row = 0;
};

} // namespace leadline
