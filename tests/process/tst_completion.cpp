// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/effects.h"
#include "sample.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;
using sample::alina;
using sample::alinaAt;
using sample::boris;
using sample::Form;
using sample::monday;
using sample::withResult;

namespace {

const Timestamp done = monday.plusMinutes(90);

} // namespace

class CompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void everyResultHasItsEffect_data();
    void everyResultHasItsEffect();
    void transferMakesTheDataEntryTask_data();
    void transferMakesTheDataEntryTask();
    void rescheduleRepeatsTheTask_data();
    void rescheduleRepeatsTheTask();
    void rescheduleFollowsTheDecisionDate();
    void rescheduleShiftsTheReminder();
    void twoDevicesMakeTheSameNextTask();
    void returnedLeadGoesThroughAgain();
    void noInterestCanCloseTheLead();
    void refuses_data();
    void refuses();
    void aTaskInProgressCanBeCompleted();
    void aTaskMadeByHandJustCloses();
    void aTaskOfAnotherProcessJustCloses();
};

void CompletionTest::everyResultHasItsEffect_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("maturity");
    QTest::addColumn<QString>("created");
    QTest::addColumn<QString>("feed");
    const auto row = [](const char *tag, const char *result, const char *stage, const char *maturity,
                        const char *created, const char *feed) {
        QTest::addRow("%s", tag) << QString::fromLatin1(result) << QString::fromLatin1(stage)
                                 << QString::fromLatin1(maturity) << QString::fromLatin1(created)
                                 << QString::fromLatin1(feed);
    };
    row("S0-25 the result decides", "transfer", "handoff", "suspected", "handoff-form", "");
    row("S0-26 transfer", "transfer", "handoff", "suspected", "handoff-form", "");
    row("S0-28 a new task", "transfer", "handoff", "suspected", "handoff-form", "");
    row("F7 maturity waits for the form", "transfer", "handoff", "suspected", "handoff-form", "");
    row("S0-07 S0-45 S0-46 return", "return", "distribution", "discovered", "", "returned");
    row("S0-47 S0-48 S0-49 reschedule", "reschedule", "handoff", "suspected", "handoff", "rescheduled");
    row("S0-51 S0-52 S0-53 no interest", "no-interest", "handoff", "no-interest", "", "no-interest");
    row("F1 no interest stays", "no-interest", "handoff", "no-interest", "", "no-interest");
    row("G-11 return", "return", "distribution", "discovered", "", "returned");
    row("G-12 reschedule", "reschedule", "handoff", "suspected", "handoff", "rescheduled");
    row("G-13 no interest", "no-interest", "handoff", "no-interest", "", "no-interest");
}

void CompletionTest::everyResultHasItsEffect()
{
    // Given
    QFETCH(QString, result);
    QFETCH(QString, stage);
    QFETCH(QString, maturity);
    QFETCH(QString, created);
    QFETCH(QString, feed);
    const sample::Handoff handoff;
    const Timestamp start = result == "reschedule"_L1 ? monday.plusDays(7) : Timestamp();

    // When
    const Result<Outcome> outcome = handoff.complete({result, u"Подробно"_s, start, {}}, done);

    // Then
    QVERIFY(outcome);
    QCOMPARE(outcome->lead.stage, stage);
    QCOMPARE(outcome->lead.maturity, maturity);
    QCOMPARE(outcome->lead.stageSince, stage == handoff.lead.stage ? handoff.lead.stageSince : done);
    QCOMPARE(outcome->created.empty() ? QString() : outcome->created.front().code, created);
    QCOMPARE(outcome->feed.empty() ? QString() : outcome->feed.front().code, feed);
    QCOMPARE(outcome->feed.empty() ? u"system"_s : outcome->feed.front().type, u"system"_s);
    QCOMPARE(outcome->feed.empty() ? u"Подробно"_s : outcome->feed.front().text, u"Подробно"_s);
    const Task &closed = outcome->closed->after;
    QCOMPARE(closed.status, u"completed"_s);
    QCOMPARE(closed.result, result);
    QCOMPARE(closed.details, u"Подробно"_s);
    QCOMPARE(closed.completedAt, done);
    QCOMPARE(closed.completedBy, alina());
}

