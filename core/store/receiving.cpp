// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/receiving.h"

#include "core/model/erasure.h"
#include "core/model/root.h"
#include "core/store/confirmed.h"
#include "core/store/erasing.h"
#include "core/store/hiddenfields.h"
#include "core/store/outbox.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool wasRefusedAsErased(const SyncAnswer &answer)
{
    return std::ranges::any_of(answer.results, [](const SyncOutcome &outcome) {
        return outcome.obstacle && outcome.obstacle->reason == "erased"_L1;
    });
}

} // namespace

Receiving::Receiving(Connection &connection, Tables &tables, Journal &journal, QString phoneRegion, Timestamp now)
    : m_connection(connection), m_tables(tables), m_journal(journal), m_phoneRegion(std::move(phoneRegion)), m_now(now)
{
}

Result<Received> Receiving::take(const SyncAnswer &answer)
{
    const std::optional<SyncState> state = syncState(m_connection);
    const bool isExpected =
        state && state->position == answer.in && (state->epoch.isNull() || state->epoch == answer.epoch);
    if (!isExpected)
        return failure(ErrorCode::Stale, u"answer-out-of-order"_s);

    Received received;
    Confirmed confirmed(m_connection, m_tables, answer);
    Touched touched = confirmed.touched();
    settle(answer, touched, received);
    received.isErasure = !confirmed.erased().empty() || wasRefusedAsErased(answer);
    refuseErased(confirmed.erased(), touched, received);
    Overlay overlay(m_connection, m_tables, m_journal, m_phoneRegion);
    overlay.find(touched);
    // Without anything over the rows what is written says how they differ, and none has to be read for that.
    const bool isPlain = overlay.isEmpty() && confirmed.onlyBrings();
    const Records before = isPlain ? Records() : recordsOf(touched);
    if (const Result<void> back = overlay.takeBack(); !back)
        return tl::unexpected(back.error());
    overlay.noteReceived(confirmed.came());
    if (const Result<void> written = confirmed.write(m_phoneRegion); !written)
        return tl::unexpected(written.error());
    saveState(*state, answer);
    askAnewIfRefused(received);
    overlay.followOwnStamps();
    if (const Result<void> laid = overlay.layOn(answer.out.cursor); !laid)
        return tl::unexpected(laid.error());
    if (answer.in.scan && !answer.out.scan) // who sees other fields now was sent all anew
        forgetHiddenFields(m_connection, m_tables);
    received.changes = isPlain ? changesOf(confirmed.takeChanges(), u"sync.receive"_s)
                               : difference(touched, before, u"sync.receive"_s);
    received.orphanedFiles = confirmed.orphanedFiles();
    if (received.isErasure)
        forget(confirmed.erased(), received);
    received.latest = confirmed.latest();
    sendAgainWhatCame(answer);
    return received;
}

/// Notes what became of what was sent; all of it is touched, since either its effect or its place over the rows goes.
void Receiving::settle(const SyncAnswer &answer, Touched &touched, Received &received)
{
    Outbox outbox(m_connection);
    for (const SyncOutcome &answered : answer.results) {
        const SyncOutcome outcome = outbox.understood(answered);
        const qint64 number = outbox.settle(outcome, m_now);
        if (number == 0 || outcome.isInForce())
            continue;
        received.refused.push_back(m_journal.findNumber(number)->changeset.id);
        noteLead(number);
    }
    // Those that the new position covers come off as well, be their rows among these or not.
    for (const JournalEntry &entry :
         m_journal.select(u"overlay = 1 AND (state IN ('refused', 'parked') OR (state <> 'pending' AND seq <= ?))"_s,
                          {answer.out.cursor})) {
        for (const RecordChange &change : m_journal.changesOf(entry.changeset.number))
            touched.emplace(change.record, change.kind);
    }
}

/// Of somebody who was erased nothing is kept.
void Receiving::noteLead(qint64 number) const
{
    const Outbox outbox(m_connection);
    const std::optional<Obstacle> obstacle = outbox.obstacleOf(number);
    if (!obstacle || obstacle->reason == "erased"_L1)
        return;
    const QUuid lead = leadOf(m_tables, m_journal.changesOf(number));
    if (const std::optional<StoredRecord> stored = m_tables.find(Kind::Lead, lead))
        Outbox(m_connection).noteLead(number, lead, stored->record.value(u"number"_s).toLongLong());
}

/// A restored server gets its leads back from one device after the other; what rested on one of them waits for it.
void Receiving::sendAgainWhatCame(const SyncAnswer &answer) const
{
    std::set<QUuid> came;
    for (const RootPage &page : answer.roots) {
        for (const SharedRecord &shared : page.records) {
            if (!shared.deleted)
                came.insert(shared.id);
        }
    }
    if (came.empty())
        return;
    Outbox outbox(m_connection);
    for (const JournalEntry &entry : outbox.refusedAsMissing()) {
        if (came.contains(missedBy(entry.changeset.number)))
            outbox.sendAgain(entry.changeset.number);
    }
}

