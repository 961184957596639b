// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <map>

namespace leadline {

/// One field in which the records of a merge differ.
struct MergeLine
{
    /// Lists of phones and e-mails, and notes, are kept all of them; of anything else one is chosen.
    enum class Join { None, Entries, Texts };

    QString field;
    std::vector<Value> values; ///< one a record, in their order
    Join join = Join::None;
    size_t proposed = 0; ///< whose value it is unless somebody chooses
};

/// What a merge of contacts, or of companies, is about (C-52, D3): which fields differ, and what would move.
struct MergePlan
{
    Kind kind = Kind::Contact;
    std::vector<Record> records; ///< the first is kept, the others are merged into it
    std::vector<MergeLine> lines;
    std::map<Kind, qint64> moving; ///< how many records of each kind point at those that go
};

/// Which record's value a field gets; fields that are not there get what is proposed.
using MergeChoice = std::map<QString, size_t>;

inline constexpr size_t mostMerged = 50;

/// The first of `ids` is kept. Usage "merge-too-few", TooLarge "merge-too-many"; one that is not there is NotFound.
[[nodiscard]] Result<MergePlan> mergePlan(const Session &session, Kind kind, const std::vector<QUuid> &ids);

/// The first of `ids` is the one that most points at: to keep it moves least. Throws SqlError.
[[nodiscard]] std::vector<QUuid> mostUsedFirst(const Session &session, Kind kind, std::vector<QUuid> ids);

/// What the line's field of the kept record will be.
[[nodiscard]] Value mergedValue(const MergeLine &line, const MergeChoice &choice);
/// The record that is kept, as it will be.
[[nodiscard]] Record mergedRecord(const MergePlan &plan, const MergeChoice &choice);

/// Merges them in one ChangeSet: all that points at those that go points at the kept one, which gets the chosen values;
/// they stay in the file, lead to it, and are in no list or search. What anybody else did to them meanwhile is refused
/// ("changed-meanwhile"), more than one exchange with a server can carry as well ("merge-too-large").
[[nodiscard]] Result<ChangeSet> mergeClients(const Session &session, Kind kind, const std::vector<QUuid> &ids,
                                             const MergeChoice &choice = {});

} // namespace leadline
