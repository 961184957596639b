// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batches.h"
#include "core/store/changejson.h"
#include "core/store/journalpage.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QJsonDocument>
#include <QSysInfo>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

/// The record as its history tells it, from the first entry to the last.
QHash<QString, Value> retold(const std::vector<HistoryEntry> &history)
{
    QHash<QString, Value> values;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        if (entry->change.after.isValid())
            values.insert(entry->change.field, entry->change.after);
        else
            values.remove(entry->change.field);
    }
    return values;
}

QHash<QString, Value> valuesOf(const Record &record)
{
    QHash<QString, Value> values;
    for (const Field &field : recordType(record.kind).fields()) {
        const QString name = QString::fromLatin1(field.name);
        const Value value = record.value(name);
        if (field.type == FieldType::Custom) {
            const QVariantMap own = value.toMap();
            for (auto entry = own.begin(); entry != own.end(); ++entry)
                values.insert(customFieldPrefix + entry.key(), entry.value());
        } else if (value.isValid()) {
            values.insert(name, value);
        }
    }
    return values;
}

} // namespace

/// The journal: who changed what, when, from what to what; for every record, complete, for ever.
class JournalTest : public QObject
{
    Q_OBJECT

private slots:
    void theHistoryTellsTheWholeRecord_data() { proves("G-40 S4-35 history"); }
    void theHistoryTellsTheWholeRecord();
    void everyStepFitsTheOneBefore();
    void eachStepTellsItsComputer_data() { proves("C-50 from which device"); }
    void eachStepTellsItsComputer();
    void whatHangsOnALeadHasItsOwnHistory();
    void aRemovedRecordsHistoryStays();
    void pagesMakeTheWholeJournal();
    void namesTheRecordsLines();
    void aPageHoldsWhatTheFilterLetsPass();
    void aPageTellsABatchOnce();
    void aLineTellsWhatItsChangeSetWas();
    void changesAreReadAsTheyWereWritten_data();
    void changesAreReadAsTheyWereWritten();
    void hostileTextSurvivesJournalAndUndo_data();
    void hostileTextSurvivesJournalAndUndo();
    void actionsHaveNames();
    void expectationsAreKept();
    void batchesKeepTheirState();
    void unknownLinesAreNotFound();
};

void JournalTest::theHistoryTellsTheWholeRecord()
{
    // Given a lead with a life behind it
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(editLead(file.session(), id,
                     {{u"budget"_s, qint64{100}}, {u"fields.fleet"_s, u"12"_s}, {u"doNotFax"_s, true}}));
    QVERIFY(editLead(file.session(), id,
                     {{u"budget"_s, {}}, {u"fields.fleet"_s, u"13"_s}, {u"emails"_s, QStringList{u"a@b.example"_s}}}));
    QVERIFY(file.complete(id, u"return"_s, u"осенью"_s));
    QVERIFY(moveLead(file.session(), id, u"handoff"_s));
    QVERIFY(archiveLead(file.session(), id));
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // When
    const QHash<QString, Value> told = retold(file.store().journal().history(id.uuid()));
    // Then
    QCOMPARE(told, valuesOf(toRecord(file.lead(id))));
    file.reopen();
    QCOMPARE(retold(file.store().journal().history(id.uuid())), told);
}

void JournalTest::everyStepFitsTheOneBefore()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    for (const QString &city : {u"Тула"_s, u"Омск"_s, u"Орёл"_s})
        QVERIFY(editLead(file.session(), id, {{u"city"_s, city}}));
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // When
    const std::vector<HistoryEntry> history = file.store().journal().history(id.uuid());
    // Then
    QHash<QString, Value> values;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        QCOMPARE(entry->change.before, values.value(entry->change.field));
        values.insert(entry->change.field, entry->change.after);
        QCOMPARE(entry->author, file.session().user().id);
        QVERIFY(!entry->intent.isEmpty());
    }
    QCOMPARE(values.value(u"city"_s), Value(u"Омск"_s));
}

void JournalTest::eachStepTellsItsComputer()
{
    // Given a change that was made here, and one from before files knew of computers
    TestFile file;
    const LeadId id = file.addLead({u"city=Тула"_s});
    file.store().connection().execute(u"UPDATE changeset SET device = NULL"_s);
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Омск"_s}}));
    file.reopen();
    // Then
    const std::vector<HistoryEntry> history = file.store().journal().history(id.uuid());
    QCOMPARE(history.front().device, QSysInfo::machineHostName());
    QCOMPARE(history.back().device, QString());
    QCOMPARE(file.store().journal().latest(1).front().changeset.device, QSysInfo::machineHostName());
}

