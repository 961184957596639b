// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// A company or a team as one chooses it.
struct NamedRecord
{
    QUuid id;
    QString name;

    friend bool operator==(const NamedRecord &, const NamedRecord &) = default;
};

/// Whether the field's value is a company or a team, which people call by their names.
[[nodiscard]] bool isGivenByName(const Field &field);

/// Companies or teams whose names fit what is typed so far, at most `limit`; without a text only teams are offered.
[[nodiscard]] std::vector<NamedRecord> recordsLike(const Session &session, Kind kind, const QString &typed, int limit);

/// The company or team of just this name, whatever the case; null when there is none.
[[nodiscard]] QUuid recordNamed(const Session &session, Kind kind, const QString &name);

/// The same; one that is not there yet is made by the ChangeSet.
[[nodiscard]] QUuid recordFoundOrMade(const Session &session, Kind kind, const QString &name, ChangeSet &changeset);

/// The value of a lead's field; a company or team that is given by name becomes the record's id, made if need be.
[[nodiscard]] Value linkedByName(const Session &session, const QString &leadField, const Value &value,
                                 ChangeSet &changeset);

} // namespace leadline
