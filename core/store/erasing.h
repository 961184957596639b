// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QStringList>
#include <QUuid>
#include <functional>
#include <set>

namespace leadline {

/// Whether a text tells of the person who is erased.
using TellsOfThem = std::function<bool(const QString &)>;

/// Notes, durably, that an erasure has begun: cut short, it is finished when the file is opened next. Throws SqlError.
void beginErasing(Connection &connection);
[[nodiscard]] bool isErasing(Connection &connection);

/// The records that erasures of this file have changed so far, with what hung on them. Throws SqlError.
[[nodiscard]] std::set<QUuid> erasedRecords(Connection &connection);
/// The records, and whatever hung on them once. Throws SqlError.
[[nodiscard]] std::set<QUuid> withWhatHung(Connection &connection, std::set<QUuid> records);

/// Takes out of the journal, of what a server told, of drafts and logs what they tell of these records; inside a transaction.
/// `tells` finds them in what names no record. Gives the hashes of files that hung on them. Throws SqlError.
QStringList forgetContent(Connection &connection, const std::set<QUuid> &records, const TellsOfThem &tells);

/// Of a person whom somebody else erased: forgetContent(), and what was typed about them and refused for it keeps nothing but
/// that it was. It is left to sweep(). Inside a transaction; throws SqlError.
QStringList forgetErased(Connection &connection, const std::set<QUuid> &records);

/// Writes the file anew without what was deleted from it, search indexes and log included; ends what beginErasing() began.
/// Not in a transaction. Throws SqlError.
void sweep(Connection &connection);

/// Whether there was an erasure after the ChangeSet at all. Throws SqlError.
[[nodiscard]] bool wasAnyoneErasedAfter(Connection &connection, qint64 changeset);

/// Whether an erasure after the ChangeSet changed the record: taking back what was done to it before would bring nothing
/// but an empty shell. Throws SqlError.
[[nodiscard]] bool wasErasedAfter(Connection &connection, const QUuid &record, qint64 changeset);

} // namespace leadline
