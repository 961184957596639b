// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trial.h"

#include "core/model/erasure.h"
#include "core/model/servermade.h"
#include "server/erasing.h"
#include "server/organization.h"
#include "server/shown.h"
#include "server/visibility.h"
#include "server/weight.h"

#include <algorithm>
#include <set>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

const QString numberField = u"number"_s;
const QString mergedField = u"mergedInto"_s;

/// Given by the server alone.
bool isServerField(const QString &kind, const QString &field)
{
    return (kind == u"lead"_s && field == numberField) || field == erasedField;
}

bool isServerKind(const QString &kind)
{
    return kind == servermade::conflict || kind == servermade::history;
}

/// Whether its remover saw the record as it stands, or as it stood later, before the server was restored; a field that was
/// never edited needs no word of his.
bool sawAll(const SharedRecord &record, const SentChange &change, Hlc removedAt)
{
    return std::ranges::all_of(record.fields.keys(), [&](const QString &name) {
        const Hlc stamp = record.stamps.of(name);
        const auto sent = std::ranges::find(change.fields, name, &SentField::field);
        if (sent == change.fields.end())
            return stamp == record.stamps.created;
        const bool sawLater = sent->base > stamp && sent->base <= removedAt; // of a clock far ahead it says nothing
        return sent->base == stamp || sawLater;
    });
}

/// Nothing of its content stays; a lead that comes back gets its number back.
void makeTombstone(SharedRecord &record, Hlc stamp)
{
    const Value number = record.value(numberField);
    const Value erased = record.value(erasedField);
    record.deleted = true;
    record.fields.clear();
    if (erased.isValid())
        record.fields.insert(erasedField, erased);
    if (isServerField(record.kind, numberField) && number.isValid())
        record.fields.insert(numberField, number);
    record.stamps = {std::max(stamp, Hlc{record.stamps.created.value + 1}), {}};
}

} // namespace

Trial::Trial(Ground &ground, const ActingPerson &actor, const SentChangeSet &changeset, Hlc stamp)
    : m_ground(ground), m_actor(actor), m_changeset(changeset), m_stamp(stamp)
{
}

SyncOutcome Trial::run()
{
    Refusal refusal = touchesErased(m_ground, m_changeset);
    if (refusal) // nothing of it is kept
        return {m_changeset.mid, OutcomeStatus::Refused, 0, refusal, {}};
    Refusal unmet;
    refusal = checkExpectations();
    for (auto change = m_changeset.changes.begin(); !refusal && change != m_changeset.changes.end(); ++change) {
        refusal = admit(*change);
        if (refusal && change->action == Action::Remove && refusal->reason == "missing"_L1)
            unmet = std::exchange(refusal, std::nullopt); // as it should be
        else if (!refusal)
            refusal = apply(*change);
    }
    if (!refusal && m_order.empty())
        refusal = unmet;
    if (!refusal)
        refusal = weigh();
    if (!refusal)
        refusal = checkMerges();
    if (!refusal)
        refusal = checkOrganization(m_ground, m_draft);
    if (refusal) {
        m_draft.clear();
        if (refusal->reason != u"missing"_s) // its author's file sends it again when what is missing has come
            keepWhatWasTyped();
        return {m_changeset.mid, OutcomeStatus::Refused, 0, refusal, {}};
    }
    layDown();
    const OutcomeStatus status = m_losers.empty() ? OutcomeStatus::Applied : OutcomeStatus::Merged;
    return {m_changeset.mid, status, 0, std::nullopt, m_losers};
}

