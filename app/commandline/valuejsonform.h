// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <QJsonValue>

namespace leadline {

/// A value as the command line's JSON gives it: money as a decimal string, moments as ISO 8601 in local time with offset,
/// users as logins, other records as ids, flags as true or false, lists as arrays; not set as null, lists as [].
[[nodiscard]] QJsonValue jsonForm(const Session &session, const Field &field, const Value &value);

/// The login of a user; null when there is none.
[[nodiscard]] QJsonValue loginJson(const Session &session, const UserId &user);
[[nodiscard]] QString loginOf(const Session &session, const UserId &user);

/// A moment; null when not set.
[[nodiscard]] QJsonValue momentJson(Timestamp moment);
[[nodiscard]] QJsonValue idJson(const QUuid &id);
/// Text; null when empty.
[[nodiscard]] QJsonValue textJson(const QString &text);

} // namespace leadline
