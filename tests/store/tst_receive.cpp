// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldrights.h"
#include "core/model/reference.h"
#include "core/store/backup.h"
#include "core/store/documents.h"
#include "core/store/leadlist.h"
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "core/store/rootheads.h"
#include "tests/support/answers.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Sends everything that waits; the mids are 1, 2, 3 ….
void send(TestFile &file)
{
    const auto seal = [](SentChangeSet &) { return qsizetype{100}; };
    static_cast<void>(Outbox(file.store().connection()).take(seal, file.clock().now()));
}

qint64 leadsFound(TestFile &file, const QString &text)
{
    LeadQuery query;
    query.search = text;
    return countLeads(file.store().connection(), query);
}

/// What lists show of the lead's tasks.
QString nextStep(TestFile &file, const LeadId &lead)
{
    Statement &step = file.store().connection().prepared(
        u"SELECT openTasks || '/' || nextStepAt || '/' || nextStepDue FROM lead WHERE id = ?"_s);
    const QString text = step.bind(lead.uuid()).step() ? step.text(0) : QString();
    step.reset();
    return text;
}

/// Two files of one workspace that have the lead confirmed.
struct Two
{
    TestFile anna;
    TestFile boris;
    LeadId lead;

    Two() : lead(anna.addLead({u"title=Склад"_s, u"city=Тула"_s, u"comment=A"_s}))
    {
        share(anna);
        share(boris);
        SyncAnswer answer = answerTo(boris, 1);
        answer.roots = {pageOf(anna, lead)};
        if (const Result<Received> received = boris.store().receive(answer); !received)
            qFatal("%s", qPrintable(received.error().reason));
    }

    /// What Anna has comes to Boris.
    Result<Received> bring(qint64 cursor, std::vector<SyncOutcome> results = {})
    {
        SyncAnswer answer = answerTo(boris, cursor);
        answer.roots = {pageOf(anna, lead)};
        answer.results = std::move(results);
        return boris.store().receive(answer);
    }
};

} // namespace

/// What a server sends lies beneath what this device has not heard about yet (sync.md section 4).
class ReceiveTest : public QObject
{
    Q_OBJECT

private slots:
    void bringsALeadWithAllThatIsUnderIt();
    void takesLeadsOfTheSameFieldsSomeOfThemEditedLater();
    void tellsListsAndNeitherUndoesNorSends();
    void laysWhatWaitsOverWhatComes();
    void keepsWhatWasAcceptedUntilItsRowsCome();
    void takesBackWhatIsRefused();
    void leavesWhatCannotBeAppliedForTheServer();
    void takesEverythingOfAPurgedLead();
    void keepsWhatOnlyALaterProgramKnows();
    void dropsAnAnswerToAnotherQuestion();
    void endsAWalkByDroppingWhatItDidNotMeet();
    void removesOnlyWhatAFullPageLeavesOut();
    void knowsHowFarEachRootHasCome();
    void readsHostileRecordsWithoutHarm();
    void forgetsWhatIsHiddenFromItsPersonNow_data() { proves("D9"); }
    void forgetsWhatIsHiddenFromItsPersonNow();
};

void ReceiveTest::bringsALeadWithAllThatIsUnderIt()
{
    // Given
    Two two;
    const LeadId lead = two.anna.addHandedOffLead();
    QVERIFY(addNote(two.anna.session(), lead, u"Перезвонить осенью"_s));
    QVERIFY(editLead(two.anna.session(), lead, {{u"city"_s, u"Калуга"_s}, {u"fields.booth"_s, u"B12"_s}}));
    // When
    SyncAnswer answer = answerTo(two.boris, 2);
    answer.roots = {pageOf(two.anna, lead)};
    QVERIFY(two.boris.store().receive(answer));
    // Then row for row, with stamps, next step and search entries
    QCOMPARE(toRecord(two.boris.lead(lead)).values, toRecord(two.anna.lead(lead)).values);
    QCOMPARE(sharedRecord(*two.boris.store().tables().find(Kind::Lead, lead.uuid())),
             sharedRecord(*two.anna.store().tables().find(Kind::Lead, lead.uuid())));
    QCOMPARE(two.boris.openTask(lead).id, two.anna.openTask(lead).id);
    QVERIFY(nextStep(two.boris, lead).startsWith(u"1/"_s));
    QCOMPARE(nextStep(two.boris, lead), nextStep(two.anna, lead));
    QCOMPARE(leadsFound(two.boris, u"калуга"_s), leadsFound(two.anna, u"калуга"_s));
    QCOMPARE(findDocuments(two.boris.store().connection(), u"осенью"_s, {}, 10).size(), 1U);
    QCOMPARE(syncState(two.boris.store().connection())->position.cursor, 2);
}