void JournalTest::whatHangsOnALeadHasItsOwnHistory()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const Task task = file.openTask(id);
    // When
    QVERIFY(file.complete(id, u"no-interest"_s));
    // Then
    const Task closed = *file.store().find(task.id);
    QCOMPARE(retold(file.store().journal().history(task.id.uuid())), valuesOf(toRecord(closed)));
    const Contact contact = *file.card(id).contact;
    QCOMPARE(retold(file.store().journal().history(contact.id.uuid())), valuesOf(toRecord(contact)));
    for (const FeedEntry &entry : file.card(id).feed)
        QCOMPARE(retold(file.store().journal().history(entry.id.uuid())), valuesOf(toRecord(entry)));
}

void JournalTest::aRemovedRecordsHistoryStays()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s});
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(!file.store().find(id));
    const std::vector<HistoryEntry> history = file.store().journal().history(id.uuid());
    QCOMPARE(history.front().action, Action::Remove);
    QCOMPARE(history.back().action, Action::Create);
    QCOMPARE(retold(history), (QHash<QString, Value>()));
}

void JournalTest::pagesMakeTheWholeJournal()
{
    // Given
    TestFile file;
    for (int count = 0; count < 25; ++count)
        file.addLead();
    const std::vector<JournalEntry> whole = file.store().journal().latest(1000);
    // When
    std::vector<qint64> joined;
    qint64 before = 0;
    for (;;) {
        const std::vector<JournalEntry> page = file.store().journal().latest(7, before);
        if (page.empty())
            break;
        for (const JournalEntry &entry : page)
            joined.push_back(entry.changeset.number);
        before = joined.back();
    }
    // Then
    QCOMPARE(joined.size(), whole.size());
    for (size_t index = 0; index < whole.size(); ++index)
        QCOMPARE(joined[index], whole[index].changeset.number);
    QVERIFY(std::ranges::is_sorted(joined, std::greater<>()));
    QVERIFY(file.store().journal().latest(0).empty());
}

void JournalTest::aPageHoldsWhatTheFilterLetsPass()
{
    // Given
    TestFile file;
    const LeadId lead = file.addHandedOffLead();
    const LeadId other = file.addLead({u"title=Other"_s});
    QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
    file.actAs(u"boris"_s);
    QVERIFY(editLead(file.session(), other, {{u"city"_s, u"Omsk"_s}}));
    QVERIFY(file.complete(lead, u"no-interest"_s));
    Connection &connection = file.store().connection();
    const auto intents = [&](const JournalFilter &filter, int limit = 100, qint64 before = 0) {
        QStringList found;
        for (const JournalEntry &entry : journalPage(connection, filter, limit, before))
            found.append(entry.changeset.intent);
        return found;
    };
    // Then
    QCOMPARE(intents({}).size(), qsizetype(file.store().journal().latest(100).size()));
    QCOMPARE(intents({file.session().user().id, {}, {}}), (QStringList{u"task.complete"_s, u"lead.edit"_s}));
    QCOMPARE(intents({{}, u"lead.add"_s, {}}), (QStringList{u"lead.add"_s, u"lead.add"_s}));
    // A lead's own, its task's included
    QCOMPARE(intents({{}, {}, lead.uuid()}), (QStringList{u"task.complete"_s, u"lead.qualify"_s, u"lead.add"_s}));
    QCOMPARE(intents({{}, {}, other.uuid()}, 1), QStringList{u"lead.edit"_s});
    const qint64 newest = journalPage(connection, {{}, {}, other.uuid()}, 1).front().changeset.number;
    QCOMPARE(intents({{}, {}, other.uuid()}, 100, newest), QStringList{u"lead.add"_s});
}

void JournalTest::aPageTellsABatchOnce()
{
    // Given
    TestFile file;
    const QUuid batch = newUuid(file.clock().now());
    for (const QString &title : {u"First"_s, u"Second"_s}) {
        Lead lead;
        lead.title = title;
        const auto made = prepareLead(file.session(), lead, file.store().nextNumber(u"lead"_s));
        ChangeSet changeset = file.session().changeset(u"lead.import"_s);
        changeset.batch = batch;
        changeset.create(made->lead);
        QVERIFY(file.session().commit(std::move(changeset)));
    }
    // Then
    const std::vector<JournalEntry> page = journalPage(file.store().connection(), {{}, u"lead.import"_s, {}}, 100);
    QCOMPARE(page.size(), size_t(1));
    QCOMPARE(page.front().changeset.number, file.store().journal().ofBatch(batch).back().changeset.number);
}

