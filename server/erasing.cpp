// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/erasing.h"

#include "core/model/erasure.h"
#include "core/model/servermade.h"
#include "server/serverrecords.h"
#include "server/visibility.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

bool changesField(const SentChange &change, const QString &field)
{
    return std::ranges::any_of(change.fields, [&](const SentField &each) { return each.field == field; });
}

/// Of a company only the link goes; of settings only views of the list that name the person.
bool isOfErasure(const SentChange &change)
{
    if (change.action == Action::Create)
        return false;
    if (change.kind == u"company"_s)
        return change.action == Action::Update && change.fields.size() == 1
            && changesField(change, u"primaryContact"_s);
    if (change.kind == u"setting"_s || change.kind == u"contact"_s)
        return change.action == Action::Remove;
    static const QStringList others{u"lead"_s, u"person"_s, u"task"_s, u"feed"_s, u"attachment"_s};
    return others.contains(change.kind) && (change.kind != u"lead"_s || change.action == Action::Update);
}

QJsonArray linesIn(const SharedRecord &record, QLatin1StringView field)
{
    return QJsonDocument::fromJson(record.value(field).toString().toUtf8()).array();
}

qint64 erasedAt(const SharedRecord *record)
{
    return record ? record->value(erasedField).toLongLong() : 0;
}

} // namespace

Erasing::Erasing(Ground &ground, const ActingPerson &actor, const SentChangeSet &changeset, Hlc stamp)
    : m_ground(ground), m_actor(actor), m_changeset(changeset), m_stamp(stamp)
{
}

SyncOutcome Erasing::run()
{
    if (const std::optional<Obstacle> obstacle = objection())
        return {m_changeset.mid, OutcomeStatus::Refused, 0, obstacle, {}};
    for (const SentChange &change : m_changeset.changes)
        m_erased.insert(change.record);
    for (const SentChange &change : m_changeset.changes)
        apply(change);
    const std::set<QUuid> roots = m_roots;
    for (const QUuid &root : roots) {
        const bool wholly = isOnlyContactOf(root);
        if (wholly)
            clearRest(root);
        forgetTold(root, wholly);
    }
    return {m_changeset.mid, OutcomeStatus::Applied, 0, std::nullopt, {}};
}

std::optional<Obstacle> Erasing::objection() const
{
    if (!m_actor.isServer && m_actor.role != u"admin"_s)
        return Obstacle{u"no-right"_s, {}, {}, {}, {}};
    const auto foreign = std::ranges::find_if_not(m_changeset.changes, isOfErasure);
    if (foreign != m_changeset.changes.end())
        return Obstacle{u"invalid"_s, foreign->kind, foreign->record, {}, {}};
    return std::nullopt;
}

/// What is not there any more was removed by somebody else, and may still lie in what he wrote before.
void Erasing::apply(const SentChange &change)
{
    const SharedRecord *standing = m_ground.find(change.record);
    // A restored server does not know them yet; whoever made them would bring them back.
    if (!standing && (change.kind == u"contact"_s || change.kind == u"lead"_s))
        return putTombstone({change.kind, change.record, change.record, 0, false, {}, {m_stamp, {}}});
    if (!standing || standing->kind != change.kind)
        return;
    SharedRecord record = *standing;
    if (!record.root.isNull())
        m_roots.insert(record.root);
    if (change.action == Action::Remove || record.deleted)
        return putTombstone(std::move(record));
    for (const SentField &field : change.fields) {
        if (field.after.isValid())
            record.fields.insert(field.field, field.after);
        else
            record.fields.remove(field.field);
        record.stamps.set(field.field, std::max(m_stamp, Hlc{record.stamps.of(field.field).value + 1}));
    }
    put(std::move(record));
}

void Erasing::put(SharedRecord record)
{
    m_erased.insert(record.id);
    if (record.kind == u"company"_s || isReferenceKind(record.kind))
        return m_ground.put(record); // not about the person: what others write there later is wanted
    m_ground.putErased(std::move(record));
}

void Erasing::putTombstone(SharedRecord record)
{
    record.deleted = true;
    record.fields.clear();
    record.stamps = {std::max(m_stamp, Hlc{record.stamps.created.value + 1}), {}};
    put(std::move(record));
}

