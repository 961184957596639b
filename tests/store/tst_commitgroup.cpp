// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/commitgroup.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The parts of a batch become durable together: nobody sees them before, and a refusal takes back those not saved.
class CommitGroupTest : public QObject
{
    Q_OBJECT

private slots:
    void nobodySeesAGroupBeforeItIsSaved();
    void whatIsNotSavedIsGone();
    void theListenerHearsOfEachOnceItIsDurable();
    void aRefusalTakesBackAllSinceTheLastSave();
    void theGroupGoesOnAfterARefusal();
    void searchFollowsWhatChangesTwiceInAGroup();
    void searchForgetsWhatWasTakenBack();
    void aGreatGroupIsSavedByItself_data();
    void aGreatGroupIsSavedByItself();
    void partsAreNumberedAndStampedInTheirOrder();

private:
    static Lead made(const Session &session, const QString &title)
    {
        Lead lead;
        lead.id = LeadId(newUuid(session.now()));
        lead.title = title;
        return lead;
    }
    static ChangeSet adding(TestFile &file, const QStringList &titles)
    {
        ChangeSet changeset = file.session().changeset(u"lead.import"_s);
        for (const QString &title : titles)
            changeset.create(made(file.session(), title));
        return changeset;
    }
    static ChangeSet renaming(TestFile &file, const Lead &before, const QString &after)
    {
        Lead renamed = before;
        renamed.title = after;
        ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
        changeset.update(before, renamed);
        return changeset;
    }
    static ChangeSet removing(TestFile &file, const Lead &lead)
    {
        ChangeSet changeset = file.session().changeset(u"lead.remove"_s);
        changeset.addRemove(toRecord(lead));
        return changeset;
    }
    /// As another program sees it.
    static qint64 found(TestFile &file, const QString &text = {})
    {
        const auto other = Store::open(file.path(), StoreAccess::Read, file.clock().clock());
        LeadQuery query;
        query.search = text;
        return other ? countLeads((*other)->connection(), query) : -1;
    }
};

void CommitGroupTest::nobodySeesAGroupBeforeItIsSaved()
{
    // Given
    TestFile file;
    CommitGroup group(file.store());
    // When
    QVERIFY(group.add(adding(file, {u"Warehouse"_s})));
    QVERIFY(group.add(adding(file, {u"Garage"_s, u"Barn"_s})));
    // Then
    QVERIFY(group.isWaiting());
    QCOMPARE(found(file), 0);
    QVERIFY(group.save());
    QVERIFY(!group.isWaiting());
    QCOMPARE(found(file), 3);
    QCOMPARE(found(file, u"gara"_s), 1);
}

void CommitGroupTest::whatIsNotSavedIsGone()
{
    TestFile file;
    {
        CommitGroup group(file.store());
        QVERIFY(group.add(adding(file, {u"Warehouse"_s})));
        QVERIFY(group.save());
        QVERIFY(group.add(adding(file, {u"Garage"_s})));
    }
    QCOMPARE(found(file), 1);
    // And the store goes on
    file.addLead({u"title=Barn"_s});
    QCOMPARE(found(file, u"barn"_s), 1);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void CommitGroupTest::theListenerHearsOfEachOnceItIsDurable()
{
    // Given
    TestFile file;
    QList<qint64> heard;
    QList<qint64> seenThen;
    file.store().onCommitted([&](const ChangeSet &changeset) {
        heard.append(static_cast<qint64>(changeset.changes.size()));
        seenThen.append(found(file));
    });
    CommitGroup group(file.store());
    // When
    QVERIFY(group.add(adding(file, {u"Warehouse"_s})));
    QVERIFY(group.add(adding(file, {u"Garage"_s, u"Barn"_s})));
    QVERIFY(heard.isEmpty());
    QVERIFY(group.save());
    // Then
    QCOMPARE(heard, QList<qint64>({1, 2}));
    QCOMPARE(seenThen, QList<qint64>({3, 3}));
}

void CommitGroupTest::aRefusalTakesBackAllSinceTheLastSave()
{
    // Given
    TestFile file;
    const Lead known = file.lead(file.addLead({u"title=Known"_s}));
    CommitGroup group(file.store());
    QVERIFY(group.add(adding(file, {u"Saved"_s})));
    QVERIFY(group.save());
    QVERIFY(group.add(adding(file, {u"Waiting"_s})));
    Lead mistaken = known;
    mistaken.title = u"Somebody else's words"_s;
    // When
    const Result<ChangeSet> refused = group.add(renaming(file, mistaken, u"Mine"_s));
    // Then
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Stale);
    QVERIFY(!group.isWaiting());
    QCOMPARE(found(file), 2);
    QCOMPARE(file.lead(known.id).title, u"Known"_s);
}