void CompletionTest::transferMakesTheDataEntryTask_data()
{
    QTest::addColumn<QString>("details");
    QTest::addRow("G-07 with details") << u"ABC"_s;
    QTest::addRow("S0-27 details are only offered") << QString();
    QTest::addRow("S0-28 several lines") << u"Раз\nДва"_s;
}

void CompletionTest::transferMakesTheDataEntryTask()
{
    QFETCH(QString, details);

    const Form form(details);

    QCOMPARE(form.task.prefill, details);
    QCOMPARE(form.task.owner, form.handoff.task.owner);
    QCOMPARE(form.task.author, alina());
    QCOMPARE(form.task.start, done);
    QCOMPARE(form.task.status, u"open"_s);
    QCOMPARE(form.task.lead, form.lead.id);
    QCOMPARE(form.lead.processTask, form.task.id);
    QVERIFY(form.lead.comment.isEmpty());
}

void CompletionTest::rescheduleRepeatsTheTask_data()
{
    QTest::addColumn<int>("days");
    QTest::addRow("S0-49 tomorrow") << 1;
    QTest::addRow("S0-50 in two weeks") << 14;
    QTest::addRow("G-12 next year") << 365;
}

void CompletionTest::rescheduleRepeatsTheTask()
{
    // Given
    QFETCH(int, days);
    const sample::Handoff handoff;
    const Timestamp start = monday.plusDays(days);

    // When
    const Result<Outcome> outcome = handoff.complete(withResult("reschedule", u"В отпуске"_s, start), done);

    // Then
    QVERIFY(outcome);
    QCOMPARE(outcome->created.size(), size_t(1));
    Task expected = handoff.task;
    expected.id = outcome->created.front().id;
    expected.start = start;
    expected.due = start.plusDays(30);
    expected.remindAt = start;
    QCOMPARE(toRecord(outcome->created.front()).values, toRecord(expected).values);
    QCOMPARE(outcome->lead.processTask, expected.id);
    QCOMPARE(outcome->feed.front().details.value(2), start.toIso());
}

void CompletionTest::rescheduleFollowsTheDecisionDate()
{
    // Given
    Lead lead = sample::leadOn("distribution");
    lead.decisionAt = monday.plusDays(10);
    const sample::Handoff handoff(lead);

    // When
    const Result<Outcome> before = handoff.complete(withResult("reschedule", {}, monday.plusDays(5)));
    const Result<Outcome> after = handoff.complete(withResult("reschedule", {}, monday.plusDays(20)));

    // Then: F2; a decision that is past by then says nothing about the end
    QVERIFY(before);
    QVERIFY(after);
    QCOMPARE(before->created.front().due, monday.plusDays(10));
    QCOMPARE(after->created.front().due, monday.plusDays(50));
}

void CompletionTest::rescheduleShiftsTheReminder()
{
    sample::Handoff handoff;
    handoff.task.remindAt = handoff.task.start.plusMinutes(-15);

    const Result<Outcome> outcome = handoff.complete(withResult("reschedule", {}, monday.plusDays(5)));

    QVERIFY(outcome);
    QCOMPARE(outcome->created.front().remindAt, monday.plusDays(5).plusMinutes(-15));
}

void CompletionTest::twoDevicesMakeTheSameNextTask()
{
    const sample::Handoff handoff;

    const Result<Outcome> first = handoff.complete(withResult("transfer", u"A"_s));
    const Result<Outcome> second = handoff.complete(withResult("transfer", u"B"_s), done.plusMinutes(5));

    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(first->created.front().id, second->created.front().id);
}

void CompletionTest::returnedLeadGoesThroughAgain()
{
    // Given
    const sample::Handoff handoff;
    const Result<Outcome> returned = handoff.complete(withResult("return"));
    QVERIFY(returned);
    const Timestamp later = monday.plusDays(3);

    // When
    const Result<Outcome> again =
        moveByHand(handoff.process, returned->lead, std::nullopt, u"handoff"_s, {}, alinaAt(later));

    // Then: G-11, S0-16
    QVERIFY(again);
    QCOMPARE(again->created.size(), size_t(1));
    QCOMPARE(again->created.front().start, later);
    QVERIFY(again->created.front().id != handoff.task.id);
}

