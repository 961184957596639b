// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clients.h"
#include "core/services/duplicates.h"
#include "core/services/merging.h"
#include "core/services/persons.h"
#include "core/services/search.h"
#include "core/store/clientlist.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

using Fields = std::initializer_list<std::pair<QString, Value>>;

/// A contact or company as somebody would write it down.
QUuid added(TestFile &file, Kind kind, Fields fields)
{
    Record client{kind, newUuid(file.clock().now()), {}};
    for (const auto &[field, value] : fields)
        client.set(field, value);
    const Result<ChangeSet> made = addClient(file.session(), client);
    if (!made)
        qFatal("not added");
    return client.id;
}

Record stored(TestFile &file, Kind kind, const QUuid &id)
{
    return file.store().tables().find(kind, id)->record;
}

void link(TestFile &file, const LeadId &lead, const QString &field, const QUuid &client)
{
    if (!editLead(file.session(), lead, {{field, client}}))
        qFatal("not linked");
}

QStringList listed(TestFile &file, Kind kind, const QString &search = {})
{
    std::vector<qint64> rows;
    streamClientRows(file.store().connection(), {kind, search}, [&](qint64 row) {
        rows.push_back(row);
        return true;
    });
    QStringList names;
    for (const ClientRow &row : clientRows(file.store().connection(), kind, rows))
        names.append(row.name);
    return names;
}

/// Two contacts who are one: a lead, a task and a contact person each point at the second.
struct Doubles
{
    explicit Doubles(TestFile &file)
        : kept(added(file, Kind::Contact,
                     {{u"name"_s, u"Анна Седова"_s},
                      {u"phones"_s, QStringList{u"8 495 123-45-67"_s}},
                      {u"city"_s, u"Москва"_s},
                      {u"note"_s, u"Любит звонки"_s}})),
          other(added(file, Kind::Contact,
                      {{u"name"_s, u"Седова А."_s},
                       {u"phones"_s, QStringList{u"+7 (495) 123-45-67"_s, u"+7 812 000-00-01"_s}},
                       {u"emails"_s, QStringList{u"anna@vega.example"_s}},
                       {u"jobTitle"_s, u"Директор"_s},
                       {u"city"_s, u"Пермь"_s},
                       {u"note"_s, u"Просила счёт"_s}})),
          lead(file.addLead({u"title=Склад"_s}))
    {
        link(file, lead, u"contact"_s, other);
        Person person;
        person.lead = file.addLead({u"title=Цех"_s});
        person.name = u"Анна"_s;
        person.contact = ContactId(other);
        if (!addPerson(file.session(), person))
            qFatal("no person");
    }

    QUuid kept;
    QUuid other;
    LeadId lead;
};

} // namespace

/// Contacts and companies that turn out to be one (C-52, D3).
class MergingTest : public QObject
{
    Q_OBJECT

private slots:
    void theKeptOneHasWhatBothHad_data() { proves("C-52 D3 field by field"); }
    void theKeptOneHasWhatBothHad();
    void eachFieldIsChosen();
    void whatPointedAtTheOtherPointsAtTheKeptOne();
    void everyLinkThatThereIsMoves_data();
    void everyLinkThatThereIsMoves();
    void theOtherIsFoundNowhere();
    void whoStillLinksToTheOtherComesToTheKeptOne();
    void oneUndoTakesItAllBack_data() { proves("C-52 one undo"); }
    void oneUndoTakesItAllBack();
    void anyNumberIsMergedAtOnce();
    void aMergeOfMergesLeadsOn();
    void thePlanTellsWhatDiffersAndWhatFollows();
    void theMostUsedIsProposedToBeKept();
    void twoMergesOfTheSameTwoDoNotMakeBothVanish();
    void whatCannotBeMergedIsRefused();
};

void MergingTest::theKeptOneHasWhatBothHad()
{
    // Given
    TestFile file;
    const Doubles doubles(file);
    // When
    QVERIFY(mergeClients(file.session(), Kind::Contact, {doubles.kept, doubles.other}));
    // Then its own values stay, what it lacked is filled in, and lists and notes are joined without doubles
    const auto kept = fromRecord<Contact>(stored(file, Kind::Contact, doubles.kept));
    QCOMPARE(kept.name, u"Анна Седова"_s);
    QCOMPARE(kept.city, u"Москва"_s);
    QCOMPARE(kept.jobTitle, u"Директор"_s);
    QCOMPARE(kept.phones, (QStringList{u"+74951234567"_s, u"+78120000001"_s}));
    QCOMPARE(kept.emails, QStringList{u"anna@vega.example"_s});
    QCOMPARE(kept.note, u"Любит звонки\n\nПросила счёт"_s);
    QVERIFY(kept.mergedInto.isNull());
    QCOMPARE(fromRecord<Contact>(stored(file, Kind::Contact, doubles.other)).mergedInto.uuid(), doubles.kept);
}

