// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalmodel.h"

namespace leadline {

/// Rows that were put into words before.
class TextRows final : public JournalRows
{
    Q_OBJECT

public:
    using JournalRows::JournalRows;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] JournalRowText textAt(int row) const override { return m_rows[static_cast<size_t>(row)]; }
    void setRows(std::vector<JournalRowText> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

private:
    std::vector<JournalRowText> m_rows;
};

} // namespace leadline
