// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <array>
#include <span>
#include <vector>

namespace leadline {

/// How far a root has come: the number of its last change. The nil root is all reference data.
struct RootHead
{
    QUuid root;
    qint64 seq = 0;

    friend bool operator==(const RootHead &, const RootHead &) = default;
};

/// Many roots at a glance: how many they are, and the exclusive or of their hashes (sync.md section 5).
struct RootBucket
{
    quint32 count = 0;
    quint64 sum = 0;

    friend bool operator==(const RootBucket &, const RootBucket &) = default;
};

inline constexpr int rootBuckets = 256;
using RootDigest = std::array<RootBucket, rootBuckets>;

/// By the last byte of its id, which chance made.
[[nodiscard]] int bucketOf(const QUuid &root);
void addTo(RootDigest &digest, const RootHead &head);
[[nodiscard]] RootDigest digestOf(std::span<const RootHead> heads);
/// The numbers of the buckets in which the two are unlike.
[[nodiscard]] std::vector<int> unlike(const RootDigest &left, const RootDigest &right);

/// What a client has in one bucket, to be held against what the server has.
struct RootCheck
{
    int bucket = 0;
    std::vector<RootHead> roots;

    friend bool operator==(const RootCheck &, const RootCheck &) = default;
};

/// That it was done.
struct RootChecked
{
    int bucket = 0;
    bool more = false; ///< not all that differs had room in the answer

    friend bool operator==(const RootChecked &, const RootChecked &) = default;
};

} // namespace leadline
