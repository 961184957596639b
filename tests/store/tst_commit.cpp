// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/connection.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The one door: a ChangeSet is applied whole or not at all, and the journal tells it.
class CommitTest : public QObject
{
    Q_OBJECT

private slots:
    void theTablesHaveTheFieldsOfTheirKinds();
    void aChangeSetIsThereAfterARestart();
    void aFieldThatChangedMeanwhileRefusesAllOfIt();
    void anExpectationThatFailsRefusesAllOfIt();
    void aRecordThatIsGoneRefusesAllOfIt();
    void aRecordIsRemovedOnlyAsItWasKnown();
    void aLeadWithTasksIsNotRemovedFromUnderThem();
    void theListenerHearsOfCommitsOnly();
    void numbersAreNeverGivenTwice();
    void theJournalTellsWhoChangedWhatFromWhatToWhat();
    void stampsTellWhichFieldWasWrittenWhen();
    void searchFollowsEveryChange();
    void theLeadKnowsItsNextStep();

private:
    static ChangeSet renaming(TestFile &file, const LeadId &id, const QString &before, const QString &after)
    {
        Lead old = file.lead(id);
        old.title = before;
        Lead renamed = old;
        renamed.title = after;
        ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
        changeset.update(old, renamed);
        return changeset;
    }
    static qint64 found(TestFile &file, const QString &text)
    {
        LeadQuery query;
        query.search = text;
        return countLeads(file.store().connection(), query);
    }
};

void CommitTest::theTablesHaveTheFieldsOfTheirKinds()
{
    TestFile file;
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        QStringList columns;
        Statement &info = file.store().connection().prepared(u"SELECT name FROM pragma_table_info(?)"_s);
        info.bind(type.name());
        while (info.step())
            columns.append(info.text(0));
        for (const Field &field : type.fields())
            QVERIFY2(columns.contains(QString::fromLatin1(field.name)), field.name);
    }
}

void CommitTest::aChangeSetIsThereAfterARestart()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s, u"phone=8 495 123-45-67"_s, u"budget=1 250 000,50"_s});
    // When
    file.reopen();
    // Then
    const Lead lead = file.lead(id);
    QCOMPARE(lead.title, u"Склад"_s);
    QCOMPARE(lead.phones, QStringList{u"+74951234567"_s});
    QCOMPARE(lead.budget->minor, 125'000'050);
    QCOMPARE(lead.number, 1);
}

void CommitTest::aFieldThatChangedMeanwhileRefusesAllOfIt()
{
    // Given
    TestFile file;
    const LeadId first = file.addLead({u"title=A"_s});
    const LeadId second = file.addLead({u"title=B"_s});
    // When
    ChangeSet changeset = renaming(file, first, u"A"_s, u"A2"_s);
    changeset.changes.push_back(renaming(file, second, u"not B"_s, u"B2"_s).changes.front());
    const Result<ChangeSet> result = file.store().commit(changeset);
    // Then
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Stale);
    QCOMPARE(result.error().details.last(), u"title"_s);
    QCOMPARE(file.lead(first).title, u"A"_s);
    QCOMPARE(file.store().journal().latest(1).front().changeset.intent, u"lead.add"_s);
}

void CommitTest::anExpectationThatFailsRefusesAllOfIt()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    ChangeSet changeset = renaming(file, id, u"A"_s, u"B"_s);
    changeset.expect(Kind::Lead, id.uuid(), u"stage"_s, u"handoff"_s);
    const Result<ChangeSet> result = file.store().commit(changeset);
    QVERIFY(!result);
    QCOMPARE(result.error().reason, u"changed-meanwhile"_s);
    QCOMPARE(file.lead(id).title, u"A"_s);
}

void CommitTest::aRecordThatIsGoneRefusesAllOfIt()
{
    TestFile file;
    Lead stranger;
    stranger.id = LeadId(newUuid({1}));
    Lead renamed = stranger;
    renamed.title = u"x"_s;
    ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
    changeset.update(stranger, renamed);
    QCOMPARE(file.store().commit(changeset).error().reason, u"record-gone"_s);
}

