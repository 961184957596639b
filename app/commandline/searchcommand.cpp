// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/model/lead.h"
#include "core/services/search.h"
#include "ui/text/fields.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Entries of the feed are called notes where people look for them.
QString kindName(Kind kind)
{
    return kind == Kind::Feed ? u"note"_s : recordType(kind).name();
}

QString kindLabel(Kind kind)
{
    switch (kind) {
    case Kind::Lead:
        return QCoreApplication::translate("CommandLine", "lead");
    case Kind::Contact:
        return QCoreApplication::translate("CommandLine", "contact");
    case Kind::Company:
        return QCoreApplication::translate("CommandLine", "company");
    case Kind::Person:
        return QCoreApplication::translate("CommandLine", "contact person");
    case Kind::Feed:
        return QCoreApplication::translate("CommandLine", "note");
    case Kind::Task:
        return QCoreApplication::translate("CommandLine", "task");
    default:
        return recordType(kind).name();
    }
}

} // namespace

Result<Answer> searchFile(const Invocation &typed, Session &session)
{
    constexpr int usual = 20;
    constexpr qint64 most = 10'000;
    const Result<qint64> limit = typed.number(u"--limit"_s, usual);
    if (!limit)
        return tl::unexpected(limit.error());
    const Result<SearchResult> found =
        searchEverything(session, typed.words.join(u' '), static_cast<int>(std::min(*limit, most)));
    if (!found)
        return tl::unexpected(found.error());
    QJsonArray hits;
    QList<QStringList> lines;
    for (const SearchHit &hit : found->hits) {
        const Result<Lead> lead = session.store().find(LeadId(hit.lead));
        const QJsonValue number = lead ? QJsonValue(lead->number) : QJsonValue::Null;
        hits.append(QJsonObject{{u"kind"_s, kindName(hit.kind)},
                                {u"id"_s, idJson(hit.record)},
                                {u"title"_s, hit.title},
                                {u"field"_s, textJson(hit.field)},
                                {u"lead"_s, idJson(hit.lead)},
                                {u"leadNumber"_s, number}});
        lines.append({kindLabel(hit.kind), lead ? u'#' + QString::number(lead->number) : idJson(hit.record).toString(),
                      hit.title, fieldLabel(hit.kind, hit.field)});
    }
    return Answer{{{u"total"_s, found->total}, {u"hits"_s, hits}},
                  textTable(lines) + QCoreApplication::translate("CommandLine", "Found: %1").arg(found->total),
                  0};
}

} // namespace leadline
