// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reference.h"
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A change that by itself would be fine.
void addGoodChange(ChangeSet &changeset, TestFile &file, const LeadId &id)
{
    const Lead before = file.lead(id);
    Lead after = before;
    after.city = u"Омск"_s;
    changeset.update(before, after);
}

qint64 rowsOf(TestFile &file, const QString &table)
{
    Statement &statement = file.store().connection().prepared(u"SELECT count(*) FROM "_s + table);
    const qint64 count = statement.step() ? statement.integer(0) : -1;
    statement.reset();
    return count;
}

qint64 found(TestFile &file, const QString &text)
{
    return countLeads(file.store().connection(), {{}, text, {}, false, false});
}

} // namespace

/// A ChangeSet of which one part cannot be is refused whole: no row, no word of the search, no line of the journal.
class RefusalsTest : public QObject
{
    Q_OBJECT

private slots:
    void anExpectationThatFailsLeavesNothing_data();
    void anExpectationThatFailsLeavesNothing();
    void anExpectationThatHoldsLetsItThrough_data();
    void anExpectationThatHoldsLetsItThrough();
    void aChangeOfAnotherStateIsRefused_data();
    void aChangeOfAnotherStateIsRefused();
    void aRecordIsCreatedOnce();
    void aRecordIsRemovedOnce();
    void aLeadStaysWhileSomethingHangsOnIt_data();
    void aLeadStaysWhileSomethingHangsOnIt();
    void aLeadGoesWithAllThatHangsOnIt();
    void aRefusedChangeLeavesSearchAndNumbersAlone();
    void theNextChangeGoesThrough();
    void settingsAreReadAsTheyWere();
    void laterChangesHaveLaterStamps();
};

void RefusalsTest::anExpectationThatFailsLeavesNothing_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("reason");
    const QString changed = u"changed-meanwhile"_s;
    QTest::newRow("C-63 another stage") << u"lead"_s << u"stage"_s << QVariant(u"distribution"_s) << changed;
    QTest::newRow("a stage where one is expected to be missing") << u"lead"_s << u"stage"_s << QVariant() << changed;
    QTest::newRow("a value where there is none") << u"lead"_s << u"city"_s << QVariant(u"Тула"_s) << changed;
    QTest::newRow("another amount") << u"lead"_s << u"budget"_s << QVariant(qint64{1}) << changed;
    QTest::newRow("an unset flag") << u"lead"_s << u"qualified"_s << QVariant() << changed;
    QTest::newRow("another list") << u"lead"_s << u"emails"_s << QVariant(QStringList{u"b@vega.example"_s}) << changed;
    QTest::newRow("another order of a list")
        << u"lead"_s << u"emails"_s << QVariant(QStringList{u"x@vega.example"_s, u"a@vega.example"_s}) << changed;
    QTest::newRow("an own field") << u"lead"_s << u"fields.fleet"_s << QVariant(u"13"_s) << changed;
    QTest::newRow("another process task") << u"lead"_s << u"processTask"_s << QVariant(newUuid({1})) << changed;
    QTest::newRow("a closed task") << u"task"_s << u"status"_s << QVariant(u"completed"_s) << changed;
    QTest::newRow("a record that is gone") << u"contact"_s << u"name"_s << QVariant() << u"record-gone"_s;
    QTest::newRow("a field that does not exist") << u"lead"_s << u"no"_s << QVariant(1) << changed;
}

void RefusalsTest::anExpectationThatFailsLeavesNothing()
{
    // Given
    QFETCH(const QString, kind);
    QFETCH(const QString, field);
    QFETCH(const QVariant, value);
    QFETCH(const QString, reason);
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(editLead(file.session(), id,
                     {{u"budget"_s, qint64{5}},
                      {u"emails"_s, QStringList{u"a@vega.example"_s, u"x@vega.example"_s}},
                      {u"fields.fleet"_s, u"12"_s}}));
    const qint64 journal = rowsOf(file, u"change"_s);
    const RecordType *type = recordTypeByName(kind);
    const QUuid record = type->kind() == Kind::Lead ? id.uuid()
        : type->kind() == Kind::Task                ? file.openTask(id).id.uuid()
                                                    : newUuid({1});
    // When
    ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
    addGoodChange(changeset, file, id);
    changeset.expect(type->kind(), record, field, value);
    const Result<ChangeSet> result = file.store().commit(changeset);
    // Then
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Stale);
    QCOMPARE(result.error().reason, reason);
    QCOMPARE(result.error().details.at(0), kind);
    QCOMPARE(result.error().details.at(1), record.toString(QUuid::WithoutBraces));
    QCOMPARE(file.lead(id).city, QString());
    QCOMPARE(rowsOf(file, u"change"_s), journal);
}

