// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/distantstorage.h"

#include "core/client/awaited.h"
#include "core/store/rootheads.h"

#include <span>

namespace leadline {

/// Touched on the store's thread only; a step that nobody waits for any more still has it.
struct DistantStorage::There
{
    std::optional<SyncState> joining;
    OwnLeads own = OwnLeads::Ask;
    std::optional<FileStorage> file;

    FileStorage &at(Store &store)
    {
        if (!file)
            joining ? file.emplace(store, *joining, own) : file.emplace(store);
        return *file;
    }
};

DistantStorage::DistantStorage(Workspace &workspace, const std::optional<SyncState> &joining, OwnLeads own)
    : m_workspace(workspace), m_there(std::make_shared<There>())
{
    m_there->joining = joining;
    m_there->own = own;
}

template<typename Step>
auto DistantStorage::there(Step step) const
{
    return awaited(m_workspace.write(
        [there = m_there, step = std::move(step)](Session &session) { return step(there->at(session.store())); }));
}

Result<ReplicaState> DistantStorage::state() const
{
    return there([](FileStorage &file) { return file.state(); });
}

Result<std::vector<SentChangeSet>> DistantStorage::pending(int most, qsizetype bytes) const
{
    return there([most, bytes](FileStorage &file) { return file.pending(most, bytes); });
}

/// What is to go goes a few roots at a time before all else, so that who types waits for one such step at most.
Result<void> DistantStorage::receive(const Reception &reception)
{
    constexpr size_t few = 200;
    const auto all = std::make_shared<const Reception>(reception); // a step that nobody waits for any more has it, too
    const auto going = there([all](FileStorage &file) { return file.going(*all); });
    if (!going)
        return tl::unexpected(going.error());
    for (std::span<const QUuid> rest(*going); rest.size() > few; rest = rest.subspan(few)) {
        const std::vector<QUuid> some(rest.begin(), rest.begin() + few);
        if (const Result<void> dropped = there([some](FileStorage &file) { return file.drop(some); }); !dropped)
            return dropped;
    }
    return there([all](FileStorage &file) { return file.receive(*all); });
}

Result<void> DistantStorage::restart(const Restart &restart)
{
    return there([restart](FileStorage &file) { return file.restart(restart); });
}

Result<std::vector<RootHead>> DistantStorage::heads() const
{
    return awaited(m_workspace.scan(
        [](Session &session) -> Result<std::vector<RootHead>> { return rootHeads(session.store().connection()); }));
}

Result<void> DistantStorage::compared(Timestamp next, int repaired)
{
    return there([next, repaired](FileStorage &file) { return file.compared(next, repaired); });
}

Result<void> DistantStorage::wipe()
{
    return there([](FileStorage &file) { return file.wipe(); });
}

} // namespace leadline
