// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/pgpull.h"

#include "server/records/rowreader.h"
#include "server/visibility.h"

#include <algorithm>
#include <set>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

/// What a person is, by memberships that `isWanted`.
template<typename IsWanted>
Parameter principals(const std::vector<Membership> &memberships, IsWanted isWanted)
{
    std::set<QUuid> ids;
    for (const Membership &membership : memberships) {
        if (isWanted(membership))
            ids.insert(membership.principal);
    }
    return idArray({ids.begin(), ids.end()});
}

Parameter livePrincipals(const std::vector<Membership> &memberships)
{
    return principals(memberships, [](const Membership &each) { return each.isLive(); });
}

Parameter allPrincipals(const std::vector<Membership> &memberships)
{
    return principals(memberships, [](const Membership &) { return true; });
}

/// Four walks along an index each, each stopped at the limit (the last two for each principal); then the first of all. OFFSET 0 keeps the second on its
/// walk: without it the planner may first collect every root that the person may see.
constexpr QByteArrayView touchesSql =
    "(SELECT seq, root FROM record WHERE workspace = $1 AND root = '00000000-0000-0000-0000-000000000000'"
    " AND seq > $2 ORDER BY seq LIMIT $3)"
    " UNION (SELECT seq, root FROM record r WHERE workspace = $1 AND root <> '00000000-0000-0000-0000-000000000000'"
    " AND seq > $2 AND EXISTS (SELECT 1 FROM root_access a WHERE a.workspace = $1 AND a.root = r.root"
    " AND a.principal = ANY($4::uuid[]) AND a.revoked_seq = 0 OFFSET 0) ORDER BY seq LIMIT $3)"
    " UNION (SELECT found.* FROM unnest($5::uuid[]) AS mine(principal) CROSS JOIN LATERAL (SELECT granted_seq, root"
    " FROM root_access WHERE workspace = $1 AND principal = mine.principal AND granted_seq > $2"
    " ORDER BY granted_seq LIMIT $3) AS found)"
    " UNION (SELECT found.* FROM unnest($5::uuid[]) AS mine(principal) CROSS JOIN LATERAL (SELECT revoked_seq, root"
    " FROM root_access WHERE workspace = $1 AND principal = mine.principal AND revoked_seq > 0 AND revoked_seq > $2"
    " ORDER BY revoked_seq LIMIT $3) AS found)"
    " ORDER BY 1, 2 LIMIT $3";

/// What was granted to the person himself at the head, and is still to anybody he is: a walk along his own entries.
constexpr QByteArrayView ownSql =
    "SELECT DISTINCT o.root FROM root_access o WHERE o.workspace = $1 AND o.principal = $5 AND o.root > $3"
    " AND o.granted_seq <= $4 AND (o.revoked_seq = 0 OR o.revoked_seq > $4) AND EXISTS (SELECT 1 FROM root_access a"
    " WHERE a.workspace = $1 AND a.root = o.root AND a.principal = ANY($2::uuid[]) AND a.revoked_seq = 0"
    " AND a.granted_seq <= $4 OFFSET 0) ORDER BY o.root LIMIT $6";

/// The others: the first roots of each principal by id, then the first of all. OFFSET 0 keeps the planner from reading first
/// everything that the person was ever granted.
constexpr QByteArrayView othersSql =
    "SELECT DISTINCT found.root FROM unnest($2::uuid[]) AS mine(principal) CROSS JOIN LATERAL ("
    "SELECT DISTINCT a.root FROM root_access a WHERE a.workspace = $1 AND a.principal = mine.principal AND a.root > $3"
    " AND a.revoked_seq = 0 AND a.granted_seq <= $4 AND NOT EXISTS (SELECT 1 FROM root_access o"
    " WHERE o.workspace = $1 AND o.root = a.root AND o.principal = $5 AND o.granted_seq <= $4"
    " AND (o.revoked_seq = 0 OR o.revoked_seq > $4) OFFSET 0) ORDER BY a.root LIMIT $6) AS found"
    " ORDER BY found.root LIMIT $6";

/// One step down the index a root.
constexpr QByteArrayView headsSql =
    "SELECT mine.root, (SELECT max(r.seq) FROM record r WHERE r.workspace = $1 AND r.root = mine.root)"
    " FROM unnest($2::uuid[]) AS mine(root) WHERE mine.root = '00000000-0000-0000-0000-000000000000'"
    " OR EXISTS (SELECT 1 FROM record s WHERE s.workspace = $1 AND s.id = mine.root AND NOT s.deleted)";

} // namespace

