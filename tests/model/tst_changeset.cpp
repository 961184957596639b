// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/attachment.h"
#include "core/model/changeset.h"
#include "core/model/company.h"
#include "core/model/conflict.h"
#include "core/model/feedentry.h"
#include "core/model/lead.h"
#include "core/model/participant.h"
#include "core/model/person.h"
#include "core/model/reference.h"
#include "core/model/task.h"
#include "core/model/valuejson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

/// A value that a field of this type may have; another one for every `salt`.
Value sample(FieldType type, int salt)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
        return qint64{1'000'000'000'000} + salt;
    case FieldType::Flag:
        return true;
    case FieldType::Reference:
        return newUuid({salt + 1});
    case FieldType::TextList:
        return QStringList{u"\"%1\""_s.arg(salt), u"Ёж, [ёж]"_s};
    case FieldType::Custom:
        return QVariantMap{{u"fleet"_s, u"%1 \u2028"_s.arg(salt)}};
    default:
        return u"«%1» \\ \"quoted\"\n\t\u2028"_s.arg(salt);
    }
}

Record filled(Kind kind, int salt)
{
    Record record{kind, newUuid({1}), {}};
    for (const Field &field : recordType(kind).fields())
        record.set(QString::fromLatin1(field.name), sample(field.type, salt++));
    return record;
}

/// What a record is after the changes.
Record after(Record record, const std::vector<RecordChange> &changes)
{
    for (const RecordChange &change : changes) {
        for (const FieldChange &field : change.fields)
            record.set(field.field, field.after);
    }
    return record;
}

void everyKind()
{
    QTest::addColumn<int>("kind");
    for (int index = 0; index < kindCount; ++index)
        QTest::newRow(qPrintable(recordType(static_cast<Kind>(index)).name())) << index;
}

template<typename T>
Record throughStruct(const Record &record)
{
    return toRecord(fromRecord<T>(record));
}

} // namespace

/// Changes between two states of any kind of record: nothing is lost, nothing is told twice.
class ChangeSetTest : public QObject
{
    Q_OBJECT

private slots:
    void aRecordOfAnyKindSurvivesItsStruct_data() { everyKind(); }
    void aRecordOfAnyKindSurvivesItsStruct();
    void aCreationHoldsAllThatIsSet_data() { everyKind(); }
    void aCreationHoldsAllThatIsSet();
    void anUpdateLeadsFromOneStateToTheOther_data() { everyKind(); }
    void anUpdateLeadsFromOneStateToTheOther();
    void nothingDifferentIsNoChange_data() { everyKind(); }
    void nothingDifferentIsNoChange();
    void aReverseLeadsBack_data() { everyKind(); }
    void aReverseLeadsBack();
    void anyValueSurvivesJson_data() { everyKind(); }
    void anyValueSurvivesJson();
    void jsonOfAnotherShapeIsNotSet_data();
    void jsonOfAnotherShapeIsNotSet();
    void ownFieldsAreSetAndClearedOneByOne();
    void zeroIsNoNumberButAnAmount();
    void codesThatAreNoFieldsAreNotFound();
    void anUpdateExpectsWhatItsAuthorSaw_data();
    void anUpdateExpectsWhatItsAuthorSaw();
    void onlyUpdatesExpectAnything();
    void whatIsExpectedAlreadyIsNotExpectedTwice();
};

void ChangeSetTest::aRecordOfAnyKindSurvivesItsStruct()
{
    QFETCH(const int, kind);
    const Record full = filled(static_cast<Kind>(kind), 10);
    using Through = Record (*)(const Record &);
    const QHash<int, Through> structs{{int(Kind::Lead), &throughStruct<Lead>},
                                      {int(Kind::Contact), &throughStruct<Contact>},
                                      {int(Kind::Company), &throughStruct<Company>},
                                      {int(Kind::Person), &throughStruct<Person>},
                                      {int(Kind::User), &throughStruct<User>},
                                      {int(Kind::Team), &throughStruct<Team>},
                                      {int(Kind::Task), &throughStruct<Task>},
                                      {int(Kind::Feed), &throughStruct<FeedEntry>},
                                      {int(Kind::Attachment), &throughStruct<Attachment>},
                                      {int(Kind::Lookup), &throughStruct<Lookup>},
                                      {int(Kind::CustomField), &throughStruct<CustomField>},
                                      {int(Kind::Process), &throughStruct<ProcessRecord>},
                                      {int(Kind::Setting), &throughStruct<Setting>},
                                      {int(Kind::Conflict), &throughStruct<Conflict>},
                                      {int(Kind::History), &throughStruct<PastChange>},
                                      {int(Kind::Participant), &throughStruct<Participant>}};
    QVERIFY(structs.contains(kind));
    const Record back = structs.value(kind)(full);
    QCOMPARE(back.id, full.id);
    QCOMPARE(back.values, full.values);
}