void ReceiveTest::takesLeadsOfTheSameFieldsSomeOfThemEditedLater()
{
    // Given leads that fill in the same fields, of which every other one has a stamp of its own for the city
    Two two;
    std::vector<LeadId> leads;
    SyncAnswer answer = answerTo(two.boris, 2);
    for (int count = 0; count < 4; ++count) {
        leads.push_back(two.anna.addLead({u"title=A"_s, u"city=Тула"_s}));
        two.anna.clock().advanceMinutes(1);
        if (count % 2 == 1)
            QVERIFY(editLead(two.anna.session(), leads.back(), {{u"city"_s, u"Калуга"_s}}));
        answer.roots.push_back(pageOf(two.anna, leads.back()));
    }
    // When
    const Result<Received> received = two.boris.store().receive(answer);
    // Then
    QVERIFY2(received, received ? "" : qPrintable(received.error().details.join(u' ')));
    for (const LeadId &lead : leads)
        QCOMPARE(sharedRecord(*two.boris.store().tables().find(Kind::Lead, lead.uuid())),
                 sharedRecord(*two.anna.store().tables().find(Kind::Lead, lead.uuid())));
}

void ReceiveTest::tellsListsAndNeitherUndoesNorSends()
{
    // Given
    Two two;
    QVERIFY(editLead(two.anna.session(), two.lead, {{u"city"_s, u"Калуга"_s}}));
    std::vector<ChangeSet> heard;
    two.boris.store().onCommitted([&](const ChangeSet &changeset) { heard.push_back(changeset); });
    // When
    QVERIFY(two.bring(2));
    // Then
    QCOMPARE(heard.size(), 1U);
    QCOMPARE(heard.front().intent, u"sync.receive"_s);
    QCOMPARE(heard.front().changes.size(), 1U);
    QCOMPARE(heard.front().changes.front().fields, (std::vector<FieldChange>{{u"city"_s, u"Тула"_s, u"Калуга"_s}}));
    QCOMPARE(Outbox(two.boris.store().connection()).count(), 0);
    QVERIFY(!undoable(two.boris.session()));
    // And the same once more moves nothing and tells nobody
    QVERIFY(two.bring(3));
    QCOMPARE(heard.size(), 1U);
}

void ReceiveTest::laysWhatWaitsOverWhatComes()
{
    // Given both write the city, and Anna the comment
    Two two;
    const Result<ChangeSet> mine = editLead(two.boris.session(), two.lead, {{u"city"_s, u"Рязань"_s}});
    QVERIFY(mine);
    QVERIFY(editLead(two.anna.session(), two.lead, {{u"city"_s, u"Калуга"_s}, {u"comment"_s, u"B"_s}}));
    const SentChangeSet before =
        Outbox(two.boris.store().connection()).sent(*two.boris.store().journal().find(mine->id));
    // When
    QVERIFY(two.bring(2));
    // Then his own lies over hers, what he saw when he wrote is not rewritten, and taking it back shows hers
    QCOMPARE(two.boris.lead(two.lead).city, u"Рязань"_s);
    QCOMPARE(two.boris.lead(two.lead).comment, u"B"_s);
    QCOMPARE(leadsFound(two.boris, u"рязань"_s), leadsFound(two.boris, u"склад"_s));
    const JournalEntry entry = *two.boris.store().journal().find(mine->id);
    const SentChangeSet after = Outbox(two.boris.store().connection()).sent(entry);
    QCOMPARE(after.changes.front().fields.front().base.value, before.changes.front().fields.front().base.value);
    QVERIFY(two.boris.store().cancel(mine->id));
    QCOMPARE(two.boris.lead(two.lead).city, u"Калуга"_s);
    QCOMPARE(sharedRecord(*two.boris.store().tables().find(Kind::Lead, two.lead.uuid())),
             sharedRecord(*two.anna.store().tables().find(Kind::Lead, two.lead.uuid())));
}

