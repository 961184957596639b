// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/pgpush.h"

#include "core/base/id.h"
#include "core/sync/recordwriter.h"
#include "core/sync/wirechangeset.h"
#include "server/records/files.h"
#include "server/records/rowreader.h"

#include <QJsonDocument>
#include <set>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView logColumns("client, person, body, result");

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// One array parameter for each column, filled row by row. JSON goes in as text: what a row's JSON takes while it is read is
/// given back row by row, that of a whole array of it at the end.
class Columns final
{
public:
    explicit Columns(size_t count) : m_columns(count) {}

    void add(const Parameters &row)
    {
        for (size_t column = 0; column < m_columns.size(); ++column)
            m_columns[column].push_back(row[column]);
    }
    [[nodiscard]] Parameters withWorkspace(const QUuid &workspace) const
    {
        Parameters parameters{parameter(workspace)};
        for (const Parameters &column : m_columns)
            parameters.push_back(arrayOf(column));
        return parameters;
    }

private:
    std::vector<Parameters> m_columns;
};

/// Of each root by its newest row: the columns of records, and the weight.
Weights weightsIn(const Rows &rows)
{
    constexpr int rootColumn = 2;
    constexpr int seqColumn = 3;
    constexpr int weightColumn = 7;
    std::map<QUuid, qint64> newest;
    Weights weights;
    for (int row = 0; row < rows.count(); ++row) {
        const QUuid root = rows.uuid(row, rootColumn);
        const qint64 seq = rows.number(row, seqColumn);
        if (seq < newest[root])
            continue;
        newest[root] = seq;
        weights[root] = rows.number(row, weightColumn);
    }
    return weights;
}

std::vector<SharedRecord> eachOnce(std::vector<SharedRecord> records)
{
    std::set<QUuid> seen;
    std::erase_if(records, [&seen](const SharedRecord &record) { return !seen.insert(record.id).second; });
    return records;
}

qint64 weightOf(const Weights &weights, const QUuid &root)
{
    const auto weight = weights.find(root);
    return weight == weights.end() ? 0 : weight->second;
}

QByteArray nameOf(OutcomeStatus status)
{
    return status == OutcomeStatus::Parked ? "parked" : "answered";
}

} // namespace

Question lockOf(const QUuid &workspace)
{
    return {"SELECT " + headColumns.toByteArray() + " FROM workspace WHERE id = $1 FOR UPDATE", {parameter(workspace)}};
}

Result<Lock> lockWorkspace(Connection &connection, const QUuid &workspace)
{
    auto transaction = std::make_unique<Transaction>(connection, workspace);
    const Question lock = lockOf(workspace);
    const Rows rows = connection.query(lock.sql, lock.parameters);
    if (rows.isEmpty())
        return failure(ErrorCode::NotFound, u"no-such-workspace"_s);
    return Lock{std::move(transaction), headIn(rows)};
}

Result<PushGround> PgPush::load(const PushWish &wish)
{
    return m_trace.noted([&]() -> Result<PushGround> {
        if (!m_lock.transaction) {
            Result<Lock> lock = lockWorkspace(m_connection, m_workspace);
            if (!lock)
                return tl::unexpected(lock.error());
            m_lock = std::move(*lock);
        }
        const std::vector<Rows> rows =
            m_connection.query({deviceOf(wish), logOf(wish), recordsOf(wish), membershipsOf(wish)});
        PushGround ground;
        ground.head = m_lock.head;
        ground.device = deviceIn(rows[0]);
        ground.log = logIn(rows[1]);
        ground.weights = weightsIn(rows[2]);
        ground.records = eachOnce(recordsIn(rows[2]));
        ground.memberships = membershipsIn(rows[3]);
        ground.access = access(ground.records, wish.person);
        return ground;
    });
}

Question PgPush::deviceOf(const PushWish &wish) const
{
    return {selection(deviceColumns, "device", "client = $2"), {parameter(m_workspace), parameter(wish.client)}};
}

Question PgPush::logOf(const PushWish &wish) const
{
    return {selectionOfEach(logColumns, "change_log", "op", "unnest($2::uuid[]) AS wanted(key)") + " UNION ALL "
                + selection(logColumns, "change_log", "client = $3 AND mid BETWEEN $4 AND $5"),
            {parameter(m_workspace), idArray(wish.ops), parameter(wish.client), parameter(wish.firstMid),
             parameter(wish.lastMid)}};
}

Question PgPush::membershipsOf(const PushWish &wish) const
{
    return {selection(membershipColumns, "membership", "revoked_seq = 0 AND ($3 OR person = $2)"),
            {parameter(m_workspace), parameter(wish.person), QByteArray(wish.organization ? "true" : "false")}};
}