void CommitTest::aRecordIsRemovedOnlyAsItWasKnown()
{
    // Given a lead that got a budget after somebody looked at it
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    const Lead known = file.lead(id);
    QVERIFY(editLead(file.session(), id, {{u"budget"_s, qint64{5}}}));
    // When
    ChangeSet changeset = file.session().changeset(u"lead.remove"_s);
    changeset.remove(known);
    // Then
    const Result<ChangeSet> result = file.store().commit(changeset);
    QCOMPARE(result.error().code, ErrorCode::Stale);
    QCOMPARE(result.error().details.last(), u"budget"_s);
}

void CommitTest::aLeadWithTasksIsNotRemovedFromUnderThem()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    ChangeSet changeset = file.session().changeset(u"lead.remove"_s);
    changeset.remove(file.lead(id));
    QCOMPARE(file.store().commit(changeset).error().details.last(), u"task"_s);
    QCOMPARE(file.openTask(id).status, u"open"_s);
}

void CommitTest::theListenerHearsOfCommitsOnly()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    QStringList heard;
    file.store().onCommitted([&](const ChangeSet &changeset) { heard.append(changeset.intent); });
    // When
    QVERIFY(!file.store().commit(renaming(file, id, u"wrong"_s, u"B"_s)));
    QVERIFY(file.store().commit(renaming(file, id, u"A"_s, u"B"_s)));
    // Then
    QCOMPARE(heard, QStringList{u"lead.edit"_s});
}

void CommitTest::numbersAreNeverGivenTwice()
{
    // Given
    TestFile file;
    file.addLead();
    const LeadId second = file.addLead();
    QCOMPARE(file.lead(second).number, 2);
    // When
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // Then
    QCOMPARE(file.lead(file.addLead()).number, 3);
}

void CommitTest::theJournalTellsWhoChangedWhatFromWhatToWhat()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
    file.actAs(u"boris"_s);
    file.clock().advanceMinutes(5);
    // When
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"B"_s}}));
    // Then
    const HistoryEntry newest = file.card(id).history.front();
    QCOMPARE(newest.change, (FieldChange{u"title"_s, u"A"_s, u"B"_s}));
    QCOMPARE(newest.author, userNamed(file.store(), u"boris"_s)->id);
    QCOMPARE(newest.at, file.clock().now());
    QCOMPARE(newest.intent, u"lead.edit"_s);
}

void CommitTest::stampsTellWhichFieldWasWrittenWhen()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Тула"_s}}));
    Statement &row =
        file.store().connection().prepared(u"SELECT stamp, json_extract(stamps, '$.city') FROM lead WHERE id = ?"_s);
    QVERIFY(row.bind(id.uuid()).step());
    QVERIFY(row.text(1).toLongLong() > row.integer(0));
    row.reset();
}

void CommitTest::searchFollowsEveryChange()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=Телескоп"_s, u"companyName=ООО Ёлка"_s});
    QCOMPARE(found(file, u"елка"_s), 1);
    // When / Then
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"Микроскоп"_s}}));
    QCOMPARE(found(file, u"телескоп"_s), 0);
    QCOMPARE(found(file, u"КРОСКОП"_s), 1);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(found(file, u"телескоп"_s), 1);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void CommitTest::theLeadKnowsItsNextStep()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const auto nextStep = [&] {
        std::vector<qint64> rows;
        streamLeadRows(file.store().connection(), {}, [&](qint64 row) {
            rows.push_back(row);
            return true;
        });
        return leadRows(file.store().connection(), rows).front();
    };
    QCOMPARE(nextStep().nextStepAt, file.clock().now());
    QVERIFY(nextStep().nextStepDue > file.clock().now());
    QCOMPARE(nextStep().openTasks, 1);
    // When
    QVERIFY(file.complete(id, u"no-interest"_s));
    // Then
    QCOMPARE(nextStep().openTasks, 0);
    QVERIFY(!nextStep().nextStepAt.isSet());
    QVERIFY(!nextStep().nextStepDue.isSet());
}

QTEST_GUILESS_MAIN(CommitTest)
#include "tst_commit.moc"