void ReceiveTest::keepsWhatWasAcceptedUntilItsRowsCome()
{
    // Given an edit that the server accepted as number 5
    Two two;
    QVERIFY(editLead(two.boris.session(), two.lead, {{u"city"_s, u"Рязань"_s}}));
    send(two.boris);
    // When a page comes that reaches only to 3, and not to the lead
    SyncAnswer taken = answerTo(two.boris, 3);
    taken.results = {{1, OutcomeStatus::Applied, 5, {}, {}}};
    QVERIFY(two.boris.store().receive(taken));
    // Then it is still seen, and no longer waits
    QCOMPARE(two.boris.lead(two.lead).city, u"Рязань"_s);
    QCOMPARE(Outbox(two.boris.store().connection()).count(), 0);
    // And when the rows of 5 say something else, they hold
    QVERIFY(editLead(two.anna.session(), two.lead, {{u"city"_s, u"Орёл"_s}}));
    QVERIFY(two.bring(6));
    QCOMPARE(two.boris.lead(two.lead).city, u"Орёл"_s);
    QVERIFY(two.boris.store().journal().select(u"overlay = 1"_s, {}).empty());
}

void ReceiveTest::takesBackWhatIsRefused()
{
    // Given
    Two two;
    const QStringList before = rowsOf(two.boris);
    const Result<ChangeSet> mine = editLead(two.boris.session(), two.lead, {{u"city"_s, u"Рязань"_s}});
    QVERIFY(mine);
    send(two.boris);
    // When
    SyncAnswer answer = answerTo(two.boris, 1);
    const Obstacle obstacle{u"expectation"_s, u"lead"_s, two.lead.uuid(), u"owner"_s, QUuid::createUuid()};
    answer.results = {{1, OutcomeStatus::Refused, 0, obstacle, {}}};
    const Result<Received> received = two.boris.store().receive(answer);
    // Then its effect is gone with no row of the lead in the answer, and all that was typed is kept
    QVERIFY(received);
    QCOMPARE(received->refused, std::vector<ChangeSetId>{mine->id});
    QCOMPARE(rowsOf(two.boris), before);
    Outbox outbox(two.boris.store().connection());
    const std::vector<JournalEntry> refused = outbox.refused(u"1"_s);
    QCOMPARE(refused.size(), 1U);
    QCOMPARE(*outbox.obstacleOf(refused.front().changeset.number), obstacle);
    QCOMPARE(two.boris.store().journal().load(mine->id)->changes.front().fields.front().after, Value(u"Рязань"_s));
    QVERIFY(!undoable(two.boris.session()));
}

void ReceiveTest::leavesWhatCannotBeAppliedForTheServer()
{
    // Given a completed task that waits
    Two two;
    const LeadId lead = two.anna.addHandedOffLead();
    SyncAnswer first = answerTo(two.boris, 2);
    first.roots = {pageOf(two.anna, lead)};
    QVERIFY(two.boris.store().receive(first));
    QVERIFY(two.boris.complete(lead, u"return"_s, u"Бюджет в марте"_s));
    // When a colleague's completion comes
    QVERIFY(two.anna.complete(lead, u"transfer"_s));
    SyncAnswer second = answerTo(two.boris, 3);
    second.roots = {pageOf(two.anna, lead)};
    QVERIFY(two.boris.store().receive(second));
    // Then his stands, mine waits for the server with all that was typed
    QCOMPARE(two.boris.lead(lead).stage, two.anna.lead(lead).stage);
    QCOMPARE(two.boris.openTask(lead).id, two.anna.openTask(lead).id);
    const std::vector<JournalEntry> pending = Outbox(two.boris.store().connection()).pending(10);
    QCOMPARE(pending.size(), 1U);
    QVERIFY(!pending.front().overlay);
    QVERIFY(findProblems(two.boris.store().connection())->isEmpty());
}

