// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/users.h"

#include "core/base/folding.h"
#include "core/model/contact.h"
#include "core/services/fieldrights.h"
#include "core/store/statement.h"
#include "core/store/syncstate.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// As it is kept, if it is one and nobody else's.
Result<QString> freeLogin(const Store &store, const QString &typed, const UserId &of = {})
{
    const QString login = typed.trimmed();
    if (login.isEmpty() || login.size() > 100)
        return failure(ErrorCode::Invalid, u"login-invalid"_s, {typed});
    for (const User &user : users(store, true)) {
        if (folded(user.login) == folded(login) && user.id != of)
            return failure(ErrorCode::Refused, u"login-taken"_s, {login});
    }
    return login;
}

Result<QString> freeTeamName(const Store &store, const QString &typed, const TeamId &of = {})
{
    const QString name = typed.trimmed();
    if (name.isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"name"_s});
    const Result<Team> other = teamNamed(store, name);
    if (other && other->id != of)
        return failure(ErrorCode::Refused, u"team-taken"_s, {name});
    return name;
}

bool isActingAdmin(const User &user)
{
    return user.role == "admin"_L1 && !user.inactive;
}

/// What the server of a shared file would refuse: there a login is an account's, and somebody has to set things up.
Result<void> checkShared(const Session &session, const User &before, const User &after)
{
    Store &store = session.store();
    if (!syncState(store.connection()) || !maySetUp(store, session.user()))
        return {};
    if (folded(before.login) != folded(after.login))
        return failure(ErrorCode::Refused, u"login-fixed"_s, {before.login});
    const bool isLast = isActingAdmin(before) && std::ranges::count_if(users(store), isActingAdmin) == 1;
    if (isLast && !isActingAdmin(after))
        return failure(ErrorCode::Refused, u"last-admin"_s, {before.login});
    return {};
}

/// A person's two records are called the same, as long as nobody wanted it otherwise.
void renameContact(const Session &session, ChangeSet &changeset, const User &user, const QString &name)
{
    const Result<Contact> contact = session.store().find(user.contact);
    if (name == user.name || !contact || contact->name != user.name)
        return;
    Contact renamed = *contact;
    renamed.name = name;
    changeset.update(*contact, renamed);
}

} // namespace

std::vector<User> users(const Store &store, bool inactive)
{
    return store.select<User>(inactive ? u"1 ORDER BY row"_s : u"inactive IS NULL ORDER BY row"_s);
}

std::vector<Team> teams(const Store &store)
{
    return store.select<Team>(u"1 ORDER BY row"_s);
}

Result<User> actingUser(const Store &store, const QString &login)
{
    if (!login.isEmpty()) {
        Result<User> named = userNamed(store, login);
        if (named && named->inactive)
            return failure(ErrorCode::Refused, u"user-inactive"_s, {login});
        return named;
    }
    const std::vector<User> active = users(store);
    if (active.empty()) {
        const bool isEmptied = users(store, true).empty();
        return failure(ErrorCode::NotFound, isEmptied ? u"file-emptied"_s : u"no-active-user"_s);
    }
    const std::vector<User> kept = store.select<User>(u"row = (SELECT value FROM counter WHERE name = 'acting')"_s);
    const bool isKept = !kept.empty() && !kept.front().inactive;
    return isKept ? kept.front() : active.front();
}

void keepActingUser(Store &store, const UserId &user)
{
    store.connection()
        .prepared(u"REPLACE INTO counter (name, value) SELECT 'acting', row FROM user WHERE id = ?"_s)
        .bind(user.uuid())
        .run();
}

Result<User> userNamed(const Store &store, const QString &loginOrName)
{
    const QString wanted = folded(loginOrName);
    const std::vector<User> all = users(store, true);
    for (const User &user : all) {
        if (folded(user.login) == wanted)
            return user;
    }
    // Of namesakes who works here is meant, and not who left or came again under another login.
    for (const bool inactive : {false, true}) {
        for (const User &user : all) {
            if (user.inactive == inactive && folded(user.name) == wanted)
                return user;
        }
    }
    return failure(ErrorCode::NotFound, u"user-not-found"_s, {loginOrName});
}

