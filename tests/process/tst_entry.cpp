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

/// How a lead enters the process, and how qualification takes it to the hand-off.
class EntryTest : public QObject
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
};

void EntryTest::aNewLeadStartsAtTheBeginning_data()
{
    QTest::addColumn<QByteArray>("preset");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("maturity");
    QTest::addRow("G-01 hand-off") << QByteArray("lead-handoff") << u"qualification"_s << u"discovered"_s;
    QTest::addRow("S2-23 five stages") << QByteArray("five-stage") << u"new"_s << QString();
}

void EntryTest::aNewLeadStartsAtTheBeginning()
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

void EntryTest::aNewLeadKeepsWhatItBrings()
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

void EntryTest::aNewLeadMayStartWhereThePersonSays_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<int>("tasks");
    QTest::addRow("B1.1 distribution") << u"distribution"_s << QString() << 0;
    QTest::addRow("S0-08 handoff") << u"handoff"_s << QString() << 1;
    QTest::addRow("B1.1 awaiting") << u"awaiting-sale"_s << u"move-not-allowed"_s << 0;
    QTest::addRow("B1.1 nowhere") << u"limbo"_s << u"unknown-stage"_s << 0;
}

void EntryTest::aNewLeadMayStartWhereThePersonSays()
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

void EntryTest::fillsTheHandoffTask_data()
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

void EntryTest::fillsTheHandoffTask()
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

void EntryTest::qualificationLeadsToTheHandoffByItself_data()
{
    QTest::addColumn<UserId>("owner");
    QTest::addColumn<UserId>("taskOwner");
    QTest::addRow("S0-02 with an owner") << boris() << boris();
    QTest::addRow("S0-08 with an owner") << boris() << boris();
    QTest::addRow("S0-14 without an owner") << UserId() << alina();
    QTest::addRow("G-04 without an owner") << UserId() << alina();
}

void EntryTest::qualificationLeadsToTheHandoffByItself()
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

void EntryTest::qualificationNeedsALinkedContactOrCompany()
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

void EntryTest::aQualifiedLeadThatCameBackPassesAgain()
{
    Lead lead = sample::leadOn("qualification");
    lead.qualified = true;

    const Result<Outcome> done = qualified(sample::preset("lead-handoff"), lead, std::nullopt, alinaAt(monday));

    QVERIFY(done);
    QCOMPARE(done->lead.stage, u"handoff"_s);
}

void EntryTest::qualifyingOnTheHandoffOnlySetsTheMark()
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

void EntryTest::qualifiesInFiveStagesToo()
{
    const Result<Outcome> done =
        qualified(sample::preset("five-stage"), sample::leadOn("new"), std::nullopt, alinaAt(monday));

    QVERIFY(done);
    QCOMPARE(done->lead.stage, u"qualified"_s);
    QVERIFY(done->created.empty());
}

QTEST_GUILESS_MAIN(EntryTest)
#include "tst_entry.moc"