void MergingTest::eachFieldIsChosen()
{
    TestFile file;
    const Doubles doubles(file);
    QVERIFY(mergeClients(file.session(), Kind::Contact, {doubles.kept, doubles.other},
                         {{u"city"_s, 1}, {u"jobTitle"_s, 0}, {u"name"_s, 99}}));
    const auto kept = fromRecord<Contact>(stored(file, Kind::Contact, doubles.kept));
    QCOMPARE(kept.city, u"Пермь"_s);
    QCOMPARE(kept.jobTitle, QString());    // chosen to be empty
    QCOMPARE(kept.name, u"Анна Седова"_s); // there is no such record to take it from
}

void MergingTest::whatPointedAtTheOtherPointsAtTheKeptOne()
{
    // Given a task of the other, too
    TestFile file;
    const Doubles doubles(file);
    const LeadId handedOff = file.addHandedOffLead();
    Task task = file.openTask(handedOff);
    ChangeSet changeset = file.session().changeset(u"task.edit"_s);
    Task linked = task;
    linked.contact = ContactId(doubles.other);
    changeset.update(task, linked);
    QVERIFY(file.store().commit(changeset));
    // When
    const Result<ChangeSet> merged = mergeClients(file.session(), Kind::Contact, {doubles.kept, doubles.other});
    // Then it is one ChangeSet with a name of its own
    QVERIFY(merged);
    QCOMPARE(merged->intent, u"contact.merge"_s);
    QCOMPARE(file.lead(doubles.lead).contact.uuid(), doubles.kept);
    QCOMPARE(file.openTask(handedOff).contact.uuid(), doubles.kept);
    QCOMPARE(file.store().select<Person>(u"1"_s).front().contact.uuid(), doubles.kept);
    QCOMPARE(merged->changes.size(), 5U); // both contacts, lead, person, task
}

void MergingTest::everyLinkThatThereIsMoves_data()
{
    QTest::addColumn<Kind>("target");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    for (const Kind target : {Kind::Contact, Kind::Company}) {
        for (int index = 0; index < kindCount; ++index) {
            const RecordType &type = recordType(static_cast<Kind>(index));
            for (const Field &field : type.fields()) {
                if (field.type == FieldType::Reference && recordType(target).name() == QLatin1StringView(field.of))
                    QTest::addRow("%s.%s", qPrintable(type.name()), field.name)
                        << target << type.kind() << QString::fromLatin1(field.name);
            }
        }
    }
}

void MergingTest::everyLinkThatThereIsMoves()
{
    // Given a record of the kind whose field names the one that goes
    QFETCH(const Kind, target);
    QFETCH(const Kind, kind);
    QFETCH(const QString, field);
    TestFile file;
    const QUuid kept = added(file, target, {{u"name"_s, u"Вега"_s}});
    const QUuid other = added(file, target, {{u"name"_s, u"Вега плюс"_s}});
    Record pointing{kind, newUuid(file.clock().now()), std::vector<Value>(recordType(kind).fields().size())};
    pointing.set(field, other);
    ChangeSet changeset = file.session().changeset(u"test"_s);
    changeset.addCreate(pointing);
    QVERIFY(file.store().commit(changeset));
    // When
    QVERIFY(mergeClients(file.session(), target, {kept, other}));
    // Then
    QCOMPARE(stored(file, kind, pointing.id).value(field).toUuid(), kept);
    // And nobody has to look at all records for that
    Statement &plan = file.store().connection().prepared(u"EXPLAIN QUERY PLAN SELECT count(*) FROM "_s
                                                         + recordType(kind).name() + u" WHERE "_s + field + u" = ?"_s);
    plan.bind(other);
    QVERIFY(plan.step());
    const bool isSearched = plan.text(3).startsWith(u"SEARCH"_s) || kind == Kind::User; // users are few
    QVERIFY2(isSearched, qPrintable(plan.text(3)));
    plan.reset();
}

