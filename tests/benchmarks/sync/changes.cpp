// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/sync/device.h"
#include "tests/benchmarks/sync/office.h"

#include <QElapsedTimer>
#include <algorithm>
#include <mutex>
#include <thread>

namespace leadline::bench {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

constexpr int firms = 20;
constexpr int threads = 4;

/// What a push writes at least, by PostgreSQL alone, durable.
void insertAlone(server::Connection &connection, int rows)
{
    server::Parameters ids;
    for (int row = 0; row < rows; ++row)
        ids.push_back(server::parameter(QUuid::createUuid()));
    static_cast<void>(connection.query("INSERT INTO alone SELECT id, 1, '{\"title\":\"Lead\",\"owner\":\"me\"}'::jsonb"
                                       " FROM unnest($1::uuid[]) AS id",
                                       {server::arrayOf(ids)}));
}

/// Each thread has its firms and takes them in turn; `pause` is between two pushes of one thread, from start to start.
/// Gives each push's time from when it was due.
std::vector<double> crowd(const QString &address, const std::vector<QString> &logins, int rounds,
                          std::chrono::microseconds pause)
{
    std::vector<double> times;
    std::mutex mutex;
    const auto work = [&](size_t thread) {
        std::vector<std::unique_ptr<Device>> devices;
        for (size_t firm = thread; firm < logins.size(); firm += threads) {
            devices.push_back(std::make_unique<Device>(address, test::logIn(address, logins[firm])));
            devices.back()->catchUp();
        }
        std::vector<double> mine;
        steady_clock::time_point due = steady_clock::now();
        for (int round = 0; round < rounds; ++round) {
            std::this_thread::sleep_until(due);
            const steady_clock::time_point start = pause.count() > 0 ? due : steady_clock::now();
            devices[static_cast<size_t>(round) % devices.size()]->pushLeads(1);
            mine.push_back(std::chrono::duration<double, std::milli>(steady_clock::now() - start).count());
            due = pause.count() > 0 ? due + pause : steady_clock::now();
        }
        const std::scoped_lock lock(mutex);
        times.insert(times.end(), mine.begin(), mine.end());
    };
    std::vector<std::thread> running;
    for (size_t thread = 0; thread < threads; ++thread)
        running.emplace_back(work, thread);
    for (std::thread &thread : running)
        thread.join();
    return times;
}

Lines benchCrowd(Office &office)
{
    std::vector<QString> logins;
    for (int firm = 0; firm < firms; ++firm)
        logins.push_back(office.addWorkspace(firm));
    constexpr int rounds = 200;
    const std::vector<double> busy = crowd(office.served.address(), logins, rounds, {});
    double sum = 0;
    for (const double time : busy)
        sum += time;
    constexpr int perSecond = 400;
    std::vector<double> steady =
        crowd(office.served.address(), logins, rounds, std::chrono::microseconds(1'000'000 * threads / perSecond));
    std::ranges::sort(steady);
    const double p99 = steady[steady.size() * 99 / 100];
    const double rate = static_cast<double>(busy.size()) * threads * 1000 / sum;
    return {{u"syncs of 20 workspaces, one change each"_s, {rate, rate}, {}, 800, 0, u"syncs/s"_s},
            {u"the slowest hundredth of them at 400/s"_s, {p99, steady.back()}, {}, 100}};
}

} // namespace

Lines benchChanges(Office &office)
{
    Device device(office.served.address(), test::logIn(office.served.address(), u"bob"_s));
    device.catchUp();
    constexpr int warming = 200; // until each connection has its plans, as in a server that runs
    for (int push = 0; push < warming; ++push)
        device.pushLeads(1);
    const Beside one = beside(
        100, [&](int) { device.pushLeads(1); }, [&](int) { insertAlone(office.raw(), 1); });
    constexpr int batch = 50;
    const Beside batches = beside(
        20, [&](int) { device.pushLeads(batch); }, [&](int) { insertAlone(office.raw(), batch); });
    const auto rate = [](const Timing &timing) {
        return Timing{batch * 1000 / timing.median, batch * 1000 / timing.p95};
    };
    Lines lines{{u"a change, durable"_s, one.ours, one.raw, 1.5},
                {u"changes in batches of 50"_s, rate(batches.ours), rate(batches.raw), 15'000, 0, u"changes/s"_s}};
    for (Line &line : benchCrowd(office))
        lines.push_back(std::move(line));
    return lines;
}

} // namespace leadline::bench
