// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/filestorage.h"
#include "core/client/login.h"
#include "core/client/syncround.h"
#include "tests/benchmarks/sync/device.h"
#include "tests/benchmarks/sync/office.h"
#include "tests/support/testfile.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

/// A new file takes in all that the person sees; gives how many records.
int joinAs(const Office &office, const QString &login)
{
    test::TestFile file;
    ServerLink link(QUrl(office.served.url()));
    SyncState joining;
    joining.server = office.served.url();
    joining.login = login;
    joining.client = QUuid::createUuid();
    const Result<ServerSession> session =
        logIn(link, {joining.login, QString::fromLatin1(test::ServerProgram::password), {}}, joining.client);
    if (!session)
        qFatal("%s", qPrintable(session.error().reason));
    joining.workspace = session->workspaceName;
    link.setToken(session->token);
    FileStorage storage(file.store(), joining, OwnLeads::Fresh);
    Replica replica(storage, randomBits);
    const Result<SyncReport> report = syncRound(replica, link, systemClock());
    if (!report)
        qFatal("%s: %s", qPrintable(report.error().reason), qPrintable(report.error().details.join(u' ')));
    return report->records;
}

} // namespace

Lines benchFirstSync(Office &office)
{
    constexpr int number = 100; // a workspace with these leads alone
    const QString login = office.addWorkspace(number);
    Device device(office.served.address(), test::logIn(office.served.address(), login));
    device.catchUp();
    constexpr int atOnce = 100;
    for (qint64 lead = 0; lead < office.leads; lead += atOnce)
        device.pushLeads(atOnce);
    int records = 0;
    const Beside seconds = beside(
        2, [&](int) { records = joinAs(office, login); },
        [&](int) {
            const server::Rows rows = office.served.owner().query(
                "SELECT r.kind, r.id, r.root, r.seq, r.fields, r.stamps FROM record r JOIN workspace w"
                " ON w.id = r.workspace AND w.name = 'Firm 100' WHERE NOT r.deleted ORDER BY r.root, r.seq");
            if (rows.count() < office.leads)
                qFatal("records are missing");
        });
    const auto rate = [records](const Timing &timing) {
        return Timing{records * 1000 / timing.median, records * 1000 / timing.p95};
    };
    return {{u"first sync of %1 leads"_s.arg(office.leads), seconds.ours, seconds.raw, 3000},
            {u"records into a client's file"_s, rate(seconds.ours), rate(seconds.raw), 50'000, 0, u"records/s"_s}};
}

} // namespace leadline::bench
