// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/sync/office.h"

#include <QFile>
#include <QTest>
#include <sys/resource.h>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

/// Of another process; 0 where the system does not tell.
double residentMegabytesOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

bool areWaiting(const QString &address, size_t count)
{
    const QByteArray level = "\nleadline_waiting_clients " + QByteArray::number(qsizetype(count)) + '\n';
    constexpr int patience = 40'000; // milliseconds, less than the server keeps a question
    return QTest::qWaitFor([&] { return test::RawClient(address).get("/metrics").body.contains(level); }, patience);
}

void allowFiles(size_t count)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, count + 200);
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
}

} // namespace

Lines benchWaiting(Office &office)
{
    allowFiles(office.waiters);
    const QString address = office.served.address();
    const test::LoggedIn alice = test::logIn(address, u"alice"_s);
    std::vector<std::unique_ptr<test::RawClient>> clients;
    for (size_t client = 0; client < office.waiters; ++client) {
        clients.push_back(std::make_unique<test::RawClient>(address));
        clients.back()->send("GET /v1/wait?cursor=9000000000 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                             + alice.token + "\r\n\r\n");
    }
    if (!areWaiting(address, office.waiters))
        qFatal("not all of the clients came to wait");
    const double megabytes = residentMegabytesOf(office.served.program().processId());
    return {{u"server with %1 idle clients"_s.arg(office.waiters), {megabytes, megabytes}, {}, 60, 0, u"MB"_s}};
}

} // namespace leadline::bench