void CompletionTest::noInterestCanCloseTheLead()
{
    // Given: F1 switched on
    QByteArray json = presetJson(u"lead-handoff"_s);
    json.replace("\"on\": false", "\"on\": true");
    sample::Handoff handoff;
    handoff.process = parseProcess(json).value();

    // When
    const Result<Outcome> outcome = handoff.complete(withResult("no-interest"));

    // Then
    QVERIFY(outcome);
    QCOMPARE(outcome->lead.stage, u"not-interested"_s);
    QCOMPARE(outcome->lead.maturity, u"no-interest"_s);
    QCOMPARE(outcome->lead.finalAt, monday.plusMinutes(90));
    QVERIFY(outcome->created.empty());
}

void CompletionTest::refuses_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    const qint64 later = monday.plusDays(1).milliseconds;
    QTest::addRow("S0-25 no result") << QString() << qint64(0) << QString() << u"result-required"_s;
    QTest::addRow("S0-25 an unknown result") << u"maybe"_s << qint64(0) << QString() << u"result-unknown"_s;
    QTest::addRow("S0-06 no orders yet") << u"order"_s << qint64(0) << QString() << u"result-unknown"_s;
    QTest::addRow("S0-50 reschedule without a date")
        << u"reschedule"_s << qint64(0) << QString() << u"start-required"_s;
    QTest::addRow("a date for nothing") << u"return"_s << later << QString() << u"start-not-expected"_s;
    QTest::addRow("a field without a form") << u"return"_s << qint64(0) << u"budget"_s << u"field-not-in-form"_s;
}

void CompletionTest::refuses()
{
    // Given
    QFETCH(QString, result);
    QFETCH(qint64, start);
    QFETCH(QString, field);
    QFETCH(QString, reason);
    const sample::Handoff handoff;
    Completion completion{result, {}, {start}, {}};
    if (!field.isEmpty())
        completion.formValues.emplace_back(field, Value(qint64(1)));

    // When
    const Result<Outcome> outcome = handoff.complete(completion);

    // Then
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Refused);
    QCOMPARE(outcome.error().reason, reason);
    if (reason.startsWith("result"_L1))
        QCOMPARE(outcome.error().details, (QStringList{u"transfer"_s, u"return"_s, u"reschedule"_s, u"no-interest"_s}));
}

void CompletionTest::aTaskInProgressCanBeCompleted()
{
    sample::Handoff handoff;
    handoff.task.status = u"in-progress"_s;

    QVERIFY(handoff.complete(withResult("transfer")));
}

void CompletionTest::aTaskMadeByHandJustCloses()
{
    // Given
    const sample::Handoff handoff;
    Task call;
    call.id = TaskId(newUuid(monday));
    call.lead = handoff.lead.id;
    call.subject = u"Позвонить"_s;
    call.status = u"open"_s;

    // When
    const Result<Outcome> outcome =
        completeTask(handoff.process, handoff.lead, call, {{}, u"Дозвонился"_s, {}, {}}, alinaAt(done));
    const Result<Outcome> withAResult =
        completeTask(handoff.process, handoff.lead, call, withResult("transfer"), alinaAt(done));

    // Then
    QVERIFY(outcome);
    QCOMPARE(outcome->closed->after.status, u"completed"_s);
    QCOMPARE(outcome->closed->after.details, u"Дозвонился"_s);
    QCOMPARE(outcome->lead.processTask, handoff.task.id);
    QCOMPARE(toRecord(outcome->lead).values, toRecord(handoff.lead).values);
    QVERIFY(outcome->feed.empty());
    QVERIFY(!withAResult);
    QCOMPARE(withAResult.error().reason, u"result-not-expected"_s);
}

void CompletionTest::aTaskOfAnotherProcessJustCloses()
{
    const sample::Handoff handoff;

    const Result<Outcome> outcome =
        completeTask(sample::preset("five-stage"), handoff.lead, handoff.task, {}, alinaAt(done));

    QVERIFY(outcome);
    QVERIFY(outcome->lead.processTask.isNull());
    QVERIFY(outcome->created.empty());
}

QTEST_GUILESS_MAIN(CompletionTest)
#include "tst_completion.moc"