void RefusalsTest::anExpectationThatHoldsLetsItThrough_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("a text") << u"title"_s << QVariant(u"Warehouse"_s);
    QTest::newRow("a stage") << u"stage"_s << QVariant(u"qualification"_s);
    QTest::newRow("an empty text") << u"city"_s << QVariant();
    QTest::newRow("an amount") << u"budget"_s << QVariant(qint64{10'000});
    QTest::newRow("a list") << u"emails"_s << QVariant(QStringList{u"a@vega.example"_s, u"b@vega.example"_s});
    QTest::newRow("a flag") << u"doNotFax"_s << QVariant(true);
    QTest::newRow("an unset flag") << u"doNotSms"_s << QVariant();
}

void RefusalsTest::anExpectationThatHoldsLetsItThrough()
{
    QFETCH(const QString, field);
    QFETCH(const QVariant, value);
    TestFile file;
    const LeadId id = file.addLead(
        {u"title=Warehouse"_s, u"budget=100"_s, u"emails=a@vega.example; b@vega.example"_s, u"doNotFax=да"_s});
    ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
    addGoodChange(changeset, file, id);
    changeset.expect(Kind::Lead, id.uuid(), field, value);
    QVERIFY(file.store().commit(changeset));
    QCOMPARE(file.lead(id).city, u"Омск"_s);
}

void RefusalsTest::aChangeOfAnotherStateIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("before");
    QTest::newRow("a text") << u"title"_s << QVariant(u"Another"_s);
    QTest::newRow("a text thought empty") << u"title"_s << QVariant();
    QTest::newRow("an empty text thought set") << u"industry"_s << QVariant(u"IT"_s);
    QTest::newRow("an amount") << u"budget"_s << QVariant(qint64{1});
    QTest::newRow("a list") << u"phones"_s << QVariant(QStringList{});
    QTest::newRow("an own field") << u"fields.fleet"_s << QVariant(u"1"_s);
}

void RefusalsTest::aChangeOfAnotherStateIsRefused()
{
    // Given
    QFETCH(const QString, field);
    QFETCH(const QVariant, before);
    TestFile file;
    const LeadId id = file.addLead({u"title=Warehouse"_s, u"budget=100"_s});
    const Record whole = toRecord(file.lead(id));
    // When
    ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
    addGoodChange(changeset, file, id);
    changeset.changes.push_back({RecordChange::Action::Update, Kind::Lead, id.uuid(), {{field, before, u"x"_s}}});
    const Result<ChangeSet> result = file.store().commit(changeset);
    // Then
    QVERIFY(!result);
    QCOMPARE(result.error().details.last(), field);
    QCOMPARE(toRecord(file.lead(id)).values, whole.values);
}

void RefusalsTest::aRecordIsCreatedOnce()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=Первый"_s});
    Lead twin;
    twin.id = id;
    twin.title = u"Двойник"_s;
    // When
    ChangeSet changeset = file.session().changeset(u"lead.add"_s);
    addGoodChange(changeset, file, id);
    changeset.create(twin);
    const Result<ChangeSet> result = file.store().commit(changeset);
    // Then
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Stale);
    QCOMPARE(result.error().reason, u"record-exists"_s);
    QCOMPARE(file.lead(id).title, u"Первый"_s);
    QCOMPARE(file.lead(id).city, QString());
    QCOMPARE(found(file, u"двойник"_s), 0);
}

void RefusalsTest::aRecordIsRemovedOnce()
{
    TestFile file;
    const LeadId id = file.addLead();
    const Lead lead = file.lead(id);
    ChangeSet changeset = file.session().changeset(u"lead.remove"_s);
    changeset.remove(lead);
    changeset.remove(lead);
    QCOMPARE(file.store().commit(changeset).error().reason, u"record-gone"_s);
    QVERIFY(file.store().find(id));
}

