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
#include "core/store/backup.h"
#include "desk.h"
#include "tests/support/content.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <map>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Does it, and gives why not.
using Deed = std::function<QString(Desk &)>;

template<typename T>
QString reasonOf(const Result<T> &result)
{
    return result ? QString() : result.error().reason;
}

struct UseCase
{
    const char *intent; ///< as the journal calls it
    const char *name;
    Deed run;
    Deed prepare = [](Desk &) { return QString(); };
    QString process = u"lead-handoff"_s;
};

Task handMade(const LeadId &lead)
{
    Task task;
    task.lead = lead;
    task.subject = u"Call"_s;
    return task;
}

QString massChange(Desk &desk, const MassChange &change, const std::vector<LeadId> &leads)
{
    LeadChoice choice;
    for (const LeadId &lead : leads)
        choice.rows.push_back(desk.rowOf(lead));
    return reasonOf(changeMany(desk.session(), choice, change));
}

QString finish(Desk &desk, const LeadId &lead, const Completion &completion)
{
    return reasonOf(completeTask(desk.session(), desk.file.openTask(lead).id, completion));
}

Completion formValues(Desk &desk)
{
    return {{}, {}, {}, {{u"budget"_s, qint64{5}}, {u"saleOwner"_s, desk.boris.uuid()}, {u"comment"_s, u"Demo"_s}}};
}

QString bringCalendar(Desk &desk)
{
    const QString path = QFileInfo(desk.file.path()).path() + u"/calendar.ics"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return u"no calendar"_s;
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:a@x\r\n"
               "DTSTAMP:20260301T000000Z\r\nDTSTART:20260305T090000Z\r\nSUMMARY:Show\r\nEND:VEVENT\r\n"
               "END:VCALENDAR\r\n");
    file.close();
    return reasonOf(importCalendar(desk.session(), {path, desk.fresh}));
}

Record named(Kind kind, const QString &name)
{
    Record client = kind == Kind::Contact ? toRecord(Contact{}) : toRecord(Company{});
    client.set(u"name"_s, name);
    return client;
}

LeadView view(const QString &name, bool isShared = false)
{
    LeadView made;
    made.name = name;
    made.isShared = isShared;
    made.where = u"budget>5"_s;
    return made;
}

