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
    void aNewLeadStartsAtTheBeginning_data();
    void aNewLeadStartsAtTheBeginning();
    void aNewLeadKeepsWhatItBrings();
    void aNewLeadMayStartWhereThePersonSays_data();
    void aNewLeadMayStartWhereThePersonSays();
    void fillsTheHandoffTask_data();
    void fillsTheHandoffTask();
    void qualificationLeadsToTheHandoffByItself_data();
    void qualificationLeadsToTheHandoffByItself();
    void qualificationNeedsALinkedContactOrCompany();
    void aQualifiedLeadThatCameBackPassesAgain();
    void qualifyingOnTheHandoffOnlySetsTheMark();
    void qualifiesInFiveStagesToo();
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

void MovesTest::aNewLeadStartsAtTheBeginning_data()
{
    QTest::addColumn<QByteArray>("preset");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("maturity");
    QTest::addRow("G-01 hand-off") << QByteArray("lead-handoff") << u"qualification"_s << u"discovered"_s;
    QTest::addRow("S2-23 five stages") << QByteArray("five-stage") << u"new"_s << QString();
}

void MovesTest::aNewLeadStartsAtTheBeginning()
{
    // Given
    QFETCH(QByteArray, preset);
    QFETCH(QString, stage);
    QFETCH(QString, maturity);
    const ProcessDefinition process = sample::preset(preset.constData());

    // When
    const Result<Outcome> made = newLead(process, Lead(), alinaAt(monday));

    // Then
    QVERIFY(made);
    QVERIFY(!made->lead.id.isNull());
    QCOMPARE(made->lead.stage, stage);
    QCOMPARE(made->lead.maturity, maturity);
    QCOMPARE(made->lead.registrationMethod, u"manual"_s);
    QCOMPARE(made->lead.owner, alina());
    QCOMPARE(made->lead.createdAt, monday);
    QCOMPARE(made->lead.stageSince, monday);
    QVERIFY(made->created.empty());
    QVERIFY(made->feed.empty());
    QVERIFY(!made->closed);
}

void MovesTest::aNewLeadKeepsWhatItBrings()
{
    // Given
    Lead lead;
    lead.id = LeadId(newUuid(monday));
    lead.owner = boris();
    lead.maturity = u"suspected"_s;
    lead.registrationMethod = u"landing"_s;
    lead.createdAt = monday.plusDays(-100);

    // When
    const Result<Outcome> made = newLead(sample::preset("lead-handoff"), lead, alinaAt(monday));

    // Then
    QVERIFY(made);
    QCOMPARE(made->lead.id, lead.id);
    QCOMPARE(made->lead.owner, boris());
    QCOMPARE(made->lead.maturity, u"suspected"_s);
    QCOMPARE(made->lead.registrationMethod, u"landing"_s);
    QCOMPARE(made->lead.createdAt, monday.plusDays(-100));
    QCOMPARE(made->lead.stageSince, monday);
}

void MovesTest::aNewLeadMayStartWhereThePersonSays_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<int>("tasks");
    QTest::addRow("B1.1 distribution") << u"distribution"_s << QString() << 0;
    QTest::addRow("S0-08 handoff") << u"handoff"_s << QString() << 1;
    QTest::addRow("B1.1 awaiting") << u"awaiting-sale"_s << u"move-not-allowed"_s << 0;
    QTest::addRow("B1.1 nowhere") << u"limbo"_s << u"unknown-stage"_s << 0;
}

void MovesTest::aNewLeadMayStartWhereThePersonSays()
{
    QFETCH(QString, stage);
    QFETCH(QString, refusal);
    QFETCH(int, tasks);
    Lead lead = sample::leadOn("");
    lead.stage = stage;

    const Result<Outcome> made = newLead(sample::preset("lead-handoff"), lead, alinaAt(monday));

    QCOMPARE(made ? QString() : made.error().reason, refusal);
    if (made) {
        QCOMPARE(made->lead.stage, stage);
        QCOMPARE(static_cast<int>(made->created.size()), tasks);
        QCOMPARE(made->lead.processTask.isNull(), tasks == 0);
    }
}

void MovesTest::fillsTheHandoffTask_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Value>("value");
    const Value boriss(boris().uuid());
    QTest::addRow("S0-12 subject") << u"code"_s << Value(u"handoff"_s);
    QTest::addRow("S0-12 typed by nobody") << u"subject"_s << Value();
    QTest::addRow("S0-13 owner") << u"owner"_s << boriss;
    QTest::addRow("S0-15 author") << u"author"_s << Value(alina().uuid());
    QTest::addRow("S0-16 start") << u"start"_s << Value(monday.milliseconds);
    QTest::addRow("S0-18 due") << u"due"_s << Value(monday.plusDays(30).milliseconds);
    QTest::addRow("F2 block") << u"blockMinutes"_s << Value(qint64(60));
    QTest::addRow("S0-19 in the calendar") << u"showInCalendar"_s << Value(true);
    QTest::addRow("S0-20 priority") << u"priority"_s << Value(u"medium"_s);
    QTest::addRow("S0-21 category") << u"category"_s << Value(u"to-do"_s);
    QTest::addRow("B4 status") << u"status"_s << Value(u"open"_s);
    QTest::addRow("B4 no result") << u"result"_s << Value();
    QTest::addRow("B4 no reminder") << u"remindAt"_s << Value();
}

