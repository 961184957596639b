// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/batches.h"
#include "core/store/leadlist.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Everything can be taken back and brought again, one thing or many, today or after a restart.
class UndoTest : public QObject
{
    Q_OBJECT

private slots:
    void takesBackAndBringsAgain();
    void worksAfterARestart_data();
    void worksAfterARestart();
    void aNewChangeEndsTheRedo();
    void goesBackStepByStepAndForthAgain();
    void saysWhenSomebodyChangedItSince();
    void overwritesLaterChangesOnlyWhenForced();
    void takesALeadBackWithWhatHangsOnIt();
    void takesBackABatchWhole_data();
    void takesBackABatchWhole();
    void aBatchThatWasChangedSinceAsks();
    void aStoppedUndoCanBeFinished();
    void aBatchCutShortIsTakenBackAtTheNextStart();
    void allEditsUndoneLeaveTheFirstState_data();
    void allEditsUndoneLeaveTheFirstState();
    void thereIsNothingToUndoInANewFile();
    void whatWasRedoneIsTakenBackByItsOldName_data();
    void whatWasRedoneIsTakenBackByItsOldName();
    void asksBeforeItTakesAwayWhatOthersPointAt_data();
    void asksBeforeItTakesAwayWhatOthersPointAt();

private:
    static QUuid importBatch(TestFile &file, int parts, bool finish = true)
    {
        Batches batches(file.store().connection());
        const Batch batch{newUuid(file.clock().now()), u"lead.import"_s, {}, file.clock().now(), {}, {}};
        batches.begin(batch);
        for (int part = 0; part < parts; ++part) {
            ChangeSet changeset = file.session().changeset(u"lead.import"_s);
            changeset.batch = batch.id;
            Lead lead;
            lead.id = LeadId(newUuid(file.clock().now()));
            lead.number = part + 1;
            lead.title = u"Imported %1"_s.arg(part);
            changeset.create(lead);
            if (!file.store().commit(changeset))
                qFatal("import failed");
        }
        if (finish)
            batches.finish(batch.id);
        return batch.id;
    }
    static Result<QUuid> undo(TestFile &file, Force force = Force::No)
    {
        const Result<Reversal> target = undoable(file.session());
        return target ? reverse(file.session(), *target, u"undo"_s, force) : tl::unexpected(target.error());
    }
    static Result<QUuid> redo(TestFile &file)
    {
        const Result<Reversal> target = redoable(file.session());
        return target ? reverse(file.session(), *target, u"redo"_s) : tl::unexpected(target.error());
    }
    static qint64 leads(TestFile &file) { return countLeads(file.store().connection(), {}); }
};

void UndoTest::takesBackAndBringsAgain()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s, u"phone=+74951234567"_s});
    const Lead before = file.lead(id);
    // When / Then
    QVERIFY(undo(file));
    QVERIFY(!file.store().find(id));
    QVERIFY(redo(file));
    QCOMPARE(toRecord(file.lead(id)).values, toRecord(before).values);
    QCOMPARE(redo(file).error().reason, u"nothing-to-redo"_s);
}

void UndoTest::worksAfterARestart_data()
{
    proves("C-63 undo after a restart");
}

void UndoTest::worksAfterARestart()
{
    // Given a task completed with all that follows
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const TaskId task = file.openTask(id).id;
    const Lead before = file.lead(id);
    QVERIFY(file.complete(id, u"return"_s, u"later"_s));
    QCOMPARE(file.lead(id).stage, u"distribution"_s);
    // When
    file.reopen();
    QVERIFY(undo(file));
    // Then
    QCOMPARE(toRecord(file.lead(id)).values, toRecord(before).values);
    QCOMPARE(file.openTask(id).id, task);
    QVERIFY(file.card(id).feed.size() <= 1);
}

void UndoTest::aNewChangeEndsTheRedo()
{
    TestFile file;
    file.addLead();
    QVERIFY(undo(file));
    file.addLead();
    QCOMPARE(redo(file).error().reason, u"nothing-to-redo"_s);
}

void UndoTest::goesBackStepByStepAndForthAgain()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=0"_s});
    for (int step = 1; step <= 3; ++step)
        QVERIFY(editLead(file.session(), id, {{u"title"_s, QString::number(step)}}));
    // When / Then
    for (int step = 2; step >= 0; --step) {
        QVERIFY(undo(file));
        QCOMPARE(file.lead(id).title, QString::number(step));
    }
    for (int step = 1; step <= 3; ++step) {
        QVERIFY(redo(file));
        QCOMPARE(file.lead(id).title, QString::number(step));
    }
    QVERIFY(undo(file));
    QCOMPARE(file.lead(id).title, u"2"_s);
}

