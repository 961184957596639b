// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importcolumn.h"
#include "core/import/importrow.h"
#include "core/import/importtable.h"

namespace leadline {

/// Makes leads of rows, by a mapping. No cell is lost: what its field cannot take stays as text in an own field named
/// as the column. Asks nothing of the store, so that it can work on a thread of its own.
class RowMapper
{
public:
    RowMapper(const Session &session, const ImportTable &table, const ImportMapping &mapping);

    [[nodiscard]] ImportRow map(SourceRow source);
    [[nodiscard]] NewWords takeNewWords() { return m_vocabulary.takeNew(); }

private:
    void take(ImportColumn &column, const QString &cell, ImportRow &row);
    void takeText(ImportColumn &column, const QString &cell, ImportRow &row);
    void takeNamed(ImportColumn &column, const QString &cell, ImportRow &row);
    void takeCode(ImportColumn &column, const QString &cell, ImportRow &row);
    void takeUser(ImportColumn &column, const QString &cell, ImportRow &row);
    void takeOther(ImportColumn &column, const QString &cell, ImportRow &row);
    void takePhones(ImportColumn &column, const QString &cell, ImportRow &row);
    void takeEmails(ImportColumn &column, const QString &cell, ImportRow &row);
    [[nodiscard]] Result<Value> valueOf(const ImportColumn &column, const QString &text) const;
    void takeCreated(ImportColumn &column, const QString &cell, ImportRow &row);
    void keep(ImportColumn &column, const QString &cell, Lead &lead);
    void keepUnfit(ImportColumn &column, const QString &cell, ImportRow &row);
    void joinName(const SourceRow &source, ImportRow &row);
    void settleStage(const SourceRow &source, ImportRow &row);
    [[nodiscard]] ImportColumn &columnAt(qsizetype index);

    const Session &m_session;
    ImportVocabulary m_vocabulary;
    std::vector<ImportColumn> m_columns;
    bool m_isOwnExport;
    std::vector<size_t> m_nameColumns;
    std::vector<size_t> m_stageColumns;
};

} // namespace leadline