void CommitGroupTest::theGroupGoesOnAfterARefusal()
{
    // Given
    TestFile file;
    CommitGroup group(file.store());
    QVERIFY(group.add(adding(file, {u"Lost"_s})));
    QVERIFY(!group.add(renaming(file, made(file.session(), u"Nowhere"_s), u"Anywhere"_s)));
    // When
    QVERIFY(group.add(adding(file, {u"Found"_s})));
    QVERIFY(group.save());
    // Then
    QCOMPARE(found(file, u"found"_s), 1);
    QCOMPARE(found(file, u"lost"_s), 0);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void CommitGroupTest::searchFollowsWhatChangesTwiceInAGroup()
{
    // Given
    TestFile file;
    const Lead first = file.lead(file.addLead({u"title=Alpha"_s}));
    const Lead second = file.lead(file.addLead({u"title=Beta"_s}));
    CommitGroup group(file.store());
    // When: the later row goes before the earlier one changes, and its place is taken anew
    QVERIFY(group.add(removing(file, second)));
    QVERIFY(group.add(renaming(file, first, u"Gamma"_s)));
    Lead gamma = first;
    gamma.title = u"Gamma"_s;
    QVERIFY(group.add(renaming(file, gamma, u"Delta"_s)));
    QVERIFY(group.add(adding(file, {u"Epsilon"_s})));
    QVERIFY(group.save());
    // Then
    for (const QString &gone : {u"alpha"_s, u"beta"_s, u"gamma"_s})
        QCOMPARE(found(file, gone), 0);
    QCOMPARE(found(file, u"delta"_s), 1);
    QCOMPARE(found(file, u"epsi"_s), 1);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void CommitGroupTest::searchForgetsWhatWasTakenBack()
{
    TestFile file;
    CommitGroup group(file.store());
    QVERIFY(group.add(adding(file, {u"Phantom"_s})));
    QVERIFY(!group.add(renaming(file, made(file.session(), u"Nowhere"_s), u"Anywhere"_s)));
    QVERIFY(group.add(adding(file, {u"Real"_s})));
    QVERIFY(group.save());
    QVERIFY(findProblems(file.store().connection())->isEmpty());
    QCOMPARE(found(file, u"phantom"_s), 0);
}

void CommitGroupTest::aGreatGroupIsSavedByItself_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<qsizetype>("text");
    QTest::addColumn<int>("changesets");
    QTest::newRow("many records") << 490 << qsizetype(10) << 41;
    QTest::newRow("much text") << 1 << qsizetype(1'700'000) << 5;
}

void CommitGroupTest::aGreatGroupIsSavedByItself()
{
    // Given
    QFETCH(int, records);
    QFETCH(qsizetype, text);
    QFETCH(int, changesets);
    TestFile file;
    CommitGroup group(file.store());
    // When
    for (int count = 1; count <= changesets; ++count) {
        ChangeSet changeset = adding(file, QStringList(records, QString(10, u'x')));
        for (RecordChange &change : changeset.changes)
            change.fields.push_back({u"comment"_s, {}, QString(text, u'y')});
        QVERIFY(group.addAndSaveAtTimes(std::move(changeset)));
        // Then
        QCOMPARE(group.isWaiting(), count < changesets);
    }
    QCOMPARE(found(file), qint64(records) * changesets);
}

void CommitGroupTest::partsAreNumberedAndStampedInTheirOrder()
{
    // Given
    TestFile file;
    CommitGroup group(file.store());
    // When
    const Result<ChangeSet> first = group.add(adding(file, {u"Warehouse"_s}));
    const Result<ChangeSet> second = group.add(adding(file, {u"Garage"_s}));
    QVERIFY(group.save());
    const Result<ChangeSet> third = file.store().commit(adding(file, {u"Barn"_s}));
    // Then
    QCOMPARE(second->number, first->number + 1);
    QCOMPARE(third->number, second->number + 1);
    const std::vector<JournalEntry> latest = file.store().journal().latest(3);
    QVERIFY(latest[0].hlc > latest[1].hlc);
    QVERIFY(latest[1].hlc > latest[2].hlc);
}

QTEST_GUILESS_MAIN(CommitGroupTest)
#include "tst_commitgroup.moc"
