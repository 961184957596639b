// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/conflict.h"
#include "core/process/checklist.h"
#include "core/services/checklist.h"
#include "core/services/leadchoice.h"
#include "core/services/masschange.h"
#include "tests/support/neededitems.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A file whose stage «Менеджер назначен» is left only when interest was asked about.
struct StrictFile : TestFile
{
    StrictFile() : TestFile(u"five-stage"_s) { setProcess(fiveStagesNeeding({"interest-asked", "name-asked"})); }
};

QString told(TestFile &file, const LeadId &lead)
{
    QStringList items;
    for (const CheckedItem &each : checkedItems(file.session().process(), file.card(lead))) {
        const Result<User> by = file.store().find(each.by);
        items.append(each.isTicked ? each.item.code + u' ' + (by ? by->login : QString()) : each.item.code);
    }
    return items.join(u", "_s);
}

QString reasonOf(const Result<ChangeSet> &result)
{
    return result ? QString() : result.error().reason;
}

} // namespace

/// What is done on a stage, and what has to be before the lead leaves it. The clock stands at 2026-03-02T10:00.
class ChecklistTest : public QObject
{
    Q_OBJECT

private slots:
    void aTickTellsWhoAndWhen_data() { proves("S2-32 S4-35"); }

    void aTickTellsWhoAndWhen()
    {
        // Given
        TestFile file(u"five-stage"_s);
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const LeadId lead = file.addAssignedLead();
        QCOMPARE(told(file, lead), u"name-asked, contacts-asked, client-type-asked, interest-asked"_s);
        // When
        QVERIFY(tickItems(file.session(), lead, {u"contacts-asked"_s}, true));
        file.clock().advanceMinutes(5);
        file.actAs(u"boris"_s);
        const Result<ChangeSet> ticking = tickItems(file.session(), lead, {u"Уточнить интерес и объёмы"_s}, true);
        // Then
        QCOMPARE(told(file, lead), u"name-asked, contacts-asked anna, client-type-asked, interest-asked boris"_s);
        const CheckedItem last = checkedItems(file.session().process(), file.card(lead)).back();
        QCOMPARE(last.at, file.clock().now());
        QCOMPARE(ticking->intent, u"lead.check"_s);
        QCOMPARE(file.card(lead).history.front().change.field, u"fields.check.interest-asked"_s);
    }

    void whatAColleagueTickedIsToldByTheSharedHistory_data() { proves("S2-32 S4-35"); }

    void whatAColleagueTickedIsToldByTheSharedHistory()
    {
        // Given a tick that came from the server with its history, as records
        TestFile file(u"five-stage"_s);
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const LeadId id = file.addAssignedLead();
        Lead after = file.lead(id);
        after.fields.insert(u"check.name-asked"_s, QString(tickValue));
        PastChange past;
        past.id = Id<PastChange>(newUuid(file.clock().now()));
        past.lead = id;
        past.author = userNamed(file.store(), u"boris"_s)->id;
        past.at = file.clock().now().plusMinutes(-5);
        past.intent = u"lead.check"_s;
        past.changes =
            u"[{\"a\":\"update\",\"k\":\"lead\",\"i\":\"%1\",\"f\":{\"fields.check.name-asked\":[null,\"done\"]}}]"_s
                .arg(id.toString());
        // When
        ChangeSet received = file.session().changeset(u"sync.receive"_s);
        received.create(past);
        QVERIFY(file.session().commit(std::move(received)));
        // Then
        LeadCard card = file.card(id);
        card.lead = after;
        const CheckedItem first = checkedItems(file.session().process(), card).front();
        QVERIFY(first.isTicked);
        QCOMPARE(first.by, past.author);
        QCOMPARE(first.at, past.at);
    }

    void oneUndoTakesTheTicksBack_data() { proves("S2-32 S4-35"); }

    void oneUndoTakesTheTicksBack()
    {
        TestFile file(u"five-stage"_s);
        const LeadId lead = file.addAssignedLead();
        QVERIFY(tickItems(file.session(), lead, {u"name-asked"_s, u"contacts-asked"_s}, true));
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        QCOMPARE(told(file, lead), u"name-asked, contacts-asked, client-type-asked, interest-asked"_s);
        QVERIFY(reverse(file.session(), redoable(file.session()).value(), u"redo"_s));
        QCOMPARE(told(file, lead), u"name-asked anna, contacts-asked anna, client-type-asked, interest-asked"_s);
    }

