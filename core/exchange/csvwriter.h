// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"

#include <QSaveFile>

namespace leadline {

/// How a CSV file is written.
struct CsvStyle
{
    QChar delimiter = u',';
    bool byteOrderMark = false; ///< Excel needs it to see UTF-8
};

/// Writes UTF-8 CSV by RFC 4180, cells that spreadsheets would calculate made harmless (ASVS 5.0.0, 1.2.10).
class CsvWriter final : public RowSink
{
public:
    /// Io ("cannot-write") when the file cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<CsvWriter>> create(const QString &path, const CsvStyle &style = {});

    [[nodiscard]] Result<void> header(const QStringList &names) override;
    [[nodiscard]] Result<void> row(const std::vector<Cell> &cells) override;
    [[nodiscard]] Result<void> finish() override;

private:
    CsvWriter(const QString &path, const CsvStyle &style) : m_file(path), m_style(style) {}

    [[nodiscard]] QString quoted(const QString &cell) const;
    [[nodiscard]] Result<void> write(QString line);
    [[nodiscard]] tl::unexpected<Error> cannotWrite() const;

    QSaveFile m_file;
    CsvStyle m_style;
};

} // namespace leadline
