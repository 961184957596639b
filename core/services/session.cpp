// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/session.h"

#include "core/base/folding.h"
#include "core/model/reference.h"
#include "core/process/parser.h"
#include "core/services/fieldrights.h"
#include "core/services/users.h"
#include "core/store/syncstate.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A workspace whose process cannot be read keeps nobody from the leads in a shared file: a shipped one stands in.
Result<ProcessDefinition> processOf(Store &store)
{
    const QString code = store.setting(u"process"_s);
    const std::vector<ProcessRecord> kept = store.select<ProcessRecord>(u"code = ?"_s, {code});
    Result<ProcessDefinition> process =
        kept.empty() ? loadPreset(code) : parseProcess(kept.front().definition.toUtf8());
    if (process || !syncState(store.connection()))
        return process;
    const Result<ProcessDefinition> shipped = loadPreset(code);
    return shipped ? shipped : loadPreset(presetCodes().front());
}

/// On a shared server the person who logged in acts, and nobody else: what is sent is his.
Result<User> whoActs(Store &store, const QString &login)
{
    const std::optional<SyncState> shared = syncState(store.connection());
    if (!shared)
        return actingUser(store, login);
    if (!login.isEmpty() && folded(login) != folded(shared->login))
        return failure(ErrorCode::Refused, u"another-is-logged-in"_s, {shared->login});
    // Who is not active any more reads, sends what he made before, and leaves; he changes nothing (Session::mayAct).
    return userNamed(store, shared->login);
}

} // namespace

Session::Session(Store &store, User user, ProcessDefinition process)
    : m_store(&store), m_user(std::move(user)), m_process(std::move(process)), m_lookups(store),
      m_closed(closedTo(store, m_user))
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
    m_closed = closedTo(*m_store, m_user);
    return {};
}

Result<void> Session::mayAct() const
{
    return m_user.inactive ? failure(ErrorCode::Refused, u"user-inactive"_s, {m_user.login}) : Result<void>();
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
    if (const Result<void> may = mayAct(); !may)
        return tl::unexpected(may.error());
    if (const Result<void> open = checkOpen(*m_store, m_closed, changeset); !open)
        return tl::unexpected(open.error());
    if (const Result<void> may = checkSetUp(*m_store, m_user, changeset); !may)
        return tl::unexpected(may.error());
    return m_store->commit(std::move(changeset));
}

} // namespace leadline