void UndoTest::saysWhenSomebodyChangedItSince()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"B"_s}}));
    const QString mine = undoable(file.session())->changesets.front().toString();
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"C"_s}}));
    // When
    const Result<QUuid> result = reverse(file.session(), *reversalOf(file.session(), mine), u"undo"_s);
    // Then
    QCOMPARE(result.error().reason, u"changed-since"_s);
    QCOMPARE(result.error().details.last(), u"title"_s);
    QCOMPARE(file.lead(id).title, u"C"_s);
}

void UndoTest::overwritesLaterChangesOnlyWhenForced()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"B"_s}}));
    const Reversal edit = *undoable(file.session());
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"C"_s}}));
    QVERIFY(reverse(file.session(), edit, u"undo"_s, Force::Yes));
    QCOMPARE(file.lead(id).title, u"A"_s);
    QCOMPARE(reversalOf(file.session(), edit.changesets.front().toString()).error().reason, u"already-undone"_s);
}

void UndoTest::takesALeadBackWithWhatHangsOnIt()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s, u"contactName=Ёлкин"_s});
    const Reversal adding = *undoable(file.session());
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    QVERIFY(addNote(file.session(), id, u"note"_s));
    // When
    QVERIFY(!reverse(file.session(), adding, u"undo"_s));
    const Result<QUuid> forced = reverse(file.session(), adding, u"undo"_s, Force::Yes);
    // Then
    QVERIFY(forced);
    QCOMPARE(leads(file), 0);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
    QVERIFY(redo(file));
    QCOMPARE(file.card(id).feed.size() > 0, true);
}

void UndoTest::takesBackABatchWhole_data()
{
    proves("C-69 one undo takes an import back");
}

void UndoTest::takesBackABatchWhole()
{
    // Given
    TestFile file;
    file.addLead();
    const QUuid batch = importBatch(file, 5);
    file.reopen();
    QCOMPARE(leads(file), 6);
    // When
    const Result<Reversal> target = reversalOf(file.session(), batch.toString());
    QCOMPARE(target->changesets.size(), size_t{5});
    std::vector<qint64> seen;
    QVERIFY(reverse(file.session(), *target, u"undo"_s, Force::No, [&](qint64 done, qint64) {
        seen.push_back(done);
        return true;
    }));
    // Then
    QCOMPARE(leads(file), 1);
    QCOMPARE(seen, (std::vector<qint64>{1, 2, 3, 4, 5}));
    QVERIFY(redo(file));
    QCOMPARE(leads(file), 6);
    QVERIFY(undo(file));
    QCOMPARE(leads(file), 1);
}

void UndoTest::aBatchThatWasChangedSinceAsks()
{
    TestFile file;
    const QUuid batch = importBatch(file, 3);
    const Lead second = *leadNamed(file.session(), u"2"_s);
    QVERIFY(editLead(file.session(), second.id, {{u"title"_s, u"mine"_s}}));
    const Reversal target = *reversalOf(file.session(), batch.toString());
    QCOMPARE(reverse(file.session(), target, u"undo"_s).error().reason, u"changed-since"_s);
    QCOMPARE(leads(file), 3);
    QVERIFY(reverse(file.session(), target, u"undo"_s, Force::Yes));
    QCOMPARE(leads(file), 0);
}

void UndoTest::aStoppedUndoCanBeFinished()
{
    TestFile file;
    const QUuid batch = importBatch(file, 5);
    const auto stopAtTwo = [](qint64 done, qint64) { return done < 2; };
    const Result<QUuid> stopped =
        reverse(file.session(), *reversalOf(file.session(), batch.toString()), u"undo"_s, Force::No, stopAtTwo);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(leads(file), 3);
    QVERIFY(reverse(file.session(), *reversalOf(file.session(), batch.toString()), u"undo"_s));
    QCOMPARE(leads(file), 0);
}

void UndoTest::aBatchCutShortIsTakenBackAtTheNextStart()
{
    // Given
    TestFile file;
    file.addLead();
    importBatch(file, 4, false);
    // When
    file.reopen();
    const Result<int> recovered = recoverBatches(file.session());
    // Then
    QCOMPARE(*recovered, 1);
    QCOMPARE(leads(file), 1);
    QCOMPARE(*recoverBatches(file.session()), 0);
}

void UndoTest::allEditsUndoneLeaveTheFirstState_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("C-63 seed %u", seed) << seed;
}

