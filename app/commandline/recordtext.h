// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"

namespace leadline {

// Records as the command line shows them to people, in a language.

/// A lead's card: its fields, persons, tasks, feed and newest changes.
[[nodiscard]] QString cardText(const Session &session, const LeadCard &card, QLocale::Language language);
/// One line with number, title, stage and maturity, and below it the task that comes next.
[[nodiscard]] QString leadSummary(const Session &session, const LeadId &lead, QLocale::Language language);
[[nodiscard]] QString taskTable(const Session &session, const std::vector<Task> &tasks, QLocale::Language language);
/// Which tasks the change cancelled, what the feed should be looked at for, and "Change 12 is written."
[[nodiscard]] QString changeLines(const Session &session, const ChangeSet &changeset, QLocale::Language language);
/// The tasks that the change cancelled.
[[nodiscard]] std::vector<Task> cancelledTasks(const Session &session, const ChangeSet &changeset);
[[nodiscard]] QString momentText(Timestamp moment, QLocale::Language language);

} // namespace leadline
