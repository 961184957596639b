// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/drafts.h"
#include "core/services/persons.h"
#include "tests/support/testfile.h"

#include <QJsonObject>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QString reasonOf(const Result<ChangeSet> &result)
{
    return result ? QString() : result.error().reason;
}

Task call(const LeadId &lead, const QString &subject)
{
    Task task;
    task.lead = lead;
    task.subject = subject;
    return task;
}

} // namespace

/// What a rep does on a lead all day: notes, tasks, persons, edits, and what is half typed.
class LeadWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void notesStandInTheFeed_data();
    void notesStandInTheFeed();
    void theNewestNoteIsFirst();
    void aFeedCanBeCutShort();
    void personsAreAdded_data();
    void personsAreAdded();
    void tasksByHandAreFilledIn();
    void tasksThatCannotBeAreRefused_data();
    void tasksThatCannotBeAreRefused();
    void openTasksComeFirst();
    void tasksAreNamedByTheirBeginning_data();
    void tasksAreNamedByTheirBeginning();
    void closedTasksAreNotChanged();
    void leadsAreNamedByNumberOrId_data();
    void leadsAreNamedByNumberOrId();
    void titlesAreMadeUp_data();
    void titlesAreMadeUp();
    void anEditThatChangesNothingIsNone();
    void whatIsGoneIsNotFound();
    void severalMoveInOneChange();
    void whenOneIsRefusedNoneMoves();
    void stageStaysFollowEachOther();
    void draftsAreKeptApart_data();
    void draftsAreKeptApart();
    void draftsAreNoChanges();
};

void LeadWorkTest::notesStandInTheFeed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("reason");
    const QString fine;
    QTest::newRow("a line") << u"Перезвонить"_s << u"Перезвонить"_s << fine;
    QTest::newRow("blanks around") << u"\n Перезвонить \n"_s << u"Перезвонить"_s << fine;
    QTest::newRow("several lines") << u"Раз\n\n  Два"_s << u"Раз\n\n  Два"_s << fine;
    QTest::newRow("markup") << u"<b>Раз</b> &amp;"_s << u"<b>Раз</b> &amp;"_s << fine;
    QTest::newRow("nothing") << QString() << QString() << u"note-empty"_s;
    QTest::newRow("blanks") << u" \n\t\u00A0"_s << QString() << u"note-empty"_s;
    QTest::newRow("as long as can be") << u"щ"_s.repeated(1'000'000) << u"щ"_s.repeated(1'000'000) << fine;
    QTest::newRow("longer") << u"щ"_s.repeated(1'000'001) << QString() << u"note-too-long"_s;
}

void LeadWorkTest::notesStandInTheFeed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    TestFile file;
    const LeadId id = file.addLead();
    QTEST(reasonOf(addNote(file.session(), id, text)), "reason");
    const std::vector<FeedEntry> feed = file.card(id).feed;
    QCOMPARE(feed.size(), size_t{kept.isEmpty() ? 0U : 1U});
    if (feed.empty())
        return;
    QCOMPARE(feed.front().text, kept);
    QCOMPARE(feed.front().type, u"note"_s);
    QCOMPARE(feed.front().author, file.session().user().id);
    QCOMPARE(feed.front().at, file.clock().now());
}

void LeadWorkTest::theNewestNoteIsFirst()
{
    TestFile file;
    const LeadId id = file.addLead();
    const LeadId other = file.addLead();
    for (const QString &text : {u"раз"_s, u"два"_s, u"три"_s})
        QVERIFY(addNote(file.session(), id, text));
    file.clock().advanceMinutes(-5);
    QVERIFY(addNote(file.session(), id, u"раньше"_s));
    QVERIFY(addNote(file.session(), other, u"чужое"_s));
    QStringList texts;
    for (const FeedEntry &entry : file.card(id).feed)
        texts.append(entry.text);
    QCOMPARE(texts, (QStringList{u"три"_s, u"два"_s, u"раз"_s, u"раньше"_s}));
}

void LeadWorkTest::aFeedCanBeCutShort()
{
    TestFile file;
    const LeadId id = file.addLead();
    for (int count = 0; count < 10; ++count)
        QVERIFY(addNote(file.session(), id, QString::number(count)));
    QCOMPARE(leadCard(file.session(), id, 3)->feed.size(), size_t{3});
    QCOMPARE(leadCard(file.session(), id, 3)->feed.front().text, u"9"_s);
    QCOMPARE(leadCard(file.session(), id)->feed.size(), size_t{10});
}

