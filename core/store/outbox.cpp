// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"

#include "core/model/erasure.h"
#include "core/model/valuejson.h"
#include "core/store/keptremovals.h"
#include "core/store/syncstate.h"
#include "core/store/tables.h"
#include "core/store/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString obstacleText(const Obstacle &obstacle)
{
    const QJsonObject json{{u"reason"_s, obstacle.reason},
                           {u"kind"_s, obstacle.kind},
                           {u"record"_s, obstacle.record.toString(QUuid::WithoutBraces)},
                           {u"field"_s, obstacle.field},
                           {u"value"_s, toJson(obstacle.value)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SentChange sentChange(const RecordChange &change, const Stamps &base)
{
    SentChange sent{change.action, recordType(change.kind).name(), change.record, {}};
    for (const FieldChange &field : change.fields)
        sent.fields.push_back({field.field, field.before, field.after, base.of(field.field)});
    return sent;
}

} // namespace

QUuid leadOf(const Tables &tables, const std::vector<RecordChange> &changes)
{
    for (const RecordChange &change : changes) {
        if (change.kind == Kind::Lead)
            return change.record;
        const auto said = std::ranges::find(change.fields, u"lead"_s, &FieldChange::field);
        if (said != change.fields.end() && said->after.isValid())
            return said->after.toUuid();
        const std::optional<StoredRecord> stored = tables.find(change.kind, change.record);
        if (const Value lead = stored ? stored->record.value(u"lead"_s) : Value(); lead.isValid())
            return lead.toUuid();
    }
    return {};
}

QString statusName(OutcomeStatus status)
{
    switch (status) {
    case OutcomeStatus::Applied:
        return u"applied"_s;
    case OutcomeStatus::Merged:
        return u"merged"_s;
    case OutcomeStatus::Refused:
        return u"refused"_s;
    case OutcomeStatus::Duplicate:
        return u"duplicate"_s;
    case OutcomeStatus::Parked:
        break;
    }
    return u"parked"_s;
}

qint64 Outbox::count() const
{
    Statement &statement = m_connection.prepared(u"SELECT count(*) FROM changeset WHERE state = 'pending'"_s);
    const qint64 count = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return count;
}

std::vector<JournalEntry> Outbox::pending(qint64 limit, qint64 offset) const
{
    return m_journal.select(u"state = 'pending' ORDER BY coalesce(mid, 9223372036854775807), number LIMIT ? OFFSET ?"_s,
                            {limit, offset});
}

std::vector<SentChangeSet> Outbox::take(const Seal &seal, Timestamp now)
{
    Transaction transaction(m_connection);
    std::vector<SentChangeSet> taken;
    qsizetype bytes = 0;
    for (const JournalEntry &entry : pending(mostChangeSets)) {
        SentChangeSet changeset = sent(entry);
        const Result<qsizetype> length = seal(changeset);
        if (!length || *length > mostBytes) {
            const bool isBroken = !length && length.error().code != ErrorCode::TooLarge;
            const Obstacle obstacle{isBroken ? u"invalid"_s : u"too-large"_s, {}, {}, {}, {}};
            settle({entry.mid, OutcomeStatus::Refused, 0, obstacle, {}}, now, entry.changeset.number);
            continue;
        }
        if (bytes + *length > mostBytes)
            break;
        bytes += *length;
        if (changeset.mid == 0)
            giveMid(changeset, entry.changeset.number);
        taken.push_back(std::move(changeset));
    }
    transaction.commit();
    return taken;
}

void Outbox::giveMid(SentChangeSet &changeset, qint64 number)
{
    m_connection.prepared(u"UPDATE sync SET lastMid = lastMid + 1"_s).run();
    m_connection
        .prepared(u"UPDATE changeset SET mid = (SELECT lastMid FROM sync), seen = (SELECT cursor FROM sync), hash = ? "
                  "WHERE number = ?"_s)
        .bind(changeset.hash)
        .bind(number)
        .run();
    const SyncState state = syncState(m_connection).value_or(SyncState());
    changeset.mid = state.lastMid;
    changeset.seen = state.position.cursor;
}

SentChangeSet Outbox::sent(const JournalEntry &entry) const
{
    SentChangeSet sent;
    sent.mid = entry.mid;
    sent.op = entry.changeset.id.uuid();
    sent.intent = entry.changeset.intent;
    sent.hlc = entry.hlc;
    sent.seen = entry.seen;
    sent.batch = entry.changeset.batch;
    sent.hash = entry.hash;
    for (const Expectation &expected : entry.changeset.expects)
        sent.expects.push_back({recordType(expected.kind).name(), expected.record, expected.field, expected.value});
    const std::vector<RecordChange> changes = m_journal.changesOf(entry.changeset.number);
    const std::vector<Stamps> bases = m_journal.basesOf(entry.changeset.number);
    for (size_t index = 0; index < changes.size(); ++index)
        sent.changes.push_back(sentChange(changes[index], bases.at(index)));
    return sent;
}

SyncOutcome Outbox::understood(const SyncOutcome &outcome) const
{
    if (!outcome.obstacle || outcome.obstacle->reason != "missing"_L1)
        return outcome;
    const std::vector<JournalEntry> sent = m_journal.select(u"mid = ? AND state = 'pending'"_s, {outcome.mid});
    if (sent.empty() || !std::ranges::all_of(m_journal.changesOf(sent.front().changeset.number), isForgotten))
        return outcome;
    return {outcome.mid, OutcomeStatus::Applied, 0, {}, {}};
}

qint64 Outbox::settle(const SyncOutcome &outcome, Timestamp now)
{
    const std::vector<JournalEntry> sent = m_journal.select(u"mid = ? AND state = 'pending'"_s, {outcome.mid});
    if (sent.empty())
        return 0;
    settle(outcome, now, sent.front().changeset.number);
    return sent.front().changeset.number;
}

void Outbox::settle(const SyncOutcome &outcome, Timestamp now, qint64 number)
{
    m_connection.prepared(u"UPDATE changeset SET state = ?, seq = ?, answeredAt = ?, obstacle = ? WHERE number = ?"_s)
        .bind(statusName(outcome.status))
        .bind(outcome.seq)
        .bind(now.milliseconds)
        .bind(outcome.obstacle ? Value(obstacleText(*outcome.obstacle)) : Value())
        .bind(number)
        .run();
    if (!outcome.isInForce())
        releaseReversed(number);
}

void Outbox::releaseReversed(qint64 number)
{
    m_connection
        .prepared(u"UPDATE changeset SET reversedBy = NULL FROM (SELECT id, reverses FROM changeset WHERE number = ?) "
                  "undo WHERE changeset.id = undo.reverses AND changeset.reversedBy = undo.id"_s)
        .bind(number)
        .run();
}

QUuid Outbox::builtOn(const JournalEntry &entry) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT s.id FROM changeset s WHERE s.overlay = 1 AND s.number > ? AND ("
        "EXISTS (SELECT 1 FROM change mine JOIN change later ON later.record = mine.record AND later.changeset = "
        "s.number "
        "WHERE mine.changeset = ?) OR EXISTS (SELECT 1 FROM change mine, json_each(s.expects) e WHERE "
        "mine.changeset = ? AND replace(json_extract(e.value, '$[1]'), '-', '') = lower(hex(mine.record)))) "
        "ORDER BY s.number LIMIT 1"_s);
    const qint64 number = entry.changeset.number;
    const QUuid later = statement.bind(number).bind(number).bind(number).step() ? statement.uuid(0) : QUuid();
    statement.reset();
    return later;
}

void Outbox::markCancelled(qint64 number)
{
    m_connection.prepared(u"UPDATE changeset SET state = 'cancelled', overlay = NULL WHERE number = ?"_s)
        .bind(number)
        .run();
    releaseReversed(number);
}

std::vector<JournalEntry> Outbox::refused(const QString &condition, const std::vector<Value> &values) const
{
    return m_journal.select(u"state IN ('refused', 'parked') AND settledAt IS NULL AND "_s + condition, values);
}

std::optional<Obstacle> Outbox::obstacleOf(qint64 number) const
{
    Statement &statement = m_connection.prepared(u"SELECT obstacle FROM changeset WHERE number = ?"_s);
    const QString text = statement.bind(number).step() ? statement.text(0) : QString();
    statement.reset();
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const RecordType *type = recordTypeByName(json[u"kind"].toString());
    const Field *field = type ? type->find(json[u"field"].toString()) : nullptr;
    return Obstacle{json[u"reason"].toString(), json[u"kind"].toString(), QUuid::fromString(json[u"record"].toString()),
                    json[u"field"].toString(), valueFromJson(json[u"value"], field ? field->type : FieldType::Text)};
}

std::vector<JournalEntry> Outbox::refusedAsMissing() const
{
    return refused(u"obstacle ->> '$.reason' = 'missing' ORDER BY number"_s);
}

void Outbox::sendAgain(qint64 number)
{
    m_connection
        .prepared(u"UPDATE changeset SET state = 'pending', mid = NULL, hash = NULL, seq = NULL, answeredAt = NULL, "
                  "obstacle = NULL WHERE number = ?"_s)
        .bind(number)
        .run();
    m_connection
        .prepared(
            u"UPDATE changeset SET reversedBy = undo.id FROM (SELECT id, reverses FROM changeset WHERE number = ?) "
            "undo WHERE changeset.id = undo.reverses AND changeset.reversedBy IS NULL"_s)
        .bind(number)
        .run();
}

void Outbox::noteLead(qint64 number, const QUuid &lead, qint64 leadNumber)
{
    m_connection
        .prepared(u"UPDATE changeset SET obstacle = json_set(obstacle, '$.lead', ?, '$.leadNumber', ?) "
                  "WHERE number = ? AND obstacle IS NOT NULL"_s)
        .bind(lead.toString(QUuid::WithoutBraces))
        .bind(leadNumber)
        .bind(number)
        .run();
}

std::pair<QUuid, qint64> Outbox::notedLead(qint64 number) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT obstacle ->> '$.lead', obstacle ->> '$.leadNumber' FROM changeset WHERE number = ?"_s);
    std::pair<QUuid, qint64> lead;
    if (statement.bind(number).step())
        lead = {QUuid::fromString(statement.text(0)), statement.integer(1)};
    statement.reset();
    return lead;
}

