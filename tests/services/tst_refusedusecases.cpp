// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/calendarimport.h"
#include "core/services/calls.h"
#include "core/services/checklist.h"
#include "core/services/mails.h"
#include "core/services/masschange.h"
#include "core/services/merging.h"
#include "core/services/schedule.h"
#include "core/services/settings.h"
#include "core/services/today.h"
#include "desk.h"
#include "tests/support/content.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Tries it, and gives why not.
using Deed = std::function<QString(Desk &)>;

template<typename T>
QString reasonOf(const Result<T> &result)
{
    return result ? QString() : result.error().reason;
}

struct Refusal
{
    const char *reason;
    const char *name;
    Deed run;
};

const QUuid nobody = QUuid::fromString(u"0190a5f0-0000-7000-8000-0000000000ff"_s);

QString edit(Desk &desk, const LeadId &lead, const FieldValues &values)
{
    return reasonOf(editLead(desk.session(), lead, values));
}

QString move(Desk &desk, const LeadId &lead, const QString &stage, const QString &reason = {})
{
    return reasonOf(moveLead(desk.session(), lead, stage, reason));
}

QString finish(Desk &desk, const LeadId &lead, const Completion &completion)
{
    return reasonOf(completeTask(desk.session(), desk.file.openTask(lead).id, completion));
}

QString plan(Desk &desk, const LeadId &lead, const QString &subject, const UserId &owner = {})
{
    Task task;
    task.lead = lead;
    task.subject = subject;
    task.owner = owner;
    return reasonOf(addTask(desk.session(), task));
}

QString found(Desk &desk, const QString &name)
{
    Team team;
    team.name = name;
    return reasonOf(addTeam(desk.session(), team));
}

QString keepView(Desk &desk, const QString &name, bool isShared = false)
{
    LeadView view;
    view.name = name;
    view.isShared = isShared;
    return reasonOf(saveLeadView(desk.session(), view));
}

QString keepProfile(Desk &desk, const QString &name)
{
    ImportProfile profile;
    profile.name = name;
    return reasonOf(saveImportProfile(desk.session(), profile));
}

/// The file is shared with nobody, so a rep is only held back by what the program itself says.
QString asBoris(Desk &desk, const Deed &deed)
{
    desk.file.actAs(u"boris"_s);
    return deed(desk);
}

