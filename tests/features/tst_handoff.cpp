// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wording.h"
#include "core/services/persons.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// As a rep, I work a lead from its first touch to the sale's doorstep, doing what the action panel says
/// (requirements section G; seeds/000).
class HandoffFeature : public QObject
{
    Q_OBJECT

private slots:
    void aNewLead_data() { proves("G-01 S2-23"); }
    void aNewLead();
    void qualifyingATypedClient_data() { proves("G-02 S0-02 S0-08 S0-09"); }
    void qualifyingATypedClient();
    void qualifyingNobody_data() { proves("G-03"); }
    void qualifyingNobody();
    void theHandoffTask_data() { proves("G-04 S0-12 S0-13 S0-15 S0-16 S0-18 S0-19 S0-20 S0-21 S0-22"); }
    void theHandoffTask();
    void anAuthorOwnsWhatNobodyWasGiven_data() { proves("G-04 S0-14"); }
    void anAuthorOwnsWhatNobodyWasGiven();
    void transferring_data() { proves("G-07 S0-25 S0-26 S0-27 S0-28 S0-37"); }
    void transferring();
    void savingTheForm_data()
    {
        proves("G-09 S0-29 S0-30 S0-31 S0-32 S0-34 S0-35 S0-36 S0-38 S0-39 S0-41 S0-42 S0-43");
    }
    void savingTheForm();
    void editingTheFormLater_data() { proves("G-09 S0-40"); }
    void editingTheFormLater();
    void performingTheFormLater_data() { proves("G-10 F5 F7"); }
    void performingTheFormLater();
    void returningToDistribution_data() { proves("G-11 S0-07 S0-17 S0-44 S0-45 S0-46"); }
    void returningToDistribution();
    void rescheduling_data() { proves("G-12 S0-47 S0-48 S0-49 S0-50"); }
    void rescheduling();
    void noInterestAndBack_data() { proves("G-13 F1 S0-51 S0-52 S0-53 S0-54 S0-55"); }
    void noInterestAndBack();
    void movingByHandCancelsTheTask_data() { proves("G-15"); }
    void movingByHandCancelsTheTask();
    void disqualifyingAndReactivating_data() { proves("G-18 S1-35 S1-40 S1-41 S1-44"); }
    void disqualifyingAndReactivating();
    void aRepeatClientIsRecognised_data() { proves("G-31 S2-04"); }
    void aRepeatClientIsRecognised();
    void severalContactPersons_data() { proves("G-39 S4-28"); }
    void severalContactPersons();
    void everyEditIsInTheHistory_data() { proves("G-40 S4-35"); }
    void everyEditIsInTheHistory();
    void startingTheHandoffFromDistribution_data() { proves("B1 S0-16"); }
    void startingTheHandoffFromDistribution();
    void anotherProcessWorksTheSame_data() { proves("S2-05 S2-06 S2-33 G-27"); }
    void anotherProcessWorksTheSame();

private:
    static Completion form(const FieldValues &values)
    {
        Completion completion;
        completion.formValues = values;
        return completion;
    }
};

void HandoffFeature::aNewLead()
{
    TestFile file;
    const Lead lead = file.lead(file.addLead({u"title=Склад"_s}));
    QCOMPARE(lead.stage, u"qualification"_s);
    QCOMPARE(lead.maturity, u"discovered"_s);
    QCOMPARE(lead.registrationMethod, u"manual"_s);
    QCOMPARE(lead.owner, file.session().user().id);
}

void HandoffFeature::qualifyingATypedClient()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s, u"contactName=Ёлкин Пётр"_s, u"companyName=Ромашка"_s,
                                    u"phone=84951234567"_s, u"city=Тула"_s});
    // When
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    // Then
    const LeadCard card = file.card(id);
    QCOMPARE(card.lead.stage, u"handoff"_s);
    QVERIFY(card.lead.qualified);
    QCOMPARE(card.contact->name, u"Ёлкин Пётр"_s);
    QCOMPARE(card.contact->phones, QStringList{u"+74951234567"_s});
    QCOMPARE(card.contact->company, card.company->id);
    QCOMPARE(card.contact->originLead, id);
    QCOMPARE(card.company->name, u"Ромашка"_s);
    QCOMPARE(card.company->city, u"Тула"_s);
    QCOMPARE(file.openTask(id).id, card.lead.processTask);
}