/// The newest record of each root named is read along: it tells what the root weighs.
Question PgPush::recordsOf(const PushWish &wish) const
{
    std::vector<QUuid> ids = wish.records;
    ids.push_back(wish.person);
    const QByteArray columns = recordColumns.toByteArray() + ", root_weight";
    const auto each = [&columns](QByteArrayView name, QByteArrayView wanted) {
        return selectionOfEach(columns, "record", name, wanted);
    };
    const QByteArray roots = "(SELECT DISTINCT root FROM named WHERE root <> '00000000-0000-0000-0000-000000000000')";
    return {"WITH named AS MATERIALIZED (" + each("id", "unnest($2::uuid[]) AS wanted(key)") + ") SELECT " + columns
                + " FROM named UNION ALL " + each("id", roots + " AS wanted(key)") + " UNION ALL SELECT newest.* FROM "
                + roots + " AS roots CROSS JOIN LATERAL ("
                + selection(columns, "record", "root = roots.root ORDER BY seq DESC LIMIT 1") + ") AS newest UNION ALL "
                + each("root", "unnest($3::uuid[]) AS wanted(key)") + " UNION ALL "
                + selection(columns, "record", "kind IN ('user', 'team') AND $4"),
            {parameter(m_workspace), idArray(ids), idArray(wholeRoots(wish)),
             QByteArray(wish.organization ? "true" : "false")}};
}

/// Named, or those of records that are erased.
std::vector<QUuid> PgPush::wholeRoots(const PushWish &wish) const
{
    std::vector<QUuid> roots = wish.wholeRoots;
    if (wish.erased.empty())
        return roots;
    const QByteArray named = selectionOfEach("root", "record", "id", "unnest($2::uuid[]) AS wanted(key)");
    const Rows rows = m_connection.query("SELECT DISTINCT root FROM (" + named + ") AS named",
                                         {parameter(m_workspace), idArray(wish.erased)});
    for (int row = 0; row < rows.count(); ++row) {
        if (const QUuid root = rows.uuid(row, 0); !root.isNull())
            roots.push_back(root);
    }
    return roots;
}

std::vector<Access> PgPush::access(const std::vector<SharedRecord> &records, const QUuid &person)
{
    std::set<QUuid> roots;
    for (const SharedRecord &record : records)
        roots.insert(record.root);
    roots.erase(QUuid());
    if (roots.empty())
        return {};
    return accessIn(m_connection.query(
        selectionOfEach(
            accessColumns, "root_access", "root", "unnest($2::uuid[]) AS wanted(key)",
            "(revoked_seq = 0 OR principal IN"
            " (SELECT principal FROM membership WHERE workspace = $1 AND person = $3 AND revoked_seq = 0))"),
        {parameter(m_workspace), idArray({roots.begin(), roots.end()}), parameter(person)}));
}

Result<std::vector<SharedRecord>> PgPush::histories(const std::vector<QUuid> &roots)
{
    return m_trace.noted([&]() -> Result<std::vector<SharedRecord>> {
        return recordsIn(m_connection.query(
            selectionOfEach(recordColumns, "record", "root", "unnest($2::uuid[]) AS wanted(key)", "kind = 'history'"),
            {parameter(m_workspace), idArray(roots)}));
    });
}

Result<void> PgPush::save(const PushEffect &effect)
{
    return m_trace.noted([&]() -> Result<void> {
        forgetErased(effect.erased, effect.device);
        std::vector<Question> last{head(effect.head), device(effect.device)};
        if (!effect.log.empty())
            last.push_back(log(effect.log));
        if (!effect.records.empty())
            last.push_back(records(effect.records, effect.weights));
        if (!effect.access.empty())
            last.push_back(access(effect.access));
        if (!effect.memberships.empty())
            last.push_back(memberships(effect.memberships));
        m_lock.transaction->commit(std::move(last));
        m_trace.head = effect.head.seq;
        return {};
    });
}

/// What came earlier keeps that it came, so that it is known when it comes again; the bytes of files go at once.
void PgPush::forgetErased(const std::vector<QUuid> &records, const Device &by)
{
    if (records.empty())
        return;
    static_cast<void>(m_connection.query(
        R"(UPDATE change_log SET body = body || '{"changes":[],"expects":[]}', result = (result - 'losers') #- )"
        R"('{obstacle,v}' WHERE workspace = $1 AND EXISTS (SELECT 1 FROM jsonb_array_elements(body -> 'changes'))"
        R"( AS change WHERE change ->> 'i' = ANY($2::text[])))",
        {parameter(m_workspace), idArray(records)}));
    removeFiles(m_connection, m_workspace, records);
    static_cast<void>(m_connection.query(
        "INSERT INTO audit (workspace, id, at, actor, action) VALUES ($1, $2, $3, $4, 'person.erase')",
        {parameter(m_workspace), parameter(newUuid(by.latest.moment())), parameter(by.latest.moment().milliseconds),
         parameter(by.person)}));
}

