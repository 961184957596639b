// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undo.h"

#include "core/model/erasure.h"
#include "core/services/erasure.h"
#include "core/services/fieldrights.h"
#include "core/services/recordlinks.h"
#include "core/store/batches.h"
#include "core/store/commitgroup.h"
#include "core/store/erasing.h"
#include "core/store/keptremovals.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Reversal reversalFrom(const Session &session, const JournalEntry &entry)
{
    Reversal reversal{entry.changeset.intent, entry.changeset.at, entry.changeset.author, entry.changeset.batch, {}};
    if (reversal.batch.isNull()) {
        reversal.changesets.push_back(entry.changeset.id);
        return reversal;
    }
    for (const JournalEntry &part : session.store().journal().ofBatch(reversal.batch)) {
        if (part.reversedBy.isNull())
            reversal.changesets.push_back(part.changeset.id);
    }
    return reversal;
}

/// What was taken back and brought again stands as the last redo made it.
std::optional<JournalEntry> broughtAgain(const Journal &journal, const JournalEntry &entry)
{
    std::optional<JournalEntry> redone;
    std::optional<JournalEntry> undo = journal.find(ChangeSetId(entry.reversedBy));
    while (undo && !undo->reversedBy.isNull()) {
        redone = journal.find(ChangeSetId(undo->reversedBy));
        undo = redone ? journal.find(ChangeSetId(redone->reversedBy)) : std::nullopt;
    }
    return redone;
}

/// Makes a reverse change fit what stands there now, for a forced undo; false when there is nothing left to do.
bool fitToNow(const Session &session, RecordChange &change, std::vector<RecordChange> &before)
{
    const std::optional<StoredRecord> stored = session.store().tables().find(change.kind, change.record);
    if (change.action == RecordChange::Action::Create)
        return !stored;
    if (!stored)
        return false;
    if (change.action == RecordChange::Action::Update) {
        for (FieldChange &field : change.fields)
            field.before = stored->record.value(field.field);
        return true;
    }
    ChangeSet removal;
    if (change.kind == Kind::Lead) {
        for (const Record &child : hangingOn(session, change.record))
            removal.addRemove(child);
    }
    if (change.kind == Kind::Task) {
        for (const StoredRecord &child :
             session.store().tables().select(Kind::Participant, u"task = ?"_s, {change.record}))
            removal.addRemove(child.record);
    }
    for (RecordChange &child : removal.changes)
        before.push_back(std::move(child));
    removal.changes.clear();
    removal.addRemove(stored->record);
    change = removal.changes.front();
    return true;
}

/// Children that a forced removal of the lead takes along must not be removed a second time.
void dropDoubles(std::vector<RecordChange> &changes)
{
    QSet<QUuid> removed;
    std::erase_if(changes, [&](const RecordChange &change) {
        if (change.action != RecordChange::Action::Remove)
            return false;
        const bool again = removed.contains(change.record);
        removed.insert(change.record);
        return again;
    });
}

std::vector<RecordChange> fittedToNow(const Session &session, const std::vector<RecordChange> &changes)
{
    std::vector<RecordChange> fitted;
    for (RecordChange change : changes) {
        if (fitToNow(session, change, fitted))
            fitted.push_back(std::move(change));
    }
    dropDoubles(fitted);
    return fitted;
}

/// Of a person who was erased since nothing comes back; the rest of what was done does.
Result<void> leaveOutErased(const Session &session, const ChangeSet &original, ChangeSet &reverse)
{
    if (!wasAnyoneErasedAfter(session.store().connection(), original.number))
        return {};
    std::erase_if(reverse.changes, [&](const RecordChange &change) {
        return wasErasedAfter(session.store().connection(), change.record, original.number);
    });
    if (reverse.isEmpty() && !original.isEmpty())
        return failure(ErrorCode::Refused, u"erased-since"_s, {original.id.toString()});
    return {};
}

/// A choice or a field that an import brought may be somebody else's by now; administrators hide what nobody wants.
/// Whether there were any.
bool leaveVocabulary(std::vector<RecordChange> &changes)
{
    return std::erase_if(changes,
                         [](const RecordChange &change) {
                             return change.action == RecordChange::Action::Remove
                                 && (change.kind == Kind::Lookup || change.kind == Kind::CustomField);
                         })
        > 0;
}