void LeadWorkTest::personsAreAdded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("phones");
    QTest::addColumn<QStringList>("emails");
    QTest::addColumn<QString>("reason");
    const QStringList none;
    QTest::newRow("S4-28 a name") << u"Вера"_s << none << none << QString();
    QTest::newRow("S4-28 a phone alone") << QString() << QStringList{u"8 495 123-45-67"_s} << none << QString();
    QTest::newRow("S4-28 an e-mail alone") << QString() << none << QStringList{u"v@vega.example"_s} << QString();
    QTest::newRow("nothing") << u"  "_s << none << none << u"fields-missing"_s;
}

void LeadWorkTest::personsAreAdded()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, phones);
    QFETCH(const QStringList, emails);
    TestFile file;
    const LeadId id = file.addLead();
    Person person;
    person.lead = id;
    person.name = name;
    person.phones = phones;
    person.emails = emails;
    QTEST(reasonOf(addPerson(file.session(), person)), "reason");
    for (const Person &added : file.card(id).persons) {
        QCOMPARE(added.name, name);
        QCOMPARE(added.emails, emails);
        QCOMPARE(added.phones, phones.isEmpty() ? phones : QStringList{u"+74951234567"_s});
    }
}

void LeadWorkTest::tasksByHandAreFilledIn()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    // When
    QVERIFY(addTask(file.session(), call(id, u"Отправить прайс"_s)));
    // Then
    const std::vector<Task> open = tasks(file.session(), id, true);
    QCOMPARE(open.size(), size_t{2});
    const Task &task = open.back();
    QCOMPARE(task.subject, u"Отправить прайс"_s);
    QCOMPARE(task.owner, file.lead(id).owner);
    QCOMPARE(task.author, file.session().user().id);
    QCOMPARE(task.start, file.clock().now());
    QCOMPARE(task.priority, u"medium"_s);
    QCOMPARE(task.category, u"to-do"_s);
    QCOMPARE(task.contact, file.lead(id).contact);
    QCOMPARE(task.company, file.lead(id).company);
    QVERIFY(task.isOpen());
    QCOMPARE(file.lead(id).processTask, open.front().id);
}

void LeadWorkTest::tasksThatCannotBeAreRefused_data()
{
    QTest::addColumn<bool>("hasLead");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no subject") << true << u" "_s << u"fields-missing"_s;
    QTest::newRow("no lead") << false << u"Позвонить"_s << u"lead-not-found"_s;
}

void LeadWorkTest::tasksThatCannotBeAreRefused()
{
    QFETCH(const bool, hasLead);
    QFETCH(const QString, subject);
    TestFile file;
    const LeadId id = file.addLead();
    QTEST(reasonOf(addTask(file.session(), call(hasLead ? id : LeadId(newUuid({1})), subject))), "reason");
    QVERIFY(tasks(file.session(), {}, false).empty());
}

void LeadWorkTest::openTasksComeFirst()
{
    // Given three open tasks and two that are done
    TestFile file;
    const LeadId id = file.addLead();
    const auto add = [&](const QString &subject, int minutes) {
        Task task = call(id, subject);
        task.start = file.clock().now().plusMinutes(minutes);
        QVERIFY(addTask(file.session(), task));
    };
    add(u"later"_s, 60);
    add(u"first"_s, -60);
    add(u"done before"_s, 0);
    add(u"done after"_s, 0);
    add(u"now"_s, 0);
    for (const QString &subject : {u"done before"_s, u"done after"_s}) {
        file.clock().advanceMinutes(1);
        for (const Task &task : tasks(file.session(), id, true)) {
            if (task.subject == subject)
                QVERIFY(completeTask(file.session(), task.id, {}));
        }
    }
    // When
    QStringList subjects;
    for (const Task &task : tasks(file.session(), id, false))
        subjects.append(task.subject);
    // Then
    QCOMPARE(subjects, (QStringList{u"first"_s, u"now"_s, u"later"_s, u"done after"_s, u"done before"_s}));
    QCOMPARE(tasks(file.session(), id, true).size(), size_t{3});
    QCOMPARE(tasks(file.session(), {}, true).size(), size_t{3});
}

void LeadWorkTest::tasksAreNamedByTheirBeginning_data()
{
    QTest::addColumn<QString>("text"); ///< %1: the id, %2: its first eight, %3: its first five
    QTest::addColumn<bool>("isFound");
    QTest::newRow("the id") << u"%1"_s << true;
    QTest::newRow("the id in braces") << u"{%1}"_s << true;
    QTest::newRow("its beginning") << u"%2"_s << true;
    QTest::newRow("too little of it") << u"%3"_s << false;
    QTest::newRow("placeholders of SQL") << u"______"_s << false;
    QTest::newRow("percent signs") << u"%%%%%%%"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("another") << u"ffffffff"_s << false;
}

