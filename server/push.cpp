// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/push.h"

#include "core/model/erasure.h"
#include "core/model/servermade.h"
#include "core/sync/wireobject.h"
#include "server/erasing.h"
#include "server/trial.h"
#include "server/visibility.h"

#include <QJsonDocument>
#include <algorithm>
#include <map>
#include <set>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

SyncError errorOf(int status, const QString &code)
{
    return {status, code, {}, 0, 0};
}

SyncError busy()
{
    return {503, u"busy"_s, {}, 0, 1};
}

template<typename Ids>
std::vector<QUuid> listed(const Ids &ids)
{
    return {ids.begin(), ids.end()};
}

PushWish wishFor(const SyncRequest &request, const Caller &caller)
{
    PushWish wish{request.client, caller.person, {}, request.push.front().mid, request.push.back().mid, {}, {}, false};
    std::set<QUuid> records{caller.person, fieldRightsId()};
    std::set<QUuid> wholeRoots;
    for (const SentChangeSet &changeset : request.push) {
        wish.ops.push_back(changeset.op);
        for (const SentExpectation &expected : changeset.expects)
            records.insert(expected.record);
        for (const SentChange &change : changeset.changes) {
            records.insert(change.record);
            for (const SentField &field : change.fields) {
                if (field.field == u"lead"_s || field.field == u"company"_s || field.field == u"contact"_s)
                    records.insert(field.after.toUuid());
            }
            if (change.action == Action::Remove && rootOf(change.kind, change.record, {}) == change.record)
                wholeRoots.insert(change.record);
            wish.organization = wish.organization || isOrganization(change.kind, change.record);
            if (changeset.intent == erasureIntent)
                wish.erased.push_back(change.record);
        }
    }
    records.erase(QUuid());
    wish.records = listed(records);
    wish.wholeRoots = listed(wholeRoots);
    return wish;
}

/// Whether what stands in the field is what the ChangeSet wrote there.
bool wrote(const SentChangeSet &changeset, const SharedRecord &standing, const QString &field)
{
    return std::ranges::any_of(changeset.changes, [&](const SentChange &change) {
        const auto sent = std::ranges::find(change.fields, field, &SentField::field);
        return change.record == standing.id && sent != change.fields.end() && sent->after == standing.value(field);
    });
}

/// The whole of one push, once everything it needs is there.
class Push
{
public:
    Push(PushGround loaded, const SyncRequest &request, const Caller &caller, Timestamp now)
        : m_request(request), m_caller(caller), m_now(now), m_device(loaded.device.value_or(Device{})),
          m_log(std::move(loaded.log)),
          m_ground(std::move(loaded), caller.person), m_actor{caller.person, m_ground.role(), caller.isServer,
                                                              caller.isServer ? ClosedFields() : m_ground.closed(),
                                                              caller.device}
    {
        m_before = m_ground.head().seq;
        m_device.client = request.client;
        m_device.person = caller.person;
        m_device.schema = request.schema;
        m_device.ackedMid = std::max(m_device.ackedMid, std::min(request.ack, m_device.lastMid));
    }

    std::optional<SyncError> run()
    {
        for (const SentChangeSet &changeset : m_request.push) {
            if (changeset.mid > m_device.lastMid + 1) {
                SyncError gap = errorOf(409, u"gap"_s);
                gap.lastMid = m_device.lastMid;
                return gap;
            }
            const bool isKnown = changeset.mid <= m_device.lastMid;
            if (isKnown ? !answerAgain(changeset) : !take(changeset))
                return errorOf(409, u"forked"_s);
            if (m_outcomes.back().isInForce())
                m_earlier.insert_or_assign(changeset.hlc, &changeset);
        }
        return std::nullopt;
    }

    PushEffect effect()
    {
        PushEffect effect;
        m_ground.finish(effect);
        for (LoggedChangeSet &logged : m_new)
            logged.outcome.seq = effect.head.seq;
        for (SyncOutcome &outcome : m_outcomes)
            outcome.seq = outcome.seq == 0 ? effect.head.seq : outcome.seq;
        effect.device = m_device;
        effect.log = std::move(m_new);
        return effect;
    }

    PushResult result(const PushEffect &effect)
    {
        return {written(effect), m_ground.closed(), m_device.lastMid, std::move(m_outcomes), lostRoots()};
    }

private:
    /// A second delivery gets the first answer; another ChangeSet under the same mid comes from a copied file.
    bool answerAgain(const SentChangeSet &changeset)
    {
        const auto known = std::ranges::find_if(m_log, [&](const LoggedChangeSet &logged) {
            return logged.client == m_request.client && logged.changeset.mid == changeset.mid;
        });
        if (known == m_log.end() || known->changeset.hash != changeset.hash)
            return false;
        m_outcomes.push_back(known->outcome);
        return true;
    }

