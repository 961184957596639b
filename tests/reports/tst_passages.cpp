// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/ledger.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything the store keeps of passages and their counts, in one text a row.
QStringList kept(TestFile &file)
{
    QStringList rows;
    Statement &passages = file.store().connection().prepared(
        u"SELECT lead || ' ' || position || ' ' || stage || ' ' || trail || ' ' || enteredAt || ' ' || "
        "coalesce(leftAt, '-') || ' ' || coalesce(stayed, '-') || ' ' || createdAt || ' ' || hex(owner) || ' ' || "
        "source || ' ' || needType || ' ' || archived FROM passage ORDER BY lead, position"_s);
    while (passages.step())
        rows.append(passages.text(0));
    Statement &counts = file.store().connection().prepared(
        u"SELECT trail || ' ' || stage || ' ' || span || ' ' || hex(owner) || ' ' || source || ' ' || moves "
        "FROM moveCount WHERE moves <> 0 ORDER BY trail, stage, span, owner, source"_s);
    while (counts.step())
        rows.append(counts.text(0));
    return rows;
}

QStringList trailOf(TestFile &file, const LeadId &id)
{
    QStringList stays;
    Statement &statement =
        file.store().connection().prepared(u"SELECT passage.stage || coalesce(' ' || (stayed / 60000), '') FROM "
                                           u"passage JOIN lead ON lead.row = passage.lead "
                                           "WHERE lead.id = ? ORDER BY position"_s);
    statement.bind(id.uuid());
    while (statement.step())
        stays.append(statement.text(0));
    return stays;
}

void takeBack(TestFile &file)
{
    file.clock().advanceMinutes(1);
    const Result<Reversal> last = undoable(file.session());
    QVERIFY(last);
    QVERIFY(reverse(file.session(), *last, u"undo"_s));
}

void makeAgain(TestFile &file)
{
    file.clock().advanceMinutes(1);
    const Result<Reversal> last = redoable(file.session());
    QVERIFY(last);
    QVERIFY(reverse(file.session(), *last, u"redo"_s));
}

} // namespace

/// The store's table of who stood where: it follows every change of a lead, its undo and its redo.
class PassagesTest : public QObject
{
    Q_OBJECT

private slots:
    void beginWithTheLead();
    void followItsMoves();
    void anUndoneMoveLeavesNoTrace();
    void aMoveMadeAgainIsThereAgain();
    void anUndoneBirthLeavesNothing();
    void followOwnerSourceAndArchive();
    void comeOutTheSameFromTheJournalOfAnOldFile();
    void survivesAMoveWithinTheSameMillisecond();
};

void PassagesTest::beginWithTheLead()
{
    TestFile file;
    QCOMPARE(trailOf(file, file.addLead()), QStringList{u"qualification"_s});
}

void PassagesTest::followItsMoves()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead();
    // When
    file.clock().advanceMinutes(30);
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    file.clock().advanceMinutes(50);
    QVERIFY(moveLead(file.session(), id, u"qualification"_s));
    // Then
    QCOMPARE(trailOf(file, id), (QStringList{u"qualification 30"_s, u"distribution 50"_s, u"qualification"_s}));
}

void PassagesTest::anUndoneMoveLeavesNoTrace()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead();
    file.clock().advanceMinutes(30);
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    const QStringList before = kept(file);
    file.clock().advanceMinutes(50);
    QVERIFY(moveLead(file.session(), id, u"disqualified"_s, u"no-budget"_s));
    // When
    takeBack(file);
    // Then
    QCOMPARE(kept(file), before);
    takeBack(file);
    QCOMPARE(trailOf(file, id), QStringList{u"qualification"_s});
}

void PassagesTest::aMoveMadeAgainIsThereAgain()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead();
    file.clock().advanceMinutes(30);
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    const QStringList moved = kept(file);
    // When
    takeBack(file);
    makeAgain(file);
    // Then
    QCOMPARE(kept(file), moved);
    takeBack(file);
    makeAgain(file);
    QCOMPARE(kept(file), moved);
}