void JournalTest::namesTheRecordsLines()
{
    // Given
    TestFile file;
    const LeadId one = file.addLead();
    const LeadId other = file.addLead();
    QVERIFY(editLead(file.session(), one, {{u"city"_s, u"Тула"_s}}));
    // When / Then
    const std::vector<JournalEntry> lines = file.store().journal().ofRecord(one.uuid(), 10);
    QCOMPARE(lines.size(), size_t{2});
    QCOMPARE(lines.front().changeset.intent, u"lead.edit"_s);
    QCOMPARE(lines.back().changeset.intent, u"lead.add"_s);
    QCOMPARE(file.store().journal().ofRecord(other.uuid(), 10).size(), size_t{1});
    QCOMPARE(file.store().journal().ofRecord(one.uuid(), 1).size(), size_t{1});
    QVERIFY(file.store().journal().ofRecord(newUuid({1}), 10).empty());
}

void JournalTest::aLineTellsWhatItsChangeSetWas()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead();
    const Result<ChangeSet> edited = editLead(file.session(), id, {{u"city"_s, u"Тула"_s}});
    QVERIFY(edited);
    // When
    const Result<QUuid> undone = reverse(file.session(), *undoable(file.session()), u"undo"_s);
    QVERIFY(undone);
    // Then
    const JournalEntry line = *file.store().journal().find(edited->id);
    QCOMPARE(line.changeset.number, edited->number);
    QCOMPARE(line.changeset.author, edited->author);
    QCOMPARE(line.changeset.at, edited->at);
    QCOMPARE(line.records, 1);
    QCOMPARE(line.reversedBy, *undone);
    QCOMPARE(file.store().journal().find(ChangeSetId(*undone))->changeset.reverses, edited->id);
    QCOMPARE(file.store().journal().load(edited->id)->changes, edited->changes);
    QCOMPARE(file.store().journal().findNumber(edited->number)->changeset.id, edited->id);
}

void JournalTest::changesAreReadAsTheyWereWritten_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("before");
    QTest::addColumn<QVariant>("after");
    QTest::newRow("text") << u"city"_s << QVariant() << QVariant(u"Орёл"_s);
    QTest::newRow("text with signs") << u"city"_s << QVariant(u"\"\\/\b\f\n\r\t"_s)
                                     << QVariant(u"\u2028\u00A0{}[],:"_s);
    QTest::newRow("text like a number") << u"city"_s << QVariant(u"12"_s) << QVariant(u"null"_s);
    QTest::newRow("amount") << u"budget"_s << QVariant(qint64{0}) << QVariant(qint64{9'000'000'000'000'000});
    QTest::newRow("moment before 1970") << u"meetingAt"_s << QVariant(qint64{-1}) << QVariant();
    QTest::newRow("flag") << u"doNotFax"_s << QVariant(true) << QVariant();
    QTest::newRow("link") << u"owner"_s << QVariant() << QVariant(newUuid({1}));
    QTest::newRow("list") << u"emails"_s << QVariant(QStringList{u"a"_s, u"\"b\""_s}) << QVariant(QStringList{u"c"_s});
    QTest::newRow("own field") << u"fields.fleet"_s << QVariant(u"12"_s) << QVariant(u"\"13\""_s);
    QTest::newRow("own field with a dot") << u"fields.a.b"_s << QVariant() << QVariant(u"x"_s);
}

void JournalTest::changesAreReadAsTheyWereWritten()
{
    QFETCH(const QString, field);
    QFETCH(const QVariant, before);
    QFETCH(const QVariant, after);
    const auto through = [](const RecordChange &change) {
        return changeFromJson(changeToJson(change), change.kind, change.action);
    };
    const RecordChange update{Action::Update, Kind::Lead, newUuid({1}), {{field, before, after}}};
    QCOMPARE(through(update), update.fields);
    const RecordChange creation{Action::Create, Kind::Lead, newUuid({1}), {{field, {}, after}}};
    QCOMPARE(through(creation), creation.fields);
    const RecordChange removal{Action::Remove, Kind::Lead, newUuid({1}), {{field, before, {}}}};
    QCOMPARE(through(removal), removal.fields);
    const RecordChange nothing{Action::Create, Kind::Lead, newUuid({1}), {}};
    QCOMPARE(changeToJson(nothing), u"{}"_s);
}

void JournalTest::hostileTextSurvivesJournalAndUndo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"\"'`«»"_s;
    QTest::newRow("line ends of all kinds") << u"a\r\nb\nc\u2028d\u2029e"_s;
    QTest::newRow("JSON") << u"{\"a\":[null,\"\\u0000\"]}"_s;
    QTest::newRow("NUL") << u"a%1b"_s.arg(QChar(0));
    QTest::newRow("control characters") << u"\u0001\u001F\u007F\u0085x"_s;
    QTest::newRow("pictures") << u"👩‍👩‍👧 🦉"_s;
    QTest::newRow("right to left") << u"\u202Eevil\u202C"_s;
    QTest::newRow("half a picture") << QString(QChar(0xD83E)) + u"x"_s;
    QTest::newRow("the other half") << u"x"_s + QChar(0xDD89);
    QTest::newRow("no character") << u"x\uFFFF\uFFFE"_s;
    QTest::newRow("long") << u"щ"_s.repeated(300'000);
}

void JournalTest::hostileTextSurvivesJournalAndUndo()
{
    // Given
    QFETCH(const QString, text);
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s});
    // When
    QVERIFY(editLead(file.session(), id, {{u"description"_s, text}, {u"fields.own"_s, text}}));
    const QString kept = file.lead(id).description;
    QVERIFY(editLead(file.session(), id, {{u"description"_s, u"x"_s}, {u"fields.own"_s, {}}}));
    // Then both ways lead back
    const auto step = [&](const char *intent, const Result<Reversal> &reversal) {
        const Result<QUuid> done = reverse(file.session(), *reversal, QString::fromLatin1(intent));
        return done ? QString() : done.error().reason + done.error().details.join(u' ');
    };
    QCOMPARE(step("undo", undoable(file.session())), QString());
    QCOMPARE(file.lead(id).description, kept);
    QCOMPARE(step("undo", undoable(file.session())), QString());
    QCOMPARE(file.lead(id).description, QString());
    QCOMPARE(step("redo", redoable(file.session())), QString());
    QCOMPARE(file.lead(id).description, kept);
    QCOMPARE(file.lead(id).fields.value(u"own"_s).toString(), kept);
    if (text.isValidUtf16() && !text.contains(QChar(0xFFFF))) // SQLite itself keeps no U+FFFF
        QCOMPARE(kept, text);
}