/// The number that a server gave a lead since it was made is nobody's change.
void adoptNumbers(const Session &session, std::vector<RecordChange> &changes)
{
    const QString number = u"number"_s;
    for (RecordChange &change : changes) {
        const bool isRemoval = change.kind == Kind::Lead && change.action == RecordChange::Action::Remove;
        if (!isRemoval || std::ranges::find(change.fields, number, &FieldChange::field) != change.fields.end())
            continue;
        const std::optional<StoredRecord> stored = session.store().tables().find(Kind::Lead, change.record);
        if (stored && stored->record.value(number).isValid())
            change.fields.push_back({number, stored->record.value(number), {}});
    }
}

Result<ChangeSet> reverseOf(const Session &session, const ChangeSetId &id, const QString &intent, Force force)
{
    const std::optional<ChangeSet> original = session.store().journal().load(id);
    if (!original)
        return failure(ErrorCode::NotFound, u"changeset-not-found"_s, {id.toString()});
    ChangeSet reverse = session.changeset(intent);
    reverse.reverses = id;
    std::vector<RecordChange> changes = original->changes;
    std::erase_if(changes, isForgotten);
    reverse.changes = reversed(changes);
    if (const Result<void> left = leaveOutErased(session, *original, reverse); !left)
        return tl::unexpected(left.error());
    if (!maySetUp(session.store(), session.user()) && leaveVocabulary(reverse.changes) && reverse.isEmpty())
        return failure(ErrorCode::Refused, u"only-admins-set-up"_s);
    adoptNumbers(session, reverse.changes);
    if (force == Force::Yes)
        reverse.changes = fittedToNow(session, reverse.changes);
    const LinksToRemoved links = force == Force::Yes ? LinksToRemoved::Clear : LinksToRemoved::Keep;
    if (const Result<void> settled = settleLinks(session, reverse, links); !settled)
        return tl::unexpected(settled.error());
    if (const Result<void> open = checkOpen(session.store(), session.closed(), reverse); !open)
        return tl::unexpected(open.error());
    return reverse;
}

Result<ChangeSet> saidOfUndo(Result<ChangeSet> committed)
{
    if (!committed && committed.error().code == ErrorCode::Stale)
        return failure(ErrorCode::Stale, u"changed-since"_s, committed.error().details);
    return committed;
}

Result<QUuid> reverseOne(const Session &session, const ChangeSetId &id, const QString &intent, Force force,
                         const Progress &progress)
{
    return reverseOf(session, id, intent, force)
        .and_then([&](ChangeSet reverse) { return saidOfUndo(session.store().commit(std::move(reverse), progress)); })
        .map([](const ChangeSet &done) { return done.id.uuid(); });
}

/// Of a batch the other parts are taken back.
bool isLeftOut(const Error &error)
{
    return error.reason == "erased-since"_L1 || error.reason == "only-admins-set-up"_L1;
}

/// The parts of `reversal`, newest first.
Result<void> reverseParts(const Session &session, const Reversal &reversal, const Batch &batch, Force force,
                          const Progress &progress)
{
    CommitGroup group(session.store());
    const auto total = static_cast<qint64>(reversal.changesets.size());
    qint64 done = 0;
    for (auto id = reversal.changesets.rbegin(); id != reversal.changesets.rend(); ++id) {
        Result<ChangeSet> reverse = reverseOf(session, *id, batch.intent, force);
        if (!reverse && isLeftOut(reverse.error()))
            continue;
        if (!reverse)
            return tl::unexpected(reverse.error());
        reverse->batch = batch.id;
        if (const auto added = saidOfUndo(group.addAndSaveAtTimes(std::move(*reverse))); !added)
            return tl::unexpected(added.error());
        if (progress && !progress(++done, total))
            return group.save().and_then(
                []() -> Result<void> { return failure(ErrorCode::Cancelled, u"cancelled"_s); });
    }
    return group.save();
}

