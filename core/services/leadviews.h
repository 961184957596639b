// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// A list of leads under a name: what it shows and in which order. Everybody has his own; they are settings of the file,
/// so that undo takes them back and a shared server brings them to his other devices (C-27).
struct LeadView
{
    QString name;
    QString where; ///< conditions as the command line takes them
    QString search;
    QString chip; ///< "today", "overdue", "idle"; empty: all
    QString stage;
    bool mineOnly = false;
    bool withArchived = false;
    QString sortField; ///< empty: newest first
    bool descending = false;

    friend bool operator==(const LeadView &, const LeadView &) = default;
};

/// Those of the acting user, by their names. Throws SqlError.
[[nodiscard]] std::vector<LeadView> leadViews(const Session &session);

/// By their names, as people sort them.
void sortViews(std::vector<LeadView> &views);

/// Keeps it; one of the same name is replaced. Invalid "fields-missing" without a name, TooLarge "name-too-long".
[[nodiscard]] Result<ChangeSet> saveLeadView(const Session &session, const LeadView &view);

[[nodiscard]] Result<ChangeSet> removeLeadView(const Session &session, const QString &name);

} // namespace leadline
