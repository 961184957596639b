// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawdatabase.h"
#include "tests/benchmarks/window/busyfile.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/watchdog.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/schedule/schedulepage.h"
#include "ui/window/desk.h"

#include <QDate>
#include <array>
#include <vector>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;
constexpr double soon = 150; ///< milliseconds

struct View
{
    const char *name;
    const char *action;
    int days;
};
constexpr std::array views{View{"day", "schedule.day", 1}, View{"week", "schedule.week", 7},
                           View{"month", "schedule.month", 42}, View{"agenda", "schedule.agenda", 14}};

/// The blocks of as many days as plain SQLite has them.
Timing inSqlite(const QString &path, int days)
{
    RawDatabase raw(path);
    const char *const blocks = "SELECT task.id, subject, start, due, blockMinutes, status, title FROM task LEFT JOIN "
                               "lead ON lead.id = task.lead "
                               "WHERE task.owner = (SELECT id FROM user ORDER BY row LIMIT 1) AND showInCalendar = 1 "
                               "AND coalesce(task.start, task.due) >= ? AND coalesce(task.start, task.due) < ? ORDER "
                               "BY coalesce(task.start, task.due)";
    return measured(rounds, [&](int round) {
        const QDate first = QDate::currentDate().addDays(days * (round % 2));
        raw.run(blocks, first.startOfDay().toMSecsSinceEpoch(), first.addDays(days).startOfDay().toMSecsSinceEpoch());
    });
}

} // namespace

Lines benchSchedule(Workbench &bench)
{
    const FileForOthers released(bench);
    const QString path = busyFile(bench);
    Lines lines;
    bool isFilled = false;
    OpenWindow open(path);
    const auto run = [&](const QString &id) { open.window().actions().action(id)->trigger(); };
    const Watchdog watchdog;
    const double first = timeToPixels(
        [&] {
            QObject::connect(&open.desk().schedule(), &SchedulePage::filled, &open.window(), [&] { isFilled = true; });
            run(u"section.schedule"_s);
        },
        [&] { return isFilled; });
    lines.push_back({u"the schedule for the first time, key press to pixels"_s, {first, first}, {}, soon});
    for (const View &view : views) {
        run(QString::fromLatin1(view.action));
        settle();
        std::vector<double> times;
        for (int round = 0; round <= rounds; ++round) {
            isFilled = false;
            const QString step = round % 2 == 0 ? u"schedule.next"_s : u"schedule.previous"_s;
            const double time = timeToPixels([&] { run(step); }, [&] { return isFilled; });
            if (round > 0) // the first warms the file
                times.push_back(time);
            settle();
        }
        lines.push_back({u"another %1, key press to pixels"_s.arg(QLatin1StringView(view.name)),
                         summed(std::move(times)),
                         {},
                         soon});
    }
    // Plain SQLite works on the window's thread, so it waits for the end of the watch.
    const double stall = watchdog.longestStall();
    lines.front().raw = inSqlite(path, 7);
    for (size_t view = 0; view < views.size(); ++view)
        lines[view + 1].raw = inSqlite(path, views[view].days);
    lines.push_back({u"longest standstill of the window meanwhile"_s, {stall, stall}, {}, 50});
    return lines;
}

} // namespace leadline::bench
