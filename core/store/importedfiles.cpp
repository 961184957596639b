// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/importedfiles.h"

namespace leadline {

using namespace Qt::StringLiterals;

void ImportedFiles::keep(const ImportedFile &file)
{
    m_connection
        .prepared(u"INSERT OR REPLACE INTO importedFile (batch, name, errors, read, created, updated, skipped, failed) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(file.batch)
        .bind(file.name)
        .bind(file.errors)
        .bind(file.read)
        .bind(file.created)
        .bind(file.updated)
        .bind(file.skipped)
        .bind(file.failed)
        .run();
}

std::optional<ImportedFile> ImportedFiles::find(const QUuid &batch) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT name, errors, read, created, updated, skipped, failed FROM importedFile WHERE batch = ?"_s);
    if (!statement.bind(batch).step())
        return std::nullopt;
    const ImportedFile file{batch,
                            statement.text(0),
                            statement.text(1),
                            statement.integer(2),
                            statement.integer(3),
                            statement.integer(4),
                            statement.integer(5),
                            statement.integer(6)};
    statement.reset();
    return file;
}

} // namespace leadline