void JournalTest::actionsHaveNames()
{
    for (const Action action : {Action::Create, Action::Update, Action::Remove})
        QCOMPARE(actionFromName(actionName(action)), action);
    QCOMPARE(actionFromName(u"something newer"_s), Action::Update);
}

void JournalTest::expectationsAreKept()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    // When
    QVERIFY(file.complete(id, u"no-interest"_s));
    // Then the line says what the decision rested on
    Statement &line =
        file.store().connection().prepared(u"SELECT expects FROM changeset ORDER BY number DESC LIMIT 1"_s);
    QVERIFY(line.step());
    const QString expects = line.text(0);
    line.reset();
    QVERIFY2(expects.contains(u"\"stage\",\"handoff\""_s), qPrintable(expects));
    QVERIFY2(expects.contains(u"\"status\",\"open\""_s), qPrintable(expects));
    QVERIFY(QJsonDocument::fromJson(expects.toUtf8()).isArray());
}

void JournalTest::batchesKeepTheirState()
{
    // Given
    TestFile file;
    Batches batches(file.store().connection());
    const UserId author = file.session().user().id;
    const Batch first{newUuid({1}), u"import"_s, author, {1}, {}, {}};
    const Batch second{newUuid({2}), u"undo"_s, author, {2}, {}, first.id};
    // When
    batches.begin(first);
    batches.begin(second);
    QCOMPARE(batches.running().size(), size_t{2});
    batches.finish(first.id);
    batches.finish(second.id, u"stopped"_s);
    // Then
    QVERIFY(batches.running().empty());
    QCOMPARE(batches.find(first.id)->state, u"done"_s);
    QCOMPARE(batches.find(second.id)->state, u"stopped"_s);
    QCOMPARE(batches.find(second.id)->reverses, first.id);
    QCOMPARE(batches.find(second.id)->author, author);
    QCOMPARE(batches.latest(1).front().id, second.id);
    QVERIFY(!batches.find(newUuid({3})));
}

void JournalTest::unknownLinesAreNotFound()
{
    TestFile file;
    const Journal &journal = file.store().journal();
    QVERIFY(!journal.find(ChangeSetId(newUuid({1}))));
    QVERIFY(!journal.load(ChangeSetId(newUuid({1}))));
    QVERIFY(!journal.findNumber(0));
    QVERIFY(!journal.findNumber(-1));
    QVERIFY(journal.ofBatch(newUuid({1})).empty());
    QVERIFY(journal.history(newUuid({1})).empty());
    QVERIFY(journal.changedSince(newUuid({1})).isNull());
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
