// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawdatabase.h"
#include "tests/benchmarks/window/busyfile.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/watchdog.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/leads/leadlistview.h"
#include "ui/today/todaypage.h"
#include "ui/window/desk.h"

#include <QDate>
#include <algorithm>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;

struct Days
{
    Timing mine;
    Timing team;
    double longestStall = 0;
};

/// The team's and mine in turn: each is read anew from the file, then painted.
Days inWindow(OpenWindow &open)
{
    const auto run = [&](const QString &id) { open.window().actions().action(id)->trigger(); };
    LeadListView &list = open.desk().today().list();
    bool isRead = false;
    bool isPainted = false;
    QObject here;
    QObject::connect(list.model(), &QAbstractItemModel::modelReset, &here, [&] { isRead = true; });
    QObject::connect(&list, &LeadListView::rowsShown, &here, [&] { isPainted = isRead; });
    run(u"section.today"_s);
    settle();
    const Watchdog watchdog;
    std::vector<double> mine;
    std::vector<double> team;
    for (int round = 0; round <= rounds; ++round) {
        for (std::vector<double> *times : {&team, &mine}) {
            isRead = isPainted = false;
            const double time = timeToPixels([&] { run(u"today.team"_s); }, [&] { return isPainted; });
            if (round > 0) // the first warms the file
                times->push_back(time);
            settle();
        }
    }
    return {summed(std::move(mine)), summed(std::move(team)), watchdog.longestStall()};
}

/// The first lines of each section as plain SQLite has them.
Timing inSqlite(const QString &path, bool team)
{
    RawDatabase raw(path);
    const QString owner = team ? QString() : u" AND owner = (SELECT id FROM user ORDER BY row LIMIT 1)"_s;
    const qint64 now = timestampFrom(QDateTime::currentDateTime()).milliseconds;
    const qint64 tonight = timestampFrom(QDate::currentDate().addDays(1).startOfDay()).milliseconds;
    const QByteArray open =
        u"SELECT task.row, subject, due, start, title FROM task LEFT JOIN lead ON lead.id = task.lead "
        "WHERE status IN ('open', 'in-progress')%1 AND "_s.arg(QString(owner).replace(u"owner"_s, u"task.owner"_s))
            .toUtf8();
    const QByteArray late = open + "coalesce(due, start) < ? ORDER BY coalesce(due, start) LIMIT 51";
    const QByteArray today = open + "coalesce(due, start) >= ? AND coalesce(start, due) < ? ORDER BY start LIMIT 51";
    const QByteArray idle =
        u"SELECT row, title, stage FROM lead WHERE archived IS NULL AND openTasks = 0%1 ORDER BY row DESC LIMIT 51"_s
            .arg(owner)
            .toUtf8();
    return measured(rounds, [&](int) {
        raw.run(late.constData(), now);
        raw.run(today.constData(), now, tonight);
        raw.run(idle.constData());
    });
}

} // namespace

Lines benchToday(Workbench &bench)
{
    const FileForOthers released(bench);
    Days days;
    {
        OpenWindow open(bench.path());
        days = inWindow(open);
    }
    const QString busy = busyFile(bench);
    Days busyDays;
    {
        OpenWindow open(busy);
        busyDays = inWindow(open);
    }
    const QString more = u", with %1 tasks of no lead"_s.arg(busyTasks(bench));
    const double stall = std::max(days.longestStall, busyDays.longestStall);
    return {{u"my day, key press to pixels"_s, days.mine, inSqlite(bench.path(), false), 150},
            {u"the team's day, key press to pixels"_s, days.team, inSqlite(bench.path(), true), 150},
            {u"my day"_s + more, busyDays.mine, inSqlite(busy, false), 150},
            {u"the team's day"_s + more, busyDays.team, inSqlite(busy, true), 150},
            {u"longest standstill of the window meanwhile"_s, {stall, stall}, {}, 50}};
}

} // namespace leadline::bench
