// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/calls.h"

#include "core/services/outcomes.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The stages that other entries name come first; a call has none.
FeedEntry entryOf(const Session &session, const Call &call)
{
    FeedEntry entry;
    entry.id = FeedEntryId(newUuid(session.now()));
    entry.lead = call.lead;
    entry.author = session.user().id;
    entry.at = session.now();
    entry.type = u"system"_s;
    entry.code = u"call"_s;
    entry.details = {u"-"_s, u"-"_s, call.startedAt.toIso(), QString::number(std::max<qint64>(call.seconds, 0))};
    return entry;
}

} // namespace

Result<ChangeSet> logCall(const Session &session, const Call &call)
{
    if (const Result<Lead> lead = session.store().find(call.lead); !lead)
        return tl::unexpected(lead.error());
    ChangeSet changeset = session.changeset(u"call.log"_s);
    changeset.create(entryOf(session, call));
    return session.commit(std::move(changeset));
}

Result<ChangeSet> completeByCall(const Session &session, const TaskId &task, const Completion &completion,
                                 const Call &call)
{
    Result<ChangeSet> changeset = changesOfCompletion(session, task, completion);
    if (!changeset)
        return changeset;
    changeset->create(entryOf(session, call));
    return session.commit(std::move(*changeset));
}

} // namespace leadline