    bool take(const SentChangeSet &changeset)
    {
        m_device.lastMid = changeset.mid;
        const LoggedChangeSet *known = logged(changeset.op);
        SyncOutcome outcome = known ? repeated(*known, changeset.mid) : tried(changeset);
        m_outcomes.push_back(outcome);
        m_new.push_back({m_request.client, m_caller.person, toKeep(changeset, outcome), std::move(outcome)});
        return true;
    }

    /// Of what was written of an erased person nothing is kept but that it came.
    static SentChangeSet toKeep(SentChangeSet changeset, const SyncOutcome &outcome)
    {
        const bool isErased = outcome.obstacle && outcome.obstacle->reason == u"erased"_s;
        if (isErased
            || outcome.status == OutcomeStatus::Duplicate) { // what came first stands in the log, or was erased there
            changeset.changes.clear();
            changeset.expects.clear();
        }
        for (SentChange &change : changeset.changes) {
            for (SentField &field : change.fields)
                field.before = {}; // nobody reads it here, and it may tell of somebody whom an earlier one named
        }
        return changeset;
    }

    /// What was missing may be there by now: a restored server gets its leads back device by device.
    static bool mayHoldNow(const SyncOutcome &outcome)
    {
        return outcome.status == OutcomeStatus::Refused && outcome.obstacle && outcome.obstacle->reason == u"missing"_s;
    }

    const LoggedChangeSet *logged(const QUuid &op) const
    {
        const auto isAnswer = [&](const LoggedChangeSet &each) {
            return each.changeset.op == op && !mayHoldNow(each.outcome);
        };
        if (const auto known = std::ranges::find_if(m_log, isAnswer); known != m_log.end())
            return &*known;
        const auto now = std::ranges::find_if(m_new, isAnswer);
        return now == m_new.end() ? nullptr : &*now;
    }

    static SyncOutcome repeated(const LoggedChangeSet &known, qint64 mid)
    {
        SyncOutcome outcome = known.outcome;
        outcome.mid = mid;
        if (outcome.isInForce())
            outcome.status = OutcomeStatus::Duplicate;
        return outcome;
    }

    SyncOutcome tried(const SentChangeSet &changeset)
    {
        if (std::ranges::find(m_caller.parked, changeset.op) != m_caller.parked.end())
            return {changeset.mid, OutcomeStatus::Parked, 0, std::nullopt, {}};
        m_device.latest = std::max(clampedHlc(changeset.hlc, m_now), Hlc{m_device.latest.value + 1});
        if (changeset.intent == erasureIntent)
            return Erasing(m_ground, m_actor, changeset, m_device.latest).run();
        return Trial(m_ground, m_actor, withBasesGiven(changeset), m_device.latest).run();
    }

    SentChangeSet withBasesGiven(SentChangeSet changeset) const
    {
        for (SentChange &change : changeset.changes) {
            for (SentField &field : change.fields)
                field.base = baseGiven(change.record, field);
        }
        return changeset;
    }

    /// A device knows what it wrote just before by its own stamp. The value that stands has another one here when the
    /// device's clock is far ahead, or when somebody wrote the same: it would be taken for one that never saw its own value.
    Hlc baseGiven(const QUuid &record, const SentField &field) const
    {
        const auto earlier = m_earlier.find(field.base);
        const SharedRecord *standing = m_ground.find(record);
        const bool isOwn = earlier != m_earlier.end() && standing && wrote(*earlier->second, *standing, field.field);
        return isOwn ? standing->stamps.of(field.field) : field.base;
    }

    std::vector<QUuid> lostRoots() const
    {
        std::set<QUuid> lost;
        for (const SentChangeSet &changeset : m_request.push) {
            for (const SentChange &change : changeset.changes) {
                const SharedRecord *record = m_ground.find(change.record);
                if (record && !record->root.isNull() && !m_caller.isServer && !m_ground.isVisible(record->root))
                    lost.insert(record->root);
            }
        }
        return listed(lost);
    }

