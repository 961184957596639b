// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// A list of leads under a name: what it shows, in which order, and how it looks. Everybody has his own, and those that
/// are shared with all; they are settings of the file, so that undo takes them back and a shared server brings them to
/// other devices (C-27).
struct LeadView
{
    QString name;
    bool isShared = false; ///< everybody's
    QString where;         ///< conditions as the command line takes them
    QString search;
    QString chip; ///< "today", "overdue", "idle"; empty: all
    QString stage;
    bool mineOnly = false;
    bool withArchived = false;
    QString sortField; ///< empty: newest first
    bool descending = false;
    QString layout;  ///< "table"; empty: rows
    QString columns; ///< of the table, as the window writes them; empty: the usual ones

    friend bool operator==(const LeadView &, const LeadView &) = default;
};

/// Those of the acting user, then those shared with all, each by their names. Throws SqlError.
[[nodiscard]] std::vector<LeadView> leadViews(const Session &session);

/// As people sort them, one's own first.
void sortViews(std::vector<LeadView> &views);

/// Whether he may share a view, and change or remove one that is: who leads the team may.
[[nodiscard]] bool mayShareViews(const User &user);

/// Keeps it; one of the same name is replaced. Invalid "fields-missing" without a name, TooLarge "name-too-long", Refused
/// "no-right-to-share".
[[nodiscard]] Result<ChangeSet> saveLeadView(const Session &session, const LeadView &view);

/// One's own view becomes everybody's, or the reverse, in one step; Refused "no-right-to-share", or "view-taken" when everybody, or oneself, has one of
/// that name.
[[nodiscard]] Result<ChangeSet> shareLeadView(const Session &session, const QString &name, bool isShared);

[[nodiscard]] Result<ChangeSet> removeLeadView(const Session &session, const QString &name, bool isShared = false);

} // namespace leadline
