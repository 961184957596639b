// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/visibility.h"

#include <QSet>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool isRootKind(const QString &kind)
{
    return kind == u"lead"_s || kind == u"company"_s || kind == u"contact"_s;
}

bool isOpenTask(const SharedRecord &record)
{
    const QString status = record.value(u"status"_s).toString();
    return record.kind == u"task"_s && (status == u"open"_s || status == u"in-progress"_s);
}

/// Teams with everything below them; a circle of parents ends where it began.
QSet<QUuid> withTeamsBelow(QSet<QUuid> teams, const std::vector<SharedRecord> &records)
{
    for (bool grew = true; grew;) {
        grew = false;
        for (const SharedRecord &record : records) {
            const bool isBelow = record.kind == u"team"_s && !record.deleted && !teams.contains(record.id)
                && teams.contains(record.reference(u"parent"_s));
            if (isBelow)
                teams.insert(record.id);
            grew = grew || isBelow;
        }
    }
    return teams;
}

QSet<QUuid> teamsLedBy(const QUuid &person, const std::vector<SharedRecord> &records)
{
    QSet<QUuid> teams;
    for (const SharedRecord &record : records) {
        if (record.kind == u"team"_s && !record.deleted && record.reference(u"leader"_s) == person)
            teams.insert(record.id);
    }
    return teams.isEmpty() ? teams : withTeamsBelow(teams, records);
}

} // namespace

QUuid everybody()
{
    return QUuid::fromString(u"00000000-0000-0000-0000-000000000001"_s);
}

QUuid everything()
{
    return QUuid::fromString(u"00000000-0000-0000-0000-000000000002"_s);
}

bool isReferenceKind(const QString &kind)
{
    static const QSet<QString> kinds{u"user"_s, u"team"_s, u"lookup"_s, u"customField"_s, u"process"_s, u"setting"_s};
    return kinds.contains(kind);
}

QUuid rootOf(const QString &kind, const QUuid &id, const QVariantMap &fields)
{
    if (isReferenceKind(kind))
        return {};
    if (isRootKind(kind))
        return id;
    for (const QString &link : {u"lead"_s, u"company"_s, u"contact"_s}) {
        if (const QUuid root = fields.value(link).toUuid(); !root.isNull())
            return root;
    }
    return id;
}

std::vector<QUuid> readersBy(const SharedRecord &record)
{
    std::vector<QUuid> readers;
    const auto add = [&](const QString &field) {
        if (const QUuid person = record.reference(field); !person.isNull())
            readers.push_back(person);
    };
    if (record.root == record.id) {
        readers.push_back(everything());
        if (record.kind == u"company"_s || record.kind == u"contact"_s)
            readers.push_back(everybody());
        add(u"owner"_s);
        add(u"saleOwner"_s);
        if (!isRootKind(record.kind))
            add(u"author"_s);
    } else if (isOpenTask(record)) {
        add(u"owner"_s);
    } else if (record.kind == u"participant"_s && !record.deleted) {
        add(u"user"_s);
    }
    std::ranges::sort(readers);
    readers.erase(std::unique(readers.begin(), readers.end()), readers.end());
    return readers;
}

std::vector<Membership> membershipsBy(const std::vector<SharedRecord> &usersAndTeams)
{
    std::vector<Membership> memberships;
    for (const SharedRecord &user : usersAndTeams) {
        if (user.kind != u"user"_s || user.deleted)
            continue;
        QSet<QUuid> principals{user.id, everybody()};
        if (user.value(u"role"_s).toString() == u"admin"_s)
            principals.insert(everything());
        const QSet<QUuid> teams = teamsLedBy(user.id, usersAndTeams);
        for (const SharedRecord &member : usersAndTeams) {
            if (member.kind == u"user"_s && teams.contains(member.reference(u"team"_s)))
                principals.insert(member.id);
        }
        for (const QUuid &principal : std::as_const(principals))
            memberships.push_back({user.id, principal});
    }
    return memberships;
}

} // namespace leadline
