// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendarevent.h"

namespace leadline {

/// The events as an iCalendar file in UTF-8, named so for programs that subscribe to it. `now` stamps it.
[[nodiscard]] QByteArray toICalendar(const std::vector<CalendarEvent> &events, const QString &name, Timestamp now);

} // namespace leadline
