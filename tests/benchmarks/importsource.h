// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/session.h"
#include "tests/benchmarks/rawdatabase.h"

namespace leadline::bench {

/// Invented leads as a CSV to import, and as the finished rows that plain SQL writes for them.
class ImportSource final
{
public:
    /// `first` keeps their e-mails apart from those in the file already.
    ImportSource(const Session &session, qint64 count, qint64 first);
    ~ImportSource();
    Q_DISABLE_COPY_MOVE(ImportSource)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_rows.size()); }
    /// Imports the CSV; gives the batch.
    [[nodiscard]] QUuid import(Session &session) const;
    /// Rows, words, match keys and journal of the same leads, 500 in a transaction.
    void writeRaw(RawDatabase &raw) const;

private:
    struct Row
    {
        Record record;
        QString searchKey;
        QString journal;
        std::vector<qint64> matchHashes;
    };

    void write(const std::vector<Lead> &leads) const;
    void writeRaw(RawDatabase &raw, const Row &row) const;

    QString m_path;
    std::vector<Row> m_rows;
};

} // namespace leadline::bench
