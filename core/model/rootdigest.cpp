// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rootdigest.h"

#include <QtEndian>

namespace leadline {

namespace {

/// SplitMix64's last step: each bit of the input moves half of those of the output.
quint64 mixed(quint64 bits)
{
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
    return bits ^ (bits >> 31);
}

quint64 hashOf(const RootHead &head)
{
    const QByteArray id = head.root.toRfc4122();
    const auto first = qFromBigEndian<quint64>(id.constData());
    const auto second = qFromBigEndian<quint64>(id.constData() + 8);
    constexpr quint64 odd = 0x9e3779b97f4a7c15ULL;
    return mixed(mixed(mixed(first + odd) + second) + static_cast<quint64>(head.seq) + odd);
}

} // namespace

int bucketOf(const QUuid &root)
{
    return root.data4[7];
}

void addTo(RootDigest &digest, const RootHead &head)
{
    RootBucket &bucket = digest.at(static_cast<size_t>(bucketOf(head.root)));
    ++bucket.count;
    bucket.sum ^= hashOf(head);
}

RootDigest digestOf(std::span<const RootHead> heads)
{
    RootDigest digest{};
    for (const RootHead &head : heads)
        addTo(digest, head);
    return digest;
}

std::vector<int> unlike(const RootDigest &left, const RootDigest &right)
{
    std::vector<int> buckets;
    for (int bucket = 0; bucket < rootBuckets; ++bucket) {
        if (left.at(static_cast<size_t>(bucket)) != right.at(static_cast<size_t>(bucket)))
            buckets.push_back(bucket);
    }
    return buckets;
}

} // namespace leadline