    void whatIsTickedAlreadyIsNoChange()
    {
        TestFile file(u"five-stage"_s);
        const LeadId lead = file.addAssignedLead();
        QVERIFY(tickItems(file.session(), lead, {u"name-asked"_s}, true));
        QCOMPARE(reasonOf(tickItems(file.session(), lead, {u"name-asked"_s}, true)), u"nothing-to-change"_s);
        QVERIFY(tickItems(file.session(), lead, {u"name-asked"_s}, false));
        QCOMPARE(reasonOf(tickItems(file.session(), lead, {u"name-asked"_s}, false)), u"nothing-to-change"_s);
    }

    void everyStageHasItsOwnAndATickStays_data() { proves("S2-32"); }

    void everyStageHasItsOwnAndATickStays()
    {
        // Given
        TestFile file(u"five-stage"_s);
        const LeadId lead = file.addAssignedLead();
        QVERIFY(tickItems(file.session(), lead, {u"name-asked"_s}, true));
        // When
        QVERIFY(moveLead(file.session(), lead, u"qualified"_s));
        // Then
        QCOMPARE(told(file, lead), u"requisites-asked, direction-chosen, offer-prepared"_s);
        const Result<ChangeSet> foreign = tickItems(file.session(), lead, {u"interest-asked"_s}, true);
        QCOMPARE(reasonOf(foreign), u"check-item-unknown"_s);
        QCOMPARE(foreign.error().details.front(), u"requisites-asked"_s);
        QVERIFY(moveLead(file.session(), lead, u"assigned"_s));
        QVERIFY(told(file, lead).startsWith(u"name-asked anna"_s));
    }

    void aClosedLeadIsTickedNoMore_data() { proves("S2-32 G-18"); }

    void aClosedLeadIsTickedNoMore()
    {
        TestFile file(u"five-stage"_s);
        const LeadId lead = file.addAssignedLead();
        QVERIFY(moveLead(file.session(), lead, u"junk"_s, u"no-budget"_s));
        QCOMPARE(reasonOf(tickItems(file.session(), lead, {u"name-asked"_s}, true)), u"lead-closed"_s);
    }

    void whatIsNeededHoldsTheLead_data() { proves("S2-32 G-27"); }

    void whatIsNeededHoldsTheLead()
    {
        // Given
        StrictFile file;
        const LeadId lead = file.addAssignedLead();
        // When
        const Result<ChangeSet> refused = moveLead(file.session(), lead, u"qualified"_s);
        // Then by hand as by qualification
        QCOMPARE(reasonOf(refused), u"checklist-open"_s);
        QCOMPARE(refused.error().details,
                 (QStringList{u"fields.check.name-asked"_s, u"fields.check.interest-asked"_s}));
        QCOMPARE(reasonOf(qualifyLead(file.session(), lead, proposedChoice(file.lead(lead)))), u"checklist-open"_s);
        QVERIFY(tickItems(file.session(), lead, {u"name-asked"_s, u"interest-asked"_s}, true));
        QVERIFY(moveLead(file.session(), lead, u"qualified"_s));
    }

    void ofManyLeadsThoseThatAreReadyMove_data() { proves("S2-32 G-27"); }

    void ofManyLeadsThoseThatAreReadyMove()
    {
        // Given
        StrictFile file;
        const LeadId ready = file.addAssignedLead();
        const LeadId open = file.addAssignedLead();
        QVERIFY(tickItems(file.session(), ready, {u"name-asked"_s, u"interest-asked"_s}, true));
        // When
        const Result<MassReport> moved = changeMany(file.session(), {{}, true, {}}, StageChange{u"qualified"_s, {}});
        // Then
        QCOMPARE(moved->changed, 1);
        QCOMPARE(moved->refused(), 1);
        QCOMPARE(moved->refusals.front().error.reason, u"checklist-open"_s);
        QCOMPARE(file.lead(ready).stage, u"qualified"_s);
        QCOMPARE(file.lead(open).stage, u"assigned"_s);
    }

    void ownFieldsAreNoTicksAndTicksNoOwnFields()
    {
        TestFile file(u"five-stage"_s);
        const LeadId lead = file.addAssignedLead();
        QVERIFY(tickItems(file.session(), lead, {u"name-asked"_s}, true));
        QCOMPARE(itemOfTick(u"fields.check.name-asked"_s), u"name-asked"_s);
        QVERIFY(itemOfTick(u"fields.name-asked"_s).isEmpty());
        QVERIFY(file.session().lookups().customFields().empty());
        QVERIFY(isTicked(file.lead(lead), u"name-asked"_s));
        QVERIFY(!isTicked(file.lead(lead), u"contacts-asked"_s));
    }
};

QTEST_GUILESS_MAIN(ChecklistTest)
#include "tst_checklist.moc"