std::vector<UseCase> onLeads()
{
    return {
        {"lead.add", "a lead",
         [](Desk &desk) {
             desk.file.addLead();
             return QString();
         }},
        {"lead.add", "a lead on the hand-off, with its task",
         [](Desk &desk) {
             Lead lead;
             lead.contactName = u"Anna"_s;
             lead.stage = u"handoff"_s;
             return reasonOf(addLead(desk.session(), lead));
         }},
        {"lead.edit", "fields of every type",
         [](Desk &desk) {
             return reasonOf(editLead(desk.session(), desk.fresh,
                                      {{u"title"_s, u"Pipes"_s},
                                       {u"budget"_s, qint64{7}},
                                       {u"doNotEmail"_s, true},
                                       {u"phones"_s, QStringList{u"+74950000001"_s, u"+74950000002"_s}},
                                       {u"meetingAt"_s, desk.tomorrow().milliseconds},
                                       {u"needType"_s, u"software"_s},
                                       {u"owner"_s, desk.boris.uuid()},
                                       {u"description"_s, u"a\nb"_s},
                                       {u"inn"_s, Value()}}));
         }},
        {"lead.edit", "a partner that is new",
         [](Desk &desk) {
             return reasonOf(editLead(desk.session(), desk.fresh, {{u"partner"_s, u"Orion"_s}}));
         }},
        {"lead.move", "back to qualification, its task cancelled",
         [](Desk &desk) { return reasonOf(moveLead(desk.session(), desk.handed, u"qualification"_s)); }},
        {"lead.move", "two at once",
         [](Desk &desk) {
             return reasonOf(moveLeads(desk.session(), {desk.handed, desk.dormant}, u"disqualified"_s, u"lost"_s));
         }},
        {"lead.move", "to the end, with tasks made by hand",
         [](Desk &desk) { return reasonOf(moveLead(desk.session(), desk.fresh, u"not-interested"_s)); }},
        {"lead.move", "reactivated",
         [](Desk &desk) { return reasonOf(moveLead(desk.session(), desk.closed, u"distribution"_s)); }},
        {"lead.qualify", "client and task made",
         [](Desk &desk) {
             return reasonOf(qualifyLead(desk.session(), desk.fresh, proposedChoice(desk.file.lead(desk.fresh))));
         }},
        {"lead.resume", "a new task", [](Desk &desk) { return reasonOf(resumeLead(desk.session(), desk.dormant)); }},
        {"lead.archive", "one", [](Desk &desk) { return reasonOf(archiveLead(desk.session(), desk.fresh)); }},
        {"lead.unarchive", "one", [](Desk &desk) { return reasonOf(archiveLead(desk.session(), desk.hidden, false)); }},
        {"lead.check", "S2-32 two items",
         [](Desk &desk) {
             return reasonOf(tickItems(desk.session(), desk.fresh, {u"name-asked"_s, u"interest-asked"_s}, true));
         },
         [](Desk &desk) { return reasonOf(moveLead(desk.session(), desk.fresh, u"assigned"_s)); }, u"five-stage"_s},
        {"lead.uncheck", "S2-32 one item",
         [](Desk &desk) { return reasonOf(tickItems(desk.session(), desk.fresh, {u"client-looked-up"_s}, false)); },
         [](Desk &desk) { return reasonOf(tickItems(desk.session(), desk.fresh, {u"client-looked-up"_s}, true)); },
         u"five-stage"_s},
        {"lead.snooze", "until tomorrow",
         [](Desk &desk) { return reasonOf(snoozeLead(desk.session(), desk.dormant, desk.tomorrow())); }},
        {"lead.no-next-step", "with why",
         [](Desk &desk) { return reasonOf(leaveWithoutNextStep(desk.session(), desk.fresh, u"They will call"_s)); }},
        {"leads.edit", "a city",
         [](Desk &desk) {
             return massChange(desk, FieldsChange{{{u"city"_s, u"Tula"_s}}}, {desk.fresh, desk.handed, desk.dormant});
         }},
        {"leads.edit", "the owner with the tasks",
         [](Desk &desk) {
             return massChange(desk, FieldsChange{{{u"owner"_s, desk.boris.uuid()}}, true}, {desk.fresh, desk.handed});
         }},
        {"leads.edit", "the first tags",
         [](Desk &desk) {
             return massChange(desk, Tagging{u"hot, fair"_s, u"Tags"_s}, {desk.fresh, desk.handed});
         }},
        {"leads.move", "some",
         [](Desk &desk) {
             return massChange(desk, StageChange{u"disqualified"_s, u"lost"_s},
                               {desk.fresh, desk.handed, desk.dormant});
         }},
        {"leads.task", "a task each",
         [](Desk &desk) {
             return massChange(desk, TaskAddition{handMade({})}, {desk.fresh, desk.dormant});
         }},
        {"leads.archive", "some",
         [](Desk &desk) {
             return massChange(desk, Archiving{}, {desk.fresh, desk.handed});
         }},
        {"leads.unarchive", "one", [](Desk &desk) { return massChange(desk, Archiving{false}, {desk.hidden}); }},
    };
}