std::vector<Refusal> onLeads()
{
    return {
        {"lead-not-found", "an edit of nobody",
         [](Desk &desk) {
             return edit(desk, LeadId(nobody), {{u"city"_s, u"x"_s}});
         }},
        {"lead-closed", "an edit of a closed lead",
         [](Desk &desk) {
             return edit(desk, desk.closed, {{u"city"_s, u"x"_s}});
         }},
        {"nothing-to-change", "an edit to what is there",
         [](Desk &desk) {
             return edit(desk, desk.fresh, {{u"title"_s, u"Pumps"_s}});
         }},
        {"nothing-to-change", "an edit of nothing", [](Desk &desk) { return edit(desk, desk.fresh, {}); }},
        {"nothing-to-change", "into the archive twice",
         [](Desk &desk) { return reasonOf(archiveLead(desk.session(), desk.hidden)); }},
        {"lead-not-found", "nobody into the archive",
         [](Desk &desk) { return reasonOf(archiveLead(desk.session(), LeadId(nobody))); }},
        {"unknown-stage", "a stage that is none", [](Desk &desk) { return move(desk, desk.fresh, u"limbo"_s); }},
        {"unknown-stage", "no stage at all", [](Desk &desk) { return move(desk, desk.fresh, {}); }},
        {"already-there", "the stage where it stands",
         [](Desk &desk) { return move(desk, desk.fresh, u"qualification"_s); }},
        {"move-not-allowed", "B1.1 past the form",
         [](Desk &desk) { return move(desk, desk.handed, u"awaiting-sale"_s); }},
        {"move-not-allowed", "B1.1 to the end at once",
         [](Desk &desk) { return move(desk, desk.fresh, u"satisfied"_s); }},
        {"reason-required", "G-18 without a reason",
         [](Desk &desk) { return move(desk, desk.fresh, u"disqualified"_s); }},
        {"unknown-code", "G-18 a reason that is none",
         [](Desk &desk) { return move(desk, desk.fresh, u"disqualified"_s, u"weather"_s); }},
        {"reason-not-expected", "a reason where none belongs",
         [](Desk &desk) { return move(desk, desk.fresh, u"distribution"_s, u"lost"_s); }},
        {"needs-contact-or-company", "G-03 nobody on the hand-off",
         [](Desk &desk) {
             return reasonOf(moveLeads(desk.session(), {desk.distributed, desk.fresh}, u"handoff"_s));
         }},
        {"move-not-allowed", "one of two",
         [](Desk &desk) {
             return reasonOf(moveLeads(desk.session(), {desk.fresh, desk.closed}, u"not-interested"_s));
         }},
        {"lead-not-found", "two of which one is gone",
         [](Desk &desk) {
             return reasonOf(moveLeads(desk.session(), {desk.fresh, LeadId(nobody)}, u"not-interested"_s));
         }},
        {"needs-contact-or-company", "G-03 qualifying nobody",
         [](Desk &desk) { return reasonOf(qualifyLead(desk.session(), desk.hidden, {})); }},
        {"already-qualified", "qualifying twice",
         [](Desk &desk) {
             return reasonOf(qualifyLead(desk.session(), desk.handed, proposedChoice(desk.file.lead(desk.handed))));
         }},
        {"contact-not-found", "qualifying with a contact that is gone",
         [](Desk &desk) {
             QualificationChoice choice;
             choice.contact = {ClientChoice<Contact>::What::Existing, ContactId(nobody)};
             return reasonOf(qualifyLead(desk.session(), desk.fresh, choice));
         }},
        {"nothing-to-resume", "S0-55 what does not rest",
         [](Desk &desk) { return reasonOf(resumeLead(desk.session(), desk.fresh)); }},
        {"nothing-to-resume", "S0-55 while its task is open",
         [](Desk &desk) { return reasonOf(resumeLead(desk.session(), desk.handed)); }},
        {"lead-closed", "putting off a closed lead",
         [](Desk &desk) { return reasonOf(snoozeLead(desk.session(), desk.closed, desk.tomorrow())); }},
        {"next-step-reason-empty", "no next step without why",
         [](Desk &desk) { return reasonOf(leaveWithoutNextStep(desk.session(), desk.fresh, u" \n"_s)); }},
        {"checklist-empty", "a tick where there is no list",
         [](Desk &desk) { return reasonOf(tickItems(desk.session(), desk.fresh, {u"x"_s}, true)); }},
        {"note-empty", "a note of blanks",
         [](Desk &desk) { return reasonOf(addNote(desk.session(), desk.fresh, u" \n "_s)); }},
        {"lead-not-found", "a note for nobody",
         [](Desk &desk) { return reasonOf(addNote(desk.session(), LeadId(nobody), u"x"_s)); }},
        {"lead-closed", "a mail on a closed lead",
         [](Desk &desk) { return reasonOf(addMail(desk.session(), desk.closed, u"x"_s, Desk::offer())); }},
        {"lead-closed", "a file on a closed lead",
         [](Desk &desk) { return reasonOf(addAttachment(desk.session(), desk.closed, Desk::offer())); }},
        {"attachment-not-found", "a file that is gone",
         [](Desk &desk) { return reasonOf(removeAttachment(desk.session(), AttachmentId(nobody))); }},
        {"lead-not-found", "a call with nobody",
         [](Desk &desk) {
             return reasonOf(logCall(desk.session(), {LeadId(nobody), desk.tomorrow(), 5}));
         }},
        {"unknown-code", "many with a reason that is none",
         [](Desk &desk) {
             LeadChoice choice;
             choice.rows = {desk.rowOf(desk.fresh)};
             return reasonOf(changeMany(desk.session(), choice, StageChange{u"disqualified"_s, u"weather"_s}));
         }},
    };
}

