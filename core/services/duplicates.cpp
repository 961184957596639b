// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/duplicates.h"

#include "core/base/folding.h"
#include "core/model/matchkeys.h"
#include "core/store/documents.h"
#include "core/store/searchindex.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSimilar = 20;

template<typename T>
std::vector<T> recordsWithKeys(const Session &session, const QStringList &keys)
{
    std::vector<T> records;
    for (const qint64 row : rowsWithKeys(session, T::kind, keys)) {
        for (T &record : session.store().template select<T>(u"row = ?"_s, {row}))
            records.push_back(std::move(record));
    }
    return records;
}

/// Adds contacts or companies of exactly this name that are not listed yet.
template<typename T>
void addNamed(const Session &session, const QString &name, std::vector<T> &records)
{
    if (name.isEmpty())
        return;
    for (const DocumentHit &hit : findDocuments(session.store().connection(), name, T::kind, mostSimilar)) {
        const Result<T> record = session.store().find(Id<T>(hit.record));
        const bool same = record && folded(record->name) == folded(name);
        const bool listed = record
            && std::any_of(records.begin(), records.end(), [&](const T &other) { return other.id == record->id; });
        if (same && !listed)
            records.push_back(*record);
    }
}

bool isPersonal(const QString &key)
{
    return key.startsWith(u"p:"_s) || key.startsWith(u"e:"_s);
}

} // namespace

std::vector<qint64> rowsWithKeys(const Session &session, Kind kind, const QStringList &keys)
{
    std::vector<qint64> rows;
    Statement &statement = session.store().connection().prepared(
        u"SELECT row FROM matchKey WHERE hash = ? AND kind = ? ORDER BY row LIMIT 20"_s);
    for (const QString &key : keys) {
        statement.bind(matchHash(key)).bind(matchKeyKind(kind).value_or(0));
        while (statement.step())
            rows.push_back(statement.integer(0));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

SimilarRecords similarRecords(const Session &session, const Lead &lead)
{
    const QStringList keys = matchKeys(toRecord(lead), session.phoneRegion());
    SimilarRecords similar;
    similar.contacts = recordsWithKeys<Contact>(session, keys);
    addNamed(session, lead.contactName, similar.contacts);
    QStringList companyKeys = keys;
    if (const QStringList words = foldedWords(lead.companyName); !words.isEmpty())
        companyKeys.append(u"c:"_s + words.join(u' '));
    similar.companies = recordsWithKeys<Company>(session, companyKeys);
    similar.leads = recordsWithKeys<Lead>(session, keys);
    std::erase_if(similar.leads, [&](const Lead &other) {
        const Stage *stage = session.process().stage(other.stage);
        return other.id == lead.id || other.archived || (stage && stage->isFinal());
    });
    return similar;
}

KnownClient knownClient(const Session &session, const Lead &lead)
{
    const QStringList keys = matchKeys(toRecord(lead), session.phoneRegion());
    QStringList personal;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(personal), isPersonal);
    KnownClient client;
    for (const Contact &contact : recordsWithKeys<Contact>(session, personal)) {
        client.contact = contact.id;
        client.company = contact.company;
        break;
    }
    if (client.company.isNull()) {
        QStringList companyKeys = keys;
        companyKeys.removeIf([](const QString &key) { return key.startsWith(u"n:"_s); });
        const std::vector<Company> companies = recordsWithKeys<Company>(session, companyKeys);
        if (!companies.empty())
            client.company = companies.front().id;
    }
    return client;
}

} // namespace leadline