std::vector<UseCase> onTasks()
{
    return {
        {"task.add", "by hand", [](Desk &desk) { return reasonOf(addTask(desk.session(), handMade(desk.fresh))); }},
        {"task.add", "of no lead", [](Desk &desk) { return reasonOf(addTask(desk.session(), handMade({}))); }},
        {"task.edit", "S1-29 another time for who had accepted",
         [](Desk &desk) {
             return reasonOf(
                 editTask(desk.session(), desk.byHand, {{u"start"_s, desk.tomorrow().plusDays(3).milliseconds}}));
         },
         [](Desk &desk) {
             desk.file.actAs(u"boris"_s);
             const QString reason = reasonOf(answerInvitation(desk.session(), desk.byHand, Reply::Accepted));
             desk.file.actAs(u"anna"_s);
             return reason;
         }},
        {"task.edit", "delegated",
         [](Desk &desk) {
             return reasonOf(editTask(desk.session(), desk.byHand, {{u"owner"_s, desk.boris.uuid()}}));
         }},
        {"task.edit", "its block moved and stretched",
         [](Desk &desk) { return reasonOf(moveBlock(desk.session(), desk.byHand, desk.tomorrow().plusDays(1), 90)); }},
        {"task.snooze", "until next week",
         [](Desk &desk) { return reasonOf(snoozeTask(desk.session(), desk.byHand, desk.tomorrow().plusDays(7))); }},
        {"task.complete", "S0-26 transfer",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"transfer"_s, u"Demo"_s, {}, {}});
         }},
        {"task.complete", "S0-45 return",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"return"_s, u"Later"_s, {}, {}});
         }},
        {"task.complete", "S0-47 reschedule",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"reschedule"_s, {}, desk.tomorrow(), {}});
         }},
        {"task.complete", "S0-51 no interest",
         [](Desk &desk) {
             return finish(desk, desk.handed, {u"no-interest"_s, {}, {}, {}});
         }},
        {"task.complete", "S0-42 the form", [](Desk &desk) { return finish(desk, desk.formed, formValues(desk)); }},
        {"task.complete", "by hand",
         [](Desk &desk) {
             return reasonOf(completeTask(desk.session(), desk.byHand, {{}, u"Sent"_s, {}, {}}));
         }},
        {"task.complete", "by a call",
         [](Desk &desk) {
             return reasonOf(completeByCall(desk.session(), desk.file.openTask(desk.handed).id,
                                            {u"transfer"_s, {}, {}, {}}, {desk.handed, desk.file.clock().now(), 90}));
         }},
        {"task.invite", "a colleague",
         [](Desk &desk) { return reasonOf(invite(desk.session(), desk.file.openTask(desk.handed).id, {desk.boris})); }},
        {"task.uninvite", "a colleague",
         [](Desk &desk) { return reasonOf(uninvite(desk.session(), desk.byHand, {desk.boris})); }},
        {"task.accept", "an invitation",
         [](Desk &desk) { return reasonOf(answerInvitation(desk.session(), desk.ofBoris, Reply::Accepted)); }},
        {"task.decline", "an invitation",
         [](Desk &desk) { return reasonOf(answerInvitation(desk.session(), desk.ofBoris, Reply::Declined)); }},
        {"calendar.import", "a meeting", bringCalendar},
        {"call.log", "of a closed lead",
         [](Desk &desk) {
             return reasonOf(logCall(desk.session(), {desk.closed, desk.file.clock().now(), 61}));
         }},
        {"note.add", "of two lines",
         [](Desk &desk) { return reasonOf(addNote(desk.session(), desk.fresh, u"a\n<b>"_s)); }},
        {"mail.add", "its note and its file",
         [](Desk &desk) { return reasonOf(addMail(desk.session(), desk.fresh, u"Offer"_s, Desk::offer())); }},
        {"attachment.add", "a file",
         [](Desk &desk) { return reasonOf(addAttachment(desk.session(), desk.handed, Desk::offer())); }},
        {"attachment.remove", "a file",
         [](Desk &desk) { return reasonOf(removeAttachment(desk.session(), desk.attachment)); }},
    };
}