std::vector<Refusal> onTasks()
{
    return {
        {"fields-missing", "a task of nothing", [](Desk &desk) { return plan(desk, desk.fresh, u" "_s); }},
        {"lead-closed", "a task of a closed lead", [](Desk &desk) { return plan(desk, desk.closed, u"x"_s); }},
        {"lead-not-found", "a task of nobody", [](Desk &desk) { return plan(desk, LeadId(nobody), u"x"_s); }},
        {"owner-inactive", "F4 a task for who has left",
         [](Desk &desk) { return plan(desk, desk.fresh, u"x"_s, desk.vera); }},
        {"user-not-found", "F4 a task for nobody",
         [](Desk &desk) { return plan(desk, desk.fresh, u"x"_s, UserId(nobody)); }},
        {"fields-missing", "its subject taken away",
         [](Desk &desk) {
             return reasonOf(editTask(desk.session(), desk.byHand, {{u"subject"_s, Value()}}));
         }},
        {"number-out-of-bounds", "F2 a block that ends before it begins",
         [](Desk &desk) {
             return reasonOf(editTask(desk.session(), desk.byHand, {{u"blockMinutes"_s, -5}}));
         }},
        {"number-out-of-bounds", "F2 a new one of more than a week",
         [](Desk &desk) {
             Task task;
             task.lead = desk.fresh;
             task.subject = u"x"_s;
             task.blockMinutes = longestBlockMinutes + 1;
             return reasonOf(addTask(desk.session(), task));
         }},
        {"owner-inactive", "handed to who has left",
         [](Desk &desk) {
             return reasonOf(editTask(desk.session(), desk.byHand, {{u"owner"_s, desk.vera.uuid()}}));
         }},
        {"user-not-found", "handed to nobody",
         [](Desk &desk) {
             return reasonOf(editTask(desk.session(), desk.byHand, {{u"owner"_s, Value()}}));
         }},
        {"no-right-to-delegate", "S1-33 G-24 another's handed on",
         [](Desk &desk) {
             return asBoris(desk, [](Desk &at) {
                 return reasonOf(editTask(at.session(), at.byHand, {{u"owner"_s, at.boris.uuid()}}));
             });
         }},
        {"not-own-block", "another's moved in the schedule",
         [](Desk &desk) {
             return asBoris(desk, [](Desk &at) {
                 return reasonOf(moveBlock(at.session(), at.byHand, at.tomorrow().plusDays(1), 30));
             });
         }},
        {"nothing-to-change", "moved to where it is",
         [](Desk &desk) { return reasonOf(moveBlock(desk.session(), desk.byHand, desk.tomorrow(), 60)); }},
        {"task-not-found", "one that is gone",
         [](Desk &desk) { return reasonOf(completeTask(desk.session(), TaskId(nobody), {})); }},
        {"result-required", "S0-25 without a result", [](Desk &desk) { return finish(desk, desk.handed, {}); }},
        {"result-unknown", "S0-25 with a result that is none",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"win"_s, {}, {}, {}});
         }},
        {"start-required", "S0-50 put off without a date",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"reschedule"_s, {}, {}, {}});
         }},
        {"start-not-expected", "a date where none belongs",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"return"_s, {}, desk.tomorrow(), {}});
         }},
        {"field-not-in-form", "S0-29 a field of no form",
         [](Desk &desk) {
             return finish(desk, desk.formed, {{}, {}, {}, {{u"city"_s, u"x"_s}}});
         }},
        {"field-not-in-form", "a field where there is no form",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"return"_s, {}, {}, {{u"budget"_s, qint64{1}}}});
         }},
        {"result-not-expected", "a result of the form",
         [](Desk &desk) {
             return finish(desk, desk.formed, {u"transfer"_s, {}, {}, {}});
         }},
        {"result-not-expected", "a result of one made by hand",
         [](Desk &desk) {
             return reasonOf(completeTask(desk.session(), desk.byHand, {u"transfer"_s, {}, {}, {}}));
         }},
        {"result-required", "a call without a result",
         [](Desk &desk) {
             return reasonOf(completeByCall(desk.session(), desk.file.openTask(desk.handed).id, {},
                                            {desk.handed, desk.tomorrow(), 5}));
         }},
        {"nobody-to-invite", "who is asked already",
         [](Desk &desk) { return reasonOf(invite(desk.session(), desk.byHand, {desk.boris})); }},
        {"nobody-to-invite", "its owner",
         [](Desk &desk) { return reasonOf(invite(desk.session(), desk.ofBoris, {desk.boris})); }},
        {"owner-inactive", "who has left, among others",
         [](Desk &desk) {
             return reasonOf(invite(desk.session(), desk.file.openTask(desk.handed).id, {desk.boris, desk.vera}));
         }},
        {"not-invited", "taken off who is not on it",
         [](Desk &desk) {
             return reasonOf(uninvite(desk.session(), desk.byHand, {desk.boris, desk.vera}));
         }},
        {"not-invited", "an answer of who was not asked",
         [](Desk &desk) { return reasonOf(answerInvitation(desk.session(), desk.byHand, Reply::Accepted)); }},
        {"cannot-read", "a calendar that is not there",
         [](Desk &desk) {
             return reasonOf(importCalendar(desk.session(), {u"/nowhere.ics"_s, desk.fresh}));
         }},
    };
}

