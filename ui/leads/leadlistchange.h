// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/tablerows.h"

#include <QSet>

namespace leadline {

/// What a commit means for a list: the leads it touched that belong there, and those that do not (any more).
struct LeadListChange
{
    std::vector<TableRow> present;
    std::vector<qint64> absent;
    bool leadsRemoved = false; ///< some are gone from the file: their keys are not known any more
};

/// The leads that a ChangeSet touches, by themselves or by their tasks; ids of leads and of tasks.
struct TouchedLeads
{
    QSet<QUuid> leads;
    QSet<QUuid> tasks; ///< whose lead the ChangeSet does not name
    bool leadsRemoved = false;

    void add(const ChangeSet &changeset);
    [[nodiscard]] bool isEmpty() const { return leads.isEmpty() && tasks.isEmpty() && !leadsRemoved; }
    [[nodiscard]] qsizetype size() const { return leads.size() + tasks.size(); }
};

/// Looks the touched leads up under the list's query; their rows bring these fields along. Throws SqlError.
[[nodiscard]] LeadListChange changeOf(const Session &session, const LeadQuery &query, const TouchedLeads &touched,
                                      const QStringList &fields = {});

/// A stretch of a list, both ends included.
struct Stretch
{
    int first = 0;
    int last = 0;

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// The positions as stretches, the last one first: the order in which they can be taken out.
[[nodiscard]] std::vector<Stretch> stretchesOf(std::vector<int> positions);

/// The stretches of `before` that are not in `after`, the last one first: the order in which they can be taken out.
[[nodiscard]] std::vector<Stretch> goneFrom(const std::vector<quint32> &before, const std::vector<quint32> &after);

} // namespace leadline