void PassagesTest::anUndoneBirthLeavesNothing()
{
    TestFile file;
    const LeadId id = file.addLead();
    const QStringList born = kept(file);
    takeBack(file);
    QCOMPARE(kept(file), QStringList());
    makeAgain(file);
    QCOMPARE(kept(file).size(), born.size());
    QCOMPARE(trailOf(file, id), QStringList{u"qualification"_s});
}

void PassagesTest::followOwnerSourceAndArchive()
{
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg Orlov"_s, u"rep"_s));
    const UserId oleg = file.store().select<User>(u"login = 'oleg'"_s).front().id;
    const LeadId id = file.addLead();
    file.clock().advanceMinutes(30);
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    const QStringList before = kept(file);
    // When
    QVERIFY(editLead(file.session(), id, {{u"owner"_s, oleg.uuid()}, {u"source"_s, u"call"_s}}));
    // Then
    QCOMPARE(kept(file).filter(u"call"_s).size(), 4);
    takeBack(file);
    QCOMPARE(kept(file), before);
    QVERIFY(archiveLead(file.session(), id));
    QCOMPARE(kept(file).size(), 2);
    QVERIFY(archiveLead(file.session(), id, false));
    QCOMPARE(kept(file), before);
}

void PassagesTest::comeOutTheSameFromTheJournalOfAnOldFile()
{
    // Given a file with moves, some taken back, some made again
    TestFile file;
    std::vector<LeadId> leads;
    for (int count = 0; count < 5; ++count) {
        file.clock().advanceMinutes(11);
        leads.push_back(file.addHandedOffLead());
    }
    file.clock().advanceMinutes(60);
    QVERIFY(file.complete(leads[0], u"return"_s));
    file.clock().advanceMinutes(60);
    QVERIFY(moveLead(file.session(), leads[0], u"handoff"_s));
    QVERIFY(moveLead(file.session(), leads[1], u"disqualified"_s, u"no-budget"_s));
    takeBack(file);
    QVERIFY(moveLead(file.session(), leads[2], u"disqualified"_s, u"lost"_s));
    takeBack(file);
    makeAgain(file);
    QVERIFY(archiveLead(file.session(), leads[3]));
    QVERIFY(editLead(file.session(), leads[4], {{u"source"_s, u"call"_s}, {u"needType"_s, u"software"_s}}));
    const QStringList before = kept(file);
    // When the tables are gone, as in a file of an earlier program, and come with the migration that makes them
    Connection &connection = file.store().connection();
    for (const QString &trigger : {u"leadBorn"_s, u"leadMoved"_s, u"leadDescribed"_s, u"leadGone"_s})
        connection.execute(u"DROP TRIGGER "_s + trigger);
    connection.execute(u"DROP TABLE passage"_s);
    connection.execute(u"DROP TABLE moveCount"_s);
    QFile migration(u":/migrations/0003_keep_stage_passages.sql"_s);
    QVERIFY(migration.open(QIODevice::ReadOnly));
    for (const QString &statement : QString::fromUtf8(migration.readAll()).split(u"\n;;\n"_s))
        connection.execute(statement);
    file.reopen();
    // Then
    QCOMPARE(kept(file), before);
    QVERIFY(moveLead(file.session(), leads[4], u"disqualified"_s, u"lost"_s));
    QCOMPARE(trailOf(file, leads[4]).size(), 3);
}

void PassagesTest::survivesAMoveWithinTheSameMillisecond()
{
    TestFile file;
    const LeadId id = file.addLead();
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    QCOMPARE(trailOf(file, id), (QStringList{u"qualification 0"_s, u"distribution"_s}));
    takeBack(file);
    QCOMPARE(trailOf(file, id), QStringList{u"qualification"_s});
}

QTEST_GUILESS_MAIN(PassagesTest)
#include "tst_passages.moc"