void ReceiveTest::takesEverythingOfAPurgedLead()
{
    // Given a lead with a note, found by its words, and an edit that is not answered yet
    Two two;
    QVERIFY(addNote(two.anna.session(), two.lead, u"Секретная скидка"_s));
    QVERIFY(two.bring(2));
    const Result<ChangeSet> mine = editLead(two.boris.session(), two.lead, {{u"city"_s, u"Рязань"_s}});
    QVERIFY(mine);
    // When
    SyncAnswer answer = answerTo(two.boris, 3);
    answer.purge = {two.lead.uuid()};
    QVERIFY(two.boris.store().receive(answer));
    // Then no row, no search entry and no journal of it stays, but what he typed himself
    QVERIFY(!two.boris.store().find(two.lead));
    QCOMPARE(two.boris.store().tables().select(Kind::Feed, u"lead = ?"_s, {two.lead.uuid()}).size(), 0U);
    QCOMPARE(leadsFound(two.boris, u"склад"_s), 0);
    QCOMPARE(findDocuments(two.boris.store().connection(), u"скидка"_s, {}, 10).size(), 0U);
    const std::vector<JournalEntry> pending = Outbox(two.boris.store().connection()).pending(10);
    QCOMPARE(pending.size(), 1U);
    QCOMPARE(two.boris.store().journal().load(mine->id)->changes.front().fields.front().after, Value(u"Рязань"_s));
    QVERIFY(findProblems(two.boris.store().connection())->isEmpty());
}

void ReceiveTest::keepsWhatOnlyALaterProgramKnows()
{
    // Given
    Two two;
    SyncAnswer answer = answerTo(two.boris, 2);
    RootPage page = pageOf(two.anna, two.lead);
    page.records.front().fields.insert(u"mood"_s, u"good"_s);
    page.records.push_back({u"deal"_s, QUuid::createUuid(), two.lead.uuid(), 2, false, {{u"sum"_s, 5}}, {{7}, {}}});
    answer.roots = {page};
    // When
    QVERIFY(two.boris.store().receive(answer));
    // Then
    Statement &kept = two.boris.store().connection().prepared(u"SELECT kind, fields FROM unknown ORDER BY kind"_s);
    QVERIFY(kept.step());
    QCOMPARE(kept.text(0), u"deal"_s);
    QCOMPARE(kept.text(1), u"{\"sum\":5}"_s);
    QVERIFY(kept.step());
    QCOMPARE(kept.text(1), u"{\"mood\":\"good\"}"_s);
    kept.reset();
    // And it goes with its lead
    SyncAnswer purge = answerTo(two.boris, 3);
    purge.purge = {two.lead.uuid()};
    QVERIFY(two.boris.store().receive(purge));
    QVERIFY(!two.boris.store().connection().prepared(u"SELECT 1 FROM unknown WHERE kind = 'deal'"_s).step());
}

void ReceiveTest::dropsAnAnswerToAnotherQuestion()
{
    // Given
    Two two;
    const QStringList before = rowsOf(two.boris);
    QVERIFY(editLead(two.anna.session(), two.lead, {{u"city"_s, u"Калуга"_s}}));
    SyncAnswer answer = answerTo(two.boris, 5);
    answer.roots = {pageOf(two.anna, two.lead)};
    // When it goes on from elsewhere, or is of another epoch
    SyncAnswer fromElsewhere = answer;
    fromElsewhere.in.cursor = 4;
    SyncAnswer ofAnotherEpoch = answer;
    ofAnotherEpoch.epoch = QUuid::createUuid();
    // Then
    QCOMPARE(two.boris.store().receive(fromElsewhere).error().reason, u"answer-out-of-order"_s);
    QCOMPARE(two.boris.store().receive(ofAnotherEpoch).error().reason, u"answer-out-of-order"_s);
    QCOMPARE(rowsOf(two.boris), before);
    QCOMPARE(syncState(two.boris.store().connection())->position.cursor, 1);
}