Result<QUuid> reverseBatch(const Session &session, const Reversal &reversal, const QString &intent, Force force,
                           const Progress &progress)
{
    const QUuid changed = session.store().journal().changedSince(reversal.batch);
    if (force == Force::No && !changed.isNull())
        return failure(ErrorCode::Stale, u"changed-since"_s, {u"lead"_s, changed.toString(QUuid::WithoutBraces)});

    Batches batches(session.store().connection());
    const Batch batch{newUuid(session.now()), intent, session.user().id, session.now(), {}, reversal.batch};
    batches.begin(batch);
    const Result<void> done = reverseParts(session, reversal, batch, force, progress);
    batches.finish(batch.id, done ? u"done"_s : u"stopped"_s);
    if (!done)
        return tl::unexpected(done.error());
    batches.finish(reversal.batch, u"undone"_s);
    return batch.id;
}

/// A lead that is deleted on the server takes what was done to it out of the journal: there is nothing left to bring back.
bool nothingIsLeftOf(const Session &session, const Reversal &reversal)
{
    return std::ranges::all_of(reversal.changesets, [&](const ChangeSetId &id) {
        const std::optional<ChangeSet> step = session.store().journal().load(id);
        return step && std::ranges::all_of(step->changes, isForgotten);
    });
}

} // namespace

Result<Reversal> undoable(const Session &session)
{
    const std::optional<JournalEntry> entry = session.store().journal().newestUndoable();
    if (!entry)
        return failure(ErrorCode::Refused, u"nothing-to-undo"_s);
    return reversalFrom(session, *entry);
}

Result<Reversal> redoable(const Session &session)
{
    const std::optional<JournalEntry> entry = session.store().journal().newestRedoable();
    if (!entry)
        return failure(ErrorCode::Refused, u"nothing-to-redo"_s);
    return reversalFrom(session, *entry);
}

Result<Reversal> reversalOf(const Session &session, const QString &idOrNumber)
{
    const Journal &journal = session.store().journal();
    bool isNumber = false;
    const qint64 number = idOrNumber.toLongLong(&isNumber);
    const QUuid id = QUuid::fromString(idOrNumber);
    std::optional<JournalEntry> entry = isNumber ? journal.findNumber(number) : journal.find(ChangeSetId(id));
    if (!entry && !isNumber) {
        const std::vector<JournalEntry> parts = journal.ofBatch(id);
        if (!parts.empty())
            entry = parts.back();
    }
    if (!entry)
        return failure(ErrorCode::NotFound, u"changeset-not-found"_s, {idOrNumber});
    if (entry->changeset.intent == u"workspace.create"_s)
        return failure(ErrorCode::Refused, u"cannot-undo"_s, {idOrNumber});
    if (entry->changeset.intent == erasureIntent)
        return failure(ErrorCode::Refused, u"cannot-undo-erasure"_s, {idOrNumber});
    if (std::optional<JournalEntry> redone = broughtAgain(journal, *entry))
        entry = std::move(redone);
    Reversal reversal = reversalFrom(session, *entry);
    const bool undone = reversal.batch.isNull() ? !entry->reversedBy.isNull() : reversal.changesets.empty();
    if (undone)
        return failure(ErrorCode::Refused, u"already-undone"_s, {idOrNumber});
    return reversal;
}

Result<QUuid> reverse(const Session &session, const Reversal &reversal, const QString &intent, Force force,
                      const Progress &progress)
{
    if (const Result<void> may = session.mayAct(); !may)
        return tl::unexpected(may.error());
    if (nothingIsLeftOf(session, reversal))
        return failure(ErrorCode::Refused, u"undo-forgotten"_s);
    if (!reversal.batch.isNull())
        return reverseBatch(session, reversal, intent, force, progress);
    return reverseOne(session, reversal.changesets.front(), intent, force, progress);
}

Result<int> recoverBatches(const Session &session, const Progress &progress)
{
    finishErasing(session);
    Batches batches(session.store().connection());
    int recovered = 0;
    for (const Batch &batch : batches.running()) {
        const QUuid target = batch.reverses.isNull() ? batch.id : batch.reverses;
        const std::vector<JournalEntry> parts = session.store().journal().ofBatch(target);
        batches.finish(batch.id, u"interrupted"_s);
        ++recovered;
        if (parts.empty())
            continue;
        const Reversal reversal = reversalFrom(session, parts.back());
        if (reversal.changesets.empty())
            continue;
        const QString intent = batch.reverses.isNull() ? u"undo"_s : batch.intent;
        if (const Result<QUuid> done = reverseBatch(session, reversal, intent, Force::Yes, progress); !done)
            return tl::unexpected(done.error());
    }
    return recovered;
}

} // namespace leadline
