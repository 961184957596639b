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
using sample::monday;

class MovesTest : public QObject
{
    Q_OBJECT

private slots:
    void aMoveByHandCancelsTheOpenTask();
    void aMoveByHandLeavesAClosedTaskAlone();
    void noSecondResultAfterAMoveByHand_data();
    void noSecondResultAfterAMoveByHand();
    void disqualifiesWithAReason_data();
    void disqualifiesWithAReason();
    void reactivatesADisqualifiedLead_data();
    void reactivatesADisqualifiedLead();
    void noNeedClosesTheLead();
    void theEndOfASaleMovesTheLead_data();
    void theEndOfASaleMovesTheLead();
    void resumesADormantLead_data();
    void resumesADormantLead();
    void resumesFromNotInterested();
    void resumesOnlyADormantLead();
    void tellsTheFeedFromWhereToWhere();
    void winsADealInFiveStages();
    void aLeadHasAtMostOneOpenTask_data();
    void aLeadHasAtMostOneOpenTask();
};

void MovesTest::aMoveByHandCancelsTheOpenTask()
{
    // Given
    const sample::Handoff handoff;
    const Timestamp later = monday.plusDays(1);

    // When
    const Result<Outcome> moved =
        moveByHand(handoff.process, handoff.lead, handoff.task, u"qualification"_s, {}, alinaAt(later));

    // Then
    QVERIFY(moved);
    QVERIFY(moved->closed);
    QCOMPARE(moved->closed->before.status, u"open"_s);
    QCOMPARE(moved->closed->after.status, u"cancelled"_s);
    QVERIFY(moved->closed->after.result.isEmpty());
    QVERIFY(moved->created.empty());
    QVERIFY(moved->lead.processTask.isNull());
    QCOMPARE(moved->lead.maturity, handoff.lead.maturity);
    QCOMPARE(moved->lead.stageSince, later);
}

void MovesTest::aMoveByHandLeavesAClosedTaskAlone()
{
    sample::Handoff handoff;
    handoff.task.status = u"completed"_s;

    const Result<Outcome> moved =
        moveByHand(handoff.process, handoff.lead, handoff.task, u"qualification"_s, {}, alinaAt(monday));

    QVERIFY(moved);
    QVERIFY(!moved->closed);
}

void MovesTest::noSecondResultAfterAMoveByHand_data()
{
    QTest::addColumn<QString>("result");
    const QStringList results = sample::preset("lead-handoff").task(u"handoff"_s)->resultCodes();
    for (const QString &result : results)
        QTest::addRow("G-15 %s", qPrintable(result)) << result;
}

void MovesTest::noSecondResultAfterAMoveByHand()
{
    // Given
    QFETCH(QString, result);
    const Completion completion{result, {}, {}, {}};
    const sample::Handoff handoff;
    const Result<Outcome> moved =
        moveByHand(handoff.process, handoff.lead, handoff.task, u"qualification"_s, {}, alinaAt(monday));
    QVERIFY(moved);

    // When
    const Result<Outcome> late =
        completeTask(handoff.process, moved->lead, moved->closed->after, completion, alinaAt(monday));
    const Result<Outcome> blind = completeTask(handoff.process, moved->lead, handoff.task, completion, alinaAt(monday));

    // Then
    QVERIFY(!late);
    QCOMPARE(late.error(), (Error{ErrorCode::Stale, u"task-not-open"_s, {}}));
    QVERIFY(!blind);
    QCOMPARE(blind.error().reason, u"task-not-open"_s);
}

void MovesTest::disqualifiesWithAReason_data()
{
    QTest::addColumn<QString>("reason");
    for (const char *reason : {"lost", "cannot-contact", "no-longer-interested", "no-budget", "invalid-data"})
        QTest::addRow("G-18 %s", reason) << QString::fromLatin1(reason);
}

