// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace leadline {

/// Writes an XLSX file of one sheet in constant memory. Text is always a text cell, never a formula; a text longer
/// than Excel takes (32,767 characters) is cut off and ends in an ellipsis.
class XlsxWriter final : public RowSink
{
public:
    /// `sheet` names the sheet. Io ("cannot-write") when no file can be made beside `path`.
    [[nodiscard]] static Result<std::unique_ptr<XlsxWriter>> create(const QString &path, const QString &sheet);
    ~XlsxWriter() override;

    /// A bold row that stays in sight.
    [[nodiscard]] Result<void> header(const QStringList &names) override;
    /// TooLarge ("too-many-rows") past 1,048,576 rows.
    [[nodiscard]] Result<void> row(const std::vector<Cell> &cells) override;
    [[nodiscard]] Result<void> finish() override;

private:
    XlsxWriter(const QString &path, const QString &temporary) : m_path(path), m_temporary(temporary) {}

    struct CellWriter;

    QString m_path;
    QString m_temporary;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_worksheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_moment = nullptr;
    quint32 m_row = 0;
};

} // namespace leadline
