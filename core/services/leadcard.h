// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/attachment.h"
#include "core/model/feedentry.h"
#include "core/model/lead.h"
#include "core/model/participant.h"
#include "core/model/person.h"
#include "core/services/session.h"

namespace leadline {

/// Everything a lead's card shows.
struct LeadCard
{
    Lead lead;
    std::optional<Contact> contact;
    std::optional<Company> company;
    std::optional<Company> partner;
    std::vector<Person> persons;
    std::vector<Task> tasks;               ///< open ones first
    std::vector<Participant> participants; ///< of all its tasks, in the order they were asked
    std::vector<FeedEntry> feed;           ///< newest first
    std::vector<HistoryEntry> history;     ///< the lead's own fields, newest first
    std::vector<Attachment> attachments;
};

/// `feedLimit` newest feed entries; 0: all.
[[nodiscard]] Result<LeadCard> leadCard(const Session &session, const LeadId &id, int feedLimit = 0);

/// One stay of a lead on a stage.
struct StageStay
{
    QString stage;
    Timestamp since;
    Timestamp until; ///< not set: still there
    UserId by;
};

/// From the lead's history, oldest first (B7, detail «Стадии»).
[[nodiscard]] std::vector<StageStay> stageStays(const LeadCard &card);

/// Adds a note to the feed.
[[nodiscard]] Result<ChangeSet> addNote(const Session &session, const LeadId &lead, const QString &text);

} // namespace leadline
