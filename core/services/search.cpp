// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/search.h"

#include "core/base/folding.h"
#include "core/base/spelling.h"
#include "core/model/lead.h"
#include "core/store/documents.h"
#include "core/store/leadlist.h"
#include "core/store/sqlerror.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The words of each spelling of what was typed.
using Spellings = std::vector<QStringList>;

Spellings spellingsOf(const QString &typed)
{
    Spellings spellings{foldedWords(typed)};
    for (const QString &other : otherSpellings(typed)) {
        if (const QStringList words = foldedWords(other); !words.isEmpty())
            spellings.push_back(words);
    }
    return spellings;
}

/// Whether every word of a spelling is in the value, phones by their digits.
bool holds(const Value &value, const Spellings &spellings)
{
    const QString text = value.typeId() == QMetaType::QStringList ? value.toStringList().join(u' ') : value.toString();
    const QString key = folded(text) + u' ' + digitsOf(text);
    return std::ranges::any_of(spellings, [&](const QStringList &words) {
        return std::ranges::all_of(words, [&](const QString &word) { return key.contains(word); });
    });
}

QString fieldThatHolds(const Record &record, const Spellings &words)
{
    for (const Field &field : recordType(record.kind).fields()) {
        const QString name = QString::fromLatin1(field.name);
        if (field.is(Searchable) && holds(record.value(name), words))
            return name;
    }
    return {};
}

/// The first line of what the record is called, or of its text.
QString titleOf(const Record &record)
{
    for (const QString &name : {u"title"_s, u"name"_s, u"subject"_s, u"text"_s, u"details"_s}) {
        if (recordType(record.kind).find(name) && record.value(name).isValid())
            return record.value(name).toString().section(u'\n', 0, 0).left(200);
    }
    return {};
}

std::vector<SearchHit> leadHits(const Session &session, const LeadQuery &query, int limit, const Spellings &words)
{
    std::vector<qint64> rows;
    if (limit > 0) {
        streamLeadRows(session.store().connection(), query, [&](qint64 row) {
            rows.push_back(row);
            return rows.size() < static_cast<size_t>(limit);
        });
    }
    std::vector<SearchHit> hits;
    for (const Lead &lead : leadsAt(session.store().connection(), rows))
        hits.push_back({Kind::Lead, lead.id.uuid(), lead.id.uuid(), lead.title, fieldThatHolds(toRecord(lead), words)});
    return hits;
}

} // namespace

Result<SearchResult> searchEverything(const Session &session, const QString &typed, int limit)
{
    return guarded([&]() -> Result<SearchResult> {
        const Spellings words = spellingsOf(typed);
        Connection &connection = session.store().connection();
        LeadQuery query;
        query.search = typed;
        if (words.front().isEmpty())
            return SearchResult{};
        const qint64 leads = countLeads(connection, query);
        const qint64 documents = countDocuments(connection, typed, std::nullopt);
        const auto others = static_cast<int>(std::min<qint64>(documents, std::max<qint64>(limit / 2, limit - leads)));
        SearchResult result{leads + documents, leadHits(session, query, limit - others, words)};
        for (const DocumentHit &hit : findDocuments(connection, typed, std::nullopt, others)) {
            if (const std::optional<StoredRecord> stored = session.store().tables().find(hit.kind, hit.record))
                result.hits.push_back(
                    {hit.kind, hit.record, hit.lead, titleOf(stored->record), fieldThatHolds(stored->record, words)});
        }
        return result;
    });
}

} // namespace leadline