void MergingTest::theOtherIsFoundNowhere()
{
    // Given
    TestFile file;
    const Doubles doubles(file);
    const Lead probe = probeOf(stored(file, Kind::Contact, doubles.other));
    QCOMPARE(similarRecords(file.session(), probe).contacts.size(), 2U);
    QVERIFY(listed(file, Kind::Contact).contains(u"Седова А."_s));
    // When
    QVERIFY(mergeClients(file.session(), Kind::Contact, {doubles.kept, doubles.other}));
    // Then
    QCOMPARE(similarRecords(file.session(), probe).contacts.size(), 1U);
    QCOMPARE(similarRecords(file.session(), probe).contacts.front().id.uuid(), doubles.kept);
    QVERIFY(!listed(file, Kind::Contact).contains(u"Седова А."_s));
    QCOMPARE(listed(file, Kind::Contact, u"anna@vega"_s), QStringList{u"Анна Седова"_s});
    QCOMPARE(searchEverything(file.session(), u"anna@vega.example"_s, 10)->total, 1);
}

void MergingTest::whoStillLinksToTheOtherComesToTheKeptOne()
{
    // Given a merge, and afterwards a lead of a colleague whose file knew nothing of it
    TestFile file;
    const Doubles doubles(file);
    QVERIFY(mergeClients(file.session(), Kind::Contact, {doubles.kept, doubles.other}));
    const LeadId late = file.addLead({u"title=Позже"_s});
    link(file, late, u"contact"_s, doubles.other);
    // Then
    QCOMPARE(file.card(late).contact->id.uuid(), doubles.kept);
    QCOMPARE(clientRecord(file.session(), Kind::Contact, doubles.other)->id, doubles.kept);
}

void MergingTest::oneUndoTakesItAllBack()
{
    // Given
    TestFile file;
    const Doubles doubles(file);
    const Record kept = stored(file, Kind::Contact, doubles.kept);
    const Record other = stored(file, Kind::Contact, doubles.other);
    const QStringList names = listed(file, Kind::Contact);
    QVERIFY(mergeClients(file.session(), Kind::Contact, {doubles.kept, doubles.other}));
    // When
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // Then
    QCOMPARE(stored(file, Kind::Contact, doubles.kept).values, kept.values);
    QCOMPARE(stored(file, Kind::Contact, doubles.other).values, other.values);
    QCOMPARE(file.lead(doubles.lead).contact.uuid(), doubles.other);
    QCOMPARE(listed(file, Kind::Contact), names);
    QCOMPARE(listed(file, Kind::Contact, u"anna@vega"_s), QStringList{u"Седова А."_s});
    // And again
    QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
    QCOMPARE(file.lead(doubles.lead).contact.uuid(), doubles.kept);
    QVERIFY(!listed(file, Kind::Contact).contains(u"Седова А."_s));
}

void MergingTest::anyNumberIsMergedAtOnce()
{
    TestFile file;
    std::vector<QUuid> ids;
    for (int index = 0; index < int(mostMerged); ++index)
        ids.push_back(added(file, Kind::Company,
                            {{u"name"_s, u"ООО Ромашка %1"_s.arg(index)},
                             {u"phones"_s, QStringList{u"+7 495 123-45-%1"_s.arg(10 + index)}}}));
    QVERIFY(mergeClients(file.session(), Kind::Company, ids));
    QCOMPARE(listed(file, Kind::Company), QStringList{u"ООО Ромашка 0"_s});
    QCOMPARE(fromRecord<Company>(stored(file, Kind::Company, ids.front())).phones.size(), qsizetype(mostMerged));
}

void MergingTest::aMergeOfMergesLeadsOn()
{
    TestFile file;
    const QUuid first = added(file, Kind::Company, {{u"name"_s, u"Альфа"_s}});
    const QUuid second = added(file, Kind::Company, {{u"name"_s, u"Бета"_s}});
    const QUuid third = added(file, Kind::Company, {{u"name"_s, u"Гамма"_s}});
    QVERIFY(mergeClients(file.session(), Kind::Company, {second, third}));
    // When, by the name of the one that is gone already
    QVERIFY(mergeClients(file.session(), Kind::Company, {first, third}));
    // Then
    for (const QUuid &id : {first, second, third})
        QCOMPARE(clientRecord(file.session(), Kind::Company, id)->id, first);
    QCOMPARE(listed(file, Kind::Company), QStringList{u"Альфа"_s});
}

