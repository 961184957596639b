// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/session.h"

#include "core/base/folding.h"
#include "core/model/reference.h"
#include "core/process/parser.h"
#include "core/services/users.h"
#include "core/store/syncstate.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<ProcessDefinition> processOf(const Store &store)
{
    const QString code = store.setting(u"process"_s);
    const std::vector<ProcessRecord> kept = store.select<ProcessRecord>(u"code = ?"_s, {code});
    if (kept.empty())
        return loadPreset(code);
    return parseProcess(kept.front().definition.toUtf8());
}

/// On a shared server the person who logged in acts, and nobody else: what is sent is his.
Result<User> whoActs(Store &store, const QString &login)
{
    const std::optional<SyncState> shared = syncState(store.connection());
    if (!shared)
        return actingUser(store, login);
    if (!login.isEmpty() && folded(login) != folded(shared->login))
        return failure(ErrorCode::Refused, u"another-is-logged-in"_s, {shared->login});
    return actingUser(store, shared->login);
}

} // namespace

Session::Session(Store &store, User user, ProcessDefinition process)
    : m_store(&store), m_user(std::move(user)), m_process(std::move(process)), m_lookups(store)
{
}

Result<Session> Session::open(Store &store, const QString &login)
{
    Result<User> user = whoActs(store, login);
    if (!user)
        return tl::unexpected(user.error());
    Result<ProcessDefinition> process = processOf(store);
    if (!process)
        return tl::unexpected(process.error());
    return Session(store, *user, *process);
}

Session Session::at(Timestamp moment) const
{
    Session earlier = *this;
    earlier.m_moment = moment;
    return earlier;
}

Result<void> Session::actAs(const QString &login)
{
    Result<User> user = whoActs(*m_store, login);
    if (!user)
        return tl::unexpected(user.error());
    m_user = std::move(*user);
    return {};
}

ChangeSet Session::changeset(const QString &intent) const
{
    ChangeSet changeset;
    changeset.id = ChangeSetId(newUuid(now()));
    changeset.author = m_user.id;
    changeset.at = now();
    changeset.intent = intent;
    return changeset;
}

Result<ChangeSet> Session::commit(ChangeSet changeset) const
{
    if (changeset.isEmpty())
        return failure(ErrorCode::Refused, u"nothing-to-change"_s);
    return m_store->commit(std::move(changeset));
}

} // namespace leadline
