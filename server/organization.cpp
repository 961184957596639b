// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/organization.h"

#include "core/base/folding.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

using Records = std::map<QUuid, SharedRecord>;

const QString loginField = u"login"_s;
const QString nameField = u"name"_s;

bool isStanding(const SharedRecord *record)
{
    return record && !record->deleted;
}

bool isActive(const SharedRecord &user)
{
    return !user.deleted && !user.value(u"inactive"_s).toBool();
}

bool isActingAdmin(const SharedRecord &record)
{
    return record.kind == u"user"_s && isActive(record) && record.value(u"role"_s).toString() == u"admin"_s;
}

bool isCalledAlike(const SharedRecord &left, const SharedRecord &right, const QString &field)
{
    return folded(left.value(field).toString()) == folded(right.value(field).toString());
}

/// Whether it comes by its name now: what was called so before has a right to it.
bool takesName(const SharedRecord &record, const SharedRecord *before, const QString &field)
{
    const bool returns = record.kind == u"user"_s && before && !isActive(*before) && isActive(record);
    return !isStanding(before) || returns || !isCalledAlike(record, *before, field);
}

bool isOfOrganization(const SharedRecord &record)
{
    return record.kind == u"user"_s || record.kind == u"team"_s;
}

std::optional<Obstacle> checkName(const SharedRecord &record, const SharedRecord *before, const Records &all)
{
    const bool isUser = record.kind == u"user"_s;
    const QString &field = isUser ? loginField : nameField;
    const Value name = record.value(field);
    if (record.deleted || name.toString().isEmpty() || !takesName(record, before, field))
        return std::nullopt;
    const bool isTaken = std::ranges::any_of(all, [&](const auto &each) {
        const SharedRecord &other = each.second;
        return other.id != record.id && other.kind == record.kind && !other.deleted
            && isCalledAlike(record, other, field);
    });
    if (isTaken)
        return Obstacle{isUser ? u"login-taken"_s : u"team-taken"_s, record.kind, record.id, field, name};
    const bool isRenamed = isUser && isStanding(before) && !isCalledAlike(record, *before, loginField);
    if (isRenamed && before->value(loginField).isValid()) // his account and his file know him by it
        return Obstacle{u"login-fixed"_s, record.kind, record.id, loginField, before->value(loginField)};
    return std::nullopt;
}

/// A file whose person is gone could not be opened any more, and nobody would have what was his.
std::optional<Obstacle> checkStays(const SharedRecord &record, const SharedRecord *before)
{
    const bool isRemoved = record.kind == u"user"_s && record.deleted && isStanding(before);
    return isRemoved ? std::optional(Obstacle{u"user-stays"_s, record.kind, record.id, {}, {}}) : std::nullopt;
}

std::optional<Obstacle> checkAdmins(const Ground &ground, const Records &draft, const Records &all)
{
    const auto goes = std::ranges::find_if(draft, [&ground](const auto &each) {
        const SharedRecord *before = ground.find(each.first);
        return before && isActingAdmin(*before) && !isActingAdmin(each.second);
    });
    const bool isAnyLeft = std::ranges::any_of(all, [](const auto &each) { return isActingAdmin(each.second); });
    if (goes == draft.end() || isAnyLeft)
        return std::nullopt;
    return Obstacle{u"last-admin"_s, goes->second.kind, goes->first, u"role"_s, {}};
}

} // namespace

std::optional<Obstacle> checkOrganization(const Ground &ground, const Records &draft)
{
    if (std::ranges::none_of(draft, [](const auto &each) { return isOfOrganization(each.second); }))
        return std::nullopt;
    Records all = draft;
    for (const SharedRecord &record : ground.ofRoot({}))
        all.emplace(record.id, record);
    for (const auto &[id, record] : draft) {
        if (!isOfOrganization(record))
            continue;
        const SharedRecord *before = ground.find(id);
        if (const std::optional<Obstacle> gone = checkStays(record, before))
            return gone;
        if (const std::optional<Obstacle> taken = checkName(record, before, all))
            return taken;
    }
    return checkAdmins(ground, draft, all);
}

} // namespace leadline
