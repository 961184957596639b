// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"
#include "core/store/connection.h"
#include "core/store/stamptext.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace leadline {

/// A record as it stands in its table.
struct StoredRecord
{
    qint64 row = 0;
    Record record;
    Hlc created;              ///< its own stamp
    QString laterStamps = {}; ///< as JSON: most who read a record do not ask for them

    [[nodiscard]] Stamps stamps() const { return stampsFromText(created, laterStamps); }
    void set(const Stamps &stamps);
};

/// Columns that the store computes beside a record's own fields.
using DerivedColumns = std::vector<std::pair<QString, Value>>;

/// Rows of every kind of record, by the kinds' tables of fields. Throws SqlError.
class Tables final
{
public:
    explicit Tables(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] std::optional<StoredRecord> find(Kind kind, const QUuid &id) const;
    /// Those of `ids` that are there, in no order. The driver looks at all columns anew for each query, so many records
    /// at once cost a fraction of one by one.
    [[nodiscard]] std::vector<StoredRecord> find(Kind kind, const std::vector<QUuid> &ids) const;
    /// Records where `condition` (SQL with placeholders) holds.
    [[nodiscard]] std::vector<StoredRecord> select(Kind kind, const QString &condition,
                                                   const std::vector<Value> &values = {}) const;

    /// Inserts the fields that are set, and the stamps; gives the row.
    qint64 insert(const StoredRecord &stored, DerivedColumns derived);
    /// The same for many new records of one kind, which have the same derived columns; sets their rows.
    void insert(std::span<StoredRecord> records, std::span<const DerivedColumns> derived);
    /// Writes the named fields and the stamps into the record's row.
    void update(const StoredRecord &stored, const QStringList &fields, const DerivedColumns &derived);
    /// The values stay, only since when they stand is another.
    void restamp(const StoredRecord &stored, const Stamps &stamps);
    /// Takes these out, all of one kind.
    void remove(std::span<const StoredRecord> records);

private:
    [[nodiscard]] QByteArray shapeFor(std::span<const StoredRecord> records, const DerivedColumns &derived) const;
    [[nodiscard]] Statement &insertion(const QByteArray &shape, Kind kind, const DerivedColumns &derived, size_t rows);
    static void bind(Statement &statement, const QByteArray &shape, const StoredRecord &stored,
                     const DerivedColumns &derived);

    Connection &m_connection;
    QHash<QByteArray, Statement *> m_insertions; ///< by the fields they write
};

/// "row, id" and the fields of the kind, as readRecord expects them.
[[nodiscard]] const QString &recordColumns(Kind kind);
[[nodiscard]] StoredRecord readRecord(Kind kind, const Statement &statement);

} // namespace leadline
