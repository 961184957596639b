// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/recordsearch.h"

#include "core/base/keyboardlayout.h"
#include "core/services/search.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

FoundRecord recordOf(const Lead &lead)
{
    QStringList client{lead.companyName, lead.contactName};
    client.removeAll(QString());
    return {Kind::Lead, lead.id.uuid(), lead.id, lead.title, client.join(u" · "_s)};
}

/// The newest lead of a contact or company; null when there is none.
LeadId leadOf(const Session &session, const SearchHit &hit)
{
    const QString column = hit.kind == Kind::Contact ? u"contact"_s : u"company"_s;
    const auto leads = session.store().select<Lead>(column + u" = ? ORDER BY row DESC LIMIT 1"_s, {hit.record});
    return leads.empty() ? LeadId() : leads.front().id;
}

std::vector<FoundRecord> found(const Session &session, const std::vector<SearchHit> &hits)
{
    std::vector<FoundRecord> records;
    for (const SearchHit &hit : hits) {
        if (hit.kind == Kind::Lead) {
            if (const Result<Lead> lead = session.store().find(LeadId(hit.record)))
                records.push_back(recordOf(*lead));
        } else if (hit.kind == Kind::Contact || hit.kind == Kind::Company) {
            if (const LeadId lead = leadOf(session, hit); !lead.isNull())
                records.push_back({hit.kind, hit.record, lead, hit.title, {}});
        }
    }
    return records;
}

} // namespace

Result<std::vector<FoundRecord>> findRecords(const Session &session, const QString &typed, int limit)
{
    for (const QString &each : {typed, onOtherLayout(typed)}) {
        const Result<SearchResult> result = searchEverything(session, each, limit);
        if (!result)
            return tl::unexpected(result.error());
        if (!result->hits.empty())
            return found(session, result->hits);
    }
    return std::vector<FoundRecord>();
}

Result<std::vector<FoundRecord>> recordsOf(const Session &session, const std::vector<LeadId> &leads)
{
    std::vector<FoundRecord> records;
    for (const LeadId &id : leads) {
        if (const Result<Lead> lead = session.store().find(id))
            records.push_back(recordOf(*lead));
    }
    return records;
}

} // namespace leadline