std::vector<UseCase> onPeople()
{
    return {
        {"person.add", "a contact person",
         [](Desk &desk) {
             return reasonOf(
                 addPerson(desk.session(), {{}, desk.fresh, u"Olga"_s, {}, {}, {u"84950000009"_s}, {}, {}}));
         }},
        {"person.edit", "a phone",
         [](Desk &desk) {
             return reasonOf(editPerson(desk.session(), desk.person, {{u"phones"_s, QStringList{u"84950000003"_s}}}));
         }},
        {"person.remove", "one", [](Desk &desk) { return reasonOf(removePerson(desk.session(), desk.person)); }},
        {"contact.add", "one with a company that is new",
         [](Desk &desk) {
             Record olga = named(Kind::Contact, u"Olga"_s);
             olga.set(u"company"_s, u"Orion"_s);
             return reasonOf(addClient(desk.session(), olga));
         }},
        {"contact.edit", "a name",
         [](Desk &desk) {
             return reasonOf(editClient(desk.session(), Kind::Contact, desk.elkin, {{u"name"_s, u"Elkin P."_s}}));
         }},
        {"contact.merge", "two",
         [](Desk &desk) {
             return reasonOf(mergeClients(desk.session(), Kind::Contact, {desk.elkin, desk.elkina}));
         }},
        {"company.add", "one",
         [](Desk &desk) { return reasonOf(addClient(desk.session(), named(Kind::Company, u"Orion"_s))); }},
        {"company.edit", "an ИНН",
         [](Desk &desk) {
             return reasonOf(editClient(desk.session(), Kind::Company, desk.vega, {{u"inn"_s, u"7707083893"_s}}));
         }},
        {"company.merge", "two",
         [](Desk &desk) {
             return reasonOf(mergeClients(desk.session(), Kind::Company, {desk.vega, desk.vegaToo}));
         }},
        {"user.add", "a manager",
         [](Desk &desk) { return reasonOf(addUser(desk.session(), u"olga"_s, u"Olga"_s, u"manager"_s, desk.north)); }},
        {"user.edit", "a name, with his contact's",
         [](Desk &desk) {
             return reasonOf(editUser(desk.session(), desk.boris, {{u"name"_s, u"Boris B."_s}}));
         }},
        {"user.edit", "who leaves",
         [](Desk &desk) {
             return reasonOf(editUser(desk.session(), desk.boris, {{u"inactive"_s, true}}));
         }},
        {"team.add", "with its members",
         [](Desk &desk) {
             Team south;
             south.name = u"South"_s;
             return reasonOf(addTeam(desk.session(), south, {desk.boris}));
         }},
        {"team.edit", "a leader",
         [](Desk &desk) {
             return reasonOf(editTeam(desk.session(), desk.north, {{u"leader"_s, desk.boris.uuid()}}));
         }},
    };
}

std::vector<UseCase> onSettings()
{
    return {
        {"choice.add", "one",
         [](Desk &desk) { return reasonOf(addChoice(desk.session(), u"source"_s, u"Billboard"_s)); }},
        {"choice.edit", "a shipped one renamed",
         [](Desk &desk) { return reasonOf(renameChoice(desk.session(), u"source"_s, u"google"_s, u"Search"_s)); }},
        {"choice.edit", "one hidden",
         [](Desk &desk) { return reasonOf(hideChoice(desk.session(), u"source"_s, u"fair-2026"_s, true)); }},
        {"workspace.phoneRegion", "another country",
         [](Desk &desk) { return reasonOf(changePhoneRegion(desk.session(), u"DE"_s)); }},
        {"import.profile", "kept",
         [](Desk &desk) {
             ImportProfile fair;
             fair.name = u"Fair"_s;
             return reasonOf(saveImportProfile(desk.session(), fair));
         }},
        {"import.profile", "renamed",
         [](Desk &desk) { return reasonOf(renameImportProfile(desk.session(), u"Partner"_s, u"Agent"_s)); }},
        {"import.profile", "removed",
         [](Desk &desk) { return reasonOf(removeImportProfile(desk.session(), u"Partner"_s)); }},
        {"view.save", "a new one", [](Desk &desk) { return reasonOf(saveLeadView(desk.session(), view(u"Fairs"_s))); }},
        {"view.save", "in the place of another",
         [](Desk &desk) { return reasonOf(saveLeadView(desk.session(), view(u"Mine"_s))); }},
        {"view.remove", "one's own", [](Desk &desk) { return reasonOf(removeLeadView(desk.session(), u"Mine"_s)); }},
        {"view.share", "with everybody",
         [](Desk &desk) { return reasonOf(shareLeadView(desk.session(), u"Mine"_s, true)); }},
        {"view.unshare", "one's own again",
         [](Desk &desk) { return reasonOf(shareLeadView(desk.session(), u"All"_s, false)); }},
    };
}