void MovesTest::fillsTheHandoffTask()
{
    QFETCH(QString, field);
    QFETCH(Value, value);
    const sample::Handoff handoff;

    QCOMPARE(toRecord(handoff.task).value(field), value);
    // S0-22: the links
    QCOMPARE(handoff.task.lead, handoff.lead.id);
    QCOMPARE(handoff.task.contact, handoff.lead.contact);
    QCOMPARE(handoff.task.company, handoff.lead.company);
    QCOMPARE(handoff.lead.processTask, handoff.task.id);
}

void MovesTest::qualificationLeadsToTheHandoffByItself_data()
{
    QTest::addColumn<UserId>("owner");
    QTest::addColumn<UserId>("taskOwner");
    QTest::addRow("S0-02 with an owner") << boris() << boris();
    QTest::addRow("S0-08 with an owner") << boris() << boris();
    QTest::addRow("S0-14 without an owner") << UserId() << alina();
    QTest::addRow("G-04 without an owner") << UserId() << alina();
}

void MovesTest::qualificationLeadsToTheHandoffByItself()
{
    // Given
    QFETCH(UserId, owner);
    QFETCH(UserId, taskOwner);
    const ProcessDefinition process = sample::preset("lead-handoff");
    Lead lead = sample::leadOn("qualification");
    lead.owner = owner;
    lead.decisionAt = monday.plusDays(9);

    // When
    const Result<Outcome> done = qualified(process, lead, std::nullopt, alinaAt(monday.plusMinutes(1)));

    // Then: the due date by F2
    QVERIFY(done);
    QVERIFY(done->lead.qualified);
    QCOMPARE(done->lead.stage, u"handoff"_s);
    QCOMPARE(done->lead.maturity, lead.maturity);
    QCOMPARE(done->lead.stageSince, monday.plusMinutes(1));
    QCOMPARE(done->created.size(), size_t(1));
    QCOMPARE(done->created.front().owner, taskOwner);
    QCOMPARE(done->created.front().due, monday.plusDays(9));
    QCOMPARE(done->feed.front().code, u"lead-qualified"_s);
}

void MovesTest::qualificationNeedsALinkedContactOrCompany()
{
    // Given
    Lead lead = sample::leadOn("qualification");
    lead.contact = {};
    lead.company = {};
    lead.contactName = u"Пётр"_s;

    // When
    const Result<Outcome> done = qualified(sample::preset("lead-handoff"), lead, std::nullopt, alinaAt(monday));

    // Then
    QVERIFY(!done);
    QCOMPARE(done.error(), (Error{ErrorCode::Refused, u"needs-contact-or-company"_s, {u"contact"_s, u"company"_s}}));
}

void MovesTest::aQualifiedLeadThatCameBackPassesAgain()
{
    Lead lead = sample::leadOn("qualification");
    lead.qualified = true;

    const Result<Outcome> done = qualified(sample::preset("lead-handoff"), lead, std::nullopt, alinaAt(monday));

    QVERIFY(done);
    QCOMPARE(done->lead.stage, u"handoff"_s);
}

void MovesTest::qualifyingOnTheHandoffOnlySetsTheMark()
{
    // Given
    const sample::Handoff handoff;

    // When
    const Result<Outcome> done = qualified(handoff.process, handoff.lead, handoff.task, alinaAt(monday));
    QVERIFY(done);
    const Result<Outcome> again = qualified(handoff.process, done->lead, handoff.task, alinaAt(monday));

    // Then
    QVERIFY(done->lead.qualified);
    QVERIFY(done->created.empty());
    QVERIFY(!done->closed);
    QCOMPARE(done->lead.processTask, handoff.task.id);
    QVERIFY(!again);
    QCOMPARE(again.error().reason, u"already-qualified"_s);
}

void MovesTest::qualifiesInFiveStagesToo()
{
    const Result<Outcome> done =
        qualified(sample::preset("five-stage"), sample::leadOn("new"), std::nullopt, alinaAt(monday));

    QVERIFY(done);
    QCOMPARE(done->lead.stage, u"qualified"_s);
    QVERIFY(done->created.empty());
}

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
