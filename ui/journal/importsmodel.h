// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/imports.h"
#include "ui/journal/journalmodel.h"

namespace leadline {

/// The imports of the file, newest first. Whether one was changed since is told one by one.
class ImportsModel final : public JournalRows
{
    Q_OBJECT

public:
    explicit ImportsModel(WindowContext &context, QObject *parent = nullptr) : JournalRows(parent), m_context(context)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] JournalRowText textAt(int row) const override;
    void setImports(std::vector<PastImport> imports);
    void setStanding(const QUuid &batch, ImportStanding standing);
    /// nullptr when there is no such row.
    [[nodiscard]] const PastImport *importAt(int row) const;
    /// -1 when it is not there.
    [[nodiscard]] int rowOf(const QUuid &batch) const;

private:
    [[nodiscard]] QStringList countsOf(const ImportedFile &file) const;

    WindowContext &m_context;
    std::vector<PastImport> m_imports;
};

} // namespace leadline
