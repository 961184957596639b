// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/conflict.h"
#include "core/model/reference.h"
#include "core/process/checklist.h"
#include "core/process/parser.h"
#include "core/services/attention.h"
#include "core/services/bringing.h"
#include "core/services/checklist.h"
#include "core/services/masschange.h"
#include "core/services/participants.h"
#include "core/services/sharing.h"
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "core/store/synclog.h"
#include "tests/client/firm.h"
#include "tests/support/proves.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Two real files of one workspace, through the whole client's side (sync.md sections 2 to 4).
class TwoFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileWithoutLeadsTakesOverTheWorkspace();
    void aFileWithLeadsIsAskedWhatBecomesOfThem();
    void ownLeadsAreBroughtOnce();
    void filesFedTheSameAreEqualRowForRow();
    void aTaskIsCompletedOnce();
    void notesOfWhatWasRefusedAreWrittenOnce();
    void whatWasRefusedIsDoneAgainOrKeptAsANote();
    void numbersComeFromTheServer();
    void aRestoredServerGetsEverythingBack();
    void whatWaitsForALeadComesOnceItsAuthorHasBroughtItBack_data();
    void whatWaitsForALeadComesOnceItsAuthorHasBroughtItBack();
    void leavingKeepsTheFileAsItIs();
    void whoLeavesNumbersWhatNoServerHas();
    void aWipeLeavesNoCopyBeside();
    void whatIsDeletedForEverybodyIsNotBroughtBackByHalf_data() { proves("C-64"); }
    void whatIsDeletedForEverybodyIsNotBroughtBackByHalf();
    void aProcessThatCannotBeReadIsKeptOut();
    void ticksOfTwoPeopleBothStand_data() { proves("S2-32"); }
    void ticksOfTwoPeopleBothStand();
    void aMeetingWithoutALeadTravels_data() { proves("S1-29 S1-30"); }
    void aMeetingWithoutALeadTravels();
    void aMeetingThatIsMovedAsksAgainOnTheOtherFile_data() { proves("S1-29 S1-30"); }
    void aMeetingThatIsMovedAsksAgainOnTheOtherFile();
};

void TwoFilesTest::aFileWithoutLeadsTakesOverTheWorkspace()
{
    // When
    Firm company;
    // Then its users and directories are the workspace's, who logged in acts, nothing of the old life is sent
    QCOMPARE(company.boris.session().user().login, u"boris"_s);
    QCOMPARE(users(company.boris.store()).size(), 2U);
    QCOMPARE(users(company.boris.store()).front().id, users(company.founder.store()).front().id);
    QCOMPARE(sharing(company.boris.session()).waiting, 0);
    QVERIFY(QFile::exists(company.boris.path() + u".before-sharing"_s));
    QVERIFY(findProblems(company.boris.store().connection())->isEmpty());
    company.boris.reopen();
    QCOMPARE(Session::open(company.boris.store())->user().login, u"boris"_s);
}

void TwoFilesTest::aFileWithLeadsIsAskedWhatBecomesOfThem()
{
    // Given
    TestFile file;
    file.addLead();
    // When / Then
    QCOMPARE(checkJoining(file.session(), OwnLeads::Ask).error().reason, u"has-leads"_s);
    QVERIFY(checkJoining(file.session(), OwnLeads::Bring));
    QVERIFY(checkJoining(file.session(), OwnLeads::Fresh));
}

void TwoFilesTest::ownLeadsAreBroughtOnce()
{
    // Given a file of its own with a lead, its task, a note and a company
    Firm company;
    TestFile own;
    const LeadId lead = own.addHandedOffLead();
    QVERIFY(addNote(own.session(), lead, u"Старая заметка"_s));
    const Lead before = own.lead(lead);
    // When
    joinAs(own, *company.server, u"anna"_s, OwnLeads::Bring);
    QCOMPARE(countLeads(own.store().connection(), {}), 0);
    QCOMPARE(bringOwnLeads(own.session()).value(), 1);
    QCOMPARE(bringOwnLeads(own.session()).value(), 0);
    sync(own, *company.server);
    company.everybodySyncs();
    // Then colleagues have it whole, under a number of the server's
    const Lead brought = company.boris.lead(lead);
    QCOMPARE(brought.title, before.title);
    QCOMPARE(brought.stage, before.stage);
    QCOMPARE(brought.number, 1);
    QCOMPARE(company.boris.openTask(lead).id, before.processTask);
    QCOMPARE(company.boris.card(lead).feed.size(), own.card(lead).feed.size());
    QCOMPARE(brought.owner, userNamed(company.boris.store(), u"anna"_s)->id);
}

