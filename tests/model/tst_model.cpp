// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/changeset.h"
#include "core/model/lead.h"
#include "core/model/matchkeys.h"
#include "core/model/outcome.h"
#include "core/model/reference.h"
#include "core/model/searchkey.h"
#include "core/model/shippedlookups.h"
#include "core/model/valuejson.h"

#include <QHash>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

/// Records, their tables of fields, and the changes between two states of them.
class ModelTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasANameAndDistinctFields();
    void aLeadSurvivesTheWayThroughItsTable();
    void whatIsNotSetIsAnEmptyValue();
    void aCreationNamesOnlyWhatIsSet();
    void anUpdateNamesOnlyWhatDiffers();
    void customFieldsChangeOneByOne();
    void aReverseTakesEverythingBackInReverseOrder();
    void valuesSurviveTheWayThroughJson();
    void aSearchKeyHoldsFoldedTextAndPhoneDigits();
    void matchKeysAreEqualForTheSamePerson();
    void matchHashNeverChanges();
    void whatTwoDevicesMakeIsTheSameRecord();
    void shippedEntriesStandInTheirOrder();
    void everyCodeFieldHasItsDirectory_data();
    void everyCodeFieldHasItsDirectory();
    void everyReferenceNamesAKind_data();
    void everyReferenceNamesAKind();
    void anOutcomeIsInForceOrNot_data();
    void anOutcomeIsInForceOrNot();
    void aFieldIsAsOldAsItsRecordUnlessItChangedLater();
    void aTaskIsOpenUntilItIsDoneOrCancelled_data();
    void aTaskIsOpenUntilItIsDoneOrCancelled();
    void aRecordWithoutValuesHasNone();

private:
    static Lead fullLead();
};

Lead ModelTest::fullLead()
{
    Lead lead;
    lead.id = LeadId(newUuid({1}));
    lead.number = 7;
    lead.title = u"Внедрение"_s;
    lead.phones = {u"+74951234567"_s};
    lead.emails = {u"A@Romashka.example"_s};
    lead.budget = Money{100};
    lead.meetingAt = {5};
    lead.owner = UserId(newUuid({2}));
    lead.qualified = true;
    lead.contactName = u"Ёлкин Пётр"_s;
    lead.companyName = u"ООО Ромашка"_s;
    lead.fields = {{u"fleet"_s, u"12 trucks"_s}};
    return lead;
}

void ModelTest::everyKindHasANameAndDistinctFields()
{
    QSet<QString> kinds;
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        QVERIFY(!kinds.contains(type.name()));
        kinds.insert(type.name());
        QCOMPARE(static_cast<int>(type.kind()), index);
        QCOMPARE(recordTypeByName(type.name()), &type);
        QSet<QString> names;
        for (const Field &field : type.fields())
            names.insert(QString::fromLatin1(field.name));
        QCOMPARE(names.size(), static_cast<qsizetype>(type.fields().size()));
    }
}

void ModelTest::aLeadSurvivesTheWayThroughItsTable()
{
    // Given
    const Lead lead = fullLead();
    // When
    const Lead back = fromRecord<Lead>(toRecord(lead));
    // Then
    QCOMPARE(toRecord(back).values, toRecord(lead).values);
    QCOMPARE(back.budget->minor, 100);
    QCOMPARE(back.owner, lead.owner);
    QCOMPARE(back.fields, lead.fields);
}

void ModelTest::whatIsNotSetIsAnEmptyValue()
{
    const Record record = toRecord(Lead());
    for (const Value &value : record.values)
        QVERIFY(!value.isValid());
}

void ModelTest::aCreationNamesOnlyWhatIsSet()
{
    // Given
    Lead lead;
    lead.id = LeadId(newUuid({1}));
    lead.title = u"A"_s;
    // When
    ChangeSet changeset;
    changeset.create(lead);
    // Then
    QCOMPARE(changeset.changes.size(), size_t{1});
    QCOMPARE(changeset.changes.front().action, Action::Create);
    QCOMPARE(changeset.changes.front().fields, (std::vector<FieldChange>{{u"title"_s, {}, u"A"_s}}));
}

void ModelTest::anUpdateNamesOnlyWhatDiffers()
{
    // Given
    const Lead before = fullLead();
    Lead after = before;
    after.title = u"Новое"_s;
    after.budget.reset();
    // When
    ChangeSet changeset;
    changeset.update(before, after);
    changeset.update(after, after);
    // Then
    QCOMPARE(changeset.changes.size(), size_t{1});
    QCOMPARE(changeset.changes.front().fields,
             (std::vector<FieldChange>{{u"title"_s, u"Внедрение"_s, u"Новое"_s}, {u"budget"_s, qint64{100}, {}}}));
}

