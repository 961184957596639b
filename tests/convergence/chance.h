// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QtEndian>
#include <array>
#include <vector>

namespace leadline::convergence {

/// The one source of chance of a run: the same seed, the same history (SplitMix64).
class Chance final
{
public:
    explicit Chance(quint64 seed) : m_state(seed * 0x9e3779b97f4a7c15ULL + 1) {}

    quint64 bits()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }
    /// 0 … below - 1.
    int below(int limit) { return static_cast<int>(bits() % static_cast<quint64>(limit)); }
    bool oneIn(int times) { return times > 0 && below(times) == 0; }
    template<typename Items>
    auto &of(Items &items)
    {
        return items[static_cast<size_t>(below(static_cast<int>(items.size())))];
    }
    QUuid id()
    {
        std::array<uchar, 16> bytes{};
        qToBigEndian(bits(), bytes.data());
        qToBigEndian(bits(), bytes.data() + 8);
        bytes[6] = static_cast<uchar>((bytes[6] & 0x0f) | 0x70);
        bytes[8] = static_cast<uchar>((bytes[8] & 0x3f) | 0x80);
        return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
    }

private:
    quint64 m_state;
};

} // namespace leadline::convergence