    Written written(const PushEffect &effect) const
    {
        Written written{m_before, effect.head, effect.records, {}, effect.memberships.empty()};
        QHash<QUuid, std::vector<Access>> changed;
        for (const Access &access : effect.access)
            changed[access.root].push_back(access);
        QSet<QUuid> met{QUuid()};
        for (const SharedRecord &record : effect.records) {
            if (met.contains(record.root))
                continue;
            met.insert(record.root);
            const std::vector<Access> rights = changed.value(record.root);
            const bool begins = m_ground.begins(record.root);
            if (begins)
                written.begun.insert(record.root);
            written.isPlain =
                written.isPlain && (begins ? m_ground.isGranted(rights) : m_ground.staysVisible(record.root, rights));
        }
        return written;
    }

    const SyncRequest &m_request;
    const Caller &m_caller;
    Timestamp m_now;
    qint64 m_before = 0;
    Device m_device;
    std::vector<LoggedChangeSet> m_log;
    std::vector<LoggedChangeSet> m_new;
    std::map<Hlc, const SentChangeSet *> m_earlier; ///< those of this push that are in force, by the device's stamps
    std::vector<SyncOutcome> m_outcomes;
    Ground m_ground;
    ActingPerson m_actor;
};

bool needsAuthor(const SharedRecord &record)
{
    return record.kind == servermade::conflict && !record.deleted && record.value(servermade::why) == u"later"_s
        && !record.fields.contains(servermade::author);
}

/// Whose value it was that stood there and lost stands in the history of the root, or in what this push adds to it.
Result<void> nameAuthors(PushTransaction &transaction, PushEffect &effect)
{
    std::set<QUuid> roots;
    for (const SharedRecord &record : effect.records) {
        if (needsAuthor(record))
            roots.insert(record.root);
    }
    if (roots.empty())
        return {};
    Result<std::vector<SharedRecord>> histories = transaction.histories(listed(roots));
    if (!histories)
        return tl::unexpected(histories.error());
    std::ranges::copy_if(effect.records, std::back_inserter(*histories),
                         [](const SharedRecord &record) { return record.kind == servermade::history; });
    std::ranges::sort(*histories, std::greater(), &SharedRecord::seq);
    for (SharedRecord &conflict : effect.records) {
        if (!needsAuthor(conflict))
            continue;
        const auto told = std::ranges::find_if(*histories, [&](const SharedRecord &history) {
            return tells(history, conflict.reference(servermade::record), conflict.value(servermade::field).toString(),
                         conflict.value(servermade::value).toString());
        });
        for (const QString &field : {QString(servermade::author), QString(servermade::intent)}) {
            if (told != histories->end() && told->fields.contains(field))
                conflict.fields.insert(field, told->value(field));
        }
    }
    return {};
}

/// A client that is ahead of its server has outlived a restored backup.
bool isAhead(const SyncPosition &position, const WorkspaceHead &head)
{
    return position.cursor > head.seq || (position.scan && position.scan->head > head.seq);
}

bool midsFollow(const std::vector<SentChangeSet> &push)
{
    const auto broken = std::ranges::adjacent_find(
        push, [](const SentChangeSet &left, const SentChangeSet &right) { return right.mid != left.mid + 1; });
    return broken == push.end() && push.front().mid > 0;
}

} // namespace

std::optional<SyncError> objection(const SyncRequest &request, const Caller &caller, const WorkspaceHead &head,
                                   const std::optional<Device> &device)
{
    const bool isFirst = request.epoch.isNull() && request.position == SyncPosition{};
    if ((request.epoch != head.epoch && !isFirst) || isAhead(request.position, head)) {
        SyncError error = errorOf(409, u"epoch"_s);
        error.epoch = head.epoch;
        return error;
    }
    if (!device)
        return std::nullopt;
    if (device->person != caller.person || request.max < device->lastMid)
        return errorOf(409, u"forked"_s);
    if (device->state == Device::State::Wipe)
        return errorOf(403, u"wipe"_s);
    return std::nullopt;
}

tl::expected<PushResult, SyncError> takePush(PushTransaction &transaction, const SyncRequest &request,
                                             const Caller &caller, Timestamp now)
{
    if (!midsFollow(request.push))
        return tl::unexpected(errorOf(400, u"malformed"_s));
    Result<PushGround> loaded = transaction.load(wishFor(request, caller));
    if (!loaded)
        return tl::unexpected(busy());
    if (const auto error = objection(request, caller, loaded->head, loaded->device))
        return tl::unexpected(*error);
    Push push(std::move(*loaded), request, caller, now);
    if (const std::optional<SyncError> error = push.run())
        return tl::unexpected(*error);
    PushEffect effect = push.effect();
    if (!nameAuthors(transaction, effect))
        return tl::unexpected(busy());
    PushResult result = push.result(effect);
    if (!transaction.save(effect))
        return tl::unexpected(busy());
    return result;
}

} // namespace leadline