void ModelTest::customFieldsChangeOneByOne()
{
    const Lead before = fullLead();
    Lead after = before;
    after.fields = {{u"fleet"_s, u"13 trucks"_s}, {u"season"_s, u"spring"_s}};
    ChangeSet changeset;
    changeset.update(before, after);
    QCOMPARE(changeset.changes.front().fields,
             (std::vector<FieldChange>{{u"fields.fleet"_s, u"12 trucks"_s, u"13 trucks"_s},
                                       {u"fields.season"_s, {}, u"spring"_s}}));
}

void ModelTest::aReverseTakesEverythingBackInReverseOrder()
{
    // Given
    const Lead lead = fullLead();
    Lead edited = lead;
    edited.title = u"B"_s;
    ChangeSet changeset;
    changeset.create(lead);
    changeset.update(lead, edited);
    // When
    const std::vector<RecordChange> back = reversed(changeset.changes);
    // Then
    QCOMPARE(back.at(0).action, Action::Update);
    QCOMPARE(back.at(0).fields.front().after, Value(u"Внедрение"_s));
    QCOMPARE(back.at(1).action, Action::Remove);
    QCOMPARE(reversed(back), changeset.changes);
}

void ModelTest::valuesSurviveTheWayThroughJson()
{
    const Record record = toRecord(fullLead());
    const std::span<const Field> fields = recordType(Kind::Lead).fields();
    for (size_t index = 0; index < fields.size(); ++index)
        QCOMPARE(valueFromJson(toJson(record.values[index]), fields[index].type), record.values[index]);
    QCOMPARE(valueFromJson(QJsonValue(u"no number"_s), FieldType::TextList), Value());
}

void ModelTest::aSearchKeyHoldsFoldedTextAndPhoneDigits()
{
    const QString key = searchKey(toRecord(fullLead()));
    for (const QString &part : {u"внедрение"_s, u"елкин петр"_s, u"74951234567"_s, u"a@romashka.example"_s, u"7"_s})
        QVERIFY2(key.contains(part), qPrintable(part));
    QVERIFY(isSearchable(Kind::Lead, u"title"_s));
    QVERIFY(!isSearchable(Kind::Lead, u"budget"_s));
}

void ModelTest::matchKeysAreEqualForTheSamePerson()
{
    // Given the same person, written differently
    Lead other;
    other.phones = {u"8 (495) 123-45-67"_s};
    other.emails = {u"a@romashka.EXAMPLE"_s};
    other.contactName = u"пётр елкин"_s;
    other.companyName = u"ооо «Ромашка»"_s;
    // When
    const QStringList keys = matchKeys(toRecord(other), u"RU"_s);
    // Then
    QCOMPARE(keys, matchKeys(toRecord(fullLead()), u"RU"_s));
    QCOMPARE(keys.size(), 3);
}

void ModelTest::matchHashNeverChanges()
{
    // The file keeps these numbers: FNV-1a's published vectors.
    QCOMPARE(static_cast<quint64>(matchHash(QString())), 0xcbf29ce484222325ULL);
    QCOMPARE(static_cast<quint64>(matchHash(u"a"_s)), 0xaf63dc4c8601ec8cULL);
    QCOMPARE(static_cast<quint64>(matchHash(u"foobar"_s)), 0x85944171f73967e8ULL);
}

void ModelTest::whatTwoDevicesMakeIsTheSameRecord()
{
    // A setting is known by its name, whatever it says; an entry by its directory and code
    QCOMPARE(newSetting(u"currency"_s, u"RUB"_s).id, newSetting(u"currency"_s, u"EUR"_s).id);
    QCOMPARE(newSetting(u"currency"_s, u"EUR"_s).value, u"EUR"_s);
    QVERIFY(newSetting(u"currency"_s, {}).id != newSetting(u"Currency"_s, {}).id);
    QCOMPARE(lookupId(u"source"_s, u"radio"_s), lookupId(u"source"_s, u"radio"_s));
    QVERIFY(lookupId(u"source"_s, u"radio"_s) != lookupId(u"channel"_s, u"radio"_s));
    QVERIFY(lookupId(u"source"_s, u"radio"_s) != lookupId(u"source"_s, u"Radio"_s));
    QVERIFY(lookupId(u"setting"_s, u"x"_s).uuid() == newSetting(u"x"_s, {}).id.uuid()); // no directory is called so
    QVERIFY(
        std::ranges::none_of(shippedLookups(), [](const Lookup &entry) { return entry.directory == "setting"_L1; }));
}

void ModelTest::shippedEntriesStandInTheirOrder()
{
    QHash<QString, qint64> last;
    QSet<QUuid> ids;
    const std::vector<Lookup> entries = shippedLookups();
    QVERIFY(entries.size() > 50);
    for (const Lookup &entry : entries) {
        QVERIFY2(!entry.code.isEmpty() && entry.code == entry.code.toLower(), qPrintable(entry.code));
        QCOMPARE(entry.name, QString()); // translated, never stored
        QCOMPARE(entry.position, ++last[entry.directory]);
        QCOMPARE(entry.id, lookupId(entry.directory, entry.code));
        QVERIFY2(!ids.contains(entry.id.uuid()), qPrintable(entry.directory + u'/' + entry.code));
        ids.insert(entry.id.uuid());
    }
}

