// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attachments.h"
#include "core/services/persons.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<QString(TestFile &, const LeadId &)>;

template<typename T>
QString reasonOf(const Result<T> &result)
{
    return result ? QString() : result.error().reason;
}

Task plannedCall(const LeadId &lead)
{
    Task task;
    task.lead = lead;
    task.subject = u"Call"_s;
    task.category = u"call"_s;
    return task;
}

KeptFile offer()
{
    return {u"offer.pdf"_s, QString(64, u'a'), 10};
}

Person colleague(const LeadId &lead)
{
    Person person;
    person.lead = lead;
    person.name = u"Boris"_s;
    return person;
}

QString completing(TestFile &file, const LeadId &lead)
{
    return reasonOf(completeTask(file.session(), file.card(lead).tasks.front().id, {}));
}

QString removingAFile(TestFile &file, const LeadId &lead)
{
    return reasonOf(removeAttachment(file.session(), file.card(lead).attachments.front().id));
}

/// A lead with a task made by hand and a file, closed for want of a budget.
LeadId closedLead(TestFile &file)
{
    const LeadId id = file.addHandedOffLead();
    const bool isReady = addTask(file.session(), plannedCall(id)) && addAttachment(file.session(), id, offer())
        && moveLead(file.session(), id, u"disqualified"_s, u"no-budget"_s);
    if (!isReady)
        qFatal("the lead is not closed");
    return id;
}

} // namespace

/// As a rep, I can rely on a closed lead staying as it was until somebody takes it up again (requirements section G).
class ClosedLeadFeature : public QObject
{
    Q_OBJECT

private slots:
    void refusesChangesUntilItIsReactivated_data();
    void refusesChangesUntilItIsReactivated();
    void saysWhetherThereIsAWayBack_data();
    void saysWhetherThereIsAWayBack();
    void takesNotesAndTheArchive_data() { proves("S1-41 usable for later work"); }
    void takesNotesAndTheArchive();
    void leavesNoTaskOpen_data() { proves("G-15 every task of a closed lead"); }
    void leavesNoTaskOpen();
    void opensAgainByUndo_data() { proves("G-18 undo of the closing"); }
    void opensAgainByUndo();
};

void ClosedLeadFeature::refusesChangesUntilItIsReactivated_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("G-18 a field") << Change([](TestFile &file, const LeadId &lead) {
        return reasonOf(editLead(file.session(), lead, {{u"city"_s, u"Tula"_s}}));
    });
    QTest::newRow("G-18 a field of the hand-off") << Change([](TestFile &file, const LeadId &lead) {
        return reasonOf(editLead(file.session(), lead, {{u"comment"_s, u"Wants a demo"_s}}));
    });
    QTest::newRow("G-18 a new task") << Change(
        [](TestFile &file, const LeadId &lead) { return reasonOf(addTask(file.session(), plannedCall(lead))); });
    QTest::newRow("G-18 a contact person") << Change(
        [](TestFile &file, const LeadId &lead) { return reasonOf(addPerson(file.session(), colleague(lead))); });
    QTest::newRow("G-18 a file") << Change(
        [](TestFile &file, const LeadId &lead) { return reasonOf(addAttachment(file.session(), lead, offer())); });
    QTest::newRow("G-18 a file less") << Change(removingAFile);
    QTest::newRow("G-18 why there is no next step") << Change([](TestFile &file, const LeadId &lead) {
        return reasonOf(leaveWithoutNextStep(file.session(), lead, u"They will call"_s));
    });
}

void ClosedLeadFeature::refusesChangesUntilItIsReactivated()
{
    // Given
    QFETCH(const Change, change);
    TestFile file;
    const LeadId id = closedLead(file);
    const qint64 newest = file.store().journal().latest(1).front().changeset.number;
    // When
    QCOMPARE(change(file, id), u"lead-closed"_s);
    // Then nothing was written, and after reactivating it is
    QCOMPARE(file.store().journal().latest(1).front().changeset.number, newest);
    QVERIFY(moveLead(file.session(), id, u"qualification"_s));
    QCOMPARE(change(file, id), QString());
}

void ClosedLeadFeature::saysWhetherThereIsAWayBack_data()
{
    QTest::addColumn<QString>("process");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("reason");
    QTest::newRow("G-18 disqualified") << u"lead-handoff"_s << u"disqualified"_s << u"lead-closed"_s;
    QTest::newRow("G-18 not interested") << u"lead-handoff"_s << u"not-interested"_s << u"lead-closed"_s;
    QTest::newRow("G-18 junk") << u"five-stage"_s << u"junk"_s << u"lead-closed"_s;
    QTest::newRow("G-18 won for good") << u"five-stage"_s << u"deal"_s << u"lead-ended"_s;
    QTest::newRow("open") << u"lead-handoff"_s << u"distribution"_s << QString();
}

void ClosedLeadFeature::saysWhetherThereIsAWayBack()
{
    QFETCH(const QString, process);
    QFETCH(const QString, stage);
    QFETCH(const QString, reason);
    TestFile file(process);
    const LeadId id = file.addLead({u"title=Warehouse"_s, u"clientType=person"_s});
    const Stage *target = file.session().process().stage(stage);
    QVERIFY(moveLead(file.session(), id, stage, target->reasonDirectory.isEmpty() ? QString() : u"no-budget"_s));
    QCOMPARE(reasonOf(editLead(file.session(), id, {{u"city"_s, u"Tula"_s}})), reason);
}

void ClosedLeadFeature::takesNotesAndTheArchive()
{
    TestFile file;
    const LeadId id = closedLead(file);
    QVERIFY(addNote(file.session(), id, u"Asked again in autumn"_s));
    QCOMPARE(file.card(id).feed.front().text, u"Asked again in autumn"_s);
    QVERIFY(archiveLead(file.session(), id));
    QVERIFY(file.lead(id).archived);
}

void ClosedLeadFeature::leavesNoTaskOpen()
{
    TestFile file;
    const LeadId id = closedLead(file);
    const std::vector<Task> all = file.card(id).tasks;
    QCOMPARE(all.size(), size_t{2});
    for (const Task &task : all)
        QCOMPARE(task.status, u"cancelled"_s);
    QCOMPARE(completing(file, id), u"lead-closed"_s);
    // A stage that goes on leaves the rep's own tasks alone
    QVERIFY(moveLead(file.session(), id, u"qualification"_s));
    QVERIFY(addTask(file.session(), plannedCall(id)));
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    QCOMPARE(file.openTask(id).subject, u"Call"_s);
}

void ClosedLeadFeature::opensAgainByUndo()
{
    TestFile file;
    const LeadId id = closedLead(file);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(tasks(file.session(), id, true).size(), size_t{2});
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Tula"_s}}));
}

QTEST_GUILESS_MAIN(ClosedLeadFeature)
#include "tst_closedlead.moc"