std::vector<Refusal> onPeople()
{
    return {
        {"fields-missing", "a person of nothing",
         [](Desk &desk) {
             return reasonOf(addPerson(desk.session(), {{}, desk.fresh, u" "_s, {}, {}, {u" "_s}, {u" "_s}, {}}));
         }},
        {"fields-missing", "one of two persons",
         [](Desk &desk) {
             return reasonOf(addPersons(desk.session(), desk.fresh, {{{}, {}, u"Olga"_s, {}, {}, {}, {}, {}}, {}}));
         }},
        {"fields-missing", "a person emptied",
         [](Desk &desk) {
             return reasonOf(editPerson(desk.session(), desk.person, {{u"name"_s, Value()}}));
         }},
        {"person-not-found", "a person who is gone",
         [](Desk &desk) { return reasonOf(removePerson(desk.session(), PersonId(nobody))); }},
        {"lead-closed", "a person of a closed lead",
         [](Desk &desk) {
             return reasonOf(addPerson(desk.session(), {{}, desk.closed, u"Olga"_s, {}, {}, {}, {}, {}}));
         }},
        {"fields-missing", "a contact of nothing",
         [](Desk &desk) { return reasonOf(addClient(desk.session(), toRecord(Contact{}))); }},
        {"fields-missing", "a company of a city",
         [](Desk &desk) {
             Company company;
             company.city = u"Tula"_s;
             return reasonOf(addClient(desk.session(), toRecord(company)));
         }},
        {"fields-missing", "a contact emptied",
         [](Desk &desk) {
             return reasonOf(editClient(desk.session(), Kind::Contact, desk.elkin, {{u"name"_s, u" "_s}}));
         }},
        {"contact-not-found", "a contact that is gone",
         [](Desk &desk) {
             return reasonOf(editClient(desk.session(), Kind::Contact, nobody, {{u"name"_s, u"x"_s}}));
         }},
        {"company-not-found", "a contact's id for a company",
         [](Desk &desk) {
             return reasonOf(editClient(desk.session(), Kind::Company, desk.elkin, {{u"name"_s, u"x"_s}}));
         }},
        {"merge-too-few", "D3 one with itself",
         [](Desk &desk) {
             return reasonOf(mergeClients(desk.session(), Kind::Contact, {desk.elkin, desk.elkin}));
         }},
        {"merge-too-few", "D3 nobody",
         [](Desk &desk) { return reasonOf(mergeClients(desk.session(), Kind::Contact, {})); }},
        {"contact-not-found", "D3 one that is gone",
         [](Desk &desk) {
             return reasonOf(mergeClients(desk.session(), Kind::Contact, {desk.elkin, nobody}));
         }},
        {"contact-not-found", "D3 a contact with a company",
         [](Desk &desk) {
             return reasonOf(mergeClients(desk.session(), Kind::Contact, {desk.elkin, desk.vega}));
         }},
        {"login-invalid", "a login of blanks",
         [](Desk &desk) { return reasonOf(addUser(desk.session(), u"  "_s, u"x"_s)); }},
        {"login-invalid", "an endless login",
         [](Desk &desk) { return reasonOf(addUser(desk.session(), QString(101, u'x'), u"x"_s)); }},
        {"login-taken", "another's login in capitals",
         [](Desk &desk) { return reasonOf(addUser(desk.session(), u" BORIS "_s, u"x"_s)); }},
        {"login-taken", "the login of who has left",
         [](Desk &desk) { return reasonOf(addUser(desk.session(), u"vera"_s, u"x"_s)); }},
        {"unknown-code", "a role that is none",
         [](Desk &desk) { return reasonOf(addUser(desk.session(), u"olga"_s, u"x"_s, u"boss"_s)); }},
        {"login-taken", "another's login for oneself",
         [](Desk &desk) {
             return reasonOf(editUser(desk.session(), desk.boris, {{u"login"_s, u"Anna"_s}}));
         }},
        {"fields-missing", "a user without a name",
         [](Desk &desk) {
             return reasonOf(editUser(desk.session(), desk.boris, {{u"name"_s, u" "_s}}));
         }},
        {"nothing-to-change", "a user as he is",
         [](Desk &desk) {
             return reasonOf(editUser(desk.session(), desk.boris, {{u"login"_s, u" boris "_s}}));
         }},
        {"fields-missing", "a team without a name", [](Desk &desk) { return found(desk, u" "_s); }},
        {"team-taken", "another team's name", [](Desk &desk) { return found(desk, u"NORTH"_s); }},
        {"user-not-found", "a team of somebody who is gone",
         [](Desk &desk) {
             Team team;
             team.name = u"South"_s;
             return reasonOf(addTeam(desk.session(), team, {desk.boris, UserId(nobody)}));
         }},
    };
}