/// A record that the actor may not see is told from one that is not there by nobody.
Trial::Refusal Trial::checkExpectations() const
{
    for (const SentExpectation &expected : m_changeset.expects) {
        const SharedRecord *record = m_ground.find(expected.record);
        const bool isSeen = record && (record->root.isNull() || m_actor.isServer || m_ground.isVisible(record->root));
        Obstacle met{u"expectation"_s, expected.kind, expected.record, expected.field, {}};
        if (record && !isSeen && m_ground.wasVisible(record->root))
            met.reason = u"moved"_s;
        else if (!isSeen || record->deleted || record->kind != expected.kind)
            met.reason = u"missing"_s;
        else if (m_actor.closed.hides(expected.kind, expected.field))
            met.reason = u"field-hidden"_s; // whether it holds would tell what stands there
        else if (record->value(expected.field) == expected.value)
            continue;
        else
            met.value = record->value(expected.field);
        return met;
    }
    return std::nullopt;
}

/// What grew past what a page can hold would keep everybody from receiving anything.
Trial::Refusal Trial::weigh() const
{
    for (const auto &[id, record] : m_draft) {
        if (weightOf(record) > heaviestRecord)
            return Obstacle{u"too-large"_s, record.kind, id, {}, {}};
    }
    return std::nullopt;
}

/// Two who merge the same records the other way round would make all of them vanish.
Trial::Refusal Trial::checkMerges() const
{
    for (const auto &[id, record] : m_draft) {
        const QUuid into = record.value(mergedField).toUuid();
        const SharedRecord *kept = into.isNull() ? nullptr : find(into);
        if (kept && kept->value(mergedField).isValid())
            return Obstacle{u"expectation"_s, kept->kind, into, mergedField, kept->value(mergedField)};
    }
    return std::nullopt;
}

Trial::Refusal Trial::admit(const SentChange &change) const
{
    const SharedRecord *standing = find(change.record);
    const bool isKnown = !standing || m_actor.closed.isEmpty() || shown(*standing, m_actor.closed);
    if (!isKnown || (standing && standing->kind != change.kind))
        return obstacle(u"missing"_s, change);
    const QUuid root = rootOfChange(change);
    if (standing && standing->root != root)
        return obstacle(u"missing"_s, change);
    if (Refusal refusal = admitToRoot(change, root))
        return refusal;
    if (!standing && change.action != Action::Create)
        return obstacle(u"missing"_s, change);
    if (standing && standing->deleted && change.action == Action::Update)
        return obstacle(u"removed"_s, change);
    const bool stands = standing && !standing->deleted;
    // Who undoes a deletion brings back what others wrote, in their names; that it was there the tombstone tells.
    const SharedRecord *judged = stands || m_actor.role == u"admin"_s ? standing : nullptr;
    const QString reason = denial(m_actor, change, judged, root.isNull() ? nullptr : find(root));
    return reason.isEmpty() ? fieldDenial(m_actor, change, stands ? standing : nullptr) : obstacle(reason, change);
}

Trial::Refusal Trial::admitToRoot(const SentChange &change, const QUuid &root) const
{
    if (root.isNull() || makesRoot(root))
        return std::nullopt;
    if (m_ground.isFull(root) && change.action != Action::Remove && m_ground.isVisible(root))
        return Obstacle{u"too-large"_s, change.kind, change.record, {}, {}};
    const SharedRecord *record = find(root);
    const bool isVisible = m_actor.isServer || m_ground.isVisible(root);
    if (!record || !isVisible)
        return obstacle(record && m_ground.wasVisible(root) ? u"moved"_s : u"missing"_s, change);
    if (record->deleted && change.action != Action::Remove && root != change.record)
        return obstacle(u"removed"_s, change);
    return std::nullopt;
}

Trial::Refusal Trial::apply(const SentChange &change)
{
    const SharedRecord *standing = find(change.record);
    switch (change.action) {
    case Action::Create:
        if (standing && !standing->deleted)
            update(*standing, change);
        else
            create(change, rootOfChange(change));
        break;
    case Action::Update:
        update(*standing, change);
        break;
    case Action::Remove:
        return remove(*standing, change);
    }
    return std::nullopt;
}

