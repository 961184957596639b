// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"
#include "core/services/leadchoice.h"

#include <QIODevice>

namespace leadline {

/// What --where, --search and --sort ask for.
[[nodiscard]] Result<LeadQuery> queryFrom(const Invocation &typed, const Session &session);

/// Which leads match, in order: from `offset` on, at most `limit` (-1: all). Throws SqlError.
[[nodiscard]] std::vector<qint64> rowsOf(const Session &session, const LeadQuery &query, qint64 offset, qint64 limit);

/// Writes {"total": …, "leads": […]}, one lead a line. Throws SqlError.
[[nodiscard]] Result<void> writeLeadsJson(QIODevice &out, const Session &session, qint64 total,
                                          const std::vector<qint64> &rows);

} // namespace leadline
