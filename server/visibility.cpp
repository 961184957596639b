// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/visibility.h"

#include "core/base/id.h"

#include <QSet>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

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

/// The first group of a UUID that says what it is; a person's is a moment of this century.
constexpr uint markOfBlindness = 3;

FieldRights fieldRightsIn(const std::vector<SharedRecord> &records)
{
    const auto setting = std::ranges::find(records, fieldRightsId(), &SharedRecord::id);
    if (setting == records.end() || setting->deleted || setting->kind != u"setting"_s)
        return {};
    // What cannot be read was never taken in.
    return fieldRightsFrom(setting->value(u"value"_s).toString()).value_or(FieldRights());
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

bool isOrganization(const QString &kind, const QUuid &id)
{
    return kind == u"user"_s || kind == u"team"_s || id == fieldRightsId();
}

QUuid blindTo(const ClosedFields &closed)
{
    const QStringList hidden = closed.hidden();
    if (hidden.isEmpty())
        return {};
    QUuid principal = derivedUuid(everything(), u"blind to "_s + hidden.join(u' '));
    principal.data1 = markOfBlindness;
    return principal;
}

bool isBlind(const std::vector<Membership> &memberships)
{
    return std::ranges::any_of(
        memberships, [](const Membership &each) { return each.isLive() && each.principal.data1 == markOfBlindness; });
}

ClosedFields closedTo(const QUuid &person, const std::vector<SharedRecord> &organization)
{
    const auto user = std::ranges::find(organization, person, &SharedRecord::id);
    return user == organization.end() ? ClosedFields()
                                      : fieldRightsIn(organization).value(user->value(u"role"_s).toString());
}

std::vector<Membership> membershipsBy(const std::vector<SharedRecord> &organization)
{
    const FieldRights rights = fieldRightsIn(organization);
    std::vector<Membership> memberships;
    for (const SharedRecord &user : organization) {
        if (user.kind != u"user"_s || user.deleted)
            continue;
        const QString role = user.value(u"role"_s).toString();
        const bool works = !user.value(u"inactive"_s).toBool();
        QSet<QUuid> principals{user.id, everybody()};
        if (role == u"admin"_s && works)
            principals.insert(everything());
        if (const QUuid blindness = blindTo(rights.value(role)); !blindness.isNull())
            principals.insert(blindness);
        const QSet<QUuid> teams = works ? teamsLedBy(user.id, organization) : QSet<QUuid>();
        for (const SharedRecord &member : organization) {
            if (member.kind == u"user"_s && teams.contains(member.reference(u"team"_s)))
                principals.insert(member.id);
        }
        for (const QUuid &principal : std::as_const(principals))
            memberships.push_back({user.id, principal});
    }
    return memberships;
}

} // namespace leadline