void Trial::create(const SentChange &change, const QUuid &root)
{
    const SharedRecord *tombstone = find(change.record);
    SharedRecord record{change.kind, change.record, root, 0, false, {}, {m_stamp, {}}};
    if (tombstone) {
        record.fields = tombstone->fields;
        record.stamps.created = std::max(m_stamp, Hlc{tombstone->stamps.created.value + 1});
    }
    RecordEffect effect{Action::Create, change.kind, change.record, root, {}};
    for (const SentField &field : change.fields) {
        if (!field.after.isValid() || isServerField(change.kind, field.field))
            continue;
        record.fields.insert(field.field, field.after);
        effect.fields.push_back({field.field, {}, field.after});
    }
    if (change.kind == u"lead"_s && !record.fields.contains(numberField))
        record.fields.insert(numberField, m_ground.nextNumber());
    m_order.push_back(record.id);
    m_draft.insert_or_assign(record.id, std::move(record));
    note(std::move(effect));
}

void Trial::update(SharedRecord record, const SentChange &change)
{
    RecordEffect effect{Action::Update, change.kind, change.record, record.root, {}};
    for (const SentField &field : change.fields) {
        if (!isServerField(change.kind, field.field))
            merge(record, field, effect);
    }
    m_order.push_back(record.id);
    m_draft.insert_or_assign(record.id, std::move(record));
    note(std::move(effect));
}

/// D6: who saw what stands there is right whatever the clocks say; of two who did not see each other the later is, and
/// the other's value is kept. A field's stamps only grow, so that each names one value. What was expected and holds was
/// seen, too: a decision must not be applied by half because a restored server gave the same value another stamp.
void Trial::merge(SharedRecord &record, const SentField &field, RecordEffect &effect)
{
    const Value standing = record.value(field.field);
    const Hlc current = record.stamps.of(field.field);
    const bool saw = field.base == current || expects(record.id, field.field);
    if (standing == field.after)
        return;
    if (!saw && m_stamp <= current) {
        SharedRecord conflict = conflictRecord(record, field.field, field.after, m_changeset.op, utterance(), m_stamp);
        m_losers.push_back({record.kind, record.id, field.field, field.after, conflict.id});
        m_conflicts.push_back(std::move(conflict));
        if (m_stamp == current)
            record.stamps.set(field.field, {current.value + 1});
        return;
    }
    if (!saw) {
        const Utterance loser{m_changeset.op, {}, current.moment(), {}};
        m_conflicts.push_back(conflictRecord(record, field.field, standing, m_changeset.op, loser, m_stamp));
    }
    effect.fields.push_back({field.field, standing, field.after});
    record.stamps.set(field.field, std::max(m_stamp, Hlc{current.value + 1}));
    if (field.after.isValid())
        record.fields.insert(field.field, field.after);
    else
        record.fields.remove(field.field);
}

Trial::Refusal Trial::remove(SharedRecord record, const SentChange &change)
{
    if (record.deleted)
        return std::nullopt;
    if (!sawAll(record, change, m_stamp))
        return obstacle(u"changed-since"_s, change);
    RecordEffect effect{Action::Remove, change.kind, change.record, record.root, {}};
    for (auto field = record.fields.begin(); field != record.fields.end(); ++field)
        effect.fields.push_back({field.key(), field.value(), {}});
    if (record.root == record.id) {
        if (const Refusal refusal = removeRest(record))
            return refusal;
    }
    makeTombstone(record, m_stamp);
    m_order.push_back(record.id);
    m_draft.insert_or_assign(record.id, std::move(record));
    note(std::move(effect));
    return std::nullopt;
}

/// With a root goes what the server made for it; what a colleague hung on it keeps it from going.
Trial::Refusal Trial::removeRest(const SharedRecord &root)
{
    for (SharedRecord record : m_ground.ofRoot(root.id)) {
        const SharedRecord *now = find(record.id);
        if (record.id == root.id || now->deleted)
            continue;
        if (!isServerKind(record.kind))
            return Obstacle{u"changed-since"_s, record.kind, record.id, {}, {}};
        makeTombstone(record, m_stamp);
        m_order.push_back(record.id);
        m_draft.insert_or_assign(record.id, std::move(record));
    }
    return std::nullopt;
}