/// Of what is made under a root it is the root that was not there.
QUuid Receiving::missedBy(qint64 number) const
{
    const QUuid missed = Outbox(m_connection).obstacleOf(number)->record;
    for (const RecordChange &change : m_journal.changesOf(number)) {
        if (change.record != missed || change.action != RecordChange::Action::Create)
            continue;
        QVariantMap links;
        for (const FieldChange &field : change.fields)
            links.insert(field.field, field.after);
        return rootOf(recordType(change.kind).name(), change.record, links);
    }
    return missed;
}

/// What waits here about a person who was erased is not sent, and nothing of it is kept but that it was there.
void Receiving::refuseErased(const std::set<QUuid> &erased, Touched &touched, Received &received)
{
    if (erased.empty())
        return;
    for (const qint64 number : Outbox(m_connection).refuseErased(erased, m_now)) {
        received.refused.push_back(m_journal.findNumber(number)->changeset.id);
        for (const RecordChange &change : m_journal.changesOf(number))
            touched.emplace(change.record, change.kind);
    }
}

/// Its rows are gone here while the server has them: everything visible is asked for anew.
void Receiving::askAnewIfRefused(const Received &received)
{
    const bool isErasure = std::ranges::any_of(received.refused, [this](const ChangeSetId &id) {
        return m_journal.find(id)->changeset.intent == erasureIntent;
    });
    if (isErasure)
        m_connection.prepared(u"UPDATE sync SET cursor = 0, scanHead = NULL, scanPart = NULL, scanAfter = NULL"_s)
            .run();
}

void Receiving::forget(const std::set<QUuid> &erased, Received &received)
{
    for (const QString &hash : forgetErased(m_connection, erased)) {
        if (m_tables.select(Kind::Attachment, u"hash = ? LIMIT 1"_s, {hash}).empty())
            received.orphanedFiles.append(hash);
    }
}

void Receiving::saveState(SyncState state, const SyncAnswer &answer)
{
    state.epoch = answer.epoch;
    state.position = answer.out;
    state.acknowledged = std::max(state.acknowledged, answer.lastMid);
    state.contactAt = m_now;
    saveSyncState(m_connection, state);
}

Result<Received> Receiving::cancel(const ChangeSetId &id)
{
    Outbox outbox(m_connection);
    const std::optional<JournalEntry> entry = m_journal.find(id);
    if (!entry || entry->state != u"pending"_s)
        return failure(ErrorCode::Refused, u"not-waiting"_s, {id.toString()});
    if (entry->mid != 0)
        return failure(ErrorCode::Refused, u"sent-already"_s, {id.toString()});
    if (const QUuid later = outbox.builtOn(*entry); !later.isNull())
        return failure(ErrorCode::Refused, u"built-on"_s, {later.toString(QUuid::WithoutBraces)});

    Touched touched;
    for (const RecordChange &change : m_journal.changesOf(entry->changeset.number))
        touched.emplace(change.record, change.kind);
    Overlay overlay(m_connection, m_tables, m_journal, m_phoneRegion);
    overlay.find(touched);
    const Records before = recordsOf(touched);
    if (const Result<void> back = overlay.takeBack(); !back)
        return tl::unexpected(back.error());
    outbox.markCancelled(entry->changeset.number);
    const SyncState state = syncState(m_connection).value_or(SyncState());
    if (const Result<void> laid = overlay.layOn(state.position.cursor); !laid)
        return tl::unexpected(laid.error());
    Received received;
    received.changes = difference(touched, before, u"sync.cancel"_s);
    return received;
}

Receiving::Records Receiving::recordsOf(const Touched &touched) const
{
    std::map<Kind, std::vector<QUuid>> byKind;
    Records records;
    for (const auto &[id, kind] : touched) {
        byKind[kind].push_back(id);
        records.emplace(id, std::nullopt);
    }
    for (const auto &[kind, ids] : byKind) {
        for (StoredRecord &stored : m_tables.find(kind, ids))
            records[stored.record.id] = std::move(stored.record);
    }
    return records;
}

ChangeSet Receiving::changesOf(std::vector<RecordChange> changes, const QString &intent) const
{
    ChangeSet all;
    all.id = ChangeSetId(newUuid(m_now));
    all.at = m_now;
    all.intent = intent;
    all.changes = std::move(changes);
    return all;
}

ChangeSet Receiving::difference(const Touched &touched, const Records &before, const QString &intent) const
{
    ChangeSet changes = changesOf({}, intent);
    for (const auto &[id, now] : recordsOf(touched)) {
        const std::optional<Record> &then = before.at(id);
        if (then && now)
            changes.addUpdate(*then, *now);
        else if (now)
            changes.addCreate(*now);
        else if (then)
            changes.addRemove(*then);
    }
    return changes;
}

} // namespace leadline
