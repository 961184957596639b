// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/recordlinks.h"

#include "core/store/syncstate.h"

#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

/// What other records point at and can do without. A lead takes along what hangs on it.
constexpr std::array pointedAt{Kind::Contact, Kind::Company, Kind::User, Kind::Team};

/// Whether the ChangeSet itself removes what has the link, or points it elsewhere.
bool isSettled(const ChangeSet &changeset, const QUuid &record, const RecordLink &link)
{
    return std::ranges::any_of(changeset.changes, [&](const RecordChange &change) {
        return change.record == record
            && (change.action == Action::Remove
                || std::ranges::find(change.fields, link.field, &FieldChange::field) != change.fields.end());
    });
}

/// A part in a task that is nobody's is none.
void clear(ChangeSet &changeset, const Record &record, const RecordLink &link)
{
    if (record.kind == Kind::Participant)
        return changeset.addRemove(record);
    Record after = record;
    after.set(link.field, {});
    changeset.addUpdate(record, after);
}

Result<void> settle(const Session &session, ChangeSet &changeset, const RecordChange &removal, LinksToRemoved links)
{
    // One more than can be settled is enough to refuse.
    const qint64 most = links == LinksToRemoved::Keep ? static_cast<qint64>(changeset.changes.size()) + 1 : -1;
    for (const RecordLink &link : linksTo(removal.kind)) {
        const std::vector<StoredRecord> linked =
            session.store().tables().select(link.kind, link.field + u" = ? LIMIT ?"_s, {removal.record, most});
        for (const StoredRecord &stored : linked) {
            if (isSettled(changeset, stored.record.id, link))
                continue;
            if (links == LinksToRemoved::Keep)
                return failure(
                    ErrorCode::Stale, u"changed-since"_s,
                    {recordType(link.kind).name(), stored.record.id.toString(QUuid::WithoutBraces), link.field});
            clear(changeset, stored.record, link);
        }
    }
    return {};
}

} // namespace

std::vector<RecordLink> linksTo(Kind kind)
{
    std::vector<RecordLink> links;
    for (int index = 0; index < kindCount; ++index) {
        for (const Field &field : recordType(static_cast<Kind>(index)).fields()) {
            if (field.type == FieldType::Reference && recordType(kind).name() == QLatin1StringView(field.of))
                links.push_back({static_cast<Kind>(index), QString::fromLatin1(field.name)});
        }
    }
    return links;
}

std::vector<Record> hangingOn(const Session &session, const QUuid &lead)
{
    const bool isShared = syncState(session.store().connection()).has_value();
    std::vector<Record> hanging;
    for (const RecordLink &link : linksTo(Kind::Lead)) {
        const bool isServerMade = link.kind == Kind::Conflict || link.kind == Kind::History;
        if (link.field != "lead"_L1 || (isShared && isServerMade))
            continue;
        for (StoredRecord &stored : session.store().tables().select(link.kind, u"lead = ?"_s, {lead}))
            hanging.push_back(std::move(stored.record));
    }
    return hanging;
}

Result<void> settleLinks(const Session &session, ChangeSet &changeset, LinksToRemoved links)
{
    std::vector<RecordChange> removals;
    std::ranges::copy_if(changeset.changes, std::back_inserter(removals), [](const RecordChange &change) {
        return change.action == Action::Remove && std::ranges::find(pointedAt, change.kind) != pointedAt.end();
    });
    for (const RecordChange &removal : removals) {
        if (const Result<void> settled = settle(session, changeset, removal, links); !settled)
            return settled;
    }
    return {};
}

} // namespace leadline