void MergingTest::thePlanTellsWhatDiffersAndWhatFollows()
{
    TestFile file;
    const Doubles doubles(file);
    const Result<MergePlan> plan = mergePlan(file.session(), Kind::Contact, {doubles.kept, doubles.other});
    QVERIFY(plan);
    QStringList fields;
    for (const MergeLine &line : plan->lines)
        fields.append(line.field);
    QCOMPARE(fields, (QStringList{u"name"_s, u"jobTitle"_s, u"phones"_s, u"emails"_s, u"city"_s, u"note"_s}));
    const auto line = [&](const QString &field) { return *std::ranges::find(plan->lines, field, &MergeLine::field); };
    QCOMPARE(line(u"jobTitle"_s).proposed, 1U); // only the other has one
    QCOMPARE(line(u"city"_s).proposed, 0U);
    QCOMPARE(line(u"phones"_s).join, MergeLine::Join::Entries);
    QCOMPARE(line(u"note"_s).join, MergeLine::Join::Texts);
    QCOMPARE(plan->moving, (std::map<Kind, qint64>{{Kind::Lead, 1}, {Kind::Person, 1}}));
}

void MergingTest::theMostUsedIsProposedToBeKept()
{
    TestFile file;
    const Doubles doubles(file);
    QCOMPARE(mostUsedFirst(file.session(), Kind::Contact, {doubles.kept, doubles.other}),
             (std::vector<QUuid>{doubles.other, doubles.kept}));
}

void MergingTest::twoMergesOfTheSameTwoDoNotMakeBothVanish()
{
    // Given a merge that was decided on while somebody else merged the two the other way round
    TestFile file;
    const Doubles doubles(file);
    ChangeSet late = file.session().changeset(u"contact.merge"_s);
    late.expect(Kind::Contact, doubles.other, u"mergedInto"_s, {});
    const Record before = stored(file, Kind::Contact, doubles.kept);
    Record after = before;
    after.set(u"mergedInto"_s, doubles.other);
    late.addUpdate(before, after);
    const Result<ChangeSet> first = mergeClients(file.session(), Kind::Contact, {doubles.kept, doubles.other});
    QVERIFY(first);
    // Then what a merge expects is what refuses the second one, here as on a server
    QVERIFY(std::ranges::any_of(first->expects, [&](const Expectation &expected) {
        return expected.record == doubles.kept && expected.field == u"mergedInto"_s && !expected.value.isValid();
    }));
    const Result<ChangeSet> second = file.store().commit(late);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Stale);
    QVERIFY(listed(file, Kind::Contact).contains(u"Анна Седова"_s));
}

void MergingTest::whatCannotBeMergedIsRefused()
{
    TestFile file;
    const Doubles doubles(file);
    const auto reason = [&](const std::vector<QUuid> &ids) {
        const Result<ChangeSet> merged = mergeClients(file.session(), Kind::Contact, ids);
        return merged ? QString() : merged.error().reason;
    };
    QCOMPARE(reason({}), u"merge-too-few"_s);
    QCOMPARE(reason({doubles.kept}), u"merge-too-few"_s);
    QCOMPARE(reason({doubles.kept, doubles.kept}), u"merge-too-few"_s);
    QCOMPARE(reason({doubles.kept, QUuid::createUuid()}), u"contact-not-found"_s);
    // More of them than anybody looks through, each counted once
    std::vector<QUuid> crowd;
    for (size_t count = 0; count <= mostMerged; ++count)
        crowd.push_back(added(file, Kind::Contact, {{u"name"_s, u"Contact %1"_s.arg(count)}}));
    QCOMPARE(reason(crowd), u"merge-too-many"_s);
    crowd.back() = crowd.front();
    QCOMPARE(reason(crowd), QString());
    // More leads than one exchange with a server can carry
    ChangeSet many = file.session().changeset(u"test"_s);
    for (int index = 0; index < 500; ++index) {
        Lead lead;
        lead.id = LeadId(newUuid(file.clock().now()));
        lead.title = QString::number(index);
        lead.contact = ContactId(doubles.other);
        many.create(lead);
    }
    QVERIFY(file.store().commit(many));
    QCOMPARE(reason({doubles.kept, doubles.other}), u"merge-too-large"_s);
    QCOMPARE(reason({doubles.other, doubles.kept}), QString()); // the other way round it is small
}

QTEST_GUILESS_MAIN(MergingTest)

#include "tst_merging.moc"