void Outbox::keepAside(const ChangeSet &changeset, const Obstacle &obstacle, Timestamp now)
{
    const std::vector<Stamps> bases(changeset.changes.size());
    const qint64 number = m_journal.append(changeset, m_journal.lastHlc(), bases);
    settle({0, OutcomeStatus::Refused, 0, obstacle, {}}, now, number);
    m_connection.prepared(u"UPDATE changeset SET overlay = NULL WHERE number = ?"_s).bind(number).run();
}

std::vector<qint64> Outbox::refuseErased(const std::set<QUuid> &records, Timestamp now)
{
    const auto isOfThem = [&records](const RecordChange &change) {
        return records.contains(change.record) || std::ranges::any_of(change.fields, [&](const FieldChange &field) {
                   return field.after.typeId() == QMetaType::QUuid && records.contains(field.after.toUuid());
               });
    };
    std::vector<qint64> numbers;
    for (const JournalEntry &entry :
         m_journal.select(u"state = 'pending' AND mid IS NULL AND intent <> ?"_s, {QString(erasureIntent)})) {
        const qint64 number = entry.changeset.number;
        if (std::ranges::none_of(m_journal.changesOf(number), isOfThem))
            continue;
        settle({0, OutcomeStatus::Refused, 0, Obstacle{u"erased"_s, {}, {}, {}, {}}, {}}, now, number);
        numbers.push_back(number);
    }
    return numbers;
}