void HandoffFeature::qualifyingNobody()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s});
    const Result<ChangeSet> result = qualifyLead(file.session(), id, {});
    QCOMPARE(result.error().reason, u"needs-contact-or-company"_s);
    QCOMPARE(file.lead(id).stage, u"qualification"_s);
}

void HandoffFeature::theHandoffTask()
{
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
    file.session().reload();
    const LeadId id =
        file.addLead({u"title=Склад"_s, u"companyName=Ромашка"_s, u"contactName=Ёлкин"_s, u"owner=boris"_s});
    file.clock().advanceMinutes(30);
    // When
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    // Then
    const Task task = file.openTask(id);
    const Lead lead = file.lead(id);
    QCOMPARE(subjectOf(file.session().process(), task, QLocale::Russian),
             u"Связаться с клиентом, уточнить наличие и актуальность потребности, бюджет, роль в принятии решения"_s);
    QCOMPARE(
        subjectOf(file.session().process(), task, QLocale::English),
        u"Contact the client: clarify the need and whether it is current, the budget and the role in the decision"_s);
    QCOMPARE(task.owner, userNamed(file.store(), u"boris"_s)->id);
    QCOMPARE(task.author, file.session().user().id);
    QCOMPARE(task.start, file.clock().now());
    QVERIFY(task.due > task.start);
    QVERIFY(task.showInCalendar);
    QCOMPARE(task.priority, u"medium"_s);
    QCOMPARE(task.category, u"to-do"_s);
    QCOMPARE(task.lead, id);
    QCOMPARE(task.contact, lead.contact);
    QCOMPARE(task.company, lead.company);
    QVERIFY(!task.contact.isNull() && !task.company.isNull());
}

void HandoffFeature::anAuthorOwnsWhatNobodyWasGiven()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s, u"companyName=Ромашка"_s});
    QVERIFY(editLead(file.session(), id, {{u"owner"_s, Value()}}));
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    QCOMPARE(file.openTask(id).owner, file.session().user().id);
}

void HandoffFeature::transferring()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const Task handoff = file.openTask(id);
    // When
    QVERIFY(file.complete(id, u"transfer"_s, u"ABC"_s));
    // Then
    const Task entry = file.openTask(id);
    QVERIFY(entry.id != handoff.id);
    QCOMPARE(entry.prefill, u"ABC"_s);
    QCOMPARE(file.lead(id).stage, u"handoff"_s);
    QCOMPARE(file.lead(id).maturity, u"discovered"_s);
    const FieldValues start = formStart(file.session().process(), file.lead(id), entry);
    QCOMPARE(start.size(), size_t{7});
    QCOMPARE(start.back(), (std::pair<QString, Value>{u"comment"_s, u"ABC"_s}));
    QCOMPARE(file.store().find(handoff.id)->status, u"completed"_s);
    QCOMPARE(file.store().find(handoff.id)->result, u"transfer"_s);
}

