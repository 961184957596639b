// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/busyfile.h"

#include "core/model/task.h"
#include "core/services/session.h"
#include "core/store/commitgroup.h"
#include "tests/benchmarks/workbench.h"

#include <QFile>
#include <algorithm>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 atOnce = 400;
constexpr qint64 days = 730;

Task taskOfNoLead(const Session &session, qint64 number, qint64 tasks)
{
    Task task;
    task.id = TaskId(newUuid(session.now()));
    task.subject = u"Call the supplier about delivery %1"_s.arg(number);
    task.owner = session.user().id;
    task.author = session.user().id;
    task.status = u"open"_s;
    task.category = u"call"_s;
    task.start = session.now().plusMinutes((number * days / tasks - days / 2) * 24 * 60 + number * 37 % 540);
    task.showInCalendar = number % 10 == 0;
    if (task.showInCalendar)
        task.blockMinutes = 30;
    return task;
}

void addTasks(const QString &path, qint64 tasks)
{
    const std::unique_ptr<Store> store = sure(Store::open(path, StoreAccess::Write, systemClock()));
    const Session session = sure(Session::open(*store));
    CommitGroup group(*store);
    for (qint64 number = 0; number < tasks;) {
        ChangeSet changeset = session.changeset(u"task.add"_s);
        for (qint64 in = 0; in < atOnce && number < tasks; ++in, ++number)
            changeset.create(taskOfNoLead(session, number, tasks));
        sure(group.addAndSaveAtTimes(std::move(changeset)));
    }
    sure(group.save());
}

} // namespace

qint64 busyTasks(const Workbench &bench)
{
    return std::max<qint64>(bench.leads() / 10, 1);
}

QString busyFile(const Workbench &bench)
{
    const QString path = bench.path() + u".busy"_s;
    if (QFile::exists(path))
        return path;
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished);
    if (!QFile::copy(bench.path(), unfinished))
        qFatal("cannot copy %s", qPrintable(bench.path()));
    addTasks(unfinished, busyTasks(bench));
    QFile::rename(unfinished, path);
    return path;
}

} // namespace leadline::bench
