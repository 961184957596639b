// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/digest.h"

#include <QHash>

namespace leadline {

namespace {

/// So many roots at once that neither a statement nor what it answers is long, however much a person sees.
constexpr int rootsAStep = 2000;

template<typename Visit>
Result<void> visitHeads(PullSnapshot &snapshot, const std::vector<QUuid> &roots, Visit visit)
{
    const Result<std::vector<RootHead>> heads = snapshot.heads(roots);
    if (!heads)
        return tl::unexpected(heads.error());
    for (const RootHead &head : *heads)
        visit(head);
    return {};
}

/// By the same steps as a client's first sync.
template<typename Visit>
Result<void> visitAll(PullSnapshot &snapshot, const QUuid &person, qint64 head, Visit visit)
{
    if (const Result<void> reference = visitHeads(snapshot, {QUuid()}, visit); !reference)
        return reference;
    for (ScanPosition position{head, 0, {}}; position.part < 2;) {
        const Result<std::vector<QUuid>> roots = snapshot.scan({person, position, rootsAStep});
        if (!roots)
            return tl::unexpected(roots.error());
        if (const Result<void> visited = visitHeads(snapshot, *roots, visit); !visited)
            return visited;
        const bool isLast = static_cast<int>(roots->size()) < rootsAStep;
        position =
            isLast ? ScanPosition{head, position.part + 1, {}} : ScanPosition{head, position.part, roots->back()};
    }
    return {};
}

} // namespace

Result<RootDigest> digestFor(PullSnapshot &snapshot, const QUuid &person, qint64 head)
{
    RootDigest digest{};
    const Result<void> visited =
        visitAll(snapshot, person, head, [&digest](const RootHead &each) { addTo(digest, each); });
    return visited.map([&digest] { return digest; });
}

Result<RootDifference> differenceFor(PullSnapshot &snapshot, const QUuid &person, qint64 head, const RootCheck &check)
{
    QHash<QUuid, qint64> unseen; // of the client's, what was not met here so far
    for (const RootHead &each : check.roots)
        unseen.insert(each.root, each.seq);
    RootDifference difference;
    const Result<void> visited = visitAll(snapshot, person, head, [&](const RootHead &each) {
        if (bucketOf(each.root) != check.bucket)
            return;
        const auto known = unseen.constFind(each.root);
        if (known == unseen.constEnd() || *known != each.seq)
            difference.stale.push_back(each.root);
        unseen.remove(each.root);
    });
    if (!visited)
        return tl::unexpected(visited.error());
    unseen.remove(QUuid());
    difference.gone = {unseen.keyBegin(), unseen.keyEnd()};
    std::sort(difference.gone.begin(), difference.gone.end());
    return difference;
}

} // namespace leadline