void ReceiveTest::endsAWalkByDroppingWhatItDidNotMeet()
{
    // Given a second lead, and one that waits to be sent
    Two two;
    const LeadId other = two.anna.addLead({u"title=Цех"_s});
    SyncAnswer first = answerTo(two.boris, 2);
    first.roots = {pageOf(two.anna, other)};
    QVERIFY(two.boris.store().receive(first));
    const LeadId mine = two.boris.addLead({u"title=Моя"_s});
    // When the server walks over everything and meets only the second one
    SyncAnswer begin = answerTo(two.boris, 2);
    begin.out.scan = ScanPosition{9, 0, other.uuid()};
    begin.roots = {pageOf(two.anna, other)};
    for (const Kind kind : {Kind::User, Kind::Lookup, Kind::Setting}) {
        for (const StoredRecord &stored : two.boris.store().tables().select(kind, u"1"_s))
            begin.refs.push_back(sharedRecord(stored));
    }
    QVERIFY(two.boris.store().receive(begin));
    SyncAnswer end = answerTo(two.boris, 9);
    QVERIFY(end.in.scan);
    QVERIFY(two.boris.store().receive(end));
    // Then
    QVERIFY(!two.boris.store().find(two.lead));
    QVERIFY(two.boris.store().find(other));
    QVERIFY(two.boris.store().find(mine));
    QVERIFY(!two.boris.store().tables().select(Kind::User, u"1"_s).empty());
}

void ReceiveTest::removesOnlyWhatAFullPageLeavesOut()
{
    // Given
    Two two;
    QVERIFY(addNote(two.anna.session(), two.lead, u"Первая"_s));
    QVERIFY(two.bring(2));
    const std::vector<FeedEntry> notes = two.boris.store().select<FeedEntry>(u"type = 'note'"_s);
    QCOMPARE(notes.size(), 1U);
    RootPage page = pageOf(two.anna, two.lead);
    std::erase_if(page.records, [&](const SharedRecord &shared) { return shared.id == notes.front().id.uuid(); });
    // When a page that is not full leaves the note out, nothing goes
    page.full = false;
    SyncAnswer part = answerTo(two.boris, 3);
    part.roots = {page};
    QVERIFY(two.boris.store().receive(part));
    QVERIFY(two.boris.store().find(notes.front().id));
    // Then a full one takes it
    page.full = true;
    SyncAnswer whole = answerTo(two.boris, 4);
    whole.roots = {page};
    QVERIFY(two.boris.store().receive(whole));
    QVERIFY(!two.boris.store().find(notes.front().id));
}

void ReceiveTest::knowsHowFarEachRootHasCome()
{
    // Given a lead that came, and one that was made here
    Two two;
    Connection &connection = two.boris.store().connection();
    const LeadId own = two.boris.addLead({u"title=Свой"_s});
    const auto leads = [&] {
        std::vector<RootHead> heads = rootHeads(connection);
        std::erase_if(heads,
                      [&](const RootHead &each) { return each.root != two.lead.uuid() && each.root != own.uuid(); });
        return heads;
    };
    SyncAnswer answer = answerTo(two.boris, 8);
    answer.roots = {pageOf(two.anna, two.lead)};
    answer.roots.front().seq = 8;
    QVERIFY(two.boris.store().receive(answer));
    QCOMPARE(leads(), (std::vector<RootHead>{{two.lead.uuid(), 8}}));
    // When rows are lost, then it is not among them
    connection.execute(u"CREATE TABLE aside AS SELECT * FROM lead"_s);
    connection.execute(u"DELETE FROM lead WHERE title <> 'Свой'"_s);
    QVERIFY(leads().empty());
    // What stands there although it never came is told of by number 0
    connection.execute(u"INSERT INTO lead SELECT * FROM aside WHERE title <> 'Свой'"_s);
    connection.execute(u"DELETE FROM rootHead"_s);
    QCOMPARE(leads(), (std::vector<RootHead>{{two.lead.uuid(), 0}}));
    // And what is purged is gone
    answer = answerTo(two.boris, 9);
    answer.roots = {pageOf(two.anna, two.lead)};
    QVERIFY(two.boris.store().receive(answer));
    answer = answerTo(two.boris, 10);
    answer.purge = {two.lead.uuid()};
    QVERIFY(two.boris.store().receive(answer));
    QVERIFY(leads().empty());
}