void ChangeSetTest::aCreationHoldsAllThatIsSet()
{
    QFETCH(const int, kind);
    const Record full = filled(static_cast<Kind>(kind), 10);
    ChangeSet changeset;
    changeset.addCreate(full);
    QCOMPARE(changeset.changes.front().action, Action::Create);
    Record empty{full.kind, full.id, {}};
    empty.values.resize(full.values.size());
    QCOMPARE(after(empty, changeset.changes).values, full.values);
}

void ChangeSetTest::anUpdateLeadsFromOneStateToTheOther()
{
    // Given two states of which one lacks every second field
    QFETCH(const int, kind);
    const Record before = filled(static_cast<Kind>(kind), 10);
    Record later = filled(static_cast<Kind>(kind), 900);
    for (size_t index = 0; index < later.values.size(); index += 2)
        later.values[index] = {};
    // When
    ChangeSet changeset;
    changeset.addUpdate(before, later);
    // Then
    QCOMPARE(after(before, changeset.changes).values, later.values);
    for (const FieldChange &field : changeset.changes.front().fields)
        QVERIFY2(field.before != field.after, qPrintable(field.field));
}

void ChangeSetTest::nothingDifferentIsNoChange()
{
    QFETCH(const int, kind);
    const Record full = filled(static_cast<Kind>(kind), 10);
    ChangeSet changeset;
    changeset.addUpdate(full, full);
    QVERIFY(changeset.isEmpty());
}

void ChangeSetTest::aReverseLeadsBack()
{
    QFETCH(const int, kind);
    const Record before = filled(static_cast<Kind>(kind), 10);
    const Record later = filled(static_cast<Kind>(kind), 900);
    ChangeSet changeset;
    changeset.addUpdate(before, later);
    QCOMPARE(after(later, reversed(changeset.changes)).values, before.values);
    QCOMPARE(reversed(reversed(changeset.changes)), changeset.changes);
}

void ChangeSetTest::anyValueSurvivesJson()
{
    QFETCH(const int, kind);
    const Record full = filled(static_cast<Kind>(kind), 10);
    for (const Field &field : recordType(full.kind).fields()) {
        const Value value = full.value(QString::fromLatin1(field.name));
        QCOMPARE(valueFromJson(toJson(value), field.type), value);
    }
}

void ChangeSetTest::jsonOfAnotherShapeIsNotSet_data()
{
    QTest::addColumn<QJsonValue>("json");
    QTest::addColumn<FieldType>("type");
    QTest::newRow("null text") << QJsonValue(QJsonValue::Null) << FieldType::Text;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << FieldType::Integer;
    QTest::newRow("a number for a text") << QJsonValue(5) << FieldType::Text;
    QTest::newRow("an empty text") << QJsonValue(QString()) << FieldType::Code;
    QTest::newRow("an empty list") << QJsonValue(QJsonArray()) << FieldType::TextList;
    QTest::newRow("an object for a list") << QJsonValue(QJsonObject{{u"a"_s, 1}}) << FieldType::TextList;
    QTest::newRow("false") << QJsonValue(false) << FieldType::Flag;
    QTest::newRow("a text for a flag") << QJsonValue(u"true"_s) << FieldType::Flag;
    QTest::newRow("a text for an id") << QJsonValue(u"nobody"_s) << FieldType::Reference;
    QTest::newRow("a number for an id") << QJsonValue(7) << FieldType::Reference;
    QTest::newRow("half an id") << QJsonValue(u"0190a5f0-0000-7000"_s) << FieldType::Reference;
    QTest::newRow("no id at all") << QJsonValue(QUuid().toString(QUuid::WithoutBraces)) << FieldType::Reference;
    QTest::newRow("a text for a number") << QJsonValue(u"5"_s) << FieldType::Integer;
    QTest::newRow("a flag for an amount") << QJsonValue(true) << FieldType::Money;
    QTest::newRow("half a kopeck") << QJsonValue(0.5) << FieldType::Money;
    QTest::newRow("a list for a moment") << QJsonValue(QJsonArray{1}) << FieldType::Moment;
    QTest::newRow("a moment past all numbers") << QJsonValue(1e300) << FieldType::Moment;
    QTest::newRow("numbers for texts") << QJsonValue(QJsonArray{1, 2}) << FieldType::TextList;
    QTest::newRow("a list in a list") << QJsonValue(QJsonArray{u"a"_s, QJsonArray{u"b"_s}}) << FieldType::TextList;
    QTest::newRow("a hole in a list") << QJsonValue(QJsonArray{u"a"_s, QJsonValue::Null}) << FieldType::TextList;
    QTest::newRow("a text for a list") << QJsonValue(u"a"_s) << FieldType::TextList;
    QTest::newRow("a list for a text") << QJsonValue(QJsonArray{u"a"_s}) << FieldType::LongText;
    QTest::newRow("a number for a flag") << QJsonValue(1) << FieldType::Flag;
    QTest::newRow("a list for own fields") << QJsonValue(QJsonArray{1}) << FieldType::Custom;
    QTest::newRow("a text for own fields") << QJsonValue(u"x"_s) << FieldType::Custom;
}