std::vector<Refusal> onSettings()
{
    return {
        {"directory-closed", "a stage of one's own",
         [](Desk &desk) { return reasonOf(addChoice(desk.session(), u"stage"_s, u"x"_s)); }},
        {"choice-unnamed", "a choice of blanks",
         [](Desk &desk) { return reasonOf(addChoice(desk.session(), u"source"_s, u" "_s)); }},
        {"choice-taken", "a choice twice",
         [](Desk &desk) { return reasonOf(addChoice(desk.session(), u"source"_s, u"FAIR 2026"_s)); }},
        {"choice-taken", "renamed to what another is in Russian",
         [](Desk &desk) { return reasonOf(renameChoice(desk.session(), u"source"_s, u"fair-2026"_s, u"Яндекс"_s)); }},
        {"choice-unnamed", "one's own without a name",
         [](Desk &desk) { return reasonOf(renameChoice(desk.session(), u"source"_s, u"fair-2026"_s, u" "_s)); }},
        {"unknown-code", "a choice that is none",
         [](Desk &desk) { return reasonOf(hideChoice(desk.session(), u"source"_s, u"nothing"_s, true)); }},
        {"phone-region-unknown", "a country without phones",
         [](Desk &desk) { return reasonOf(changePhoneRegion(desk.session(), u"ZZ"_s)); }},
        {"nothing-to-change", "the country that it is",
         [](Desk &desk) { return reasonOf(changePhoneRegion(desk.session(), u"RU"_s)); }},
        {"fields-missing", "a view without a name", [](Desk &desk) { return keepView(desk, u" "_s); }},
        {"name-too-long", "a view with an endless name", [](Desk &desk) { return keepView(desk, QString(101, u'x')); }},
        {"nothing-to-change", "a view as it is", [](Desk &desk) { return keepView(desk, u"Mine"_s); }},
        {"setting-not-found", "a view that is gone",
         [](Desk &desk) { return reasonOf(removeLeadView(desk.session(), u"None"_s)); }},
        {"no-right-to-share", "C-27 a rep's view for all",
         [](Desk &desk) { return asBoris(desk, [](Desk &at) { return keepView(at, u"x"_s, true); }); }},
        {"no-right-to-share", "C-27 a rep's hands on what is everybody's",
         [](Desk &desk) {
             return asBoris(desk, [](Desk &at) { return reasonOf(removeLeadView(at.session(), u"All"_s, true)); });
         }},
        {"no-right-to-share", "C-27 a rep takes it for himself",
         [](Desk &desk) {
             return asBoris(desk, [](Desk &at) { return reasonOf(shareLeadView(at.session(), u"All"_s, false)); });
         }},
        {"setting-not-found", "C-27 another's own view",
         [](Desk &desk) {
             return asBoris(desk, [](Desk &at) { return reasonOf(removeLeadView(at.session(), u"Mine"_s)); });
         }},
        {"fields-missing", "a profile without a name", [](Desk &desk) { return keepProfile(desk, u"\t"_s); }},
        {"name-too-long", "a profile with an endless name",
         [](Desk &desk) { return keepProfile(desk, QString(101, u'x')); }},
        {"profile-not-found", "a profile that is gone",
         [](Desk &desk) { return reasonOf(removeImportProfile(desk.session(), u"None"_s)); }},
        {"profile-taken", "a profile as it is called",
         [](Desk &desk) { return reasonOf(renameImportProfile(desk.session(), u"Partner"_s, u"Partner"_s)); }},
        {"changeset-not-found", "an undo of nothing",
         [](Desk &desk) { return reasonOf(reversalOf(desk.session(), u"9999"_s)); }},
    };
}

} // namespace

