// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sharing.h"

#include "core/base/folding.h"
#include "core/model/lead.h"
#include "core/services/conflicts.h"
#include "core/services/fieldrights.h"
#include "core/services/users.h"
#include "core/store/backup.h"
#include "core/store/receiving.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

qint64 countOf(const Session &session, const QString &from)
{
    Statement &statement = session.store().connection().prepared(u"SELECT count(*) FROM "_s + from);
    const qint64 count = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return count;
}

/// A lead that no server has numbered gets the next number of this file.
Result<void> numberLeads(Store &store)
{
    ChangeSet changeset;
    changeset.id = ChangeSetId(newUuid(store.clock()()));
    changeset.at = store.clock()();
    changeset.intent = u"sync.leave"_s;
    const std::vector<Lead> last = store.select<Lead>(u"number IS NOT NULL ORDER BY number DESC LIMIT 1"_s);
    qint64 next = std::max(store.nextNumber(u"lead"_s), last.empty() ? 1 : last.front().number + 1);
    for (const Lead &lead : store.select<Lead>(u"coalesce(number, 0) = 0 ORDER BY row"_s)) {
        Lead numbered = lead;
        numbered.number = next++;
        changeset.update(lead, numbered);
    }
    return changeset.isEmpty() ? Result<void>() : store.commit(changeset).map([](const ChangeSet &) {});
}

} // namespace

Sharing sharing(const Session &session)
{
    Sharing sharing;
    sharing.state = syncState(session.store().connection());
    if (!sharing.state)
        return sharing;
    sharing.waiting = Outbox(session.store().connection()).count();
    sharing.conflicts = countOf(session, u"conflict WHERE "_s + openConflicts());
    sharing.attention = countOf(session, u"changeset WHERE state IN ('refused', 'parked') AND settledAt IS NULL"_s);
    return sharing;
}

std::vector<JournalEntry> outbox(const Session &session, qint64 limit, qint64 offset)
{
    if (!syncState(session.store().connection()))
        return {};
    return Outbox(session.store().connection()).pending(limit, offset);
}

Result<ChangeSet> cancelChange(const Session &session, const QString &idOrNumber)
{
    bool isNumber = false;
    const qint64 number = idOrNumber.toLongLong(&isNumber);
    const Journal &journal = session.store().journal();
    const std::optional<JournalEntry> entry =
        isNumber ? journal.findNumber(number) : journal.find(ChangeSetId(QUuid::fromString(idOrNumber)));
    if (!entry)
        return failure(ErrorCode::NotFound, u"changeset-not-found"_s, {idOrNumber});
    return session.store().cancel(entry->changeset.id);
}

bool forgetAnswered(const Session &session)
{
    constexpr int daysToSendAgain = 30; // after a restore the server may ask for what is younger
    constexpr int most = 50;
    Connection &connection = session.store().connection();
    return syncState(connection) && Outbox(connection).prune(session.now().plusDays(-daysToSendAgain), most) == most;
}

Result<void> checkJoining(const Session &session, OwnLeads own)
{
    if (const std::optional<SyncState> state = syncState(session.store().connection()))
        return failure(ErrorCode::Refused, u"shared-already"_s, {state->server});
    if (own == OwnLeads::Ask && countOf(session, u"lead"_s) > 0)
        return failure(ErrorCode::Refused, u"has-leads"_s, {QString::number(countOf(session, u"lead"_s))});
    return {};
}

Result<void> join(Store &store, SyncState state, const SyncAnswer &first, OwnLeads own)
{
    // A file without a user could not be opened any more.
    const bool isMember = std::ranges::any_of(first.refs, [&](const SharedRecord &shared) {
        return shared.kind == "user"_L1 && folded(shared.value(u"login"_s).toString()) == folded(state.login);
    });
    if (!isMember)
        return failure(ErrorCode::Refused, u"not-a-member"_s, {state.login});
    const QString copy = store.path() + u".before-sharing"_s;
    if (const Result<void> kept = backup(store.connection(), copy, Overwrite::Yes); !kept)
        return kept;
    state.bring = own == OwnLeads::Bring ? copy : QString();
    return store.join(state, first).map([](const Received &) {});
}

Result<void> leave(const Session &session)
{
    if (!syncState(session.store().connection()))
        return failure(ErrorCode::Refused, u"not-shared"_s);
    if (const Result<void> may = checkExport(session); !may)
        return may;
    if (const Result<void> numbered = numberLeads(session.store()); !numbered)
        return numbered;
    Transaction transaction(session.store().connection());
    keepActingUser(session.store(), session.user().id);
    removeSyncState(session.store().connection());
    transaction.commit();
    return {};
}

} // namespace leadline
