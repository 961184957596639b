// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/talkativelead.h"

#include "core/services/leadcard.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

LeadId talkativeLead(Workbench &bench, qint64 place, size_t feedEntries)
{
    const LeadId id = leadRows(bench.connection(), {bench.keys().at(static_cast<size_t>(place))}).front().id;
    for (size_t entry = sure(leadCard(bench.session(), id)).feed.size(); entry < feedEntries; ++entry)
        sure(addNote(bench.session(), id,
                     u"Note %1: the client asked for the terms of delivery once more."_s.arg(entry)));
    return id;
}

} // namespace leadline::bench