void MovesTest::disqualifiesWithAReason()
{
    // Given
    QFETCH(QString, reason);
    const sample::Handoff handoff;
    const Timestamp later = monday.plusDays(2);

    // When
    const Result<Outcome> without =
        moveByHand(handoff.process, handoff.lead, handoff.task, u"disqualified"_s, {}, alinaAt(later));
    const Result<Outcome> with =
        moveByHand(handoff.process, handoff.lead, handoff.task, u"disqualified"_s, reason, alinaAt(later));

    // Then
    QVERIFY(!without);
    QCOMPARE(without.error().reason, u"reason-required"_s);
    QVERIFY(with);
    QCOMPARE(with->lead.disqualifyReason, reason);
    QCOMPARE(with->lead.finalAt, later);
    QCOMPARE(with->lead.maturity, handoff.lead.maturity);
    QCOMPARE(with->closed->after.status, u"cancelled"_s);
    QVERIFY(with->feed.front().details.contains(reason));
}

void MovesTest::reactivatesADisqualifiedLead_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addRow("G-18 to qualification") << u"qualification"_s;
    QTest::addRow("S1-44 to distribution") << u"distribution"_s;
}

void MovesTest::reactivatesADisqualifiedLead()
{
    // Given
    QFETCH(QString, stage);
    Lead lead = sample::leadOn("disqualified");
    lead.disqualifyReason = u"lost"_s;
    lead.finalAt = monday;

    // When
    const Result<Outcome> moved =
        moveByHand(sample::preset("lead-handoff"), lead, std::nullopt, stage, {}, alinaAt(monday.plusDays(1)));

    // Then
    QVERIFY(moved);
    QCOMPARE(moved->lead.stage, stage);
    QVERIFY(moved->lead.disqualifyReason.isEmpty());
    QVERIFY(!moved->lead.finalAt.isSet());
    QCOMPARE(moved->feed.front().code, u"reactivated"_s);
}

void MovesTest::noNeedClosesTheLead()
{
    const Result<Outcome> moved = moveByHand(sample::preset("lead-handoff"), sample::leadOn("distribution"),
                                             std::nullopt, u"not-interested"_s, {}, alinaAt(monday));

    QVERIFY(moved);
    QCOMPARE(moved->lead.maturity, u"no-interest"_s);
    QCOMPARE(moved->lead.finalAt, monday);
}

void MovesTest::theEndOfASaleMovesTheLead_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("maturity");
    QTest::addColumn<bool>("isFinal");
    QTest::addRow("B6 won") << u"satisfied"_s << u"satisfied"_s << true;
    QTest::addRow("B6 lost, the need stays") << u"distribution"_s << u"suspected"_s << false;
}

void MovesTest::theEndOfASaleMovesTheLead()
{
    QFETCH(QString, stage);
    QFETCH(QString, maturity);
    QFETCH(bool, isFinal);
    const ProcessDefinition process = sample::preset("lead-handoff");
    const Lead lead = sample::leadOn("awaiting-sale");

    const Result<Outcome> moved = enterByProcess(process, lead, std::nullopt, stage, {}, alinaAt(monday));
    const Result<Outcome> byHand = moveByHand(process, lead, std::nullopt, stage, {}, alinaAt(monday));

    QVERIFY(moved);
    QCOMPARE(moved->lead.stage, stage);
    QCOMPARE(moved->lead.maturity, maturity);
    QCOMPARE(moved->lead.finalAt.isSet(), isFinal);
    QVERIFY(!byHand);
    QCOMPARE(byHand.error().reason, u"move-not-allowed"_s);
}

void MovesTest::resumesADormantLead_data()
{
    QTest::addColumn<int>("days");
    QTest::addRow("S0-54 the next day") << 1;
    QTest::addRow("S0-55 in a month") << 30;
    QTest::addRow("G-13 in a year") << 365;
}

void MovesTest::resumesADormantLead()
{
    // Given
    QFETCH(int, days);
    const sample::Handoff handoff;
    const Result<Outcome> asleep = handoff.complete(sample::withResult("no-interest"));
    QVERIFY(asleep);
    const Timestamp later = monday.plusDays(days);

    // When
    const Result<Outcome> awake = resume(handoff.process, asleep->lead, std::nullopt, alinaAt(later));

    // Then
    QVERIFY(awake);
    QCOMPARE(awake->lead.stage, u"handoff"_s);
    QCOMPARE(awake->lead.stageSince, handoff.lead.stageSince);
    QCOMPARE(awake->lead.maturity, u"discovered"_s);
    QCOMPARE(awake->created.size(), size_t(1));
    QCOMPARE(awake->created.front().code, handoff.task.code);
    QCOMPARE(awake->created.front().start, later);
    QVERIFY(awake->created.front().id != handoff.task.id);
    QCOMPARE(awake->lead.processTask, awake->created.front().id);
    QCOMPARE(awake->feed.front().code, u"resumed"_s);
}

