// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/memorystorage.h"

#include "server/visibility.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

template<typename Item, typename Same>
void replaceOrAdd(std::vector<Item> &items, const Item &item, Same same)
{
    const auto found = std::ranges::find_if(items, same);
    if (found == items.end())
        items.push_back(item);
    else
        *found = item;
}

bool isPrincipal(const std::vector<Membership> &memberships, const QUuid &principal, bool liveOnly)
{
    return std::ranges::any_of(memberships, [&](const Membership &each) {
        return each.principal == principal && (each.isLive() || !liveOnly);
    });
}

void forgetErased(LoggedChangeSet &logged, const std::vector<QUuid> &erased)
{
    const auto isOfThem = [&](const SentChange &change) {
        return std::ranges::find(erased, change.record) != erased.end();
    };
    if (std::ranges::none_of(logged.changeset.changes, isOfThem))
        return;
    logged.changeset.changes.clear();
    logged.changeset.expects.clear();
    logged.outcome.losers.clear();
    if (logged.outcome.obstacle)
        logged.outcome.obstacle->value = {};
}

class MemoryPush final : public PushTransaction
{
public:
    explicit MemoryPush(MemoryTables &tables) : m_tables(tables) {}

    Result<PushGround> load(const PushWish &wish) override
    {
        PushGround ground;
        ground.head = m_tables.head;
        if (const auto device = m_tables.devices.find(wish.client); device != m_tables.devices.end())
            ground.device = device->second;
        std::ranges::copy_if(m_tables.log, std::back_inserter(ground.log), [&](const LoggedChangeSet &each) {
            const bool isMid =
                each.client == wish.client && each.changeset.mid >= wish.firstMid && each.changeset.mid <= wish.lastMid;
            return isMid || std::ranges::find(wish.ops, each.changeset.op) != wish.ops.end();
        });
        ground.memberships = wish.organization ? m_tables.memberships : m_tables.membershipsOf(wish.person);
        loadRecords(wish, ground);
        return ground;
    }

    Result<std::vector<SharedRecord>> histories(const std::vector<QUuid> &roots) override
    {
        std::vector<SharedRecord> records;
        for (const auto &[id, record] : m_tables.records) {
            if (record.kind == u"history"_s && std::ranges::find(roots, record.root) != roots.end())
                records.push_back(record);
        }
        return records;
    }

    Result<void> save(const PushEffect &effect) override
    {
        m_tables.apply(effect);
        return {};
    }

private:
    void loadRecords(const PushWish &wish, PushGround &ground) const
    {
        std::set<QUuid> ids{wish.person};
        const auto add = [&](const QUuid &id) {
            if (const auto found = m_tables.records.find(id); found != m_tables.records.end())
                ids.insert({id, found->second.root});
        };
        std::ranges::for_each(wish.records, add);
        std::vector<QUuid> wholeRoots = wish.wholeRoots;
        for (const QUuid &id : wish.erased) {
            if (const auto found = m_tables.records.find(id);
                found != m_tables.records.end() && !found->second.root.isNull())
                wholeRoots.push_back(found->second.root);
        }
        for (const QUuid &root : wholeRoots) {
            if (const auto members = m_tables.byRoot.find(root); members != m_tables.byRoot.end())
                ids.insert(members->second.begin(), members->second.end());
        }
        if (const auto references = m_tables.byRoot.find({}); wish.organization && references != m_tables.byRoot.end())
            ids.insert(references->second.begin(), references->second.end());
        std::set<QUuid> roots;
        for (const QUuid &id : ids) {
            const auto found = m_tables.records.find(id);
            if (found == m_tables.records.end())
                continue;
            ground.records.push_back(found->second);
            roots.insert(found->second.root);
        }
        const std::vector<Membership> own = m_tables.membershipsOf(wish.person);
        for (const QUuid &root : roots) {
            if (const auto weight = m_tables.weights.find(root); weight != m_tables.weights.end())
                ground.weights.insert(*weight);
            if (const auto access = m_tables.access.find(root); access != m_tables.access.end()) {
                std::ranges::copy_if(access->second, std::back_inserter(ground.access), [&](const Access &each) {
                    return each.isLive() || isPrincipal(own, each.principal, true);
                });
            }
        }
    }

    MemoryTables &m_tables;
};

class MemoryPull final : public PullSnapshot
{
public:
    explicit MemoryPull(const MemoryTables &tables) : m_tables(tables) {}

    Result<Tail> tail(const QUuid &person, const QUuid &client, qint64 cursor, int limit) override
    {
        Tail tail;
        tail.head = m_tables.head;
        if (const auto device = m_tables.devices.find(client); device != m_tables.devices.end())
            tail.device = device->second;
        tail.memberships = m_tables.membershipsOf(person);
        for (const QUuid &id : {person, fieldRightsId()}) {
            if (const auto found = m_tables.records.find(id);
                isBlind(tail.memberships) && found != m_tables.records.end())
                tail.rights.push_back(found->second);
        }
        const std::set<Touch> touches = touchesAfter(cursor, tail.memberships);
        std::ranges::copy_n(touches.begin(), std::min<qsizetype>(limit, static_cast<qsizetype>(touches.size())),
                            std::back_inserter(tail.touches));
        std::set<QUuid> roots;
        for (const Touch &touch : tail.touches)
            roots.insert(touch.root);
        for (const QUuid &root : roots) {
            if (const auto access = m_tables.access.find(root); access != m_tables.access.end()) {
                std::ranges::copy_if(access->second, std::back_inserter(tail.access), [&](const Access &each) {
                    return isPrincipal(tail.memberships, each.principal, false);
                });
            }
        }
        return tail;
    }

