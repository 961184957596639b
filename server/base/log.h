// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace leadline::server {

/// Writes one line of JSON to stderr: when, what happened and its facts. Ids, codes and counts only: no names, no logins,
/// no addresses, no contents of records.
void logEvent(QLatin1StringView event, QJsonObject facts = {});

} // namespace leadline::server
