// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/users.h"

#include "core/base/folding.h"
#include "core/model/contact.h"

namespace leadline {

using namespace Qt::StringLiterals;

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
    if (active.empty())
        return failure(ErrorCode::NotFound, u"no-active-user"_s);
    return active.front();
}

Result<User> userNamed(const Store &store, const QString &loginOrName)
{
    const QString wanted = folded(loginOrName);
    const std::vector<User> all = users(store, true);
    for (const User &user : all) {
        if (folded(user.login) == wanted)
            return user;
    }
    for (const User &user : all) {
        if (folded(user.name) == wanted)
            return user;
    }
    return failure(ErrorCode::NotFound, u"user-not-found"_s, {loginOrName});
}

void createUser(ChangeSet &changeset, Timestamp now, const QString &login, const QString &name, const QString &role)
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
    changeset.create(contact);
    changeset.create(user);
}

Result<ChangeSet> addUser(const Session &session, const QString &login, const QString &name, const QString &role)
{
    const QString wanted = login.trimmed();
    if (wanted.isEmpty() || wanted.size() > 100)
        return failure(ErrorCode::Invalid, u"login-invalid"_s, {login});
    for (const User &user : users(session.store(), true)) {
        if (folded(user.login) == folded(wanted))
            return failure(ErrorCode::Refused, u"login-taken"_s, {wanted});
    }
    if (session.lookups().codeOf(u"role"_s, role) != role)
        return failure(ErrorCode::Invalid, u"unknown-code"_s, {u"role"_s, role});
    ChangeSet changeset = session.changeset(u"user.add"_s);
    createUser(changeset, session.now(), wanted, name.trimmed().isEmpty() ? wanted : name.trimmed(), role);
    return session.commit(std::move(changeset));
}

} // namespace leadline
