// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <QByteArray>
#include <QUuid>
#include <compare>

namespace leadline {

/// A record's identity, made by whoever creates it (UUIDv7: RFC 9562), so that files can meet later without clashes.
/// `Id<LeadTag>` is no `Id<TaskTag>`; nothing converts by itself.
template<typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

/// A new UUIDv7 whose leading 48 bits are `moment`; ids made in one process are in the order they were made.
[[nodiscard]] QUuid newUuid(Timestamp moment);

/// The id of a record that two devices would both create: UUIDv5 of its parent and its role (sync.md section 1).
[[nodiscard]] QUuid derivedUuid(const QUuid &parent, const QString &role);

} // namespace leadline
