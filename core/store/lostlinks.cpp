// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lostlinks.h"

#include "core/model/recordtype.h"
#include "core/store/asking.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/sqlerror.h"

#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// What the server makes tells of people who may be gone.
constexpr std::array linkedKinds{Kind::Lead,        Kind::Task, Kind::Feed, Kind::Person,  Kind::Attachment,
                                 Kind::Participant, Kind::User, Kind::Team, Kind::Contact, Kind::Company};

bool wasShared(Connection &connection)
{
    Statement &told = connection.prepared(u"SELECT 1 FROM sync UNION ALL SELECT 1 FROM syncEvent LIMIT 1"_s);
    const bool isTold = told.step();
    told.reset();
    return isTold;
}

std::vector<LostLink> referencesOf(Kind kind)
{
    std::vector<LostLink> links;
    for (const Field &field : recordType(kind).fields()) {
        if (field.type == FieldType::Reference && recordTypeByName(QString::fromLatin1(field.of)))
            links.push_back({kind, QString::fromLatin1(field.name), 0, {}, {}});
    }
    return links;
}

QString isLost(const LostLink &link)
{
    const QString of = QString::fromLatin1(recordType(link.kind).find(link.field)->of);
    return u"%1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %2 far WHERE far.id = near.%1)"_s.arg(link.field, of);
}

/// All fields of a kind in one walk over its rows.
void countLost(Connection &connection, std::vector<LostLink> &links)
{
    QStringList counts;
    for (const LostLink &link : links)
        counts.append(u"count(*) FILTER (WHERE "_s + isLost(link) + u')');
    Statement &walk = connection.prepared(u"SELECT "_s + counts.join(u", "_s) + u" FROM "_s
                                          + recordType(links.front().kind).name() + u" near"_s);
    if (walk.step()) {
        for (size_t index = 0; index < links.size(); ++index)
            links[index].count = walk.integer(static_cast<int>(index));
    }
    walk.reset();
}

void findFirstLost(Connection &connection, LostLink &link)
{
    Statement &first = connection.prepared(u"SELECT id, "_s + link.field + u" FROM "_s + recordType(link.kind).name()
                                           + u" near WHERE "_s + isLost(link) + u" ORDER BY row LIMIT 1"_s);
    if (first.step()) {
        link.record = first.uuid(0);
        link.target = first.uuid(1);
    }
    first.reset();
}

} // namespace

Result<std::vector<LostLink>> lostLinks(Connection &connection, const Progress &progress)
{
    return guarded([&]() -> Result<std::vector<LostLink>> {
        std::vector<LostLink> lost;
        if (needsMigration(connection) || wasShared(connection))
            return lost;
        const Asking asking(connection, progress);
        for (const Kind kind : linkedKinds) {
            std::vector<LostLink> links = referencesOf(kind);
            countLost(connection, links);
            for (LostLink &link : links) {
                if (link.count == 0)
                    continue;
                findFirstLost(connection, link);
                lost.push_back(std::move(link));
            }
        }
        return lost;
    });
}

} // namespace leadline