void MovesTest::resumesFromNotInterested()
{
    // Given
    const ProcessDefinition process = sample::preset("lead-handoff");
    Lead lead = sample::leadOn("not-interested");
    lead.maturity = u"no-interest"_s;
    lead.finalAt = monday;

    // When
    const Result<Outcome> awake = resume(process, lead, std::nullopt, alinaAt(monday.plusDays(1)));
    const Result<Outcome> moved =
        moveByHand(process, lead, std::nullopt, u"handoff"_s, {}, alinaAt(monday.plusDays(1)));

    // Then: the button and the stage bar do the same
    QVERIFY(awake);
    QVERIFY(moved);
    for (const Outcome &outcome : {*awake, *moved}) {
        QCOMPARE(outcome.lead.stage, u"handoff"_s);
        QCOMPARE(outcome.lead.maturity, u"discovered"_s);
        QVERIFY(!outcome.lead.finalAt.isSet());
        QCOMPARE(outcome.created.size(), size_t(1));
        QCOMPARE(outcome.feed.size(), size_t(1));
        QCOMPARE(outcome.feed.front().code, u"resumed"_s);
    }
}

void MovesTest::resumesOnlyADormantLead()
{
    const sample::Handoff handoff;

    const Result<Outcome> awake = resume(handoff.process, handoff.lead, handoff.task, alinaAt(monday));

    QVERIFY(!awake);
    QCOMPARE(awake.error(), (Error{ErrorCode::Refused, u"nothing-to-resume"_s, {}}));
}

void MovesTest::tellsTheFeedFromWhereToWhere()
{
    const Result<Outcome> moved = moveByHand(sample::preset("lead-handoff"), sample::leadOn("qualification"),
                                             std::nullopt, u"distribution"_s, {}, alinaAt(monday));

    QVERIFY(moved);
    QCOMPARE(moved->feed.size(), size_t(1));
    const FeedEntry &entry = moved->feed.front();
    QCOMPARE(entry.type, u"system"_s);
    QCOMPARE(entry.code, u"moved"_s);
    QCOMPARE(entry.details, (QStringList{u"qualification"_s, u"distribution"_s}));
    QCOMPARE(entry.author, alina());
    QCOMPARE(entry.at, monday);
    QCOMPARE(entry.lead, moved->lead.id);
}

void MovesTest::winsADealInFiveStages()
{
    Lead lead = sample::leadOn("offer-sent");
    lead.clientType = u"person"_s;

    const Result<Outcome> won =
        moveByHand(sample::preset("five-stage"), lead, std::nullopt, u"deal"_s, {}, alinaAt(monday));

    QVERIFY(won);
    QCOMPARE(won->lead.finalAt, monday);
    QCOMPARE(won->lead.maturity, lead.maturity);
}

void MovesTest::aLeadHasAtMostOneOpenTask_data()
{
    QTest::addColumn<QString>("act");
    for (const char *act : {"transfer", "return", "reschedule", "no-interest", "qualification", "disqualified"})
        QTest::addRow("%s", act) << QString::fromLatin1(act);
}

void MovesTest::aLeadHasAtMostOneOpenTask()
{
    // Given
    QFETCH(QString, act);
    const sample::Handoff handoff;
    const bool isResult = handoff.process.task(u"handoff"_s)->result(act);

    // When
    const Timestamp start = act == "reschedule"_L1 ? monday.plusDays(1) : Timestamp();
    const Result<Outcome> done = isResult ? handoff.complete({act, {}, start, {}})
                                          : moveByHand(handoff.process, handoff.lead, handoff.task, act,
                                                       sample::reasonFor(handoff.process, act), alinaAt(monday));

    // Then
    QVERIFY(done);
    QVERIFY(done->closed);
    QVERIFY(!done->closed->after.isOpen());
    QVERIFY(done->created.size() <= 1);
    QCOMPARE(done->lead.processTask, done->created.empty() ? TaskId() : done->created.front().id);
}

QTEST_GUILESS_MAIN(MovesTest)
#include "tst_moves.moc"
