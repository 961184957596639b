// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clientcard.h"

#include "core/services/clients.h"
#include "core/services/duplicates.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The leads of a client: `columns` of those it is linked to, each once, from two indexes.
QString leadsOf(Kind kind, const QString &columns)
{
    const QString first = u"SELECT "_s + columns + u" FROM lead WHERE "_s;
    if (kind == Kind::Contact)
        return first + u"contact = ?1 UNION "_s + first + u"id IN (SELECT lead FROM person WHERE contact = ?1)"_s;
    return first + u"company = ?1 UNION "_s + first + u"partner = ?1"_s;
}

std::vector<qint64> rowsOf(const Session &session, const QString &sql, const QUuid &client)
{
    Statement &statement = session.store().connection().prepared(sql);
    statement.bind(client);
    std::vector<qint64> rows;
    while (statement.step())
        rows.push_back(statement.integer(0));
    return rows;
}

/// The newest leads' records of one kind.
template<typename T>
std::vector<T> onLeadsOf(const Session &session, const Record &client, const QString &also, const QString &order)
{
    const QString newest =
        u"SELECT id FROM ("_s + leadsOf(client.kind, u"row, id"_s) + u" ORDER BY row DESC LIMIT %1)"_s;
    return session.store().template select<T>(u"(lead IN ("_s + newest.arg(mostOnClientCard) + u')' + also
                                                  + u") ORDER BY "_s + order + u" LIMIT "_s
                                                  + QString::number(mostOnClientCard),
                                              {client.id});
}

void addTitles(const Session &session, ClientCard &card)
{
    const auto add = [&](const LeadId &id) {
        if (id.isNull() || card.titles.contains(id.uuid()))
            return;
        const Result<Lead> lead = session.store().find(id);
        card.titles.insert(id.uuid(), lead ? lead->title : QString());
    };
    for (const Task &task : card.tasks)
        add(task.lead);
    for (const FeedEntry &entry : card.feed)
        add(entry.lead);
    for (const Attachment &file : card.files)
        add(file.lead);
}

template<typename T>
std::vector<Record> othersOf(const std::vector<T> &found, const QUuid &own)
{
    std::vector<Record> others;
    for (const T &record : found) {
        if (record.id.uuid() != own)
            others.push_back(toRecord(record));
    }
    return others;
}

std::vector<Record> similarTo(const Session &session, const Record &client)
{
    const SimilarRecords similar = similarRecords(session, probeOf(client));
    return client.kind == Kind::Contact ? othersOf(similar.contacts, client.id)
                                        : othersOf(similar.companies, client.id);
}

} // namespace

Result<ClientCard> clientCard(const Session &session, Kind kind, const QUuid &id)
{
    const Result<Record> client = clientRecord(session, kind, id);
    if (!client)
        return tl::unexpected(client.error());
    ClientCard card;
    card.client = *client;
    if (const Result<Record> company = clientRecord(session, Kind::Company, client->value(u"company"_s).toUuid()))
        card.company = fromRecord<Company>(*company);
    if (kind == Kind::Company)
        card.contacts =
            rowsOf(session, u"SELECT row FROM contact WHERE company = ?1 AND mergedInto IS NULL ORDER BY nameKey"_s,
                   client->id);
    card.leads = rowsOf(session, leadsOf(kind, u"row"_s) + u" ORDER BY row DESC"_s, client->id);
    const QString linked = u" OR "_s + recordType(kind).name() + u" = ?1"_s;
    card.tasks = onLeadsOf<Task>(session, *client, linked,
                                 u"status IN ('open', 'in-progress') DESC, coalesce(due, start, 0), row DESC"_s);
    card.feed = onLeadsOf<FeedEntry>(session, *client, {}, u"at DESC, row DESC"_s);
    card.files = onLeadsOf<Attachment>(session, *client, {}, u"row DESC"_s);
    card.history = session.store().journal().history(client->id);
    card.similar = similarTo(session, *client);
    addTitles(session, card);
    return card;
}

} // namespace leadline