/// Whatever is refused, the file is what it was, to the last row, and so is its history.
class RefusedUseCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_desk = std::make_unique<Desk>(); }
    void leavesTheFileAsItWas_data();
    void leavesTheFileAsItWas();
    void anEmptiedTitleIsMadeUpAgain();

private:
    std::unique_ptr<Desk> m_desk; ///< of all rows, since none leaves a trace
};

void RefusedUseCasesTest::leavesTheFileAsItWas_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Deed>("run");
    for (const std::vector<Refusal> &rows : {onLeads(), onTasks(), onPeople(), onSettings()}) {
        for (const Refusal &row : rows)
            QTest::addRow("%s: %s", row.name, row.reason) << QString::fromLatin1(row.reason) << row.run;
    }
}

void RefusedUseCasesTest::leavesTheFileAsItWas()
{
    // Given
    QFETCH(const QString, reason);
    QFETCH(const Deed, run);
    TestFile &file = m_desk->file;
    const QStringList before = contentOf(file);
    const qint64 newest = file.store().journal().latest(1).front().changeset.number;
    // When / Then
    QCOMPARE(run(*m_desk), reason);
    QCOMPARE(contentOf(file), before);
    QCOMPARE(file.store().journal().latest(1).front().changeset.number, newest);
    // and work goes on
    file.actAs(u"anna"_s);
    QVERIFY(editLead(file.session(), m_desk->fresh, {{u"city"_s, QString::fromLatin1(QTest::currentDataTag())}}));
}

/// Nobody would find a lead without one.
void RefusedUseCasesTest::anEmptiedTitleIsMadeUpAgain()
{
    Desk &desk = *m_desk;
    TestFile &file = desk.file;
    QVERIFY(editLead(file.session(), desk.fresh, {{u"title"_s, u" "_s}, {u"companyName"_s, u"Orion"_s}}));
    QCOMPARE(file.lead(desk.fresh).title, u"Orion #1"_s);
    QVERIFY(editLead(file.session(), desk.hidden, {{u"title"_s, Value()}}));
    QCOMPARE(file.lead(desk.hidden).title, u"#2"_s);
}

QTEST_GUILESS_MAIN(RefusedUseCasesTest)
#include "tst_refusedusecases.moc"
