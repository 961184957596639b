// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>
#include <optional>

namespace leadline {

// A session's token lies in the system's secret store and never in the file. Where there is none, or it does not answer
// within 5 seconds (a locked one may wait for a person who is not there), the password is asked for each time.

/// Nothing when the store has none, or does not answer.
[[nodiscard]] std::optional<QByteArray> keptToken(const QUuid &client);

/// Whether it could be kept.
bool keepToken(const QUuid &client, const QByteArray &token);

void forgetToken(const QUuid &client);

} // namespace leadline