void TwoFilesTest::filesFedTheSameAreEqualRowForRow()
{
    // Given
    Firm company;
    const LeadId first = company.anna.addHandedOffLead();
    const LeadId second = company.boris.addLead({u"title=Цех"_s, u"phone=+7 495 123-45-67"_s});
    company.everybodySyncs();
    // When each works offline on what the other one made, and they meet
    company.anna.clock().advanceMinutes(1);
    company.boris.clock().advanceMinutes(2);
    QVERIFY(company.boris.complete(first, u"transfer"_s, u"Нужно 40 рам"_s));
    QVERIFY(editLead(company.anna.session(), second, {{u"city"_s, u"Тула"_s}, {u"fields.booth"_s, u"B12"_s}}));
    QVERIFY(addNote(company.anna.session(), first, u"Звонил"_s));
    company.everybodySyncs();
    QVERIFY(editLead(company.boris.session(), second, {{u"city"_s, QVariant()}}));
    const Result<Reversal> last = undoable(company.boris.session());
    QVERIFY(reverse(company.boris.session(), *last, u"undo"_s));
    company.everybodySyncs();
    // Then
    QCOMPARE(rowsOf(company.anna), rowsOf(company.boris));
    QCOMPARE(company.anna.lead(second).city, u"Тула"_s);
    for (TestFile *file : {&company.anna, &company.boris}) {
        QVERIFY(findProblems(file->store().connection())->isEmpty());
        QVERIFY(file->store().journal().select(u"overlay = 1"_s, {}).empty());
    }
}

void TwoFilesTest::aTaskIsCompletedOnce()
{
    // Given both have the same open task
    Firm company;
    const LeadId lead = company.anna.addHandedOffLead();
    company.everybodySyncs();
    // When both complete it offline, Anna meets the server first
    QVERIFY(company.anna.complete(lead, u"transfer"_s));
    QVERIFY(company.boris.complete(lead, u"return"_s, u"Бюджет в марте"_s));
    company.everybodySyncs();
    // Then hers holds in both files, his is a card with all that he typed, and both files have one open task
    QCOMPARE(company.boris.lead(lead).stage, company.anna.lead(lead).stage);
    QCOMPARE(company.boris.openTask(lead).id, company.anna.openTask(lead).id);
    const std::vector<RefusedChange> cards = attention(company.boris.session());
    QCOMPARE(cards.size(), 1U);
    QCOMPARE(cards.front().lead, lead.uuid());
    QCOMPARE(cards.front().obstacle->reason, u"expectation"_s);
    QVERIFY(std::ranges::any_of(cards.front().changes.front().fields, [](const FieldChange &field) {
        return field.field == "details"_L1 && field.after.toString() == u"Бюджет в марте"_s;
    }));
    QCOMPARE(rowsOf(company.anna), rowsOf(company.boris));
}

void TwoFilesTest::notesOfWhatWasRefusedAreWrittenOnce()
{
    // Given a ChangeSet with a note and a new owner, whom somebody else changed first
    Firm company;
    const LeadId lead = company.anna.addLead();
    company.everybodySyncs();
    const UserId boris = userNamed(company.boris.store(), u"boris"_s)->id;
    QVERIFY(editLead(company.anna.session(), lead, {{u"owner"_s, boris.uuid()}}));
    ChangeSet both = company.boris.session().changeset(u"lead.edit"_s);
    Lead changed = company.boris.lead(lead);
    changed.owner = {};
    both.update(company.boris.lead(lead), changed);
    FeedEntry note;
    note.id = FeedEntryId(newUuid(company.boris.clock().now()));
    note.lead = lead;
    note.author = boris;
    note.at = company.boris.clock().now().plusMinutes(1);
    note.type = u"note"_s;
    note.text = u"Отдаю"_s;
    both.create(note);
    QVERIFY(company.boris.session().commit(both));
    company.everybodySyncs();
    QCOMPARE(attention(company.boris.session()).size(), 1U);
    QVERIFY(company.boris.card(lead).feed.empty() || company.boris.card(lead).feed.front().text != u"Отдаю"_s);
    // When
    QCOMPARE(keepRefusedNotes(company.boris.session()), 1);
    QCOMPARE(keepRefusedNotes(company.boris.session()), 0);
    company.everybodySyncs();
    // Then
    QCOMPARE(company.anna.card(lead).feed.front().text, u"Отдаю"_s);
    // And one that is refused once more, as of somebody who may nothing any more, is not written without end
    company.boris.store().connection().execute(
        u"UPDATE changeset SET state = 'refused', settledAt = NULL WHERE intent = 'note.keep'"_s);
    QVERIFY(!attention(company.boris.session()).empty());
    QCOMPARE(keepRefusedNotes(company.boris.session()), 0);
}

