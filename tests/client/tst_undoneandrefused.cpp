// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attention.h"
#include "core/services/conflicts.h"
#include "core/services/sharing.h"
#include "core/services/undo.h"
#include "core/store/backup.h"
#include "tests/client/firm.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Two files that share a lead.
struct Pair : Firm
{
    LeadId lead = anna.addLead();

    Pair() { everybodySyncs(); }
};

QString undo(TestFile &file)
{
    const Result<Reversal> newest = undoable(file.session());
    const Result<QUuid> done = newest ? reverse(file.session(), *newest, u"undo"_s) : tl::unexpected(newest.error());
    return done ? QString() : done.error().reason;
}

QString redo(TestFile &file)
{
    const Result<Reversal> newest = redoable(file.session());
    const Result<QUuid> done = newest ? reverse(file.session(), *newest, u"redo"_s) : tl::unexpected(newest.error());
    return done ? QString() : done.error().reason;
}

qsizetype notesIn(TestFile &file, const LeadId &lead)
{
    return static_cast<qsizetype>(
        file.store().tables().select(Kind::Feed, u"lead = ? AND type = 'note'"_s, {lead.uuid()}).size());
}

qsizetype tasksIn(TestFile &file, const LeadId &lead)
{
    return static_cast<qsizetype>(file.store().tables().select(Kind::Task, u"lead = ?"_s, {lead.uuid()}).size());
}

/// As another administrator of whom this file has not heard.
bool take(TestFile &file, const QString &login, const QString &team)
{
    ChangeSet changeset = file.session().changeset(u"user.add"_s);
    createUser(changeset, file.clock().now(), login, u"Olga Somova"_s, u"rep"_s);
    Team added;
    added.id = TeamId(newUuid(file.clock().now()));
    added.name = team;
    changeset.create(added);
    return file.store().commit(std::move(changeset)).has_value();
}

/// As the server tells of what it refused.
void keepConflict(Pair &firm, const RefusedChange &refused)
{
    Conflict conflict;
    conflict.id = ConflictId(newUuid(firm.anna.clock().now()));
    conflict.lead = firm.lead;
    conflict.at = firm.anna.clock().now();
    conflict.op = refused.entry.changeset.id;
    conflict.why = u"refused"_s;
    conflict.of = u"lead"_s;
    conflict.record = firm.lead.uuid();
    conflict.value = u"[]"_s;
    ChangeSet changeset = firm.anna.session().changeset(u"lead.edit"_s);
    changeset.create(conflict);
    QVERIFY(firm.anna.session().commit(std::move(changeset)));
    firm.everybodySyncs();
}

} // namespace