void HandoffFeature::savingTheForm()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(file.complete(id, u"transfer"_s, u"ABC"_s));
    const UserId owner = file.session().user().id;
    const Timestamp meeting = file.clock().now().plusDays(1);
    // When
    const Result<ChangeSet> saved = completeTask(file.session(), file.openTask(id).id,
                                                 form({{u"needType"_s, u"software"_s},
                                                       {u"budget"_s, qint64{125'000'000}},
                                                       {u"saleOwner"_s, owner.uuid()},
                                                       {u"saleDivision"_s, u"direct"_s},
                                                       {u"meetingAt"_s, meeting.milliseconds},
                                                       {u"decisionAt"_s, meeting.plusDays(7).milliseconds}}));
    // Then
    QVERIFY(saved);
    const LeadCard card = file.card(id);
    QCOMPARE(card.lead.stage, u"awaiting-sale"_s);
    QCOMPARE(card.lead.maturity, u"sales-ready"_s);
    QCOMPARE(card.lead.needType, u"software"_s);
    QCOMPARE(card.lead.budget->minor, 125'000'000);
    QCOMPARE(card.lead.saleOwner, owner);
    QCOMPARE(card.lead.saleDivision, u"direct"_s);
    QCOMPARE(card.lead.meetingAt, meeting);
    QCOMPARE(card.lead.comment, u"ABC"_s);
    QCOMPARE(card.feed.front().type, u"comment"_s);
    QVERIFY(feedText(file.session().process(), card.feed.front(), QLocale::Russian).endsWith(u"\nABC"_s));
    QVERIFY(tasks(file.session(), id, true).empty());
}

void HandoffFeature::editingTheFormLater()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(file.complete(id, u"transfer"_s));
    QVERIFY(completeTask(file.session(), file.openTask(id).id, form({{u"comment"_s, u"first"_s}})));
    QVERIFY(editLead(file.session(), id, {{u"comment"_s, u"second"_s}}));
    QCOMPARE(file.lead(id).comment, u"second"_s);
    QCOMPARE(file.lead(id).stage, u"awaiting-sale"_s);
}

void HandoffFeature::performingTheFormLater()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(file.complete(id, u"transfer"_s, u"ABC"_s));
    file.reopen();
    QCOMPARE(file.lead(id).maturity, u"discovered"_s);
    QCOMPARE(file.openTask(id).prefill, u"ABC"_s);
}

void HandoffFeature::returningToDistribution()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    // When
    QVERIFY(file.complete(id, u"return"_s, u"not now"_s));
    // Then
    QCOMPARE(file.lead(id).stage, u"distribution"_s);
    QCOMPARE(file.lead(id).maturity, u"discovered"_s);
    QVERIFY(tasks(file.session(), id, true).empty());
    // And when the hand-off starts again
    file.clock().advanceMinutes(60);
    QVERIFY(moveLead(file.session(), id, u"handoff"_s));
    QCOMPARE(file.openTask(id).start, file.clock().now());
}

void HandoffFeature::rescheduling()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const Task before = file.openTask(id);
    Completion later;
    later.result = u"reschedule"_s;
    // When no date is given
    QCOMPARE(completeTask(file.session(), before.id, later).error().reason, u"start-required"_s);
    // When it is
    later.start = file.clock().now().plusDays(3);
    QVERIFY(completeTask(file.session(), before.id, later));
    // Then
    const Task after = file.openTask(id);
    QCOMPARE(after.start, later.start);
    QCOMPARE(after.code, before.code);
    QCOMPARE(after.owner, before.owner);
    QCOMPARE(after.id.uuid(), derivedUuid(before.id.uuid(), u"next"_s));
    QCOMPARE(file.store().find(before.id)->result, u"reschedule"_s);
    QCOMPARE(file.lead(id).stage, u"handoff"_s);
}

void HandoffFeature::noInterestAndBack()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    // When
    QVERIFY(file.complete(id, u"no-interest"_s));
    // Then
    QCOMPARE(file.lead(id).maturity, u"no-interest"_s);
    QCOMPARE(file.lead(id).stage, u"handoff"_s);
    QVERIFY(tasks(file.session(), id, true).empty());
    // And when the need is renewed
    QVERIFY(resumeLead(file.session(), id));
    QCOMPARE(file.lead(id).maturity, u"discovered"_s);
    QCOMPARE(file.openTask(id).start, file.clock().now());
    QCOMPARE(resumeLead(file.session(), id).error().reason, u"nothing-to-resume"_s);
}

void HandoffFeature::movingByHandCancelsTheTask()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const TaskId task = file.openTask(id).id;
    QVERIFY(moveLead(file.session(), id, u"qualification"_s));
    QCOMPARE(file.store().find(task)->status, u"cancelled"_s);
    Completion late;
    late.result = u"transfer"_s;
    QCOMPARE(completeTask(file.session(), task, late).error().reason, u"task-not-open"_s);
    QVERIFY(file.lead(id).processTask.isNull());
}