void TwoFilesTest::whatWasRefusedIsDoneAgainOrKeptAsANote()
{
    // Given three changes of an owner that somebody else changed first
    Firm company;
    const UserId boris = userNamed(company.boris.store(), u"boris"_s)->id;
    std::vector<LeadId> leads;
    for (int count = 0; count < 3; ++count)
        leads.push_back(company.anna.addLead());
    company.everybodySyncs();
    for (const LeadId &lead : leads) {
        QVERIFY(editLead(company.anna.session(), lead, {{u"owner"_s, boris.uuid()}}));
        QVERIFY(editLead(company.boris.session(), lead, {{u"owner"_s, QVariant()}, {u"city"_s, u"Тула"_s}}));
    }
    company.everybodySyncs();
    std::vector<RefusedChange> cards = attention(company.boris.session());
    QCOMPARE(cards.size(), 3U);
    QCOMPARE(sharing(company.boris.session()).attention, 3);
    // When
    QVERIFY(doAgain(company.boris.session(), cards[0]));
    QVERIFY(keepAsNote(company.boris.session(), cards[1], u"Город: Тула"_s));
    discard(company.boris.session(), cards[2]);
    // Then none is left, and each did what it says
    QVERIFY(attention(company.boris.session()).empty());
    company.everybodySyncs();
    QCOMPARE(company.anna.lead(LeadId(cards[0].lead)).city, u"Тула"_s);
    QCOMPARE(company.anna.card(LeadId(cards[1].lead)).feed.front().text, u"Город: Тула"_s);
    QCOMPARE(company.anna.lead(LeadId(cards[2].lead)).city, QString());
    QCOMPARE(refusedChange(company.boris.session(), cards[0].entry.changeset.id.toString()).error().reason,
             u"not-refused"_s);
}

void TwoFilesTest::numbersComeFromTheServer()
{
    // Given
    Firm company;
    const LeadId hers = company.anna.addLead({u"companyName=Ромашка"_s});
    const LeadId his = company.boris.addLead({u"companyName=Гранит"_s});
    QCOMPARE(company.anna.lead(hers).number, 0);
    QCOMPARE(company.anna.lead(hers).title, u"Ромашка"_s);
    // When
    company.everybodySyncs();
    // Then
    QCOMPARE(company.anna.lead(hers).number, 1);
    QCOMPARE(company.anna.lead(his).number, 2);
    QCOMPARE(rowsOf(company.anna), rowsOf(company.boris));
}

void TwoFilesTest::aRestoredServerGetsEverythingBack()
{
    // Given accepted work, then a server from an older backup
    Firm company;
    const LeadId lead = company.anna.addLead({u"title=A"_s});
    QVERIFY(editLead(company.anna.session(), lead, {{u"city"_s, u"Тула"_s}}));
    company.everybodySyncs();
    company.server->restore();
    // When
    company.everybodySyncs();
    // Then what was lost is there again, under a new client id
    QCOMPARE(company.boris.lead(lead).city, u"Тула"_s);
    QCOMPARE(company.anna.lead(lead).city, u"Тула"_s);
    QCOMPARE(sharing(company.anna.session()).waiting, 0);
    QCOMPARE(sharing(company.anna.session()).state->epoch, company.server->epoch());
}

void TwoFilesTest::whatWaitsForALeadComesOnceItsAuthorHasBroughtItBack_data()
{
    QTest::addColumn<bool>("isSent");
    QTest::newRow("an edit that the server had taken") << true;
    QTest::newRow("one that it never had") << false;
}

void TwoFilesTest::whatWaitsForALeadComesOnceItsAuthorHasBroughtItBack()
{
    // Given Anna's lead that Boris edited, and a server from a backup that has neither
    QFETCH(const bool, isSent);
    Firm company;
    const LeadId lead = company.anna.addLead({u"title=A"_s});
    company.everybodySyncs();
    company.boris.clock().advanceMinutes(1);
    QVERIFY(editLead(company.boris.session(), lead, {{u"city"_s, u"Тула"_s}}));
    if (isSent)
        company.everybodySyncs();
    company.server->restore();
    // When he is the first to meet it, twice
    sync(company.boris, *company.server);
    sync(company.boris, *company.server);
    QCOMPARE(attention(company.boris.session()).size(), 1U);
    // Then it comes by itself as soon as she has been there
    company.everybodySyncs();
    sync(company.boris, *company.server);
    sync(company.anna, *company.server);
    QCOMPARE(company.anna.lead(lead).city, u"Тула"_s);
    QCOMPARE(company.boris.lead(lead).city, u"Тула"_s);
    QVERIFY(attention(company.boris.session()).empty());
    QCOMPARE(sharing(company.boris.session()).waiting, 0);
    QCOMPARE(rowsOf(company.anna), rowsOf(company.boris));
}