void UndoTest::allEditsUndoneLeaveTheFirstState()
{
    // Given a file and random work on it
    QFETCH(quint32, seed);
    std::srand(seed);
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const Lead before = file.lead(id);
    const TaskId task = file.openTask(id).id;
    const auto random = [](int below) { return std::rand() % below; };
    int steps = 0;
    for (int count = 0; count < 15; ++count) {
        file.clock().advanceMinutes(1);
        Result<ChangeSet> done = failure(ErrorCode::Refused, u"none"_s);
        switch (random(5)) {
        case 0:
            done = editLead(file.session(), id, {{u"city"_s, QString::number(random(1000))}});
            break;
        case 1:
            done = addNote(file.session(), id, QString::number(random(1000)));
            break;
        case 2:
            done = moveLead(file.session(), id, random(2) ? u"distribution"_s : u"qualification"_s);
            break;
        case 3:
            done = qualifyLead(file.session(), id, proposedChoice(file.lead(id)));
            break;
        default:
            if (tasks(file.session(), id, true).size() == 1)
                done = file.complete(id, random(2) ? u"no-interest"_s : u"return"_s);
        }
        steps += done ? 1 : 0;
    }
    // When
    for (int step = 0; step < steps; ++step)
        QVERIFY(undo(file));
    // Then
    QCOMPARE(toRecord(file.lead(id)).values, toRecord(before).values);
    QCOMPARE(file.openTask(id).id, task);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void UndoTest::thereIsNothingToUndoInANewFile()
{
    TestFile file;
    QCOMPARE(undo(file).error().reason, u"nothing-to-undo"_s);
    QCOMPARE(reversalOf(file.session(), u"1"_s).error().reason, u"cannot-undo"_s);
    QCOMPARE(reversalOf(file.session(), u"77"_s).error().reason, u"changeset-not-found"_s);
    QCOMPARE(reversalOf(file.session(), u"nonsense"_s).error().reason, u"changeset-not-found"_s);
}

void UndoTest::whatWasRedoneIsTakenBackByItsOldName_data()
{
    proves("C-69 an import that was taken back and brought again");
}

void UndoTest::whatWasRedoneIsTakenBackByItsOldName()
{
    // Given an import and a lead, each taken back and brought again, the import twice
    TestFile file;
    const QString batch = importBatch(file, 3).toString();
    for (int time = 0; time < 2; ++time) {
        QVERIFY(undo(file));
        QCOMPARE(reversalOf(file.session(), batch).error().reason, u"already-undone"_s);
        QVERIFY(redo(file));
    }
    const LeadId id = file.addLead();
    const QString added = file.store().journal().latest(1).front().changeset.id.toString();
    QVERIFY(undo(file) && redo(file));
    // When they are named as they were when they were new, after a restart
    file.reopen();
    QVERIFY(reverse(file.session(), reversalOf(file.session(), added).value(), u"undo"_s));
    QVERIFY(!file.store().find(id));
    QVERIFY(reverse(file.session(), reversalOf(file.session(), batch).value(), u"undo"_s));
    // Then both are gone
    QCOMPARE(leads(file), 0);
    QCOMPARE(reversalOf(file.session(), batch).error().reason, u"already-undone"_s);
}

void UndoTest::asksBeforeItTakesAwayWhatOthersPointAt_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("C-63 a contact that a second lead has") << u"contact"_s;
    QTest::newRow("C-63 a user who owns a lead") << u"owner"_s;
    QTest::newRow("C-63 a team with a lead") << u"ownerTeam"_s;
}

void UndoTest::asksBeforeItTakesAwayWhatOthersPointAt()
{
    // Given a contact, a user or a team, and then a lead that points at it
    QFETCH(const QString, field);
    TestFile file;
    const LeadId first = file.addLead({u"contactName=Ann"_s, u"phone=+74951234567"_s});
    Team north;
    north.name = u"North"_s;
    const Result<ChangeSet> made = field == "contact"_L1
        ? qualifyLead(file.session(), first, proposedChoice(file.lead(first)))
        : field == "owner"_L1 ? addUser(file.session(), u"oleg"_s, {})
                              : addTeam(file.session(), north);
    QVERIFY(made);
    QStringList values{u"phone=+74951234567"_s};
    if (field != "contact"_L1)
        values.append(field + (field == "owner"_L1 ? u"=oleg"_s : u"=North"_s));
    const LeadId second = file.addLead(values);
    const auto pointsAt = [&] { return toRecord(file.lead(second)).value(field); };
    QVERIFY(pointsAt().isValid());
    // When it is to be taken back
    const Reversal target = reversalOf(file.session(), made->id.toString()).value();
    const Result<QUuid> asked = reverse(file.session(), target, u"undo"_s);
    // Then that is asked first, and when it is wanted all the same nothing points nowhere
    QCOMPARE(asked.error().reason, u"changed-since"_s);
    QCOMPARE(asked.error().details, (QStringList{u"lead"_s, second.uuid().toString(QUuid::WithoutBraces), field}));
    QVERIFY(reverse(file.session(), target, u"undo"_s, Force::Yes));
    QVERIFY(!pointsAt().isValid());
    QVERIFY(redo(file));
    QVERIFY(pointsAt().isValid());
}

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