/// The lead's own contact goes with this ChangeSet, and no other contact person is left under it.
bool Erasing::isOnlyContactOf(const QUuid &lead) const
{
    const auto goes = [&](const SentChange &change) {
        return change.record == lead && change.kind == u"lead"_s
            && std::ranges::any_of(QStringList{u"contact"_s, u"contactName"_s, u"phones"_s, u"emails"_s},
                                   [&change](const QString &field) { return changesField(change, field); });
    };
    const auto isPerson = [](const SharedRecord &record) { return record.kind == u"person"_s && !record.deleted; };
    return std::ranges::any_of(m_changeset.changes, goes) && std::ranges::none_of(m_ground.ofRoot(lead), isPerson);
}

/// What colleagues wrote there that the administrator's device did not know of.
void Erasing::clearRest(const QUuid &root)
{
    for (SharedRecord record : m_ground.ofRoot(root)) {
        const RecordType *type = recordTypeByName(record.kind);
        const bool isFile = record.kind == u"attachment"_s;
        const bool isWritten = record.kind == u"feed"_s && record.value(u"type"_s).toString() != u"system"_s;
        if (record.deleted || !type || type->kind() == Kind::Conflict || type->kind() == Kind::History)
            continue;
        if (isFile || isWritten) {
            putTombstone(std::move(record));
            continue;
        }
        const QStringList names = record.fields.keys();
        bool isCleared = false;
        for (const QString &name : names) {
            if (staysOnErased(type->kind(), name))
                continue;
            record.fields.remove(name);
            record.stamps.set(name, std::max(m_stamp, Hlc{record.stamps.of(name).value + 1}));
            isCleared = true;
        }
        if (isCleared)
            put(std::move(record));
    }
}

void Erasing::forgetTold(const QUuid &root, bool wholly)
{
    const SharedRecord *lead = m_ground.find(root);
    const bool isGone = !lead || lead->deleted;
    for (SharedRecord record : m_ground.ofRoot(root)) {
        const bool isHistory = record.kind == servermade::history;
        const bool isConflict = record.kind == servermade::conflict;
        if (record.deleted || (!isHistory && !isConflict))
            continue;
        if (isGone || (isConflict && (wholly || tellsOfThem(record))))
            putTombstone(std::move(record));
        else if (isHistory)
            rewriteHistory(std::move(record), wholly);
    }
    lead = m_ground.find(root);
    if (!lead || lead->deleted || lead->kind != u"lead"_s)
        return;
    const Utterance utterance{m_changeset.op, m_actor.person, m_stamp.moment(), m_changeset.intent, m_actor.device};
    m_ground.put(historyRecord(root, utterance, {{Action::Update, lead->kind, root, root, {}}}, m_stamp));
}

/// Stages and moments stay: the card tells by them how long the lead was where.
void Erasing::rewriteHistory(SharedRecord history, bool wholly)
{
    const QJsonArray told = linesIn(history, servermade::changes);
    QJsonArray left;
    for (const QJsonValue &each : told) {
        QJsonObject line = each.toObject();
        if (wholly || m_erased.contains(QUuid::fromString(line[u"i"_s].toString())))
            line.insert(u"f"_s, erasedFields(line[u"k"_s].toString(), line[u"f"_s].toObject()));
        left.append(line);
    }
    if (left == told)
        return;
    history.fields.insert(servermade::changes, QString::fromUtf8(QJsonDocument(left).toJson(QJsonDocument::Compact)));
    history.stamps.set(servermade::changes, std::max(m_stamp, Hlc{history.stamps.of(servermade::changes).value + 1}));
    m_ground.put(history);
}

bool Erasing::tellsOfThem(const SharedRecord &conflict) const
{
    if (m_erased.contains(conflict.reference(servermade::record)))
        return true;
    return std::ranges::any_of(linesIn(conflict, servermade::value), [this](const QJsonValue &line) {
        return m_erased.contains(QUuid::fromString(line[u"i"_s].toString()));
    });
}

std::optional<Obstacle> touchesErased(const Ground &ground, const SentChangeSet &changeset)
{
    for (const SentChange &change : changeset.changes) {
        const SharedRecord *standing = ground.find(change.record);
        const bool isGone = standing && standing->deleted && erasedAt(standing) > 0;
        bool isUnheard = isGone || erasedAt(standing) > changeset.seen
            || (standing && !standing->root.isNull() && erasedAt(ground.find(standing->root)) > changeset.seen);
        for (const SentField &field : change.fields) {
            const bool isLink = field.field == u"lead"_s || field.field == u"contact"_s;
            const SharedRecord *linked = isLink ? ground.find(field.after.toUuid()) : nullptr;
            isUnheard = isUnheard || erasedAt(linked) > changeset.seen;
        }
        if (isUnheard)
            return Obstacle{u"erased"_s, change.kind, change.record, {}, {}};
    }
    return std::nullopt;
}

} // namespace leadline