void TwoFilesTest::ticksOfTwoPeopleBothStand()
{
    // Given a lead whose stage has a checklist, known to both
    Firm company(u"five-stage"_s);
    const LeadId lead = company.anna.addAssignedLead();
    company.everybodySyncs();
    // When each ticks, neither knowing of the other
    QVERIFY(tickItems(company.anna.session(), lead, {u"name-asked"_s}, true));
    QVERIFY(tickItems(company.boris.session(), lead, {u"name-asked"_s, u"interest-asked"_s}, true));
    company.everybodySyncs();
    // Then nothing is lost and nothing is to be settled
    for (TestFile *file : {&company.anna, &company.boris}) {
        QVERIFY(isTicked(file->lead(lead), u"name-asked"_s));
        QVERIFY(isTicked(file->lead(lead), u"interest-asked"_s));
        QVERIFY(file->store().select<Conflict>(u"1"_s).empty());
    }
}

void TwoFilesTest::aMeetingWithoutALeadTravels()
{
    // Given a file of its own with a meeting that belongs to no lead
    Firm company;
    TestFile own;
    Task task;
    task.subject = u"Planning"_s;
    QVERIFY(addTask(own.session(), task));
    // When its owner joins, and asks Boris
    joinAs(own, *company.server, u"anna"_s, OwnLeads::Bring);
    QCOMPARE(bringOwnLeads(own.session()).value(), 0);
    const TaskId id = tasks(own.session(), {}, true).front().id;
    QVERIFY(invite(own.session(), id, {company.boris.session().user().id}));
    sync(own, *company.server);
    sync(company.boris, *company.server);
    // Then he has it and answers
    QCOMPARE(company.boris.store().find(id)->subject, u"Planning"_s);
    QVERIFY(answerInvitation(company.boris.session(), id, Reply::Accepted));
    sync(company.boris, *company.server);
    sync(own, *company.server);
    QCOMPARE(participants(own.session(), id).front().answer, u"accepted"_s);
    QVERIFY(findProblems(company.boris.store().connection())->isEmpty());
}

void TwoFilesTest::aMeetingThatIsMovedAsksAgainOnTheOtherFile()
{
    // Given a meeting that Boris accepted on his own device
    Firm company;
    Task task;
    task.lead = company.anna.addLead();
    task.subject = u"Meeting"_s;
    task.start = company.anna.clock().now().plusDays(1);
    QVERIFY(addTask(company.anna.session(), task));
    const TaskId id = company.anna.openTask(task.lead).id;
    QVERIFY(invite(company.anna.session(), id, {company.boris.session().user().id}));
    company.everybodySyncs();
    QVERIFY(answerInvitation(company.boris.session(), id, Reply::Accepted));
    company.everybodySyncs();
    QCOMPARE(participants(company.anna.session(), id).front().answer, u"accepted"_s);
    // When it is moved
    QVERIFY(editTask(company.anna.session(), id, {{u"start"_s, task.start.plusDays(1).milliseconds}}));
    company.everybodySyncs();
    // Then the server lets it through, and Boris is asked again
    QVERIFY(sharing(company.anna.session()).waiting == 0);
    const std::vector<Participant> asked = participants(company.boris.session(), id);
    QCOMPARE(asked.size(), 1U);
    QCOMPARE(asked.front().answer, u"invited"_s);
    QVERIFY(answerInvitation(company.boris.session(), id, Reply::Declined));
    company.everybodySyncs();
    QCOMPARE(participants(company.anna.session(), id).front().answer, u"declined"_s);
}

void TwoFilesTest::whatIsDeletedForEverybodyIsNotBroughtBackByHalf()
{
    // Given Boris' lead, which Anna has archived and deleted
    Firm firm;
    const LeadId lead = firm.boris.addLead({u"title=Hangar"_s});
    QVERIFY(addNote(firm.boris.session(), lead, u"Called"_s));
    firm.everybodySyncs();
    QVERIFY(archiveLead(firm.anna.session(), lead));
    LeadChoice choice;
    choice.rows = {firm.anna.store().tables().find(Kind::Lead, lead.uuid())->row};
    QVERIFY(changeMany(firm.anna.session(), choice, Purging{}));
    firm.everybodySyncs();
    QVERIFY(!firm.boris.store().find(lead));
    // When she takes it back, which her file has forgotten with the lead
    const Result<Reversal> newest = undoable(firm.anna.session());
    QVERIFY(newest);
    const Result<QUuid> done = reverse(firm.anna.session(), *newest, u"undo"_s);
    // Then she hears so, and nothing is said to be undone
    QVERIFY(!done);
    QCOMPARE(done.error().reason, u"undo-forgotten"_s);
    firm.everybodySyncs();
    QVERIFY(!firm.anna.store().find(lead));
}