void ReceiveTest::readsHostileRecordsWithoutHarm()
{
    // Given a tombstone of what is not there, a task of no lead, two settings of one name and a stamp far ahead
    Two two;
    SyncAnswer answer = answerTo(two.boris, 2);
    const QUuid nobody = QUuid::createUuid();
    const Stamps farAhead{{std::numeric_limits<qint64>::max()}, {}};
    answer.roots = {{nobody, true, {{u"lead"_s, nobody, nobody, 2, true, {}, farAhead}}}};
    answer.refs = {{u"setting"_s, QUuid::createUuid(), {}, 2, false, {{u"name"_s, u"currency"_s}}, farAhead}};
    // When
    QVERIFY(two.boris.store().receive(answer));
    // Then work goes on, and this device's clock stays in its time
    QVERIFY(editLead(two.boris.session(), two.lead, {{u"city"_s, u"Рязань"_s}}));
    const Hlc mine = two.boris.store().journal().latest(1).front().hlc;
    QVERIFY(mine.moment() < two.boris.clock().now().plusMinutes(6));
}

/// A walk over everything from whom the city is hidden, as a server sends it.
static void walkWithoutTheCity(Two &two)
{
    TestFile &file = two.boris;
    User me = file.session().user();
    me.role = u"rep"_s;
    const Setting rights = newSetting(fieldRightsSetting, u"{\"rep\":{\"lead.city\":\"hidden\"}}"_s);
    const auto shared = [](const Record &record) {
        StoredRecord stored;
        stored.record = record;
        stored.created = {1};
        return sharedRecord(stored);
    };
    SyncAnswer first = answerTo(file, 0);
    first.out = {first.in.cursor, ScanPosition{9, 0, {}}};
    first.refs = {shared(toRecord(me)), shared(toRecord(rights))};
    QVERIFY(file.store().receive(first));
    SyncAnswer last = answerTo(file, 9);
    last.roots = {pageOf(two.anna, two.lead)};
    last.roots.front().records.front().fields.remove(u"city"_s);
    last.roots.front().records.front().stamps.set(u"city"_s, Hlc());
    QVERIFY(file.store().receive(last));
}

void ReceiveTest::forgetsWhatIsHiddenFromItsPersonNow()
{
    // Given edits of the city: one that was acknowledged, and one that waits
    Two two;
    QVERIFY(editLead(two.boris.session(), two.lead, {{u"city"_s, u"Рязань"_s}, {u"comment"_s, u"B"_s}}));
    send(two.boris);
    QVERIFY(two.bring(2, {{1, OutcomeStatus::Applied, 2, {}, {}}}));
    QVERIFY(editLead(two.boris.session(), two.lead, {{u"city"_s, u"Пермь"_s}}));
    // When
    walkWithoutTheCity(two);
    // Then what was settled tells nothing of it, what waits is kept, and so is all else
    const auto changed = [&two](const QString &field) {
        QStringList values;
        for (const HistoryEntry &entry : two.boris.store().journal().history(two.lead.uuid())) {
            if (entry.change.field == field)
                values.append(entry.change.after.toString());
        }
        return values;
    };
    QCOMPARE(changed(u"city"_s), QStringList{u"Пермь"_s});
    QCOMPARE(changed(u"comment"_s), QStringList{u"B"_s});
    QCOMPARE(leadsFound(two.boris, u"тула"_s), 0);
    QCOMPARE(Outbox(two.boris.store().connection()).count(), 1);
    // And when that is refused, the field is as empty as it came
    send(two.boris);
    SyncAnswer answer = answerTo(two.boris, 10);
    answer.results = {{2, OutcomeStatus::Refused, 0, Obstacle{u"field-hidden"_s, u"lead"_s, {}, u"city"_s, {}}, {}}};
    QVERIFY(two.boris.store().receive(answer));
    QCOMPARE(two.boris.lead(two.lead).city, QString());
    QVERIFY(findProblems(two.boris.store().connection())->isEmpty());
}

QTEST_GUILESS_MAIN(ReceiveTest)

#include "tst_receive.moc"
