// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/repetition.h"
#include "sample.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;
using sample::alinaAt;

namespace {

Timestamp local(const QString &iso)
{
    return timestampFromIso(iso).value();
}

Task madeByHand(const QString &repeat, const QString &start)
{
    Task task;
    task.id = TaskId(newUuid(sample::monday));
    task.subject = u"Call"_s;
    task.owner = sample::boris();
    task.author = sample::alina();
    task.status = u"in-progress"_s;
    task.repeat = repeat;
    task.start = local(start);
    return task;
}

} // namespace

/// A task that repeats makes the next one when it is done.
class RepetitionTest : public QObject
{
    Q_OBJECT

private slots:
    void comesAgainAtTheSameTimeOfDay_data();
    void comesAgainAtTheSameTimeOfDay();
    void comesBackToItsDayAfterAShorterMonth_data();
    void comesBackToItsDayAfterAShorterMonth();
    void anotherDayOfTheMonthIsKeptOnceItIsMoved();
    void keepsTheDistanceOfDueAndReminder();
    void isTheSameTaskOnEveryDevice();
    void happensOnce_data();
    void happensOnce();
    void completingItMakesTheNext();
    void goesToItsAuthorWhenTheOwnerHasLeft();
};

void RepetitionTest::comesAgainAtTheSameTimeOfDay_data()
{
    QTest::addColumn<QString>("repeat");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("done");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *tag, const QString &repeat, const QString &start, const QString &done,
                        const QString &next) { QTest::newRow(tag) << repeat << start << done << next; };
    const QString daily = u"daily"_s;
    const QString weekly = u"weekly"_s;
    const QString monthly = u"monthly"_s;
    row("S1-31 daily, done in time", daily, u"2026-03-02T10:00"_s, u"2026-03-02T10:05"_s, u"2026-03-03T10:00"_s);
    row("daily, done before", daily, u"2026-03-02T10:00"_s, u"2026-03-01T18:00"_s, u"2026-03-03T10:00"_s);
    row("daily, weeks late, before ten", daily, u"2026-02-02T10:00"_s, u"2026-03-02T09:00"_s, u"2026-03-02T10:00"_s);
    row("daily, weeks late, after ten", daily, u"2026-02-02T10:00"_s, u"2026-03-02T10:00"_s, u"2026-03-03T10:00"_s);
    row("S1-31 weekly", weekly, u"2026-03-02T10:00"_s, u"2026-03-04T10:00"_s, u"2026-03-09T10:00"_s);
    row("weekly, late", weekly, u"2026-02-02T10:00"_s, u"2026-03-04T10:00"_s, u"2026-03-09T10:00"_s);
    row("S1-31 monthly", monthly, u"2026-03-15T10:00"_s, u"2026-03-16T10:00"_s, u"2026-04-15T10:00"_s);
    row("monthly, late", monthly, u"2025-11-15T10:00"_s, u"2026-03-15T10:00"_s, u"2026-04-15T10:00"_s);
    row("monthly, on the thirtieth", monthly, u"2026-01-30T10:00"_s, u"2026-01-30T11:00"_s, u"2026-02-28T10:00"_s);
    row("monthly, on the last day", monthly, u"2026-02-28T10:00"_s, u"2026-02-28T11:00"_s, u"2026-03-31T10:00"_s);
    row("monthly, over the year's end", monthly, u"2025-12-31T10:00"_s, u"2026-01-02T11:00"_s, u"2026-01-31T10:00"_s);
}

void RepetitionTest::comesAgainAtTheSameTimeOfDay()
{
    QFETCH(const QString, repeat);
    QFETCH(const QString, start);
    QFETCH(const QString, done);
    QFETCH(const QString, next);
    const std::optional<Task> turn = nextTurn(madeByHand(repeat, start), local(done));
    QVERIFY(turn);
    QCOMPARE(turn->start.toIso(), local(next).toIso());
    QCOMPARE(turn->status, u"open"_s);
    QCOMPARE(turn->repeat, repeat);
    QCOMPARE(turn->owner, sample::boris());
}

void RepetitionTest::comesBackToItsDayAfterAShorterMonth_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QStringList>("turns");
    QTest::newRow("S1-31 the 28th") << u"2026-01-28"_s
                                    << QStringList{u"2026-02-28"_s, u"2026-03-28"_s, u"2026-04-28"_s};
    QTest::newRow("S1-31 the 29th") << u"2026-01-29"_s
                                    << QStringList{u"2026-02-28"_s, u"2026-03-29"_s, u"2026-04-29"_s};
    QTest::newRow("S1-31 the 30th") << u"2026-01-30"_s
                                    << QStringList{u"2026-02-28"_s, u"2026-03-30"_s, u"2026-04-30"_s, u"2026-05-30"_s};
    QTest::newRow("S1-31 the 31st") << u"2026-01-31"_s
                                    << QStringList{u"2026-02-28"_s, u"2026-03-31"_s, u"2026-04-30"_s, u"2026-05-31"_s};
}

