// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/erasure.h"

#include "core/model/erasure.h"
#include "core/services/attachments.h"
#include "core/services/clients.h"
#include "core/services/duplicates.h"
#include "core/services/erasedrecords.h"
#include "core/services/portion.h"
#include "core/store/backup.h"
#include "core/store/commitgroup.h"
#include "core/store/erasing.h"
#include "core/store/syncstate.h"
#include "core/store/transaction.h"

#include <QFile>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkMayErase(const Session &session, const std::vector<Record> &contacts)
{
    if (session.user().role != "admin"_L1)
        return failure(ErrorCode::Refused, u"erase-not-admin"_s);
    for (const Record &contact : contacts) {
        const std::vector<User> colleagues = session.store().select<User>(u"contact = ?"_s, {contact.id});
        if (!colleagues.empty())
            return failure(ErrorCode::Refused, u"erase-colleague"_s, {colleagues.front().login});
    }
    return {};
}

/// The contact and whoever was merged into it, over any number of merges.
std::vector<Record> withMerged(const Session &session, const Record &contact)
{
    std::vector<Record> all{contact};
    for (size_t at = 0; at < all.size(); ++at) {
        for (StoredRecord &merged :
             session.store().tables().select(Kind::Contact, u"mergedInto = ?"_s, {all.at(at).id})) {
            if (std::ranges::find(all, merged.record.id, &Record::id) == all.end())
                all.push_back(std::move(merged.record));
        }
    }
    return all;
}

bool namesSomebody(const Record &record)
{
    return std::ranges::any_of(QStringList{personNameField(record.kind), u"phones"_s, u"emails"_s},
                               [&record](const QString &field) { return record.value(field).isValid(); });
}

/// All records of whom the record is, or names.
Result<std::vector<Record>> recordsOf(const Session &session, const QUuid &whom)
{
    for (const Kind kind : {Kind::Lead, Kind::Person}) {
        const std::optional<StoredRecord> naming = session.store().tables().find(kind, whom);
        if (!naming)
            continue;
        if (const Value contact = naming->record.value(u"contact"_s); contact.isValid())
            return recordsOf(session, contact.toUuid());
        if (!namesSomebody(naming->record))
            return failure(ErrorCode::Refused, u"erase-nobody"_s, {whom.toString(QUuid::WithoutBraces)});
        return std::vector<Record>{naming->record};
    }
    return clientRecord(session, Kind::Contact, whom).map([&session](const Record &contact) {
        return withMerged(session, contact);
    });
}

std::vector<Record> othersLike(const Session &session, const std::vector<Record> &records)
{
    const Record &record = records.front();
    Lead probe;
    probe.contactName = record.value(personNameField(record.kind)).toString();
    probe.phones = record.value(u"phones"_s).toStringList();
    probe.emails = record.value(u"emails"_s).toStringList();
    std::vector<Record> others;
    for (const Contact &similar : similarRecords(session, probe).contacts) {
        if (std::ranges::find(records, similar.id.uuid(), &Record::id) == records.end())
            others.push_back(toRecord(similar));
    }
    return others;
}

void removeFiles(const Session &session, const QStringList &hashes)
{
    const QString &database = session.store().path();
    for (const QString &hash : hashes) {
        if (!session.store().select<Attachment>(u"hash = ? LIMIT 1"_s, {hash}).empty())
            continue;
        for (const QString &path : {keptFilePath(database, hash), comingFilePath(database, hash)}) {
            if (!path.isEmpty())
                QFile::remove(path);
        }
    }
}

/// What a server has not answered yet could not be taken back and laid on again any more without its content.
bool liesUnderUnanswered(const Session &session, const std::vector<RecordChange> &changes)
{
    if (!syncState(session.store().connection()))
        return false;
    Statement &over = session.store().connection().prepared(
        u"SELECT 1 FROM change c JOIN changeset s ON s.number = c.changeset WHERE c.record = ? AND s.overlay = 1 LIMIT 1"_s);
    return std::ranges::any_of(changes, [&over](const RecordChange &change) {
        const bool lies = over.bind(change.record).step();
        over.reset();
        return lies;
    });
}

/// All in one transaction, in as many ChangeSets as messages to a server can carry. Gives the last one.
Result<ChangeSet> commitAll(const Session &session, std::vector<RecordChange> changes)
{
    CommitGroup group(session.store());
    ChangeSet whole = session.changeset(erasureIntent);
    whole.changes = std::move(changes);
    std::vector<ChangeSet> parts = inPortions(session, std::move(whole));
    const QUuid batch = parts.size() > 1 ? newUuid(session.now()) : QUuid();
    Result<ChangeSet> last = failure(ErrorCode::Refused, u"nothing-to-change"_s);
    for (ChangeSet &part : parts) {
        part.batch = batch;
        last = group.add(std::move(part));
        if (!last)
            return last;
    }
    const Result<void> saved = group.save();
    return saved ? last : tl::unexpected(saved.error());
}

void forget(const Session &session, const TellsOfThem &tells)
{
    Connection &connection = session.store().connection();
    Transaction transaction(connection);
    const QStringList hashes = forgetContent(connection, erasedRecords(connection), tells);
    transaction.commit();
    removeFiles(session, hashes);
    sweep(connection);
}

} // namespace

Result<Erasure> erasureOf(const Session &session, const QUuid &whom)
{
    const Result<std::vector<Record>> records = recordsOf(session, whom);
    if (!records)
        return tl::unexpected(records.error());
    if (const Result<void> may = checkMayErase(session, *records); !may)
        return tl::unexpected(may.error());
    Erasure erasure;
    erasure.record = records->front();
    for (const Record &each : *records)
        erasure.person.add(each);
    erasure.changes = ErasedRecords(session, *records, erasure.person).changes();
    if (liesUnderUnanswered(session, erasure.changes))
        return failure(ErrorCode::Refused, u"erase-needs-sync"_s);
    for (const RecordChange &change : erasure.changes)
        ++erasure.counts[change.kind];
    erasure.similar = othersLike(session, *records);
    erasure.copies = copiesOf(session.store().path());
    return erasure;
}

Result<ChangeSet> erasePerson(const Session &session, const QUuid &whom)
{
    const Result<Erasure> erasure = erasureOf(session, whom);
    if (!erasure)
        return tl::unexpected(erasure.error());
    beginErasing(session.store().connection());
    Result<ChangeSet> erased = commitAll(session, erasure->changes);
    if (!erased)
        return erased;
    forget(session, [&erasure](const QString &text) { return erasure->person.isIn(text); });
    return erased;
}

void finishErasing(const Session &session)
{
    if (isErasing(session.store().connection()))
        forget(session, {});
}

} // namespace leadline