void HandoffFeature::disqualifyingAndReactivating()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    // When / Then
    QCOMPARE(moveLead(file.session(), id, u"disqualified"_s).error().reason, u"reason-required"_s);
    QVERIFY(moveLead(file.session(), id, u"disqualified"_s, u"no-budget"_s));
    QCOMPARE(file.lead(id).disqualifyReason, u"no-budget"_s);
    QVERIFY(file.lead(id).finalAt.isSet());
    QVERIFY(moveLead(file.session(), id, u"qualification"_s));
    QVERIFY(file.lead(id).disqualifyReason.isEmpty());
    QVERIFY(!file.lead(id).finalAt.isSet());
}

void HandoffFeature::aRepeatClientIsRecognised()
{
    TestFile file;
    const LeadId first = file.addLead({u"contactName=Ёлкин"_s, u"phone=+74951234567"_s});
    QVERIFY(qualifyLead(file.session(), first, proposedChoice(file.lead(first))));
    const Lead again = file.lead(file.addLead({u"title=Ещё"_s, u"phone=8 (495) 123 45 67"_s}));
    QVERIFY(again.repeatClient);
    QCOMPARE(again.contact, file.lead(first).contact);
}

void HandoffFeature::severalContactPersons()
{
    TestFile file;
    const LeadId id = file.addLead({u"contactName=Ёлкин"_s, u"phone=+74951234567"_s});
    for (const QString &name : {u"Цой"_s, u"Ким"_s}) {
        Person person;
        person.lead = id;
        person.name = name;
        person.phones = {u"8 495 765-43-21"_s};
        QVERIFY(addPerson(file.session(), person));
    }
    QCOMPARE(file.card(id).persons.size(), size_t{2});
    QCOMPARE(file.card(id).persons.back().phones, QStringList{u"+74957654321"_s});
}

void HandoffFeature::everyEditIsInTheHistory()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"B"_s}, {u"city"_s, u"Тула"_s}}));
    const std::vector<HistoryEntry> history = file.card(id).history;
    const auto edited = std::count_if(history.begin(), history.end(),
                                      [](const HistoryEntry &entry) { return entry.intent == u"lead.edit"_s; });
    QCOMPARE(edited, 2);
}

void HandoffFeature::startingTheHandoffFromDistribution()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s});
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    QCOMPARE(moveLead(file.session(), id, u"handoff"_s).error().reason, u"needs-contact-or-company"_s);
    QVERIFY(editLead(file.session(), id, {{u"companyName"_s, u"Ромашка"_s}}));
    QVERIFY(moveLead(file.session(), id, u"handoff"_s));
    QCOMPARE(file.openTask(id).start, file.clock().now());
    QCOMPARE(file.openTask(id).company, file.card(id).company->id);
    QCOMPARE(stageStays(file.card(id)).size(), size_t{3});
}

void HandoffFeature::anotherProcessWorksTheSame()
{
    TestFile file(u"five-stage"_s);
    const LeadId id = file.addLead({u"title=Склад"_s, u"contactName=Ёлкин"_s, u"phone=+74951234567"_s});
    QCOMPARE(file.lead(id).stage, u"new"_s);
    QVERIFY(moveLead(file.session(), id, u"assigned"_s));
    QVERIFY(moveLead(file.session(), id, u"qualified"_s));
    const Result<ChangeSet> blocked = moveLead(file.session(), id, u"offer-sent"_s);
    QCOMPARE(blocked.error().reason, u"fields-missing"_s);
    QVERIFY(blocked.error().details.contains(u"clientType"_s));
    QVERIFY(editLead(file.session(), id, {{u"clientType"_s, u"person"_s}}));
    QVERIFY(moveLead(file.session(), id, u"offer-sent"_s));
}

QTEST_GUILESS_MAIN(HandoffFeature)
#include "tst_handoff.moc"