Result<Team> teamNamed(const Store &store, const QString &name)
{
    for (const Team &team : teams(store)) {
        if (folded(team.name) == folded(name.trimmed()))
            return team;
    }
    return failure(ErrorCode::NotFound, u"team-not-found"_s, {name});
}

void createUser(ChangeSet &changeset, Timestamp now, const QString &login, const QString &name, const QString &role,
                const TeamId &team)
{
    Contact contact;
    contact.id = ContactId(newUuid(now));
    contact.name = name;
    User user;
    user.id = UserId(newUuid(now));
    user.login = login;
    user.name = name;
    user.contact = contact.id;
    user.role = role;
    user.team = team;
    changeset.create(contact);
    changeset.create(user);
}

Result<ChangeSet> addUser(const Session &session, const QString &login, const QString &name, const QString &role,
                          const TeamId &team)
{
    const Result<QString> wanted = freeLogin(session.store(), login);
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (session.lookups().codeOf(u"role"_s, role) != role)
        return failure(ErrorCode::Invalid, u"unknown-code"_s, {u"role"_s, role});
    ChangeSet changeset = session.changeset(u"user.add"_s);
    createUser(changeset, session.now(), *wanted, name.trimmed().isEmpty() ? *wanted : name.trimmed(), role, team);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> editUser(const Session &session, const UserId &id, const FieldValues &values)
{
    const Result<User> before = session.store().find(id);
    if (!before)
        return tl::unexpected(before.error());
    Record edited = toRecord(*before);
    for (const auto &[field, value] : values)
        edited.set(field, value);
    User after = fromRecord<User>(edited);
    const Result<QString> login = freeLogin(session.store(), after.login, id);
    if (!login)
        return tl::unexpected(login.error());
    after.login = *login;
    after.name = after.name.trimmed();
    if (after.name.isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"name"_s});
    if (after.inactive && users(session.store()).size() == 1 && !before->inactive)
        return failure(ErrorCode::Refused, u"last-active-user"_s, {before->login});
    if (const Result<void> can = checkShared(session, *before, after); !can)
        return tl::unexpected(can.error());
    ChangeSet changeset = session.changeset(u"user.edit"_s);
    changeset.update(*before, after);
    renameContact(session, changeset, *before, after.name);
    return session.commit(std::move(changeset));
}

Result<void> checkNames(const Store &store, const ChangeSet &changeset)
{
    for (const RecordChange &change : changeset.changes) {
        const QString named = change.kind == Kind::User ? u"login"_s : u"name"_s;
        const auto given = std::ranges::find(change.fields, named, &FieldChange::field);
        if (given == change.fields.end() || !given->after.isValid())
            continue;
        const QString name = given->after.toString();
        const Result<QString> free = change.kind == Kind::User ? freeLogin(store, name, UserId(change.record))
            : change.kind == Kind::Team                        ? freeTeamName(store, name, TeamId(change.record))
                                                               : Result<QString>(name);
        if (!free)
            return tl::unexpected(free.error());
    }
    return {};
}

Result<ChangeSet> addTeam(const Session &session, const Team &team, const std::vector<UserId> &members)
{
    Team added = team;
    added.id = TeamId(newUuid(session.now()));
    const Result<QString> name = freeTeamName(session.store(), team.name);
    if (!name)
        return tl::unexpected(name.error());
    added.name = *name;
    ChangeSet changeset = session.changeset(u"team.add"_s);
    changeset.create(added);
    for (const UserId &member : members) {
        const Result<User> before = session.store().find(member);
        if (!before)
            return tl::unexpected(before.error());
        User after = *before;
        after.team = added.id;
        changeset.update(*before, after);
    }
    return session.commit(std::move(changeset));
}

Result<ChangeSet> editTeam(const Session &session, const TeamId &id, const FieldValues &values)
{
    const Result<Team> before = session.store().find(id);
    if (!before)
        return tl::unexpected(before.error());
    Record edited = toRecord(*before);
    for (const auto &[field, value] : values)
        edited.set(field, value);
    Team after = fromRecord<Team>(edited);
    const Result<QString> name = freeTeamName(session.store(), after.name, id);
    if (!name)
        return tl::unexpected(name.error());
    after.name = *name;
    ChangeSet changeset = session.changeset(u"team.edit"_s);
    changeset.update(*before, after);
    return session.commit(std::move(changeset));
}

} // namespace leadline