std::vector<UseCase> useCases()
{
    std::vector<UseCase> all = onLeads();
    for (const std::vector<UseCase> &more : {onTasks(), onPeople(), onSettings()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// What no undo takes back, or what needs a server, a table or a whole demo and is shown elsewhere.
const QStringList shownElsewhere{
    u"workspace.create"_s, u"demo.create"_s, u"lead.generate"_s,  u"contact.erase"_s, u"lead.import"_s,
    u"import.mapping"_s,   u"field.set"_s,   u"undo"_s,           u"redo"_s,          u"sync.receive"_s,
    u"sync.cancel"_s,      u"sync.leave"_s,  u"conflict.use"_s,   u"conflict.keep"_s, u"workspace.bring"_s,
    u"note.keep"_s,        u"leads.purge"_s, u"conflict.settle"_s};

QString step(TestFile &file, const QString &intent)
{
    const Result<Reversal> target = intent == "undo"_L1 ? undoable(file.session()) : redoable(file.session());
    return target ? reasonOf(reverse(file.session(), *target, intent)) : target.error().reason;
}

} // namespace

/// Every use case leaves exactly what undo takes away, redo brings again and a restart finds.
class UseCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        if (QTest::currentTestFailed())
            m_desks.clear();
    }
    void isTakenBackBroughtAgainAndThereAfterARestart_data();
    void isTakenBackBroughtAgainAndThereAfterARestart();
    void leavesASoundFile();
    void everyIntentIsHere();

private:
    /// One for all rows: each leaves it as it found it, or it is laid anew.
    [[nodiscard]] Desk &deskOf(const QString &process)
    {
        std::unique_ptr<Desk> &desk = m_desks[process];
        if (!desk)
            desk = std::make_unique<Desk>(process);
        return *desk;
    }

    std::map<QString, std::unique_ptr<Desk>> m_desks;
};

void UseCasesTest::isTakenBackBroughtAgainAndThereAfterARestart_data()
{
    QTest::addColumn<QString>("intent");
    QTest::addColumn<Deed>("run");
    QTest::addColumn<Deed>("prepare");
    QTest::addColumn<QString>("process");
    for (const UseCase &each : useCases())
        QTest::addRow("C-63 G-40 %s: %s", each.intent, each.name)
            << QString::fromLatin1(each.intent) << each.run << each.prepare << each.process;
}

void UseCasesTest::isTakenBackBroughtAgainAndThereAfterARestart()
{
    // Given
    QFETCH(const QString, intent);
    QFETCH(const Deed, run);
    QFETCH(const Deed, prepare);
    QFETCH(const QString, process);
    Desk &desk = deskOf(process);
    TestFile &file = desk.file;
    const QStringList first = contentOf(file);
    QCOMPARE(prepare(desk), QString());
    const QStringList before = contentOf(file);
    file.clock().advanceMinutes(7);
    // When
    QCOMPARE(run(desk), QString());
    const QStringList after = contentOf(file);
    const ChangeSet done = file.store().journal().latest(1).front().changeset;
    // Then the journal has it under its name, by who did it, when
    QCOMPARE(done.intent, intent);
    QCOMPARE(done.author, file.session().user().id);
    QCOMPARE(done.at, file.clock().now());
    // and it is taken back and brought again, both of them also by a program that was started anew
    QVERIFY(before != after);
    QCOMPARE(step(file, u"undo"_s), QString());
    QCOMPARE(contentOf(file), before);
    file.reopen();
    QCOMPARE(step(file, u"redo"_s), QString());
    QCOMPARE(contentOf(file), after);
    file.reopen();
    QCOMPARE(contentOf(file), after);
    QCOMPARE(step(file, u"undo"_s), QString());
    QCOMPARE(contentOf(file), before);
    if (before != first)
        QCOMPARE(step(file, u"undo"_s), QString());
    QCOMPARE(contentOf(file), first);
}

void UseCasesTest::leavesASoundFile()
{
    for (const auto &[process, desk] : m_desks)
        QCOMPARE(*findProblems(desk->file.store().connection()), QStringList());
}

/// A use case that is added one day has to be added here as well.
void UseCasesTest::everyIntentIsHere()
{
    QFile source(QStringLiteral(LEADLINE_SOURCE_DIR "/ui/text/intents.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    static const QRegularExpression key(u"\\{\"([a-z][A-Za-z.-]+)\"_L1"_s);
    QSet<QString> here(shownElsewhere.begin(), shownElsewhere.end());
    for (const UseCase &each : useCases())
        here.insert(QString::fromLatin1(each.intent));
    int found = 0;
    for (const QRegularExpressionMatch &match : key.globalMatch(QString::fromUtf8(source.readAll()))) {
        ++found;
        QVERIFY2(here.contains(match.captured(1)), qPrintable(match.captured(1)));
    }
    QVERIFY(found > 50);
}

QTEST_GUILESS_MAIN(UseCasesTest)
#include "tst_usecases.moc"
