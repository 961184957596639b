// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/filestorage.h"
#include "core/client/login.h"
#include "core/client/syncround.h"
#include "tests/benchmarks/rawdatabase.h"
#include "tests/benchmarks/sync/device.h"
#include "tests/benchmarks/sync/office.h"
#include "tests/support/testfile.h"

#include <QTemporaryDir>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int firm = 100; ///< a workspace with these leads alone
constexpr qint64 pushed = 5000;

/// Leads that were pushed, again under other ids: a million pushes take longer than what is measured.
constexpr const char *copySql =
    "INSERT INTO record (workspace, kind, id, root, seq, deleted, fields, stamps, root_weight)"
    " SELECT workspace, kind, overlay(id::text PLACING lpad(to_hex($1::int), 8, '0') FROM 1 FOR 8)::uuid,"
    " overlay(root::text PLACING lpad(to_hex($1::int), 8, '0') FROM 1 FOR 8)::uuid, seq + $1::bigint * 1000000, "
    "deleted,"
    " CASE WHEN fields ? 'lead' THEN jsonb_set(fields, '{lead}', to_jsonb(overlay(fields ->> 'lead'"
    " PLACING lpad(to_hex($1::int), 8, '0') FROM 1 FOR 8))) ELSE fields END, stamps, root_weight"
    " FROM record WHERE workspace = (SELECT id FROM workspace WHERE name = 'Firm 100')"
    " AND root <> '00000000-0000-0000-0000-000000000000' AND seq < 1000000";
constexpr const char *copyAccessSql =
    "INSERT INTO root_access (workspace, root, principal, source, granted_seq, revoked_seq)"
    " SELECT workspace, overlay(root::text PLACING lpad(to_hex($1::int), 8, '0') FROM 1 FOR 8)::uuid, principal,"
    " overlay(source::text PLACING lpad(to_hex($1::int), 8, '0') FROM 1 FOR 8)::uuid,"
    " granted_seq + $1::bigint * 1000000, revoked_seq FROM root_access"
    " WHERE workspace = (SELECT id FROM workspace WHERE name = 'Firm 100') AND granted_seq < 1000000";
constexpr const char *raiseSql =
    "UPDATE workspace SET head_seq = (SELECT max(seq) FROM record WHERE workspace = workspace.id)"
    " WHERE name = 'Firm 100'";

void fillWorkspace(const Office &office, Device &device)
{
    constexpr int atOnce = 50;
    device.catchUp();
    for (qint64 lead = 0; lead < std::min(office.leads, pushed); lead += atOnce)
        device.pushWorkedLeads(atOnce);
    server::Connection owner = office.served.owner();
    for (qint64 copy = 1; copy * pushed < office.leads; ++copy) {
        static_cast<void>(owner.query(copySql, {server::parameter(copy)}));
        static_cast<void>(owner.query(copyAccessSql, {server::parameter(copy)}));
    }
    static_cast<void>(owner.query(raiseSql));
    owner.execute("VACUUM ANALYZE");
}

struct Joining
{
    int records = 0;
    std::vector<double> untilWork; ///< milliseconds from the login until the first page is in the file
    std::vector<double> pulls;     ///< from the first question to the last page, without the login
};

ServerLink loggedIn(const Office &office, const SyncState &joining)
{
    ServerLink link(QUrl(office.served.url()));
    const Result<ServerSession> session =
        logIn(link, {joining.login, QString::fromLatin1(test::ServerProgram::password), {}}, joining.client);
    if (!session)
        qFatal("%s", qPrintable(session.error().reason));
    link.setToken(session->token);
    return link;
}

/// A new file takes in all that the person sees.
void joinAs(const Office &office, const QString &login, Joining &joined)
{
    test::TestFile file;
    SyncState joining;
    joining.server = office.served.url();
    joining.workspace = u"Firm %1"_s.arg(firm);
    joining.login = login;
    joining.client = QUuid::createUuid();
    FileStorage storage(file.store(), joining, OwnLeads::Fresh);
    Replica replica(storage, randomBits);
    SyncReport report;
    ServerLink link{QUrl()};
    const double loginTime = timeOf([&] { link = loggedIn(office, joining); });
    Result<void> first;
    const double firstPage = timeOf([&] { first = exchange(replica, link, systemClock(), report); });
    if (!first)
        qFatal("%s: %s", qPrintable(first.error().reason), qPrintable(first.error().details.join(u' ')));
    Result<SyncReport> rest;
    const double others = timeOf([&] { rest = syncRound(replica, link, systemClock()); });
    if (!rest)
        qFatal("%s: %s", qPrintable(rest.error().reason), qPrintable(rest.error().details.join(u' ')));
    joined.records = report.records + rest->records;
    joined.untilWork.push_back(loginTime + firstPage);
    joined.pulls.push_back(firstPage + others);
}

/// The same records read from PostgreSQL, page by page, and written to a plain SQLite, durable after each page.
void copyAlone(const Office &office, int records)
{
    constexpr const char *pageSql =
        "SELECT kind, id, root, seq, fields, stamps FROM record"
        " WHERE workspace = (SELECT id FROM workspace WHERE name = 'Firm 100') AND (root, seq) > ($1, $2)"
        " ORDER BY root, seq LIMIT 10000";
    const QTemporaryDir folder;
    RawDatabase file(folder.filePath(u"alone.db"_s));
    file.execute("CREATE TABLE record (row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, root BLOB NOT NULL,"
                 " kind TEXT NOT NULL, seq INTEGER NOT NULL, fields TEXT NOT NULL, stamps TEXT NOT NULL)");
    file.execute("CREATE INDEX recordRoot ON record (root, kind)");
    server::Connection owner = office.served.owner();
    QUuid root;
    qint64 seq = -1;
    int written = 0;
    for (int onPage = 1; onPage > 0; written += onPage) {
        const server::Rows rows = owner.query(pageSql, {server::parameter(root), server::parameter(seq)});
        onPage = rows.count();
        file.execute("BEGIN");
        for (int row = 0; row < onPage; ++row) {
            root = rows.uuid(row, 2);
            seq = rows.number(row, 3);
            file.run("INSERT INTO record (id, root, kind, seq, fields, stamps) VALUES (?, ?, ?, ?, ?, ?)",
                     rows.uuid(row, 1), root, rows.text(row, 0), seq, rows.text(row, 4), rows.text(row, 5));
        }
        file.execute("COMMIT");
    }
    if (written < records)
        qFatal("records are missing");
}

} // namespace

Lines benchFirstSync(Office &office)
{
    const QString login = office.addWorkspace(firm);
    Device device(office.served.address(), test::logIn(office.served.address(), login));
    fillWorkspace(office, device);
    Joining joined;
    const int rounds = office.leads > pushed ? 1 : 3;
    const Beside seconds = beside(
        rounds, [&](int) { joinAs(office, login, joined); }, [&](int) { copyAlone(office, joined.records); });
    const auto rate = [&joined](const Timing &timing) {
        return Timing{joined.records * 1000.0 / timing.median, joined.records * 1000.0 / timing.p95};
    };
    constexpr double million = 1'000'000;
    const double reach = 3000 + (150'000 - 3000) * std::max(0.0, (double(office.leads) - pushed) / (million - pushed));
    return {
        {u"first sync: until work is possible"_s, summed(joined.untilWork), {}, 3000},
        {u"first sync of %1 leads"_s.arg(office.leads), seconds.ours, seconds.raw, reach},
        {u"records into a client's file"_s, rate(summed(joined.pulls)), rate(seconds.raw), 50'000, 0, u"records/s"_s}};
}

} // namespace leadline::bench