void PgPull::begin()
{
    if (!m_transaction)
        m_transaction =
            std::make_unique<Transaction>(m_connection, m_workspace, "ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Result<Tail> PgPull::tail(const QUuid &person, const QUuid &client, qint64 cursor, int limit)
{
    return m_trace.noted([&]() -> Result<Tail> {
        begin();
        const Parameter workspace = parameter(m_workspace);
        const std::vector<Rows> rows = m_connection.query(
            {{"SELECT " + headColumns.toByteArray() + " FROM workspace WHERE id = $1", {workspace}},
             {selection(deviceColumns, "device", "client = $2"), {workspace, parameter(client)}},
             {selection(membershipColumns, "membership", "person = $2"), {workspace, parameter(person)}}});
        if (rows[0].isEmpty())
            return failure(ErrorCode::NotFound, u"no-such-workspace"_s);
        Tail tail;
        tail.head = headIn(rows[0]);
        tail.device = deviceIn(rows[1]);
        tail.memberships = membershipsIn(rows[2]);
        if (isBlind(tail.memberships))
            tail.rights = recordsIn(m_connection.query(selection(recordColumns, "record", "id = ANY($2::uuid[])"),
                                                       {workspace, idArray({person, fieldRightsId()})}));
        if (limit > 0)
            tail.touches = touches(tail.memberships, cursor, limit);
        tail.access = access(tail.touches, tail.memberships);
        return tail;
    });
}

std::vector<Touch> PgPull::touches(const std::vector<Membership> &memberships, qint64 cursor, int limit)
{
    const Rows rows = m_connection.query(touchesSql.toByteArray(),
                                         {parameter(m_workspace), parameter(cursor), parameter(qint64(limit)),
                                          livePrincipals(memberships), allPrincipals(memberships)});
    std::vector<Touch> touches;
    touches.reserve(static_cast<size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        touches.push_back({rows.number(row, 0), rows.uuid(row, 1)});
    std::sort(touches.begin(), touches.end());
    return touches;
}

/// IS TRUE leaves the index by roots as the only one: a principal may see the whole workspace.
std::vector<Access> PgPull::access(const std::vector<Touch> &touches, const std::vector<Membership> &memberships)
{
    std::set<QUuid> roots;
    for (const Touch &touch : touches)
        roots.insert(touch.root);
    roots.erase(QUuid());
    if (roots.empty())
        return {};
    return accessIn(m_connection.query(
        selectionOfEach(accessColumns, "root_access", "root", "unnest($2::uuid[]) AS wanted(key)",
                        "(principal = ANY($3::uuid[])) IS TRUE"),
        {parameter(m_workspace), idArray({roots.begin(), roots.end()}), allPrincipals(memberships)}));
}

Result<std::vector<QUuid>> PgPull::scan(const ScanWish &wish)
{
    return m_trace.noted([&]() -> Result<std::vector<QUuid>> {
        begin();
        const Parameter workspace = parameter(m_workspace);
        const qint64 head = wish.position.head;
        const std::vector<Membership> memberships = membershipsIn(
            m_connection.query(selection(membershipColumns, "membership", "person = $2 AND revoked_seq = 0"),
                               {workspace, parameter(wish.person)}));
        const Parameter mine = principals(memberships, [head](const Membership &each) { return each.granted <= head; });
        const Rows rows = m_connection.query((wish.position.part == 0 ? ownSql : othersSql).toByteArray(),
                                             {workspace, mine, parameter(wish.position.after), parameter(head),
                                              parameter(wish.person), parameter(qint64(wish.limit))});
        std::vector<QUuid> roots;
        roots.reserve(static_cast<size_t>(rows.count()));
        for (int row = 0; row < rows.count(); ++row)
            roots.push_back(rows.uuid(row, 0));
        return roots;
    });
}

Result<std::vector<RootHead>> PgPull::heads(const std::vector<QUuid> &roots)
{
    return m_trace.noted([&]() -> Result<std::vector<RootHead>> {
        begin();
        const Rows rows = m_connection.query(headsSql.toByteArray(), {parameter(m_workspace), idArray(roots)});
        std::vector<RootHead> heads;
        heads.reserve(static_cast<size_t>(rows.count()));
        for (int row = 0; row < rows.count(); ++row) {
            if (!rows.isNull(row, 1))
                heads.push_back({rows.uuid(row, 0), rows.number(row, 1)});
        }
        return heads;
    });
}

Result<std::vector<SharedRecord>> PgPull::records(const std::vector<RootWish> &wishes)
{
    return m_trace.noted([&]() -> Result<std::vector<SharedRecord>> {
        begin();
        Parameters roots;
        Parameters numbers;
        for (const RootWish &wish : wishes) {
            roots.push_back(parameter(wish.root));
            numbers.push_back(parameter(wish.after));
        }
        return recordsIn(m_connection.query(selectionOfEach(recordColumns, "record", "root",
                                                            "unnest($2::uuid[], $3::bigint[]) AS wanted(key, after)",
                                                            "seq > wanted.after"),
                                            {parameter(m_workspace), arrayOf(roots), arrayOf(numbers)}));
    });
}

} // namespace leadline::server