/// What becomes of undo and redo, and of what was refused, once the server has answered.
class UndoneAndRefusedTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasUndoneIsBroughtAgainAfterTheAnswer()
    {
        // Given a note that was taken back, and the server's answer to that
        Pair firm;
        QVERIFY(addNote(firm.anna.session(), firm.lead, u"Called"_s));
        firm.everybodySyncs();
        QCOMPARE(undo(firm.anna), QString());
        firm.everybodySyncs();
        QCOMPARE(notesIn(firm.boris, firm.lead), 0);
        // When / Then
        QCOMPARE(redo(firm.anna), QString());
        firm.everybodySyncs();
        QCOMPARE(notesIn(firm.boris, firm.lead), 1);
        QVERIFY(findProblems(firm.anna.store().connection())->isEmpty());
    }

    void soIsATask()
    {
        // Given
        Pair firm;
        Task task;
        task.lead = firm.lead;
        task.subject = u"Call back"_s;
        task.start = firm.anna.clock().now().plusDays(1);
        QVERIFY(addTask(firm.anna.session(), task));
        firm.everybodySyncs();
        // When it goes and comes twice
        for (int times = 0; times < 2; ++times) {
            QCOMPARE(undo(firm.anna), QString());
            firm.everybodySyncs();
            QCOMPARE(tasksIn(firm.boris, firm.lead), 0);
            QCOMPARE(redo(firm.anna), QString());
            firm.everybodySyncs();
        }
        // Then
        QCOMPARE(tasksIn(firm.anna, firm.lead), 1);
        QCOMPARE(tasksIn(firm.boris, firm.lead), 1);
    }

    void aServerFromABackupGetsTheUndoneOnceMoreAsUndone()
    {
        // Given
        Pair firm;
        QVERIFY(addNote(firm.anna.session(), firm.lead, u"Called"_s));
        firm.everybodySyncs();
        QCOMPARE(undo(firm.anna), QString());
        firm.everybodySyncs();
        // When
        firm.server->restore();
        firm.everybodySyncs();
        // Then
        QVERIFY(attention(firm.anna.session()).empty());
        QCOMPARE(notesIn(firm.anna, firm.lead), 0);
        QCOMPARE(notesIn(firm.boris, firm.lead), 0);
    }

    void anUndoThatTheServerRefusedCanBeRepeated()
    {
        // Given
        Pair firm;
        QVERIFY(addNote(firm.anna.session(), firm.lead, u"Called"_s));
        firm.everybodySyncs();
        const ChangeSetId noted = undoable(firm.anna.session())->changesets.front();
        QCOMPARE(undo(firm.anna), QString());
        QCOMPARE(reversalOf(firm.anna.session(), noted.toString()).error().reason, u"already-undone"_s);
        // When
        firm.server->setRefuses(true);
        sync(firm.anna, *firm.server);
        firm.server->setRefuses(false);
        // Then the note stands, nothing is there to be redone, and it can be taken back again
        QCOMPARE(notesIn(firm.anna, firm.lead), 1);
        QCOMPARE(redo(firm.anna), u"nothing-to-redo"_s);
        const std::vector<RefusedChange> cards = attention(firm.anna.session());
        QCOMPARE(cards.size(), 1U);
        QVERIFY(doAgain(firm.anna.session(), cards.front()));
        firm.everybodySyncs();
        QCOMPARE(notesIn(firm.boris, firm.lead), 0);
        QCOMPARE(reversalOf(firm.anna.session(), noted.toString()).error().reason, u"already-undone"_s);
    }

    void anUndoTakenOutOfTheOutboxCanBeRepeated()
    {
        // Given
        Pair firm;
        QVERIFY(addNote(firm.anna.session(), firm.lead, u"Called"_s));
        firm.everybodySyncs();
        QCOMPARE(undo(firm.anna), QString());
        // When
        const std::vector<JournalEntry> waiting = outbox(firm.anna.session(), 10);
        QVERIFY(cancelChange(firm.anna.session(), waiting.front().changeset.id.toString()));
        // Then
        QCOMPARE(notesIn(firm.anna, firm.lead), 1);
        QCOMPARE(undo(firm.anna), QString());
        QCOMPARE(notesIn(firm.anna, firm.lead), 0);
    }

    void whatItsAuthorHasSettledIsNobodysConflict()
    {
        // Given a change of Boris' that the server refused, and has shown to everybody
        Pair firm;
        QVERIFY(editLead(firm.boris.session(), firm.lead, {{u"city"_s, u"Tula"_s}}));
        firm.server->setRefuses(true);
        sync(firm.boris, *firm.server);
        firm.server->setRefuses(false);
        const std::vector<RefusedChange> cards = attention(firm.boris.session());
        QCOMPARE(cards.size(), 1U);
        keepConflict(firm, cards.front());
        QCOMPARE(conflicts(firm.anna.session()).size(), 1U);
        QVERIFY(conflicts(firm.boris.session()).empty()); // it is his card
        // When
        QVERIFY(doAgain(firm.boris.session(), cards.front()));
        firm.everybodySyncs();
        // Then, and his next undo is of what he did again
        for (TestFile *file : {&firm.anna, &firm.boris}) {
            QCOMPARE(file->lead(firm.lead).city, u"Tula"_s);
            QCOMPARE(sharing(file->session()).conflicts, 0);
        }
        QCOMPARE(undo(firm.boris), QString());
        QCOMPARE(firm.boris.lead(firm.lead).city, QString());
    }

    void aLoginThatSomebodyElseHasByNowIsNotTakenAgain()
    {
        // Given two who added the same login, of whom Anna was second
        Pair firm;
        QVERIFY(addUser(firm.anna.session(), u"olga"_s, u"Olga Orlova"_s));
        Team north;
        north.name = u"North"_s;
        QVERIFY(addTeam(firm.anna.session(), north));
        firm.server->setRefuses(true);
        sync(firm.anna, *firm.server);
        firm.server->setRefuses(false);
        QVERIFY(take(firm.boris, u"olga"_s, u"north"_s));
        firm.everybodySyncs();
        const std::vector<RefusedChange> cards = attention(firm.anna.session());
        QCOMPARE(cards.size(), 2U);
        // When / Then
        QCOMPARE(doAgain(firm.anna.session(), cards[1]).error().reason, u"login-taken"_s);
        QCOMPARE(doAgain(firm.anna.session(), cards[0]).error().reason, u"team-taken"_s);
        // And what was typed is there until somebody settles it
        QCOMPARE(attention(firm.anna.session()).size(), 2U);
        QCOMPARE(users(firm.anna.store()).size(), 3U);
    }

    void listsOfWhatWaitsAreReadInParts()
    {
        // Given twelve edits that wait, and what the server makes of them
        Pair firm;
        for (int time = 0; time < 12; ++time)
            QVERIFY(editLead(firm.anna.session(), firm.lead, {{u"city"_s, u"Tula %1"_s.arg(time)}}));
        const std::vector<JournalEntry> waiting = outbox(firm.anna.session(), -1);
        QCOMPARE(waiting.size(), 12U);
        const std::vector<JournalEntry> part = outbox(firm.anna.session(), 5, 10);
        QCOMPARE(part.size(), 2U);
        QCOMPARE(part.front().changeset.id, waiting[10].changeset.id);
        firm.server->setRefuses(true);
        sync(firm.anna, *firm.server);
        // When
        const std::vector<RefusedChange> all = attention(firm.anna.session(), -1);
        const std::vector<RefusedChange> later = attention(firm.anna.session(), 5, 10);
        // Then each is reached, newest first, and found by its number and by its id
        QCOMPARE(all.size(), 12U);
        QCOMPARE(later.size(), 2U);
        QCOMPARE(later.back().entry.changeset.id, all.back().entry.changeset.id);
        QCOMPARE(all.back().entry.changeset.id, waiting.front().changeset.id);
        const ChangeSet &last = all.back().entry.changeset;
        for (const QString &name : {QString::number(last.number), last.id.toString()})
            QCOMPARE(refusedChange(firm.anna.session(), name)->entry.changeset.id, last.id);
        discard(firm.anna.session(), all.back());
        QCOMPARE(refusedChange(firm.anna.session(), last.id.toString()).error().reason, u"not-refused"_s);
        QCOMPARE(attention(firm.anna.session(), -1).size(), 11U);
    }
};

QTEST_GUILESS_MAIN(UndoneAndRefusedTest)
#include "tst_undoneandrefused.moc"
