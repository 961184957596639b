// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::proves;
using test::Run;
using test::texts;

class CommandLeadTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewLeadStartsAtTheBeginning_data() { proves("G-01 a new lead"); }
    void aNewLeadStartsAtTheBeginning()
    {
        // Given
        const Program program;
        program.init();
        // When
        const QJsonObject lead = program.addLead({u"title=Bicycle parts"_s});
        // Then
        QCOMPARE(lead[u"number"].toInt(), 1);
        QCOMPARE(lead[u"stage"].toString(), u"qualification"_s);
        QCOMPARE(lead[u"maturity"].toString(), u"discovered"_s);
        QCOMPARE(lead[u"registrationMethod"].toString(), u"manual"_s);
        QCOMPARE(lead[u"owner"].toString(), u"maria"_s);
        QVERIFY(!lead[u"changeset"].toString().isEmpty());
    }

    void everyPromisedKeyIsThere()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        // When
        const QJsonObject lead = program.show(1);
        // Then
        for (const QString &key :
             u"id number title stage maturity owner contact company phones emails needType budget currency saleOwner "
             "saleDivision meetingAt decisionAt comment fields contactName companyName persons tasks checklist feed "
             "history"_s.split(u' '))
            QVERIFY2(lead.contains(key), qPrintable(key));
        const QJsonObject task = lead[u"tasks"][0].toObject();
        for (const QString &key :
             u"id subject status result details owner author start due showInCalendar priority category "
             "lead contact company results"_s.split(u' '))
            QVERIFY2(task.contains(key), qPrintable(key));
        for (const QString &key : u"at author kind text"_s.split(u' '))
            QVERIFY2(lead[u"feed"][0].toObject().contains(key), qPrintable(key));
        for (const QString &key : u"at author field before after"_s.split(u' '))
            QVERIFY2(lead[u"history"][0].toObject().contains(key), qPrintable(key));
    }

    void valuesAreReadByTheirFields()
    {
        // Given
        const Program program;
        program.init();
        // When
        const QJsonObject lead =
            program.addLead({u"title=Bicycle parts"_s, u"phone=8 (495) 123-45-67"_s, u"email=anna@romashka.example"_s,
                             u"needType=Software"_s, u"budget=1 250 000,50"_s, u"source=Выставка"_s,
                             u"meetingAt=2026-03-05T11:00"_s, u"doNotPhone=да"_s});
        // Then
        QCOMPARE(lead[u"phones"].toArray(), QJsonArray{u"+74951234567"_s});
        QCOMPARE(lead[u"emails"].toArray(), QJsonArray{u"anna@romashka.example"_s});
        QCOMPARE(lead[u"needType"].toString(), u"software"_s);
        QCOMPARE(lead[u"budget"].toString(), u"1250000.50"_s);
        QCOMPARE(lead[u"currency"].toString(), u"RUB"_s);
        QCOMPARE(lead[u"source"].toString(), u"exhibition"_s);
        QCOMPARE(lead[u"meetingAt"].toString(), u"2026-03-05T11:00:00+03:00"_s);
        QCOMPARE(lead[u"doNotPhone"].toBool(), true);
        QVERIFY(lead[u"comment"].isNull());
        QVERIFY(lead[u"contact"].isNull());
    }

    void badValuesAreRefused_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("an unknown field") << u"colour=red"_s << u"unknown-field"_s << 1;
        QTest::newRow("an unknown code") << u"source=the moon"_s << u"unknown-code"_s << 1;
        QTest::newRow("a negative budget") << u"budget=-5"_s << u"money-invalid"_s << 1;
        QTest::newRow("no date") << u"meetingAt=soon"_s << u"moment-invalid"_s << 1;
        QTest::newRow("G-08 somebody who is no user") << u"saleOwner=stranger"_s << u"user-not-found"_s << 1;
        QTest::newRow("a field of the process") << u"maturity=satisfied"_s << u"field-read-only"_s << 1;
        QTest::newRow("no equals sign") << u"title"_s << u"assignment-invalid"_s << 2;
    }

    void badValuesAreRefused()
    {
        // Given
        QFETCH(const QString, assignment);
        QFETCH(const QString, reason);
        const Program program;
        program.init();
        // When
        const Run ran = program.run({u"lead"_s, u"add"_s, assignment, u"--json"_s});
        // Then
        QTEST(ran.code, "code");
        QCOMPARE(ran.reason(), reason);
        QVERIFY(ran.error.startsWith("leadline: "_L1));
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
    }

    void settingChangesAndClearsFields()
    {
        // Given
        const Program program;
        program.init();
        const QJsonObject added = program.addLead({u"title=Old"_s, u"city=Tula"_s});
        // When
        const QJsonObject changed = program.json({u"lead"_s, u"set"_s, u"1"_s, u"title=New"_s, u"city="_s});
        // Then
        QCOMPARE(changed[u"title"].toString(), u"New"_s);
        QVERIFY(changed[u"city"].isNull());
        QVERIFY(changed[u"changeset"] != added[u"changeset"]);
        const QJsonObject newest = changed[u"history"][0].toObject();
        QCOMPARE(newest[u"author"].toString(), u"maria"_s);
        QCOMPARE(program.run({u"lead"_s, u"set"_s, u"1"_s, u"title=New"_s}).code, 1);
    }

    void qualifyingMakesContactAndCompany_data() { proves("G-02 G-04 typed names"); }
    void qualifyingMakesContactAndCompany()
    {
        // Given
        const Program program;
        program.init();
        const QJsonObject added = program.addLead({u"contactName=Anna Petrova"_s, u"companyName=Romashka"_s});
        // When
        const QJsonObject lead = program.json({u"lead"_s, u"qualify"_s, added[u"id"].toString()});
        // Then
        QCOMPARE(lead[u"contact"][u"name"].toString(), u"Anna Petrova"_s);
        QCOMPARE(lead[u"company"][u"name"].toString(), u"Romashka"_s);
        QCOMPARE(lead[u"stage"].toString(), u"handoff"_s);
        const QJsonObject task = lead[u"tasks"][0].toObject();
        QCOMPARE(task[u"subject"].toString(),
                 u"Contact the client: clarify the need and whether it is current, the budget and "
                 "the role in the decision"_s);
        QCOMPARE(task[u"owner"].toString(), u"maria"_s);
        QCOMPARE(task[u"category"].toString(), u"to-do"_s);
        QCOMPARE(task[u"priority"].toString(), u"medium"_s);
        QCOMPARE(task[u"contact"][u"id"], lead[u"contact"][u"id"]);
        QCOMPARE(task[u"lead"], lead[u"id"]);
    }

    void qualifyingWithNeitherIsRefused_data() { proves("G-03 neither contact nor company"); }
    void qualifyingWithNeitherIsRefused()
    {
        // Given
        const Program program;
        program.init();
        const QJsonObject added = program.addLead();
        // When
        const Run ran = program.run({u"lead"_s, u"qualify"_s, u"1"_s, u"--json"_s});
        // Then
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.reason(), u"needs-contact-or-company"_s);
        QCOMPARE(program.show(1)[u"stage"], added[u"stage"]);
    }

    void qualifyingLinksAnExistingClient()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QString contact = program.show(1)[u"contact"][u"id"].toString();
        const QJsonObject second = program.addLead({u"title=Another need"_s});
        // When
        const QJsonObject lead = program.json({u"lead"_s, u"qualify"_s, QString::number(second[u"number"].toInt()),
                                               u"--contact"_s, contact, u"--company=none"_s});
        // Then
        QCOMPARE(lead[u"contact"][u"id"].toString(), contact);
        QVERIFY(lead[u"company"].isNull());
        QCOMPARE(program.run({u"lead"_s, u"qualify"_s, u"2"_s, u"--contact"_s, u"nobody"_s}).code, 1);
    }

    void disqualifyingAsksForAReason_data() { proves("G-18 disqualify and reactivate"); }
    void disqualifyingAsksForAReason()
    {
        // Given
        const Program program;
        program.init();
        const QJsonObject lead = program.addLead();
        const QStringList move{u"lead"_s, u"move"_s, lead[u"id"].toString(), u"disqualified"_s, u"--json"_s};
        // When, then
        QCOMPARE(program.run(move).reason(), u"reason-required"_s);
        QCOMPARE(program.run(move + QStringList{u"--reason=weather"_s}).reason(), u"unknown-code"_s);
        const QJsonObject moved = program.json(move + QStringList{u"--reason"_s, u"No budget"_s});
        QCOMPARE(moved[u"stage"].toString(), u"disqualified"_s);
        QCOMPARE(moved[u"disqualifyReason"].toString(), u"no-budget"_s);
        const QJsonObject back = program.json({u"lead"_s, u"move"_s, u"1"_s, u"qualification"_s});
        QCOMPARE(back[u"stage"].toString(), u"qualification"_s);
        QCOMPARE(program.run({u"lead"_s, u"move"_s, u"1"_s, u"the moon"_s, u"--json"_s}).reason(), u"unknown-stage"_s);
    }

    void aLeadTakesSeveralPersons_data() { proves("G-39 contact persons"); }
    void aLeadTakesSeveralPersons()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        // When
        const QJsonObject added =
            program.json({u"lead"_s, u"person"_s, u"1"_s, u"name=Oleg Orlov"_s, u"phone=+7 495 765-43-21"_s});
        // Then
        QCOMPARE(added[u"person"][u"name"].toString(), u"Oleg Orlov"_s);
        QCOMPARE(program.show(1)[u"persons"][0][u"phones"].toArray(), QJsonArray{u"+74957654321"_s});
        QCOMPARE(program.run({u"lead"_s, u"person"_s, u"1"_s, u"shoe=42"_s}).code, 1);
    }

    void aPersonIsChangedAndRemoved()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        const QStringList person{u"lead"_s, u"person"_s, u"1"_s};
        const QJsonObject added = program.json(person + QStringList{u"name=Oleg Orlov"_s});
        const QString id = added[u"person"][u"id"].toString();
        // When changed by name, with two phones and the role
        const QJsonObject changed =
            program.json(person
                         + QStringList{u"--person=oleg orlov"_s, u"phones=84957654321;8 812 555-12-34"_s,
                                       u"decisionRole=influencer"_s});
        // Then
        QCOMPARE(changed[u"person"][u"phones"].toArray(), (QJsonArray{u"+74957654321"_s, u"+78125551234"_s}));
        QCOMPARE(changed[u"person"][u"decisionRole"].toString(), u"influencer"_s);
        QCOMPARE(changed[u"person"][u"id"].toString(), id);
        // When the call makes no sense
        QCOMPARE(program.run(person + QStringList{u"--remove"_s}).code, 2);
        QCOMPARE(program.run(person).code, 2);
        QCOMPARE(program.run(person + QStringList{u"--person"_s, id, u"--remove"_s, u"name=X"_s}).code, 2);
        QCOMPARE(program.run(person + QStringList{u"--person=Eva"_s, u"name=X"_s, u"--json"_s}).reason(),
                 u"person-not-found"_s);
        QCOMPARE(program.show(1)[u"persons"].toArray().size(), 1);
        // When removed
        QVERIFY(program.json(person + QStringList{u"--person"_s, id, u"--remove"_s})[u"person"].isNull());
        QVERIFY(program.show(1)[u"persons"].toArray().isEmpty());
        // Then an undo brings him back
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        QCOMPARE(program.show(1)[u"persons"][0][u"name"].toString(), u"Oleg Orlov"_s);
    }

    void teamAndPartnerAreGivenByName()
    {
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        QCOMPARE(program.run({u"lead"_s, u"set"_s, u"1"_s, u"partner=Daisy Ltd"_s, u"--json"_s}).reason(),
                 u"record-not-found"_s);
        QVERIFY(!program.json({u"lead"_s, u"set"_s, u"1"_s, u"companyName=Daisy Ltd"_s}).isEmpty());
        QVERIFY(!program.json({u"lead"_s, u"qualify"_s, u"1"_s, u"--contact=none"_s, u"--company=new"_s}).isEmpty());
        const QJsonObject lead = program.json({u"lead"_s, u"add"_s, u"title=Second"_s, u"partner=daisy ltd"_s});
        QCOMPARE(lead[u"partner"][u"name"].toString(), u"Daisy Ltd"_s);
        const QJsonArray found = program.json({u"leads"_s, u"--where"_s, u"partner=Daisy Ltd"_s})[u"leads"].toArray();
        QCOMPARE(texts(found, u"title"_s), QStringList{u"Second"_s});
    }

    void anArchivedLeadLeavesTheList()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        // When
        QCOMPARE(program.json({u"lead"_s, u"archive"_s, u"1"_s})[u"archived"].toBool(), true);
        // Then
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
        QCOMPARE(program.json({u"leads"_s, u"--where"_s, u"archived=true"_s})[u"total"].toInt(), 1);
        QCOMPARE(program.json({u"lead"_s, u"archive"_s, u"1"_s, u"--back"_s})[u"archived"].toBool(), false);
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 1);
    }

    void anArchivedLeadIsDeletedAndBroughtBack_data() { proves("C-64"); }
    void anArchivedLeadIsDeletedAndBroughtBack()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QJsonObject before = program.json({u"lead"_s, u"archive"_s, u"1"_s});
        // When
        const QJsonObject purged = program.json({u"lead"_s, u"purge"_s, u"1"_s});
        // Then
        QCOMPARE(purged[u"lead"], before[u"id"]);
        QVERIFY(purged[u"records"].toInt() > 1);
        QCOMPARE(program.run({u"lead"_s, u"show"_s, u"1"_s, u"--json"_s}).reason(), u"lead-not-found"_s);
        // When
        QVERIFY(!program.json({u"undo"_s, purged[u"changeset"].toString()}).isEmpty());
        // Then
        QCOMPARE(program.show(1)[u"feed"], before[u"feed"]);
    }

    void aRepeatClientIsKnown_data() { proves("G-31 a repeat client"); }
    void aRepeatClientIsKnown()
    {
        // Given
        const Program program;
        program.init();
        const QJsonObject first = program.addLead({u"contactName=Anna Petrova"_s, u"phone=+7 495 123-45-67"_s});
        const QJsonObject client = program.json({u"lead"_s, u"qualify"_s, first[u"id"].toString()});
        // When
        const QJsonObject second = program.addLead({u"title=More"_s, u"phone=8 495 1234567"_s});
        // Then
        QCOMPARE(second[u"repeatClient"].toBool(), true);
        QCOMPARE(second[u"contact"], client[u"contact"]);
        const QJsonObject similar = program.json({u"lead"_s, u"similar"_s, u"2"_s});
        QCOMPARE(texts(similar[u"contacts"].toArray(), u"name"_s), QStringList{u"Anna Petrova"_s});
        QCOMPARE(similar[u"leads"].toArray().size(), 1);
    }

    void whatIsNotThereEndsWithOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("show") << QStringList{u"lead"_s, u"show"_s, u"77"_s};
        QTest::newRow("show garbage") << QStringList{u"lead"_s, u"show"_s, u"abc"_s};
        QTest::newRow("set") << QStringList{u"lead"_s, u"set"_s, u"77"_s, u"title=x"_s};
        QTest::newRow("move") << QStringList{u"lead"_s, u"move"_s, u"77"_s, u"handoff"_s};
        QTest::newRow("resume") << QStringList{u"lead"_s, u"resume"_s, u"77"_s};
        QTest::newRow("note") << QStringList{u"note"_s, u"77"_s, u"text"_s};
        QTest::newRow("task") << QStringList{u"task"_s, u"done"_s, u"77"_s};
        QTest::newRow("undo") << QStringList{u"undo"_s, u"77"_s};
        QTest::newRow("journal") << QStringList{u"journal"_s, u"--record"_s, u"77"_s};
    }

    void whatIsNotThereEndsWithOne()
    {
        // Given
        QFETCH(const QStringList, arguments);
        const Program program;
        program.init();
        // When
        const Run ran = program.run(arguments + QStringList{u"--json"_s});
        // Then
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.json()[u"error"][u"code"].toString(), u"not-found"_s);
        QVERIFY(!ran.error.isEmpty());
    }

    void aClosedLeadIsOnlyRead_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("G-18 a field") << QStringList{u"lead"_s, u"set"_s, u"1"_s, u"city=Tula"_s};
        QTest::newRow("G-18 a person") << QStringList{u"lead"_s, u"person"_s, u"1"_s, u"name=Boris"_s};
    }

    void aClosedLeadIsOnlyRead()
    {
        // Given
        QFETCH(const QStringList, command);
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        QVERIFY(!program.json({u"lead"_s, u"move"_s, u"1"_s, u"disqualified"_s, u"--reason=lost"_s}).isEmpty());
        // When
        const Run refused = program.run(command);
        // Then it is refused with what to do, notes aside, until it is done
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.error.contains(u"Reactivate it first."), qPrintable(refused.error));
        QCOMPARE(program.run(command + QStringList{u"--json"_s}).reason(), u"lead-closed"_s);
        QCOMPARE(program.run({u"note"_s, u"1"_s, u"Asks again"_s}).code, 0);
        QVERIFY(!program.json({u"lead"_s, u"move"_s, u"1"_s, u"qualification"_s}).isEmpty());
        QCOMPARE(program.run(command).code, 0);
    }

    void aMoveTellsWhatItLeftOut_data() { proves("C-41 told afterwards"); }
    void aMoveTellsWhatItLeftOut()
    {
        // Given
        const Program program;
        program.init({u"--process=five-stage"_s});
        QVERIFY(!program.addLead().isEmpty());
        // When it goes over a stage, without a question
        const Run moved = program.run({u"lead"_s, u"move"_s, u"1"_s, u"qualified"_s});
        // Then
        QCOMPARE(moved.code, 0);
        QVERIFY2(moved.out.contains(u"Stages left out: Manager assigned\n"), qPrintable(moved.out));
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        const QJsonObject again = program.json({u"lead"_s, u"move"_s, u"1"_s, u"qualified"_s});
        QCOMPARE(again[u"skipped"].toArray(), QJsonArray{u"assigned"_s});
        QCOMPARE(again[u"cancelled"].toArray(), QJsonArray());
    }

    void theChecklistIsTickedAndShown_data() { proves("S2-32"); }
    void theChecklistIsTickedAndShown()
    {
        // Given
        const Program program;
        program.init({u"--process=five-stage"_s});
        QVERIFY(!program.addLead({u"title=Bicycle parts"_s, u"stage=assigned"_s}).isEmpty());
        QCOMPARE(texts(program.show(1)[u"checklist"].toArray(), u"item"_s),
                 (QStringList{u"name-asked"_s, u"contacts-asked"_s, u"client-type-asked"_s, u"interest-asked"_s}));
        // When one is ticked by its code, another by its name
        const QJsonObject ticked =
            program.json({u"lead"_s, u"check"_s, u"1"_s, u"name-asked"_s, u"ask about interest and volumes"_s});
        // Then
        const QJsonObject first = ticked[u"checklist"][0].toObject();
        QCOMPARE(first[u"label"].toString(), u"Ask how to address the client"_s);
        QCOMPARE(first[u"done"].toBool(), true);
        QCOMPARE(first[u"required"].toBool(), false);
        QCOMPARE(first[u"by"].toString(), u"maria"_s);
        QVERIFY(!first[u"at"].toString().isEmpty());
        QCOMPARE(ticked[u"checklist"][1][u"done"].toBool(), false);
        QVERIFY(ticked[u"checklist"][1][u"by"].isNull());
        QCOMPARE(ticked[u"checklist"][3][u"done"].toBool(), true);
        const QString shown = program.run({u"lead"_s, u"show"_s, u"1"_s}).out;
        QVERIFY2(shown.contains(u"\nChecklist\n  [x] name-asked"_s), qPrintable(shown));
        QVERIFY2(shown.contains(u"  [ ] contacts-asked"_s), qPrintable(shown));
        // and taken off, and brought back by undo
        const QJsonObject off = program.json({u"lead"_s, u"check"_s, u"1"_s, u"name-asked"_s, u"--off"_s});
        QCOMPARE(off[u"checklist"][0][u"done"].toBool(), false);
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        QCOMPARE(program.show(1)[u"checklist"][0][u"done"].toBool(), true);
    }

    void whatIsOnNoChecklistIsNotTicked_data()
    {
        QTest::addColumn<QString>("process");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("reason");
        QTest::newRow("S2-32 of another stage") << u"five-stage"_s << u"offer-prepared"_s << u"check-item-unknown"_s;
        QTest::newRow("S2-32 no checklist") << u"lead-handoff"_s << u"name-asked"_s << u"checklist-empty"_s;
    }
    void whatIsOnNoChecklistIsNotTicked()
    {
        QFETCH(const QString, process);
        QFETCH(const QString, item);
        QFETCH(const QString, reason);
        const Program program;
        program.init({u"--process="_s + process});
        QVERIFY(!program.addLead().isEmpty());
        const Run refused = program.run({u"lead"_s, u"check"_s, u"1"_s, item, u"--json"_s});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.reason(), reason);
    }

    void aMoveTellsWhichTaskItCancelled_data() { proves("G-15 told afterwards"); }
    void aMoveTellsWhichTaskItCancelled()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QString task = program.show(1)[u"tasks"][0][u"id"].toString();
        // When
        const Run moved = program.run({u"lead"_s, u"move"_s, u"1"_s, u"qualification"_s});
        // Then
        QVERIFY2(moved.out.contains(u"Task cancelled: Contact the client"), qPrintable(moved.out));
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        const QJsonObject again = program.json({u"lead"_s, u"move"_s, u"1"_s, u"qualification"_s});
        QCOMPARE(again[u"cancelled"].toArray(), QJsonArray{task});
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandLeadTest)
#include "tst_commandlead.moc"
