// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ground.h"

#include "core/model/erasure.h"
#include "server/visibility.h"
#include "server/weight.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

Ground::Ground(PushGround loaded, const QUuid &person)
    : m_person(person), m_head(loaded.head), m_memberships(std::move(loaded.memberships)),
      m_closed(closedTo(person, loaded.records)), m_weights(std::move(loaded.weights))
{
    for (const SharedRecord &record : loaded.records)
        m_loaded.insert(record.id, record);
    for (const Access &access : loaded.access)
        m_access[access.root].push_back(access);
    for (const Membership &membership : m_memberships) {
        if (membership.person == person && membership.isLive())
            m_principals.insert(membership.principal);
    }
}

const SharedRecord *Ground::find(const QUuid &record) const
{
    if (const auto changed = m_changed.constFind(record); changed != m_changed.constEnd())
        return &*changed;
    const auto loaded = m_loaded.constFind(record);
    return loaded == m_loaded.constEnd() ? nullptr : &*loaded;
}

std::vector<SharedRecord> Ground::ofRoot(const QUuid &root) const
{
    const std::vector<QUuid> changed = m_changedOfRoot.value(root);
    std::vector<SharedRecord> records;
    records.reserve(changed.size());
    for (const QUuid &id : changed)
        records.push_back(*m_changed.constFind(id));
    for (const SharedRecord &record : m_loaded) {
        if (record.root == root && !m_changed.contains(record.id))
            records.push_back(record);
    }
    std::ranges::sort(records, {}, &SharedRecord::id);
    return records;
}

bool Ground::reads(const SharedRecord &record) const
{
    return std::ranges::any_of(readersBy(record), [&](const QUuid &reader) { return m_principals.contains(reader); });
}

bool Ground::isVisible(const QUuid &root) const
{
    const std::vector<Access> access = m_access.value(root);
    const bool granted = std::ranges::any_of(access, [&](const Access &each) {
        return each.isLive() && m_principals.contains(each.principal) && !m_changed.contains(each.source);
    });
    const std::vector<QUuid> changed = m_changedOfRoot.value(root);
    return granted || std::ranges::any_of(changed, [&](const QUuid &id) { return reads(*m_changed.constFind(id)); });
}

bool Ground::wasVisible(const QUuid &root) const
{
    const std::vector<Access> access = m_access.value(root);
    return std::ranges::any_of(access, [&](const Access &each) { return m_principals.contains(each.principal); });
}

bool Ground::isGranted(const std::vector<Access> &rights) const
{
    return std::ranges::any_of(
        rights, [this](const Access &each) { return each.isLive() && m_principals.contains(each.principal); });
}

bool Ground::staysVisible(const QUuid &root, const std::vector<Access> &changed) const
{
    const auto ends = [&changed](const Access &standing) {
        return std::ranges::any_of(changed, [&standing](Access each) {
            each.revoked = standing.revoked;
            return each == standing;
        });
    };
    const std::vector<Access> access = m_access.value(root);
    return std::ranges::any_of(access, [&](const Access &each) {
        return each.isLive() && m_principals.contains(each.principal) && !ends(each);
    });
}

QString Ground::role() const
{
    const SharedRecord *user = find(m_person);
    return user && !user->deleted && !user->value(u"inactive"_s).toBool() ? user->value(u"role"_s).toString()
                                                                          : QString();
}

bool Ground::isFull(const QUuid &root) const
{
    const auto weight = m_weights.find(root);
    return !root.isNull() && weight != m_weights.end() && weight->second > heaviestRoot;
}

void Ground::put(const SharedRecord &record)
{
    const SharedRecord *before = find(record.id);
    qint64 &weight = m_weights[record.root];
    weight = std::max<qint64>(0, weight + weightOf(record) - (before ? weightOf(*before) : 0));
    if (!m_changed.contains(record.id)) {
        m_order.push_back(record.id);
        m_changedOfRoot[record.root].push_back(record.id);
    }
    m_changed.insert(record.id, record);
}

void Ground::putErased(SharedRecord record)
{
    // Greater than any number so far, until it has its own: a later change of the same push has not heard of it either.
    record.fields.insert(erasedField, m_head.seq + 1);
    m_erased.insert(record.id);
    put(record);
}

void Ground::finish(PushEffect &effect)
{
    bool organization = false;
    for (const QUuid &id : m_order) {
        SharedRecord &record = m_changed[id];
        record.seq = ++m_head.seq;
        if (m_erased.contains(id)) {
            record.fields.insert(erasedField, record.seq);
            effect.erased.push_back(id);
        }
        effect.records.push_back(record);
        effect.weights.insert_or_assign(record.root, m_weights[record.root]);
        deriveAccess(record, effect.access);
        organization = organization || isOrganization(record.kind, record.id);
    }
    if (organization)
        deriveMemberships(effect.memberships);
    effect.head = m_head;
}

/// A root that was removed keeps its readers: they are to hear of it.
void Ground::deriveAccess(const SharedRecord &record, std::vector<Access> &changed) const
{
    if (record.root.isNull() || (record.deleted && record.root == record.id))
        return;
    std::vector<QUuid> readers = readersBy(record);
    const std::vector<Access> standing = m_access.value(record.root);
    for (Access access : standing) {
        if (access.source != record.id || !access.isLive())
            continue;
        if (std::erase(readers, access.principal) > 0)
            continue;
        access.revoked = record.seq;
        changed.push_back(access);
    }
    for (const QUuid &reader : readers)
        changed.push_back({record.root, reader, record.id, record.seq});
}

void Ground::deriveMemberships(std::vector<Membership> &changed) const
{
    std::vector<SharedRecord> organization;
    for (const SharedRecord &record : ofRoot({}))
        organization.push_back(record);
    std::vector<Membership> wanted = membershipsBy(organization);
    for (Membership membership : m_memberships) {
        const auto isSame = [&](const Membership &each) {
            return each.person == membership.person && each.principal == membership.principal;
        };
        if (!membership.isLive() || std::erase_if(wanted, isSame) > 0)
            continue;
        membership.revoked = m_head.seq;
        changed.push_back(membership);
    }
    for (Membership membership : wanted) {
        membership.granted = m_head.seq;
        changed.push_back(membership);
    }
}

} // namespace leadline