void TwoFilesTest::leavingKeepsTheFileAsItIs()
{
    // Given
    Firm company;
    const LeadId lead = company.anna.addLead();
    company.everybodySyncs();
    const QStringList before = rowsOf(company.anna);
    // When
    QVERIFY(leave(company.anna.session()));
    // Then
    QCOMPARE(rowsOf(company.anna), before);
    QCOMPARE(leave(company.anna.session()).error().reason, u"not-shared"_s);
    QVERIFY(editLead(company.anna.session(), lead, {{u"city"_s, u"Тула"_s}}));
    QVERIFY(outbox(company.anna.session()).empty());
}

void TwoFilesTest::whoLeavesNumbersWhatNoServerHas()
{
    // Given two leads, of which the server has numbered one
    Firm company;
    const LeadId sent = company.anna.addLead();
    company.everybodySyncs();
    const LeadId own = company.anna.addLead({u"title=A"_s});
    QCOMPARE(company.anna.lead(own).number, 0);
    // When
    QVERIFY(leave(company.anna.session()));
    // Then no two have one number, and there is nothing to undo of it
    QCOMPARE(company.anna.lead(sent).number, 1);
    QCOMPARE(company.anna.lead(own).number, 2);
    QCOMPARE(company.anna.lead(company.anna.addLead()).number, 3);
    QVERIFY(findProblems(company.anna.store().connection())->isEmpty());
}

void TwoFilesTest::aWipeLeavesNoCopyBeside()
{
    // Given a file with all the copies that the program makes, and files of other names
    Firm company;
    TestFile &lost = company.boris;
    QVERIFY(dailyBackup(lost.store().connection(), lost.clock().clock()));
    QVERIFY(backupNow(lost.store().connection(), lost.clock().clock()));
    for (const QString &ending : {u".before-7"_s, u".replaced"_s, u".replaced-wal"_s, u".before-lunch"_s})
        QVERIFY(QFile::copy(lost.path() + u".before-sharing"_s, lost.path() + ending));
    // When
    QVERIFY(FileStorage(lost.store()).wipe());
    // Then only what is not the program's is left
    QVERIFY(copiesOf(lost.path()).isEmpty());
    QVERIFY(!QFile::exists(lost.path() + u".replaced-wal"_s));
    QVERIFY(!QFile::exists(backupFolder(lost.path())));
    QVERIFY(QFile::exists(lost.path() + u".before-lunch"_s));
}

void TwoFilesTest::aProcessThatCannotBeReadIsKeptOut()
{
    // Given a program that sends what its server should not have taken
    Firm company;
    const auto processOf = [](TestFile &file) { return file.store().select<ProcessRecord>(u"1"_s).front(); };
    ProcessRecord before;
    before.id = ProcessRecordId(newUuid(company.anna.clock().now()));
    before.code = u"lead-handoff"_s;
    before.definition = QString::fromUtf8(presetJson(before.code));
    ChangeSet first = company.anna.session().changeset(u"process.edit"_s);
    first.create(before);
    QVERIFY(company.anna.session().commit(first));
    company.everybodySyncs();
    ProcessRecord broken = before;
    broken.definition = u"{\"stages\":"_s;
    ChangeSet changeset = company.anna.session().changeset(u"process.edit"_s);
    changeset.update(before, broken);
    QVERIFY(company.anna.session().commit(changeset));
    // When
    company.everybodySyncs();
    // Then the one before stays in force, the log says why, and both files open
    QCOMPARE(processOf(company.boris).definition, before.definition);
    const SyncEvent event = syncLog(company.boris.store().connection(), 1).front();
    QCOMPARE(event.what, SyncEvent::What::Failed);
    QVERIFY2(event.reason.startsWith(u"process-"_s), qPrintable(event.reason));
    for (TestFile *file : {&company.anna, &company.boris}) {
        file->reopen();
        QCOMPARE(file->session().process().code, u"lead-handoff"_s);
    }
}

QTEST_GUILESS_MAIN(TwoFilesTest)

#include "tst_twofiles.moc"
