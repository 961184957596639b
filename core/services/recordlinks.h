// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// A field somewhere that holds the id of a record of one kind.
struct RecordLink
{
    Kind kind;
    QString field;
};

/// By the tables of fields, so that a field that is added one day counts as well.
[[nodiscard]] std::vector<RecordLink> linksTo(Kind kind);

/// What is there only as a part of the lead and goes with it; of a server's file without what the server makes for the lead
/// and takes along itself. Throws SqlError.
[[nodiscard]] std::vector<Record> hangingOn(const Session &session, const QUuid &lead);

/// Whether links to the clients, users and teams that a ChangeSet removes are kept, or cleared with them.
enum class LinksToRemoved { Keep, Clear };

/// Lets no record that stays point at one that `changeset` removes. Kept links are a refusal ("changed-since", with kind,
/// record and field). Throws SqlError.
[[nodiscard]] Result<void> settleLinks(const Session &session, ChangeSet &changeset, LinksToRemoved links);

} // namespace leadline
