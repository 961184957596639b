// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;
using test::texts;

class CommandHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void undoTakesBackAllThatATaskDid()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QJsonObject before = program.show(1);
        QVERIFY(!program.json({u"task"_s, u"done"_s, u"1"_s, u"--result=return"_s}).isEmpty());
        // When
        const QJsonObject undone = program.json({u"undo"_s});
        // Then
        QCOMPARE(undone[u"intent"].toString(), u"task.complete"_s);
        const QJsonObject after = program.show(1);
        for (const QString &key : {u"stage"_s, u"maturity"_s, u"tasks"_s, u"feed"_s, u"processTask"_s})
            QCOMPARE(after[key], before[key]);
    }

    void redoBringsItAgain()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
        // When
        const Run again = program.run({u"redo"_s});
        // Then
        QCOMPARE(again.code, 0);
        QVERIFY2(again.out.startsWith(u"Done again: Lead added"), qPrintable(again.out));
        QCOMPARE(program.show(1)[u"title"].toString(), u"Bicycle parts"_s);
        QCOMPARE(program.run({u"redo"_s, u"--json"_s}).reason(), u"nothing-to-redo"_s);
    }

    void thereIsAnEndToUndoing()
    {
        // Given
        const Program program;
        program.init();
        // When
        const Run ran = program.run({u"undo"_s, u"--json"_s});
        // Then
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.reason(), u"nothing-to-undo"_s);
        QCOMPARE(program.run({u"undo"_s, u"1"_s, u"--json"_s}).reason(), u"cannot-undo"_s);
    }

    void whatWasChangedSinceIsNotOverwritten()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        const QString change = program.json({u"lead"_s, u"set"_s, u"1"_s, u"city=Tula"_s})[u"changeset"].toString();
        QVERIFY(!program.json({u"lead"_s, u"set"_s, u"1"_s, u"city=Omsk"_s}).isEmpty());
        // When
        const Run refused = program.run({u"undo"_s, change, u"--json"_s});
        // Then
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.reason(), u"changed-since"_s);
        QVERIFY2(refused.error.contains(u"#1 City"), qPrintable(refused.error));
        QCOMPARE(program.show(1)[u"city"].toString(), u"Omsk"_s);
        QVERIFY(!program.json({u"undo"_s, change, u"--force"_s}).isEmpty());
        QVERIFY(program.show(1)[u"city"].isNull());
        QCOMPARE(program.run({u"undo"_s, change, u"--json"_s}).reason(), u"already-undone"_s);
    }

    void theJournalTellsWhoDidWhat()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.json({u"user"_s, u"add"_s, u"oleg"_s}).isEmpty());
        QVERIFY(!program.addLead().isEmpty());
        QVERIFY(!program.json({u"lead"_s, u"set"_s, u"1"_s, u"city=Tula"_s, u"--as"_s, u"oleg"_s}).isEmpty());
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        // When
        const QJsonArray entries = program.json({u"journal"_s})[u"entries"].toArray();
        // Then
        QCOMPARE(texts(entries, u"intent"_s),
                 (QStringList{u"undo"_s, u"lead.edit"_s, u"lead.add"_s, u"user.add"_s, u"workspace.create"_s}));
        QCOMPARE(entries[1][u"author"].toString(), u"oleg"_s);
        QCOMPARE(entries[1][u"undone"].toBool(), true);
        QCOMPARE(entries[0][u"reverses"], entries[1][u"id"]);
        QCOMPARE(program.json({u"journal"_s, u"--limit=2"_s})[u"entries"].toArray().size(), 2);
        const QJsonArray ofLead = program.json({u"journal"_s, u"--record"_s, u"1"_s})[u"entries"].toArray();
        QCOMPARE(texts(ofLead, u"intent"_s), (QStringList{u"undo"_s, u"lead.edit"_s, u"lead.add"_s}));
    }

    void theJournalOfNoRecordIsRefused()
    {
        // Given
        const Program program;
        program.init();
        const QString lead = program.addLead()[u"id"].toString();
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        // When, then: of one that was removed it can still be read
        QCOMPARE(program.json({u"journal"_s, u"--record"_s, lead})[u"entries"].toArray().size(), 2);
        const QString nobody = u"01890000-0000-7000-8000-000000000000"_s;
        const Run ran = program.run({u"journal"_s, u"--record"_s, nobody, u"--json"_s});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.reason(), u"record-not-found"_s);
        QVERIFY2(ran.error.contains(nobody), qPrintable(ran.error));
    }

    void historyGivesValuesAsJsonDoes()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead({u"title=A"_s, u"budget=100"_s}).isEmpty());
        // When
        const QJsonObject lead =
            program.json({u"lead"_s, u"set"_s, u"1"_s, u"budget=200.5"_s, u"--now"_s, u"2027-03-02T10:00:00+03:00"_s});
        // Then
        const QJsonObject newest = lead[u"history"][0].toObject();
        QCOMPARE(newest[u"field"].toString(), u"budget"_s);
        QCOMPARE(newest[u"before"].toString(), u"100.00"_s);
        QCOMPARE(newest[u"after"].toString(), u"200.50"_s);
        QCOMPARE(newest[u"at"].toString(), u"2027-03-02T10:00:00+03:00"_s);
    }

    void somebodyUnknownCannotAct()
    {
        // Given
        const Program program;
        program.init();
        // When, then
        const Run ran = program.run({u"lead"_s, u"add"_s, u"title=A"_s, u"--as"_s, u"stranger"_s, u"--json"_s});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.reason(), u"user-not-found"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandHistoryTest)
#include "tst_commandhistory.moc"
