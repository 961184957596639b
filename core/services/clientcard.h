// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/attachment.h"
#include "core/model/feedentry.h"
#include "core/model/lead.h"
#include "core/services/session.h"

#include <QHash>

namespace leadline {

/// Everything the card of a contact or company shows: what is known of it, and all that happened on its leads.
struct ClientCard
{
    Record client;
    std::optional<Company> company; ///< that a contact works at
    std::vector<qint64> contacts;   ///< rows of a company's, by name
    std::vector<qint64> leads;      ///< rows of all of them, newest first
    QHash<QUuid, QString> titles;   ///< of the leads that tasks, feed and files belong to
    std::vector<Task> tasks;        ///< open ones first, the next one on top
    std::vector<FeedEntry> feed;    ///< newest first
    std::vector<Attachment> files;  ///< newest first
    std::vector<HistoryEntry> history;
    std::vector<Record> similar; ///< of the same kind: maybe the same client
};

/// Of tasks, feed and files at most so many, of those the newest leads have; so a card costs the same however many there
/// are.
inline constexpr int mostOnClientCard = 300;

/// Of a client that was merged, the card of what it was merged into. Throws SqlError.
[[nodiscard]] Result<ClientCard> clientCard(const Session &session, Kind kind, const QUuid &id);

} // namespace leadline
