// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"

#include <span>

namespace leadline {

/// The number under which `matchKey` keeps the kind; none for kinds that have no duplicates.
[[nodiscard]] std::optional<qint64> matchKeyKind(Kind kind);

/// Hashes of match keys, each with the place of its record.
using MatchHashes = std::vector<std::pair<qint64, size_t>>;

/// Those of several records; on any thread.
[[nodiscard]] MatchHashes matchHashes(std::span<const StoredRecord> records, const QString &phoneRegion);

/// Keeps the full-text indexes and the match keys in step with the rows; the indexes only at finish(), since FTS5
/// writes them out whenever a row comes before the last one. Throws SqlError.
class SearchIndex final
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) {}

    void add(const StoredRecord &stored, const QString &key, const QString &phoneRegion);
    /// Many new records of one kind at once, with what matchHashes() says of them.
    void add(std::span<const StoredRecord> records, const QStringList &keys, const MatchHashes &hashes);
    void remove(std::span<const StoredRecord> records, const QStringList &keys, const MatchHashes &hashes);
    void replace(const StoredRecord &before, const QString &oldKey, const StoredRecord &after, const QString &newKey,
                 const QString &phoneRegion);
    /// The same record, its phones read as those of another country.
    void reread(const StoredRecord &stored, const QString &oldRegion, const QString &newRegion);
    /// Brings the full-text indexes up to date, row by row upwards.
    void finish();
    /// Drops what finish() would write: the rows were rolled back.
    void forget();

private:
    /// A row of a full-text index that comes or goes.
    struct WordChange
    {
        qint64 row = 0;
        bool isRemoval = false;
        QString key;
    };

    void addWords(const StoredRecord &stored, const QString &key);
    void removeWords(const StoredRecord &stored, const QString &key);
    void addMatchKeys(const StoredRecord &stored, const QStringList &keys);
    void removeMatchKeys(const StoredRecord &stored, const QStringList &keys);
    void replaceMatchKeys(const StoredRecord &stored, const QStringList &oldKeys, const QStringList &newKeys);

    void write(std::vector<WordChange> &changes, const QStringList &indexes);

    Connection &m_connection;
    std::vector<WordChange> m_leads;
    std::vector<WordChange> m_documents;
};

} // namespace leadline
