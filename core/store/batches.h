// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"
#include "core/store/connection.h"

#include <vector>

namespace leadline {

/// A long change of many ChangeSets (an import, the undo of one): one line in the journal, one step of undo.
struct Batch
{
    QUuid id;
    QString intent;
    UserId author;
    Timestamp at;
    QString state;  ///< running, done, undone
    QUuid reverses; ///< of an undo: the batch it takes back
};

/// Keeps track of batches, so that one cut short is noticed. Throws SqlError.
class Batches final
{
public:
    explicit Batches(Connection &connection) : m_connection(connection) {}

    void begin(const Batch &batch);
    void finish(const QUuid &id, const QString &state = QStringLiteral("done"));
    [[nodiscard]] std::vector<Batch> running() const;
    [[nodiscard]] std::optional<Batch> find(const QUuid &id) const;
    /// Newest first.
    [[nodiscard]] std::vector<Batch> latest(int limit) const;
    /// Of one intent, newest first.
    [[nodiscard]] std::vector<Batch> latestOf(const QString &intent, int limit) const;

private:
    [[nodiscard]] std::vector<Batch> select(const QString &condition, const std::vector<Value> &values) const;
    Connection &m_connection;
};

} // namespace leadline
