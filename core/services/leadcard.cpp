// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadcard.h"

#include "core/services/clients.h"
#include "core/services/leads.h"
#include "core/services/pastchanges.h"
#include "core/services/tasks.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNote = 1'000'000;

/// A colleague's merge may not have reached this lead: what it links to leads on.
template<typename T>
std::optional<T> linked(const Session &session, const Id<T> &id)
{
    if (id.isNull())
        return std::nullopt;
    const Result<Record> record = clientRecord(session, T::kind, id.uuid());
    return record ? std::optional(fromRecord<T>(*record)) : std::nullopt;
}

} // namespace

Result<LeadCard> leadCard(const Session &session, const LeadId &id, int feedLimit)
{
    const Result<Lead> lead = session.store().find(id);
    if (!lead)
        return tl::unexpected(lead.error());
    const Value key = id.uuid();
    LeadCard card;
    card.lead = *lead;
    card.contact = linked(session, lead->contact);
    card.company = linked(session, lead->company);
    card.partner = linked(session, lead->partner);
    card.persons = session.store().select<Person>(u"lead = ? ORDER BY row"_s, {key});
    card.tasks = tasks(session, id, false);
    card.participants = session.store().select<Participant>(u"lead = ? ORDER BY row"_s, {key});
    card.feed = session.store().select<FeedEntry>(u"lead = ? ORDER BY at DESC, row DESC LIMIT ?"_s,
                                                  {key, feedLimit > 0 ? feedLimit : -1});
    card.history = historyOf(session, id);
    card.attachments = session.store().select<Attachment>(u"lead = ? ORDER BY row DESC"_s, {key});
    return card;
}

std::vector<StageStay> stageStays(const LeadCard &card)
{
    std::vector<StageStay> stays;
    for (auto entry = card.history.rbegin(); entry != card.history.rend(); ++entry) {
        if (entry->change.field != u"stage"_s || !entry->change.after.isValid())
            continue;
        if (!stays.empty())
            stays.back().until = entry->at;
        stays.push_back({entry->change.after.toString(), entry->at, {}, entry->author});
    }
    return stays;
}

Result<ChangeSet> addNote(const Session &session, const LeadId &lead, const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return failure(ErrorCode::Invalid, u"note-empty"_s);
    if (typed.size() > longestNote)
        return failure(ErrorCode::TooLarge, u"note-too-long"_s);
    // Also of a closed lead: a note changes nothing that was decided, and what is learned later belongs there (S1-41).
    const Result<Lead> found = session.store().find(lead);
    if (!found)
        return tl::unexpected(found.error());
    FeedEntry note;
    note.id = FeedEntryId(newUuid(session.now()));
    note.lead = lead;
    note.author = session.user().id;
    note.at = session.now();
    note.type = u"note"_s;
    note.text = typed;
    ChangeSet changeset = session.changeset(u"note.add"_s);
    changeset.create(note);
    return session.commit(std::move(changeset));
}

} // namespace leadline