void ChangeSetTest::jsonOfAnotherShapeIsNotSet()
{
    QFETCH(const QJsonValue, json);
    QFETCH(const FieldType, type);
    QCOMPARE(valueFromJson(json, type), Value());
}

void ChangeSetTest::ownFieldsAreSetAndClearedOneByOne()
{
    Record record{Kind::Lead, newUuid({1}), {}};
    record.set(u"fields.fleet"_s, u"12"_s);
    record.set(u"fields.season"_s, u"весна"_s);
    QCOMPARE(record.value(u"fields"_s).toMap().keys(), (QStringList{u"fleet"_s, u"season"_s}));
    record.set(u"fields.fleet"_s, {});
    QCOMPARE(record.value(u"fields.fleet"_s), Value());
    QCOMPARE(record.value(u"fields.season"_s), Value(u"весна"_s));
    record.set(u"fields.season"_s, {});
    QCOMPARE(record.value(u"fields"_s), Value());
}

void ChangeSetTest::zeroIsNoNumberButAnAmount()
{
    Lead lead;
    lead.budget = Money{0};
    lead.employees = 0;
    lead.score = 0;
    const Lead back = fromRecord<Lead>(toRecord(lead));
    QCOMPARE(back.budget, std::optional(Money{0}));
    QCOMPARE(back.employees, std::optional<qint64>(0));
    QCOMPARE(back.score, std::optional<qint64>(0));
    QVERIFY(!toRecord(lead).value(u"number"_s).isValid());
}

void ChangeSetTest::codesThatAreNoFieldsAreNotFound()
{
    QCOMPARE(recordTypeByName(u"nothing"_s), nullptr);
    QCOMPARE(recordTypeByName(QString()), nullptr);
    QCOMPARE(recordType(Kind::Lead).find(u"Title"_s), nullptr);
    QCOMPARE(recordType(Kind::Lead).indexOf(u"no"_s), -1);
    QCOMPARE(toRecord(Lead()).value(u"no"_s), Value());
}

void ChangeSetTest::anUpdateExpectsWhatItsAuthorSaw_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        for (const Field &field : type.fields()) {
            if (field.type != FieldType::Custom)
                QTest::newRow(qPrintable(type.name() + u'.' + QLatin1StringView(field.name)))
                    << index << QString::fromLatin1(field.name);
        }
    }
}

void ChangeSetTest::anUpdateExpectsWhatItsAuthorSaw()
{
    // Given a change of one field
    QFETCH(const int, kind);
    QFETCH(const QString, field);
    const Record before = filled(static_cast<Kind>(kind), 10);
    Record later = before;
    later.set(field, {});
    ChangeSet changeset;
    changeset.addUpdate(before, later);
    // When
    changeset.expectWhatIsDecided();
    // Then only of a field that is decided about
    const bool isDecided = recordType(before.kind).find(field)->is(Decided);
    QCOMPARE(changeset.expects.size(), isDecided ? size_t{1} : size_t{0});
    if (isDecided)
        QCOMPARE(changeset.expects.front(), (Expectation{before.kind, before.id, field, before.value(field)}));
}

void ChangeSetTest::onlyUpdatesExpectAnything()
{
    ChangeSet changeset;
    for (int index = 0; index < kindCount; ++index) {
        changeset.addCreate(filled(static_cast<Kind>(index), 10));
        changeset.addRemove(filled(static_cast<Kind>(index), 20));
    }
    changeset.expectWhatIsDecided();
    QVERIFY(changeset.expects.empty());
}

void ChangeSetTest::whatIsExpectedAlreadyIsNotExpectedTwice()
{
    // Given a task that is handed over, by somebody who looked at its owner first
    const Record before = filled(Kind::Task, 10);
    Record later = before;
    later.set(u"owner"_s, newUuid({5}));
    ChangeSet changeset;
    changeset.expect(Kind::Task, before.id, u"owner"_s, before.value(u"owner"_s));
    changeset.addUpdate(before, later);
    // When
    changeset.expectWhatIsDecided();
    changeset.expectWhatIsDecided();
    // Then
    QCOMPARE(changeset.expects.size(), size_t{1});
    // But another expectation of the same field stays beside it
    changeset.expects.front().value = newUuid({6});
    changeset.expectWhatIsDecided();
    QCOMPARE(changeset.expects.size(), size_t{2});
}

QTEST_GUILESS_MAIN(ChangeSetTest)
#include "tst_changeset.moc"
