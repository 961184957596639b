// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/leadlisting.h"

#include "app/commandline/recordjson.h"
#include "core/services/filterparser.h"
#include "core/store/leadlist.h"

#include <QJsonDocument>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<void> readSort(const QString &text, const Session &session, LeadQuery &query)
{
    const QString direction = text.section(u':', 1);
    query.sortField = listFieldNamed(session, text.section(u':', 0, 0));
    query.descending = direction == "desc"_L1;
    if (query.sortField.isEmpty() || !(direction.isEmpty() || query.descending || direction == "asc"_L1))
        return optionInvalid(u"--sort"_s, text);
    return {};
}

} // namespace

Result<LeadQuery> queryFrom(const Invocation &typed, const Session &session)
{
    LeadQuery query;
    query.search = typed.value(u"--search"_s);
    const QStringList filters = typed.options.value(u"--where"_s);
    for (const QString &filter : filters) {
        const Result<std::vector<Condition>> conditions = parseFilter(session, filter);
        if (!conditions)
            return tl::unexpected(conditions.error());
        query.conditions.insert(query.conditions.end(), conditions->begin(), conditions->end());
    }
    query.withArchived = asksForArchived(query.conditions);
    if (typed.has(u"--sort"_s)) {
        if (const Result<void> sorted = readSort(typed.value(u"--sort"_s), session, query); !sorted)
            return tl::unexpected(sorted.error());
    }
    return query;
}

std::vector<qint64> rowsOf(const Session &session, const LeadQuery &query, qint64 offset, qint64 limit)
{
    std::vector<qint64> rows;
    if (limit == 0)
        return rows;
    streamLeadRows(session.store().connection(), query, [&](qint64 row) {
        if (offset-- > 0)
            return true;
        rows.push_back(row);
        return limit < 0 || rows.size() < static_cast<size_t>(limit);
    });
    return rows;
}

Result<void> writeLeadsJson(QIODevice &out, const Session &session, qint64 total, const std::vector<qint64> &rows)
{
    const auto write = [&](const QByteArray &bytes) -> Result<void> {
        if (out.write(bytes) != bytes.size())
            return failure(ErrorCode::Io, u"disk-full"_s, {out.errorString()});
        return {};
    };
    QByteArray before = "{\"total\": " + QByteArray::number(total) + ", \"leads\": [\n";
    const Result<void> written = eachLead(session, rows, [&](const Lead &lead) {
        const Result<void> one = write(before + QJsonDocument(leadJson(session, lead)).toJson(QJsonDocument::Compact));
        before = ",\n";
        return one;
    });
    if (!written)
        return written;
    return write((rows.empty() ? before : QByteArray("\n")) + "]}\n");
}

} // namespace leadline