void RefusalsTest::aLeadStaysWhileSomethingHangsOnIt_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"task", "feed", "person", "attachment"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void RefusalsTest::aLeadStaysWhileSomethingHangsOnIt()
{
    // Given
    QFETCH(const QString, what);
    TestFile file;
    const LeadId id = file.addLead();
    Record child{recordTypeByName(what)->kind(), newUuid({1}), {}};
    child.set(u"lead"_s, id.uuid());
    ChangeSet adding = file.session().changeset(u"add"_s);
    adding.addCreate(child);
    QVERIFY(file.store().commit(adding));
    // When
    ChangeSet changeset = file.session().changeset(u"lead.remove"_s);
    changeset.remove(file.lead(id));
    const Result<ChangeSet> result = file.store().commit(changeset);
    // Then
    QVERIFY(!result);
    QCOMPARE(result.error().details.last(), what);
    QVERIFY(file.store().find(id));
    QVERIFY(file.store().tables().find(child.kind, child.id));
}

void RefusalsTest::aLeadGoesWithAllThatHangsOnIt()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(addNote(file.session(), id, u"позвонить"_s));
    const LeadCard card = file.card(id);
    // When
    ChangeSet changeset = file.session().changeset(u"lead.remove"_s);
    for (const Task &task : card.tasks)
        changeset.remove(task);
    for (const FeedEntry &entry : card.feed)
        changeset.remove(entry);
    changeset.remove(card.lead);
    QVERIFY(file.store().commit(changeset));
    // Then
    for (const QString &table : {u"lead"_s, u"task"_s, u"feed"_s})
        QCOMPARE(rowsOf(file, table), 0);
    QCOMPARE(found(file, u"warehouse"_s), 0);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void RefusalsTest::aRefusedChangeLeavesSearchAndNumbersAlone()
{
    // Given
    TestFile file;
    file.addLead({u"title=Насос"_s});
    const qint64 next = file.store().nextNumber(u"lead"_s);
    // When
    Lead lead;
    lead.id = LeadId(newUuid({1}));
    lead.number = 500;
    lead.title = u"Компрессор"_s;
    ChangeSet changeset = file.session().changeset(u"lead.add"_s);
    changeset.create(lead);
    changeset.expect(Kind::Lead, lead.id.uuid(), u"title"_s, u"x"_s);
    QVERIFY(!file.store().commit(changeset));
    // Then
    QCOMPARE(found(file, u"компрессор"_s), 0);
    QCOMPARE(found(file, u"насос"_s), 1);
    QCOMPARE(file.store().nextNumber(u"lead"_s), next);
}

void RefusalsTest::theNextChangeGoesThrough()
{
    // Given a change that was refused
    TestFile file;
    const LeadId id = file.addLead();
    ChangeSet changeset = file.session().changeset(u"lead.edit"_s);
    addGoodChange(changeset, file, id);
    changeset.expect(Kind::Lead, id.uuid(), u"stage"_s, u"nowhere"_s);
    QVERIFY(!file.store().commit(changeset));
    // When what it expected is put right
    changeset.expects.clear();
    const Result<ChangeSet> result = file.store().commit(changeset);
    // Then
    QVERIFY(result);
    QCOMPARE(result->id, changeset.id);
    QVERIFY(!file.store().commit(changeset));
    file.reopen();
    QCOMPARE(file.lead(id).city, u"Омск"_s);
}

void RefusalsTest::settingsAreReadAsTheyWere()
{
    // Given
    TestFile file;
    QCOMPARE(file.store().setting(u"currency"_s), u"RUB"_s);
    QCOMPARE(file.store().setting(u"no-such"_s, u"otherwise"_s), u"otherwise"_s);
    // When
    Setting setting;
    setting.id = SettingId(newUuid({1}));
    setting.name = u"feature.x"_s;
    setting.value = u"да, \"x\""_s;
    ChangeSet changeset = file.session().changeset(u"setting.set"_s);
    changeset.create(setting);
    QVERIFY(file.store().commit(changeset));
    // Then
    file.reopen();
    QCOMPARE(file.store().setting(u"feature.x"_s), u"да, \"x\""_s);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(file.store().setting(u"feature.x"_s, u"gone"_s), u"gone"_s);
}

void RefusalsTest::laterChangesHaveLaterStamps()
{
    // Given a clock that somebody sets back
    TestFile file;
    const LeadId id = file.addLead();
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Тула"_s}}));
    const Hlc before = file.store().journal().lastHlc();
    file.clock().advanceMinutes(-60 * 24);
    // When
    file.reopen();
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Омск"_s}}));
    // Then
    QVERIFY(file.store().journal().lastHlc() > before);
    QCOMPARE(file.card(id).history.front().change.after, Value(u"Омск"_s));
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "tst_refusals.moc"
