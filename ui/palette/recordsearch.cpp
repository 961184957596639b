// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/recordsearch.h"

#include "core/base/keyboardlayout.h"
#include "core/model/company.h"
#include "core/services/search.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

FoundRecord recordOf(const Lead &lead)
{
    QStringList client{lead.companyName, lead.contactName};
    client.removeAll(QString());
    return {Kind::Lead, lead.id.uuid(), lead.title, client.join(u" · "_s)};
}

/// What tells namesakes apart.
QString detailOf(const Session &session, const Record &client)
{
    if (client.kind == Kind::Company)
        return client.value(u"inn"_s).toString();
    const Result<Company> company = session.store().find(CompanyId(client.value(u"company"_s).toUuid()));
    return company ? company->name : client.value(u"jobTitle"_s).toString();
}

std::vector<FoundRecord> found(const Session &session, const std::vector<SearchHit> &hits)
{
    std::vector<FoundRecord> records;
    for (const SearchHit &hit : hits) {
        if (hit.kind == Kind::Lead) {
            if (const Result<Lead> lead = session.store().find(LeadId(hit.record)))
                records.push_back(recordOf(*lead));
        } else if (hit.kind == Kind::Contact || hit.kind == Kind::Company) {
            if (const std::optional<StoredRecord> client = session.store().tables().find(hit.kind, hit.record))
                records.push_back({hit.kind, hit.record, hit.title, detailOf(session, client->record)});
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