void Outbox::markSettled(qint64 number, Timestamp now)
{
    m_connection.prepared(u"UPDATE changeset SET settledAt = ? WHERE number = ?"_s)
        .bind(now.milliseconds)
        .bind(number)
        .run();
}

void Outbox::sendAgain(Timestamp after)
{
    m_connection.prepared(u"UPDATE changeset SET mid = NULL, hash = NULL WHERE mid IS NOT NULL"_s).run();
    m_connection
        .prepared(u"UPDATE changeset SET state = 'pending', seq = NULL, answeredAt = NULL "
                  "WHERE answeredAt >= ? AND state IN ('applied', 'merged', 'duplicate')"_s)
        .bind(after.milliseconds)
        .run();
    returnRemovals(m_connection);
}

int Outbox::prune(Timestamp before, int most)
{
    const QString old =
        u"(SELECT number FROM changeset WHERE (answeredAt < ? OR (state = 'applied' AND answeredAt IS "
        "NULL AND at < ?)) AND overlay IS NULL AND NOT (state IN ('refused', 'parked') AND settledAt IS "
        "NULL) ORDER BY number LIMIT ?)"_s;
    Transaction transaction(m_connection);
    for (const QString &from :
         {u"change WHERE changeset"_s, u"removal WHERE changeset"_s, u"changeset WHERE number"_s}) {
        m_connection.prepared(u"DELETE FROM "_s + from + u" IN "_s + old)
            .bind(before.milliseconds)
            .bind(before.milliseconds)
            .bind(qint64{most})
            .run();
    }
    Statement &changes = m_connection.prepared(u"SELECT changes()"_s);
    const qint64 pruned = changes.step() ? changes.integer(0) : 0;
    changes.reset();
    transaction.commit();
    return static_cast<int>(pruned);
}

} // namespace leadline
