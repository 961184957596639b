// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xlsxformats.h"
#include "core/exchange/zippackage.h"

#include <QStringList>

namespace leadline {

/// One sheet of a workbook: its name as people see it, and where it is.
struct XlsxSheet
{
    QString name;
    QString part;
    bool visible = true;
};

/// The frame of an XLSX file: what must be known before a sheet can be read.
struct XlsxWorkbook
{
    std::vector<XlsxSheet> sheets;
    QString sharedStringsPart; ///< empty when there are none
    std::vector<NumberFormat> styles;
    Epoch epoch = Epoch::Excel1900;

    [[nodiscard]] QStringList sheetNames() const;
    [[nodiscard]] NumberFormat style(qsizetype index) const;
};

/// Reads the frame; follows relationships, absolute and relative, as different programs write them.
[[nodiscard]] Result<XlsxWorkbook> readWorkbook(ZipPackage &package);

} // namespace leadline