void LeadWorkTest::tasksAreNamedByTheirBeginning()
{
    QFETCH(QString, text);
    TestFile file;
    const QString id = file.openTask(file.addHandedOffLead()).id.toString();
    text.replace(u"%1"_s, id).replace(u"%2"_s, id.left(8)).replace(u"%3"_s, id.left(5));
    const Result<Task> task = taskNamed(file.session(), text);
    QTEST(task.has_value(), "isFound");
    if (!task)
        QCOMPARE(task.error().reason, u"task-not-found"_s);
    else
        QCOMPARE(task->id.toString(), id);
}

void LeadWorkTest::closedTasksAreNotChanged()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const TaskId task = file.openTask(id).id;
    QVERIFY(editTask(file.session(), task, {{u"priority"_s, u"high"_s}}));
    QCOMPARE(file.store().find(task)->priority, u"high"_s);
    QVERIFY(file.complete(id, u"no-interest"_s));
    QCOMPARE(reasonOf(editTask(file.session(), task, {{u"priority"_s, u"low"_s}})), u"task-not-open"_s);
    QVERIFY(!completeTask(file.session(), task, {}));
    QCOMPARE(file.store().find(task)->priority, u"high"_s);
}

void LeadWorkTest::leadsAreNamedByNumberOrId_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("a number") << u"2"_s << 2;
    QTest::newRow("with its sign") << u"#2"_s << 2;
    QTest::newRow("blanks around") << u" 1 "_s << 1;
    QTest::newRow("a number too great") << u"3"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("a sign alone") << u"#"_s << 0;
    QTest::newRow("below zero") << u"-1"_s << 0;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("past 64 bits") << u"99999999999999999999"_s << 0;
    QTest::newRow("another id") << u"0190a5f0-0000-7000-8000-000000000001"_s << 0;
    QTest::newRow("a title") << u"Warehouse"_s << 0;
}

void LeadWorkTest::leadsAreNamedByNumberOrId()
{
    QFETCH(const QString, text);
    TestFile file;
    const LeadId id = file.addLead();
    file.addLead();
    const Result<Lead> lead = leadNamed(file.session(), text);
    QTEST(int(lead ? lead->number : 0), "number");
    if (!lead)
        QCOMPARE(lead.error().reason, u"lead-not-found"_s);
    QCOMPARE(leadNamed(file.session(), id.toString())->id, id);
    QCOMPARE(leadNamed(file.session(), id.toString().toUpper())->id, id);
}

void LeadWorkTest::titlesAreMadeUp_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("title");
    QTest::newRow("typed") << QStringList{u"title=Склад"_s, u"companyName=Вега"_s} << u"Склад"_s;
    QTest::newRow("of the company") << QStringList{u"companyName=Вега"_s, u"contactName=Анна"_s} << u"Вега #1"_s;
    QTest::newRow("of the person") << QStringList{u"contactName=Анна"_s} << u"Анна #1"_s;
    QTest::newRow("of the number") << QStringList{u"city=Тула"_s} << u"#1"_s;
}

void LeadWorkTest::titlesAreMadeUp()
{
    QFETCH(const QStringList, values);
    TestFile file;
    const Lead lead = file.lead(file.addLead(values));
    QTEST(lead.title, "title");
    QCOMPARE(lead.owner, file.session().user().id);
    QCOMPARE(lead.stage, u"qualification"_s);
    QCOMPARE(lead.maturity, u"discovered"_s);
    QCOMPARE(lead.registrationMethod, u"manual"_s);
    QCOMPARE(lead.createdAt, file.clock().now());
}