    Result<std::vector<QUuid>> scan(const ScanWish &wish) override
    {
        const qint64 head = wish.position.head;
        const std::vector<Membership> memberships = m_tables.membershipsOf(wish.person);
        const auto isSeen = [&](const Access &access) {
            return access.isLive() && access.granted <= head
                && std::ranges::any_of(memberships, [&](const Membership &each) {
                       return each.isLive() && each.granted <= head && each.principal == access.principal;
                   });
        };
        const auto wasOwn = [&](const Access &access) {
            return access.principal == wish.person && access.heldAt(head);
        };
        std::vector<QUuid> roots;
        for (auto entry = m_tables.access.upper_bound(wish.position.after); entry != m_tables.access.end(); ++entry) {
            const bool isOfPart = std::ranges::any_of(entry->second, wasOwn) == (wish.position.part == 0);
            if (isOfPart && std::ranges::any_of(entry->second, isSeen))
                roots.push_back(entry->first);
            if (static_cast<int>(roots.size()) == wish.limit)
                break;
        }
        return roots;
    }

    Result<std::vector<RootHead>> heads(const std::vector<QUuid> &roots) override
    {
        std::vector<RootHead> heads;
        for (const QUuid &root : roots) {
            const auto members = m_tables.byRoot.find(root);
            const auto own = m_tables.records.find(root);
            const bool stands = root.isNull() || (own != m_tables.records.end() && !own->second.deleted);
            if (!stands || members == m_tables.byRoot.end() || members->second.empty())
                continue;
            RootHead head{root, 0};
            for (const QUuid &id : members->second)
                head.seq = std::max(head.seq, m_tables.records.at(id).seq);
            heads.push_back(head);
        }
        return heads;
    }

    Result<std::vector<SharedRecord>> records(const std::vector<RootWish> &wishes) override
    {
        std::vector<SharedRecord> records;
        for (const RootWish &wish : wishes) {
            const auto members = m_tables.byRoot.find(wish.root);
            if (members == m_tables.byRoot.end())
                continue;
            for (const QUuid &id : members->second) {
                if (const SharedRecord &record = m_tables.records.at(id); record.seq > wish.after)
                    records.push_back(record);
            }
        }
        return records;
    }

private:
    std::set<Touch> touchesAfter(qint64 cursor, const std::vector<Membership> &memberships) const
    {
        std::set<Touch> touches;
        for (auto entry = m_tables.bySeq.upper_bound(cursor); entry != m_tables.bySeq.end(); ++entry) {
            const QUuid root = m_tables.records.at(entry->second).root;
            if (root.isNull() || sees(root, memberships))
                touches.insert({entry->first, root});
        }
        for (const auto &[root, rows] : m_tables.access) {
            for (const Access &access : rows) {
                if (!isPrincipal(memberships, access.principal, false))
                    continue;
                if (access.granted > cursor)
                    touches.insert({access.granted, root});
                if (access.revoked > cursor)
                    touches.insert({access.revoked, root});
            }
        }
        return touches;
    }

    bool sees(const QUuid &root, const std::vector<Membership> &memberships) const
    {
        const auto access = m_tables.access.find(root);
        return access != m_tables.access.end() && std::ranges::any_of(access->second, [&](const Access &each) {
                   return each.isLive() && isPrincipal(memberships, each.principal, true);
               });
    }

    const MemoryTables &m_tables;
};

} // namespace

void MemoryTables::apply(const PushEffect &effect)
{
    head = effect.head;
    devices.insert_or_assign(effect.device.client, effect.device);
    if (!effect.erased.empty())
        std::ranges::for_each(log, [&](LoggedChangeSet &each) { forgetErased(each, effect.erased); });
    log.insert(log.end(), effect.log.begin(), effect.log.end());
    for (const SharedRecord &record : effect.records) {
        if (const auto standing = records.find(record.id); standing != records.end())
            bySeq.erase(standing->second.seq);
        bySeq.emplace(record.seq, record.id);
        byRoot[record.root].insert(record.id);
        records.insert_or_assign(record.id, record);
    }
    for (const auto &[root, weight] : effect.weights)
        weights.insert_or_assign(root, weight);
    for (const Access &row : effect.access) {
        replaceOrAdd(access[row.root], row, [&](const Access &each) {
            return each.principal == row.principal && each.source == row.source && each.granted == row.granted;
        });
    }
    for (const Membership &row : effect.memberships) {
        replaceOrAdd(memberships, row, [&](const Membership &each) {
            return each.person == row.person && each.principal == row.principal && each.granted == row.granted;
        });
    }
}

std::vector<Membership> MemoryTables::membershipsOf(const QUuid &person) const
{
    std::vector<Membership> own;
    std::ranges::copy_if(memberships, std::back_inserter(own),
                         [&](const Membership &each) { return each.person == person; });
    return own;
}

std::unique_ptr<PushTransaction> MemoryStorage::push()
{
    return std::make_unique<MemoryPush>(m_tables);
}

std::unique_ptr<PullSnapshot> MemoryStorage::pull()
{
    return std::make_unique<MemoryPull>(m_tables);
}

} // namespace leadline
