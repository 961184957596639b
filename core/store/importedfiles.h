// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QUuid>
#include <optional>

namespace leadline {

/// The file that a batch brought in, and what came of its rows.
struct ImportedFile
{
    QUuid batch;
    QString name;   ///< without its folder
    QString errors; ///< path of the file with the rows that could not be taken; empty when there is none
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 skipped = 0;
    qint64 failed = 0;

    friend bool operator==(const ImportedFile &, const ImportedFile &) = default;
};

/// Remembers the files of imports, beside their batches. Throws SqlError.
class ImportedFiles final
{
public:
    explicit ImportedFiles(Connection &connection) : m_connection(connection) {}

    /// Again with every count that is known better.
    void keep(const ImportedFile &file);
    [[nodiscard]] std::optional<ImportedFile> find(const QUuid &batch) const;

private:
    Connection &m_connection;
};

} // namespace leadline