void RepetitionTest::comesBackToItsDayAfterAShorterMonth()
{
    QFETCH(const QString, start);
    QFETCH(const QStringList, turns);
    Task task = madeByHand(u"monthly"_s, start + u"T10:00"_s);
    for (const QString &turn : turns) {
        const std::optional<Task> next = nextTurn(task, task.start);
        QVERIFY(next);
        QCOMPARE(next->start.toIso(), local(turn + u"T10:00"_s).toIso());
        task = *next;
    }
}

void RepetitionTest::anotherDayOfTheMonthIsKeptOnceItIsMoved()
{
    // Given one of the 30th that stands in February
    std::optional<Task> task = nextTurn(madeByHand(u"monthly"_s, u"2026-01-30T10:00"_s), local(u"2026-01-30T11:00"_s));
    QVERIFY(task);
    // When somebody puts it on another day
    task->start = local(u"2026-02-25T10:00"_s);
    // Then that day is meant from now on
    const std::optional<Task> next = nextTurn(*task, local(u"2026-02-25T11:00"_s));
    QVERIFY(next);
    QCOMPARE(next->start.toIso(), local(u"2026-03-25T10:00"_s).toIso());
    QVERIFY(!next->repeatDay);
}

void RepetitionTest::keepsTheDistanceOfDueAndReminder()
{
    Task task = madeByHand(u"weekly"_s, u"2026-03-02T10:00"_s);
    task.due = local(u"2026-03-03T18:00"_s);
    task.remindAt = local(u"2026-03-02T09:45"_s);
    const std::optional<Task> next = nextTurn(task, local(u"2026-03-20T12:00"_s));
    QVERIFY(next);
    QCOMPARE(next->start, local(u"2026-03-23T10:00"_s));
    QCOMPARE(next->due, local(u"2026-03-24T18:00"_s));
    QCOMPARE(next->remindAt, local(u"2026-03-23T09:45"_s));
}

void RepetitionTest::isTheSameTaskOnEveryDevice()
{
    const Task task = madeByHand(u"daily"_s, u"2026-03-02T10:00"_s);
    const std::optional<Task> here = nextTurn(task, local(u"2026-03-02T11:00"_s));
    const std::optional<Task> there = nextTurn(task, local(u"2026-03-05T11:00"_s));
    QVERIFY(here && there);
    QCOMPARE(here->id, there->id);
    QVERIFY(here->id != task.id);
}

void RepetitionTest::happensOnce_data()
{
    QTest::addColumn<QString>("repeat");
    QTest::addColumn<QString>("code");
    QTest::newRow("no repetition") << QString() << QString();
    QTest::newRow("one that a later program knows") << u"yearly"_s << QString();
    QTest::newRow("of the process, which says itself what follows") << u"daily"_s << u"handoff"_s;
}

void RepetitionTest::happensOnce()
{
    QFETCH(const QString, repeat);
    QFETCH(const QString, code);
    Task task = madeByHand(repeat, u"2026-03-02T10:00"_s);
    task.code = code;
    QVERIFY(!nextTurn(task, task.start));
}

void RepetitionTest::completingItMakesTheNext()
{
    // Given
    const ProcessDefinition process = sample::preset("lead-handoff");
    Lead lead = sample::leadOn("distribution");
    Task task = madeByHand(u"weekly"_s, u"2026-03-02T10:00"_s);
    task.lead = lead.id;
    // When
    const Result<Outcome> outcome = completeTask(process, lead, task, {}, alinaAt(local(u"2026-03-02T11:00"_s)));
    // Then the lead's process goes on as it was
    QVERIFY(outcome);
    QCOMPARE(outcome->closed->after.status, u"completed"_s);
    QCOMPARE(outcome->created.size(), size_t(1));
    QCOMPARE(outcome->created.front().start, local(u"2026-03-09T10:00"_s));
    QVERIFY(outcome->created.front().isOpen());
    QVERIFY(outcome->lead.processTask.isNull());
}

void RepetitionTest::goesToItsAuthorWhenTheOwnerHasLeft()
{
    const ProcessDefinition process = sample::preset("lead-handoff");
    const Lead lead = sample::leadOn("distribution");
    Task task = madeByHand(u"daily"_s, u"2026-03-02T10:00"_s);
    task.lead = lead.id;
    Actor actor = alinaAt(local(u"2026-03-02T11:00"_s));
    actor.isAway = [](const UserId &user) { return user == sample::boris(); };
    const Result<Outcome> outcome = completeTask(process, lead, task, {}, actor);
    QVERIFY(outcome);
    QCOMPARE(outcome->created.front().owner, sample::alina());
}

QTEST_GUILESS_MAIN(RepetitionTest)
#include "tst_repetition.moc"
