// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"
#include "core/model/filter.h"
#include "core/model/lead.h"
#include "core/services/session.h"

#include <QIODevice>
#include <functional>

namespace leadline {

/// What --where, --search and --sort ask for.
[[nodiscard]] Result<LeadQuery> queryFrom(const Invocation &typed, const Session &session);

/// Which leads match, in order: from `offset` on, at most `limit` (-1: all). Throws SqlError.
[[nodiscard]] std::vector<qint64> rowsOf(const Session &session, const LeadQuery &query, qint64 offset, qint64 limit);

/// Hands over the leads at these rows page by page, so that a million of them need little memory; stops at a failure.
/// Throws SqlError.
[[nodiscard]] Result<void> eachLead(const Session &session, const std::vector<qint64> &rows,
                                    const std::function<Result<void>(const Lead &)> &take);

/// Writes {"total": …, "leads": […]}, one lead a line. Throws SqlError.
[[nodiscard]] Result<void> writeLeadsJson(QIODevice &out, const Session &session, qint64 total,
                                          const std::vector<qint64> &rows);

} // namespace leadline