void LeadWorkTest::anEditThatChangesNothingIsNone()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s, u"budget=100"_s});
    const qint64 last = file.store().journal().latest(1).front().changeset.number;
    QCOMPARE(reasonOf(editLead(file.session(), id, {})), u"nothing-to-change"_s);
    QCOMPARE(reasonOf(editLead(file.session(), id, {{u"title"_s, u"Склад"_s}, {u"budget"_s, qint64{10'000}}})),
             u"nothing-to-change"_s);
    QCOMPARE(reasonOf(archiveLead(file.session(), id, false)), u"nothing-to-change"_s);
    QCOMPARE(file.store().journal().latest(1).front().changeset.number, last);
}

void LeadWorkTest::whatIsGoneIsNotFound()
{
    TestFile file;
    const LeadId gone(newUuid({1}));
    const Session &session = file.session();
    const QString reason = u"lead-not-found"_s;
    QCOMPARE(reasonOf(editLead(session, gone, {{u"title"_s, u"x"_s}})), reason);
    QCOMPARE(reasonOf(moveLead(session, gone, u"handoff"_s)), reason);
    QCOMPARE(reasonOf(resumeLead(session, gone)), reason);
    QCOMPARE(reasonOf(archiveLead(session, gone)), reason);
    QCOMPARE(reasonOf(addNote(session, gone, u"x"_s)), reason);
    QCOMPARE(reasonOf(qualifyLead(session, gone, {})), reason);
    QCOMPARE(leadCard(session, gone).error().reason, reason);
    QCOMPARE(reasonOf(completeTask(session, TaskId(newUuid({1})), {})), u"task-not-found"_s);
    QCOMPARE(reasonOf(editTask(session, TaskId(newUuid({1})), {})), u"task-not-found"_s);
    QCOMPARE(previewResult(session, TaskId(newUuid({1})), u"return"_s).error().reason, u"task-not-found"_s);
}

void LeadWorkTest::severalMoveInOneChange()
{
    // Given
    TestFile file;
    const LeadId one = file.addLead({u"title=One"_s});
    const LeadId two = file.addLead({u"title=Two"_s});
    // When
    const Result<ChangeSet> moved = moveLeads(file.session(), {one, two}, u"distribution"_s);
    // Then
    QVERIFY(moved);
    QCOMPARE(file.lead(one).stage, u"distribution"_s);
    QCOMPARE(file.lead(two).stage, u"distribution"_s);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(file.lead(one).stage, u"qualification"_s);
    QCOMPARE(file.lead(two).stage, u"qualification"_s);
}

void LeadWorkTest::whenOneIsRefusedNoneMoves()
{
    TestFile file;
    const LeadId free = file.addLead({u"title=Free"_s});
    const LeadId handedOff = file.addHandedOffLead();
    QCOMPARE(reasonOf(moveLeads(file.session(), {free, handedOff}, u"distribution"_s)), u"move-not-allowed"_s);
    QCOMPARE(file.lead(free).stage, u"qualification"_s);
}

void LeadWorkTest::stageStaysFollowEachOther()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead();
    const auto move = [&](const QString &stage) {
        file.clock().advanceMinutes(60);
        QVERIFY(moveLead(file.session(), id, stage));
    };
    // When
    move(u"distribution"_s);
    move(u"qualification"_s);
    move(u"distribution"_s);
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Тула"_s}}));
    // Then
    const std::vector<StageStay> stays = stageStays(file.card(id));
    QStringList stages;
    for (size_t index = 0; index < stays.size(); ++index) {
        stages.append(stays[index].stage);
        const bool isLast = index + 1 == stays.size();
        QCOMPARE(stays[index].until, isLast ? Timestamp{} : stays[index + 1].since);
        QCOMPARE(stays[index].by, file.session().user().id);
    }
    QCOMPARE(stages.join(u' '), u"qualification distribution qualification distribution"_s);
    QCOMPARE(stays.back().since, file.lead(id).stageSince);
}

void LeadWorkTest::draftsAreKeptApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a note") << u"note/0190a5f0"_s;
    QTest::newRow("a new lead") << u"lead/new"_s;
    QTest::newRow("a name with signs") << u"x'\"; DROP TABLE draft"_s;
}

void LeadWorkTest::draftsAreKeptApart()
{
    // Given
    QFETCH(const QString, name);
    TestFile file;
    const QJsonObject content{{u"text"_s, u"половина «фразы\n"_s}, {u"result"_s, u"return"_s}};
    QVERIFY(saveDraft(file.session(), u"another"_s, {{u"text"_s, u"другое"_s}}));
    // When / Then
    QVERIFY(draft(file.session(), name).isEmpty());
    QVERIFY(saveDraft(file.session(), name, {{u"text"_s, u"п"_s}}));
    QVERIFY(saveDraft(file.session(), name, content));
    QCOMPARE(draft(file.session(), name), content);
    file.reopen();
    QCOMPARE(draft(file.session(), name), content);
    QVERIFY(saveDraft(file.session(), name, {}));
    QVERIFY(draft(file.session(), name).isEmpty());
    QVERIFY(clearDraft(file.session(), name));
    QVERIFY(!draft(file.session(), u"another"_s).isEmpty());
}

void LeadWorkTest::draftsAreNoChanges()
{
    TestFile file;
    const qint64 last = file.store().journal().latest(1).front().changeset.number;
    QVERIFY(saveDraft(file.session(), u"lead/new"_s, {{u"title"_s, u"Склад"_s}}));
    QCOMPARE(file.store().journal().latest(1).front().changeset.number, last);
    QCOMPARE(undoable(file.session()).error().reason, u"nothing-to-undo"_s);
}

QTEST_GUILESS_MAIN(LeadWorkTest)
#include "tst_leadwork.moc"
