// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wording.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

User boris(TestFile &file)
{
    return *userNamed(file.store(), u"boris"_s);
}

/// A lead that Boris was given to distribute.
LeadId leadOfBoris(TestFile &file)
{
    if (!addUser(file.session(), u"boris"_s, u"Boris"_s))
        qFatal("no user");
    file.session().reload();
    return file.addLead({u"title=Warehouse"_s, u"companyName=Romashka"_s, u"owner=boris"_s});
}

void leave(TestFile &file)
{
    User gone = boris(file);
    gone.inactive = true;
    ChangeSet changeset = file.session().changeset(u"user.edit"_s);
    changeset.update(boris(file), gone);
    if (!file.session().commit(std::move(changeset)))
        qFatal("not written");
}

QStringList notices(TestFile &file, const LeadId &lead)
{
    QStringList texts;
    for (const FeedEntry &entry : file.card(lead).feed) {
        if (entry.code == u"owner-away"_s)
            texts.append(feedText(file.session().process(), entry, QLocale::English));
    }
    return texts;
}

} // namespace

/// As a head of sales, I find every task of the process in the hands of somebody who works here.
class TaskOwnerFeature : public QObject
{
    Q_OBJECT

private slots:
    void aTaskBelongsToWhoDistributes_data() { proves("S0-13"); }
    void aTaskBelongsToWhoDistributes();
    void anOwnerWhoLeftGetsNoTask_data() { proves("F4 S0-14 inactive"); }
    void anOwnerWhoLeftGetsNoTask();
    void anOwnerWhoIsNoUserGetsNoTask_data() { proves("F4 S0-14 no user"); }
    void anOwnerWhoIsNoUserGetsNoTask();
    void aTaskThatIsPutOffLeavesTheOneWhoLeft_data() { proves("F4 S0-50 put off"); }
    void aTaskThatIsPutOffLeavesTheOneWhoLeft();
    void aTaskByHandFallsToItsAuthor_data() { proves("F4 by hand"); }
    void aTaskByHandFallsToItsAuthor();
};

void TaskOwnerFeature::aTaskBelongsToWhoDistributes()
{
    TestFile file;
    const LeadId id = leadOfBoris(file);
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    QCOMPARE(file.openTask(id).owner, boris(file).id);
    QCOMPARE(notices(file, id), QStringList());
}

void TaskOwnerFeature::anOwnerWhoLeftGetsNoTask()
{
    // Given
    TestFile file;
    const LeadId id = leadOfBoris(file);
    leave(file);
    // When
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    // Then it is the author's, the lead is still Boris's, and the feed tells it
    QCOMPARE(file.openTask(id).owner, file.session().user().id);
    QCOMPARE(file.lead(id).owner, boris(file).id);
    QCOMPARE(notices(file, id), QStringList{u"The owner no longer works with leads: the task goes to its author"_s});
}

void TaskOwnerFeature::anOwnerWhoIsNoUserGetsNoTask()
{
    // Given a lead of somebody who was a user elsewhere
    TestFile file;
    const LeadId id = leadOfBoris(file);
    Lead foreign = file.lead(id);
    foreign.owner = UserId(newUuid(file.clock().now()));
    ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
    changeset.update(file.lead(id), foreign);
    QVERIFY(file.session().commit(std::move(changeset)));
    // When / Then
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    QCOMPARE(file.openTask(id).owner, file.session().user().id);
    QCOMPARE(notices(file, id).size(), 1);
}

void TaskOwnerFeature::aTaskThatIsPutOffLeavesTheOneWhoLeft()
{
    // Given the task of one who left meanwhile
    TestFile file;
    const LeadId id = leadOfBoris(file);
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    leave(file);
    // When
    const Completion later{u"reschedule"_s, {}, file.clock().now().plusDays(1), {}};
    QVERIFY(completeTask(file.session(), file.openTask(id).id, later));
    // Then
    QCOMPARE(file.openTask(id).owner, file.session().user().id);
    QCOMPARE(notices(file, id).size(), 1);
}

void TaskOwnerFeature::aTaskByHandFallsToItsAuthor()
{
    TestFile file;
    const LeadId id = leadOfBoris(file);
    leave(file);
    Task call;
    call.lead = id;
    call.subject = u"Call"_s;
    QVERIFY(addTask(file.session(), call));
    QCOMPARE(file.openTask(id).owner, file.session().user().id);
}

QTEST_GUILESS_MAIN(TaskOwnerFeature)
#include "tst_taskowner.moc"