void Trial::layDown()
{
    for (const QUuid &id : m_order)
        m_ground.put(m_draft.at(id));
    for (const SharedRecord &conflict : m_conflicts)
        m_ground.put(conflict);
    std::map<QUuid, std::vector<RecordEffect>> byRoot;
    for (RecordEffect &effect : m_effects)
        byRoot[effect.root].push_back(std::move(effect));
    for (const auto &[root, effects] : byRoot) {
        const SharedRecord *record = m_ground.find(root);
        if (record && !record->deleted)
            m_ground.put(historyRecord(root, utterance(), effects, m_stamp));
    }
}

/// Nothing that anybody typed is lost: what was refused stands as a conflict under the root that it was meant for, where
/// its author may see that root or once could. Who would only have removed something has typed nothing: of an import
/// that could not be taken back each lead would have a conflict.
void Trial::keepWhatWasTyped()
{
    std::map<QUuid, std::vector<SentChange>> byRoot;
    for (const SentChange &change : m_changeset.changes) {
        const SharedRecord *standing = m_ground.find(change.record);
        byRoot[standing ? standing->root : rootByFields(change)].push_back(change);
    }
    std::erase_if(byRoot, [](const auto &each) {
        return std::ranges::all_of(each.second, [](const SentChange &c) { return c.action == Action::Remove; });
    });
    for (auto &[root, changes] : byRoot) {
        const SharedRecord *record = root.isNull() ? nullptr : m_ground.find(root);
        const bool isVisible = m_ground.isVisible(root);
        if (!record || record->deleted || m_ground.isFull(root) || !(isVisible || m_ground.wasVisible(root)))
            continue;
        if (!isVisible)
            layNotes(changes);
        if (!changes.empty())
            m_ground.put(refusalRecord(root, isVisible ? u"refused"_s : u"moved"_s, utterance(), changes, m_stamp));
    }
}

/// Notes on a lead that has moved on need nobody's decision.
void Trial::layNotes(std::vector<SentChange> &changes)
{
    std::erase_if(changes, [this](const SentChange &change) {
        const bool isNote = change.kind == u"feed"_s && change.action == Action::Create && !find(change.record)
            && denial(m_actor, change, nullptr, nullptr).isEmpty();
        if (isNote) {
            create(change, rootByFields(change));
            m_ground.put(m_draft.at(change.record));
        }
        return isNote;
    });
}

const SharedRecord *Trial::find(const QUuid &record) const
{
    const auto draft = m_draft.find(record);
    return draft == m_draft.end() ? m_ground.find(record) : &draft->second;
}

bool Trial::expects(const QUuid &record, const QString &field) const
{
    return std::ranges::any_of(m_changeset.expects, [&](const SentExpectation &expected) {
        return expected.record == record && expected.field == field;
    });
}

QUuid Trial::rootByFields(const SentChange &change)
{
    QVariantMap fields;
    for (const SentField &field : change.fields)
        fields.insert(field.field, field.after);
    return rootOf(change.kind, change.record, fields);
}

QUuid Trial::rootOfChange(const SentChange &change) const
{
    const SharedRecord *standing = find(change.record);
    return standing && change.action != Action::Create ? standing->root : rootByFields(change);
}

bool Trial::makesRoot(const QUuid &root) const
{
    const SharedRecord *standing = m_ground.find(root);
    return !standing && std::ranges::any_of(m_changeset.changes, [&](const SentChange &change) {
        return change.record == root && change.action == Action::Create && rootByFields(change) == root;
    });
}

Obstacle Trial::obstacle(const QString &reason, const SentChange &change)
{
    return {reason, change.kind, change.record, {}, {}};
}

Utterance Trial::utterance() const
{
    return {m_changeset.op, m_actor.person, m_stamp.moment(), m_changeset.intent, m_actor.device};
}

void Trial::note(RecordEffect effect)
{
    if (effect.action != Action::Update || !effect.fields.empty())
        m_effects.push_back(std::move(effect));
}

} // namespace leadline