void ModelTest::everyCodeFieldHasItsDirectory_data()
{
    QTest::addColumn<QString>("directory");
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        if (type.kind() == Kind::Conflict)
            continue; // its codes are the protocol's
        for (const Field &field : type.fields()) {
            if (field.type == FieldType::Code)
                QTest::newRow(qPrintable(type.name() + u'.' + QLatin1StringView(field.name)))
                    << QString::fromLatin1(field.of);
        }
    }
}

void ModelTest::everyCodeFieldHasItsDirectory()
{
    // Stages, maturities and results stand in the process
    QFETCH(const QString, directory);
    const QStringList ofTheProcess{u"stage"_s, u"maturity"_s, u"result"_s};
    const std::vector<Lookup> entries = shippedLookups();
    QVERIFY(!directory.isEmpty());
    QVERIFY2(ofTheProcess.contains(directory)
                 || std::ranges::any_of(entries, [&](const Lookup &entry) { return entry.directory == directory; }),
             qPrintable(directory));
}

void ModelTest::everyReferenceNamesAKind_data()
{
    QTest::addColumn<QString>("of");
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        const bool isServerMade = type.kind() == Kind::Conflict || type.kind() == Kind::History;
        for (const Field &field : type.fields()) {
            if (field.type == FieldType::Reference && !(isServerMade && *field.of == 0))
                QTest::newRow(qPrintable(type.name() + u'.' + QLatin1StringView(field.name)))
                    << QString::fromLatin1(field.of);
        }
    }
}

void ModelTest::everyReferenceNamesAKind()
{
    QFETCH(const QString, of);
    QVERIFY2(recordTypeByName(of), qPrintable(of));
}

void ModelTest::anOutcomeIsInForceOrNot_data()
{
    QTest::addColumn<OutcomeStatus>("status");
    QTest::addColumn<bool>("inForce");
    QTest::newRow("applied") << OutcomeStatus::Applied << true;
    QTest::newRow("merged") << OutcomeStatus::Merged << true;
    QTest::newRow("brought by another mid") << OutcomeStatus::Duplicate << true;
    QTest::newRow("refused") << OutcomeStatus::Refused << false;
    QTest::newRow("parked") << OutcomeStatus::Parked << false;
}

void ModelTest::anOutcomeIsInForceOrNot()
{
    QFETCH(const OutcomeStatus, status);
    QTEST((SyncOutcome{1, status, 1, std::nullopt, {}}.isInForce()), "inForce");
}

void ModelTest::aFieldIsAsOldAsItsRecordUnlessItChangedLater()
{
    Stamps stamps{{17}, {}};
    QCOMPARE(stamps.of(u"title"_s).value, 17);
    stamps.set(u"title"_s, {20});
    stamps.set(u"fields.fleet"_s, {21});
    QCOMPARE(stamps.of(u"title"_s).value, 20);
    QCOMPARE(stamps.of(u"fields.fleet"_s).value, 21);
    QCOMPARE(stamps.of(u"fields"_s).value, 17);
    QVERIFY(!Stamps().of(u"title"_s).isSet());
}

void ModelTest::aTaskIsOpenUntilItIsDoneOrCancelled_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("isOpen");
    for (const Lookup &entry : shippedLookups()) {
        if (entry.directory == "taskStatus"_L1)
            QTest::newRow(qPrintable(entry.code))
                << entry.code << (entry.code == "open"_L1 || entry.code == "in-progress"_L1);
    }
    QTest::newRow("none") << QString() << false;
}

void ModelTest::aTaskIsOpenUntilItIsDoneOrCancelled()
{
    QFETCH(const QString, status);
    Task task;
    task.status = status;
    QTEST(task.isOpen(), "isOpen");
}

void ModelTest::aRecordWithoutValuesHasNone()
{
    // Given a change of a record of which nothing is known
    const Record nothing{Kind::Lead, newUuid({1}), {}};
    Record titled = nothing;
    titled.set(u"title"_s, u"A"_s);
    // When
    ChangeSet changeset;
    changeset.addUpdate(nothing, titled);
    changeset.addUpdate(titled, nothing);
    changeset.addUpdate(nothing, nothing);
    // Then
    QCOMPARE(changeset.changes.size(), size_t{2});
    QCOMPARE(changeset.changes.front().fields, (std::vector<FieldChange>{{u"title"_s, {}, u"A"_s}}));
    QCOMPARE(changeset.changes.back().fields, (std::vector<FieldChange>{{u"title"_s, u"A"_s, {}}}));
}

QTEST_GUILESS_MAIN(ModelTest)
#include "tst_model.moc"