Question PgPush::head(const WorkspaceHead &head) const
{
    return {"UPDATE workspace SET head_seq = $2, lead_number = $3 WHERE id = $1",
            {parameter(m_workspace), parameter(head.seq), parameter(head.number)}};
}

Question PgPush::device(const Device &device) const
{
    return {"INSERT INTO device (workspace, client, person, last_mid, acked_mid, latest_hlc, schema, seen_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (workspace, client) DO UPDATE SET"
            " last_mid = excluded.last_mid, acked_mid = excluded.acked_mid, latest_hlc = excluded.latest_hlc, schema = "
            "excluded.schema",
            {parameter(m_workspace), parameter(device.client), parameter(device.person), parameter(device.lastMid),
             parameter(device.ackedMid), parameter(device.latest.value), parameter(qint64(device.schema))}};
}

Question PgPush::log(const std::vector<LoggedChangeSet> &log) const
{
    Columns columns(9);
    for (const LoggedChangeSet &logged : log) {
        const SentChangeSet &sent = logged.changeset;
        columns.add({parameter(logged.client), parameter(sent.mid), parameter(sent.op), sent.hash,
                     parameter(logged.person), parameter(sent.hlc.value), compact(changeSetToJson(sent)),
                     nameOf(logged.outcome.status), compact(outcomeToJson(logged.outcome))});
    }
    return {
        "INSERT INTO change_log (workspace, client, mid, op, hash, person, hlc, body, status, result)"
        " SELECT $1::uuid, client, mid, op, hash, person, hlc, body::jsonb, status, result::jsonb FROM"
        " unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::uuid[], $7::bigint[], $8::text[], $9::text[],"
        " $10::text[]) AS one(client, mid, op, hash, person, hlc, body, status, result)",
        columns.withWorkspace(m_workspace)};
}

Question PgPush::records(const std::vector<SharedRecord> &records, const Weights &weights) const
{
    Columns columns(8);
    for (const SharedRecord &record : records)
        columns.add({parameter(record.kind), parameter(record.id), parameter(record.root), parameter(record.seq),
                     QByteArray(record.deleted ? "true" : "false"), toJsonText(record.fields),
                     toJsonText(record.stamps), parameter(weightOf(weights, record.root))});
    return {
        "INSERT INTO record (workspace, kind, id, root, seq, deleted, fields, stamps, root_weight)"
        " SELECT $1::uuid, kind, id, root, seq, deleted, fields::jsonb, stamps::jsonb, weight FROM"
        " unnest($2::text[], $3::uuid[], $4::uuid[], $5::bigint[], $6::boolean[], $7::text[], $8::text[], $9::bigint[])"
        " AS one(kind, id, root, seq, deleted, fields, stamps, weight)"
        " ON CONFLICT (workspace, id) DO UPDATE SET kind = excluded.kind, root = excluded.root, seq = excluded.seq,"
        " deleted = excluded.deleted, fields = excluded.fields, stamps = excluded.stamps,"
        " root_weight = excluded.root_weight",
        columns.withWorkspace(m_workspace)};
}

Question PgPush::access(const std::vector<Access> &access) const
{
    Columns columns(5);
    for (const Access &row : access)
        columns.add({parameter(row.root), parameter(row.principal), parameter(row.source), parameter(row.granted),
                     parameter(row.revoked)});
    return {"INSERT INTO root_access (workspace, root, principal, source, granted_seq, revoked_seq)"
            " SELECT $1::uuid, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bigint[], $6::bigint[])"
            " ON CONFLICT (workspace, root, principal, source, granted_seq) DO UPDATE SET revoked_seq = "
            "excluded.revoked_seq",
            columns.withWorkspace(m_workspace)};
}

Question PgPush::memberships(const std::vector<Membership> &memberships) const
{
    Columns columns(4);
    for (const Membership &row : memberships)
        columns.add({parameter(row.person), parameter(row.principal), parameter(row.granted), parameter(row.revoked)});
    return {"INSERT INTO membership (workspace, person, principal, granted_seq, revoked_seq)"
            " SELECT $1::uuid, * FROM unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[])"
            " ON CONFLICT (workspace, person, principal, granted_seq) DO UPDATE SET revoked_seq = excluded.revoked_seq",
            columns.withWorkspace(m_workspace)};
}

} // namespace leadline::server
