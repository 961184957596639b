// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/changeset.h"
#include "core/sync/jsonlimits.h"
#include "core/sync/wire.h"
#include "core/sync/wirerecord.h"
#include "tests/support/randomrecord.h"

#include <QJsonDocument>
#include <QTest>
#include <functional>
#include <utility>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

void everyKindOnTheWire()
{
    QTest::addColumn<Kind>("kind");
    for (int index = 0; index < kindCount; ++index)
        QTest::newRow(qPrintable(recordType(static_cast<Kind>(index)).name())) << static_cast<Kind>(index);
}

/// A record as the server keeps it: what is set, own fields one by one, some fields later than the rest.
SharedRecord shared(test::RandomRecords &random, const Record &record, const QUuid &root)
{
    SharedRecord made{recordType(record.kind).name(), record.id, root, 1 + random.below(1000), false, {}, {{17}, {}}};
    const Record nothing{record.kind, record.id, {}};
    ChangeSet changeset;
    changeset.addCreate(record);
    for (const FieldChange &field : changeset.changes.front().fields) {
        made.fields.insert(field.field, field.after);
        if (random.below(3) == 0)
            made.stamps.set(field.field, {18 + random.below(1000)});
    }
    return made;
}

SyncAnswer answerWith(const RootPage &page)
{
    SyncAnswer answer;
    answer.req = page.id;
    answer.epoch = page.id;
    answer.now = {1'800'000'000'000};
    answer.roots = {page};
    return answer;
}

/// A change as its author made it.
SentChange sent(test::RandomRecords &random, const RecordChange &change)
{
    SentChange made{change.action, recordType(change.kind).name(), change.record, {}};
    for (const FieldChange &field : change.fields)
        made.fields.push_back({field.field, field.before, field.after, {random.below(2) == 0 ? 0 : random.below(99)}});
    return made;
}

SentChangeSet sentChangeSet(test::RandomRecords &random)
{
    SentChangeSet made;
    made.mid = 1;
    made.op = random.id();
    made.intent = u"lead.edit"_s;
    made.hlc = {99};
    made.batch = random.id();
    made.hash = contentHash(made);
    return made;
}

SyncRequest requestWith(const SentChangeSet &changeset)
{
    SyncRequest request;
    request.req = changeset.op;
    request.client = changeset.op;
    request.sentAt = {1'800'000'000'000};
    request.max = 1;
    request.push = {changeset};
    return request;
}

/// Where a message that is read is not as it should be.
template<typename Message>
QString faultOf(const Result<Message> &read)
{
    return read ? QString() : read.error().details.join(u' ');
}

} // namespace

/// What travels arrives as it was sent, whatever is in it; and what may be at most is so to the last one.
class EveryRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void aRecordComesDownAsItIs_data() { everyKindOnTheWire(); }
    void aRecordComesDownAsItIs();
    void aChangeGoesUpAsItWasMade_data() { everyKindOnTheWire(); }
    void aChangeGoesUpAsItWasMade();
    void aDeletedRecordKeepsItsPlaceAndNothingElse();
    void everyPartOfAChangeSetDecidesItsHash_data();
    void everyPartOfAChangeSetDecidesItsHash();
    void aMessageHoldsSoMuchAndNoMore_data();
    void aMessageHoldsSoMuchAndNoMore();
    void aFaultNamesItsPlace_data();
    void aFaultNamesItsPlace();
    void aFieldIsNamedSoThatEverybodyCanReadIt_data();
    void aFieldIsNamedSoThatEverybodyCanReadIt();
    void aShapeIsLookedAtBeforeItIsRead_data();
    void aShapeIsLookedAtBeforeItIsRead();
    void anErrorIsReadWithAllItSays_data();
    void anErrorIsReadWithAllItSays();
    void anErrorThatSaysNothingIsNone_data();
    void anErrorThatSaysNothingIsNone();
};

void EveryRecordTest::aRecordComesDownAsItIs()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(41);
    for (int round = 0; round < 60; ++round) {
        // Given a page of one root
        RootPage page{random.id(), round % 2 == 0, {}};
        for (int count = 0; count < 3; ++count)
            page.records.push_back(shared(random, random.record(kind), page.id));
        // When
        const Result<SyncAnswer> read = answerFromWire(toWire(answerWith(page)));
        // Then
        QVERIFY2(read, qPrintable(faultOf(read)));
        QCOMPARE(read->roots.size(), size_t{1});
        for (size_t index = 0; index < page.records.size(); ++index) {
            QCOMPARE(read->roots.front().records.at(index).fields, page.records.at(index).fields);
            QVERIFY(read->roots.front().records.at(index) == page.records.at(index));
        }
        QVERIFY(read->roots.front() == page);
    }
}

void EveryRecordTest::aChangeGoesUpAsItWasMade()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(43);
    for (int round = 0; round < 60; ++round) {
        // Given records that are made, edited and removed in one ChangeSet
        const Record first = random.record(kind);
        ChangeSet changeset;
        changeset.addCreate(first);
        changeset.addUpdate(first, random.record(kind, first.id));
        changeset.addRemove(random.record(kind));
        SentChangeSet made = sentChangeSet(random);
        for (const RecordChange &change : changeset.changes)
            made.changes.push_back(sent(random, change));
        for (const SentField &field : made.changes.front().fields)
            made.expects.push_back({made.changes.front().kind, first.id, field.field, field.after});
        made.hash = contentHash(made);
        // When
        const Result<SyncRequest> read = requestFromWire(toWire(requestWith(made)));
        // Then
        QVERIFY2(read, qPrintable(faultOf(read)));
        QVERIFY(read->push.front().changes == made.changes);
        QVERIFY(read->push.front() == made);
        QCOMPARE(contentHash(read->push.front()), made.hash);
    }
}

void EveryRecordTest::aDeletedRecordKeepsItsPlaceAndNothingElse()
{
    // Given
    test::RandomRecords random(47);
    SharedRecord gone = shared(random, random.record(Kind::Lead), random.id());
    gone.deleted = true;
    // When
    const Result<SyncAnswer> read = answerFromWire(toWire(answerWith({gone.root, false, {gone}})));
    // Then
    QVERIFY2(read, qPrintable(faultOf(read)));
    const SharedRecord &there = read->roots.front().records.front();
    QVERIFY(there.deleted && there.fields.isEmpty());
    QCOMPARE(there.id, gone.id);
    QCOMPARE(there.seq, gone.seq);
    QVERIFY(there.stamps == gone.stamps);
}

using Edit = std::function<void(SentChangeSet &)>;

void EveryRecordTest::everyPartOfAChangeSetDecidesItsHash_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<bool>("decides");
    const auto row = [](const char *name, bool decides, const Edit &edit) { QTest::newRow(name) << edit << decides; };
    row("the mid", false, [](SentChangeSet &set) { set.mid = 2; });
    row("what its author had seen", false, [](SentChangeSet &set) { set.seen = 5; });
    row("the value its author saw", false, [](SentChangeSet &set) { set.changes[0].fields[0].before = u"b"_s; });
    row("its own hash", false, [](SentChangeSet &set) { set.hash = "0"; });
    row("the id", true, [](SentChangeSet &set) { set.op = set.batch; });
    row("the intent", true, [](SentChangeSet &set) { set.intent = u"lead.move"_s; });
    row("the time", true, [](SentChangeSet &set) { set.hlc = {100}; });
    row("the batch", true, [](SentChangeSet &set) { set.batch = {}; });
    row("an expectation more", true, [](SentChangeSet &set) { set.expects.push_back(set.expects.front()); });
    row("an expectation less", true, [](SentChangeSet &set) { set.expects.clear(); });
    row("what is expected", true, [](SentChangeSet &set) { set.expects[0].value = {}; });
    row("a change less", true, [](SentChangeSet &set) { set.changes.pop_back(); });
    row("the order of changes", true, [](SentChangeSet &set) { std::swap(set.changes[0], set.changes[1]); });
    row("what is done", true, [](SentChangeSet &set) { set.changes[0].action = RecordChange::Action::Remove; });
    row("the kind", true, [](SentChangeSet &set) { set.changes[0].kind = u"task"_s; });
    row("the record", true, [](SentChangeSet &set) { set.changes[0].record = set.op; });
    row("the field", true, [](SentChangeSet &set) { set.changes[0].fields[0].field = u"comment"_s; });
    row("the value", true, [](SentChangeSet &set) { set.changes[0].fields[0].after = u"c"_s; });
    row("the value that is taken away", true, [](SentChangeSet &set) { set.changes[0].fields[0].after = {}; });
    row("the stamp of the value seen", true, [](SentChangeSet &set) { set.changes[0].fields[0].base = {8}; });
}

void EveryRecordTest::everyPartOfAChangeSetDecidesItsHash()
{
    // Given
    QFETCH(const Edit, edit);
    QFETCH(const bool, decides);
    test::RandomRecords random(53);
    SentChangeSet set = sentChangeSet(random);
    set.expects = {{u"lead"_s, random.id(), u"stage"_s, u"handoff"_s}};
    set.changes = {{RecordChange::Action::Update, u"lead"_s, random.id(), {{u"title"_s, u"a"_s, u"x"_s, {7}}}},
                   {RecordChange::Action::Update, u"lead"_s, random.id(), {{u"title"_s, u"a"_s, u"x"_s, {7}}}}};
    const QByteArray before = contentHash(set);
    QCOMPARE(before.size(), 32);
    // When
    edit(set);
    // Then
    QCOMPARE(contentHash(set) != before, decides);
}

namespace {

QByteArray withChanges(int count)
{
    test::RandomRecords random(59);
    SentChangeSet set = sentChangeSet(random);
    set.changes.resize(static_cast<size_t>(count), {RecordChange::Action::Remove, u"feed"_s, set.op, {}});
    return toWire(requestWith(set));
}

QByteArray withFields(int count)
{
    test::RandomRecords random(61);
    SentChangeSet set = sentChangeSet(random);
    set.changes = {{RecordChange::Action::Update, u"lead"_s, set.op, {}}};
    set.changes.front().fields.resize(static_cast<size_t>(count), {u"fields.a"_s, {}, u"x"_s, {}});
    return toWire(requestWith(set));
}

QByteArray withPush(int count)
{
    test::RandomRecords random(67);
    SyncRequest request = requestWith(sentChangeSet(random));
    request.push.resize(static_cast<size_t>(count), request.push.front());
    return toWire(request);
}

QByteArray withIntent(int length)
{
    test::RandomRecords random(71);
    SentChangeSet set = sentChangeSet(random);
    set.intent = QString(length, u'x');
    return toWire(requestWith(set));
}

QByteArray withText(int bytes)
{
    test::RandomRecords random(73);
    SentChangeSet set = sentChangeSet(random);
    set.changes = {
        {RecordChange::Action::Update, u"lead"_s, set.op, {{u"description"_s, {}, QString(bytes, u'x'), {}}}}};
    return toWire(requestWith(set));
}

QByteArray withMoment(qint64 milliseconds)
{
    test::RandomRecords random(79);
    SyncRequest request = requestWith(sentChangeSet(random));
    request.sentAt = {milliseconds};
    return toWire(request);
}

QByteArray withNumber(const QByteArray &number)
{
    return withPush(0).replace("\"max\":\"1\"", "\"max\":\"" + number + '"');
}

} // namespace

void EveryRecordTest::aMessageHoldsSoMuchAndNoMore_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("no ChangeSet") << withPush(0) << true;
    QTest::newRow("100 ChangeSets") << withPush(100) << true;
    QTest::newRow("101 ChangeSets") << withPush(101) << false;
    QTest::newRow("500 records") << withChanges(500) << true;
    QTest::newRow("501 records") << withChanges(501) << false;
    QTest::newRow("1000 fields") << withFields(1000) << true;
    QTest::newRow("1001 fields") << withFields(1001) << false;
    QTest::newRow("an intent of 200 characters") << withIntent(200) << true;
    QTest::newRow("an intent of 201 characters") << withIntent(201) << false;
    QTest::newRow("no intent") << withIntent(0) << false;
    QTest::newRow("a text of nearly all the request") << withText((1 << 20) - 1000) << true;
    QTest::newRow("a text longer than the request") << withText(1 << 20) << false;
    QTest::newRow("the first moment") << withMoment(0) << true;
    QTest::newRow("the last moment") << withMoment((qint64{1} << 47) - 1) << true;
    QTest::newRow("a moment after it") << withMoment(qint64{1} << 47) << false;
    QTest::newRow("a moment before 1970") << withMoment(-1) << false;
    QTest::newRow("zero") << withNumber("0") << true;
    QTest::newRow("the largest number") << withNumber("9223372036854775807") << true;
    QTest::newRow("a larger one") << withNumber("9223372036854775808") << false;
    QTest::newRow("twenty digits") << withNumber("10000000000000000000") << false;
    QTest::newRow("two zeros") << withNumber("00") << false;
    QTest::newRow("no digits") << withNumber("") << false;
    QTest::newRow("digits of another script") << withNumber("١") << false;
    QTest::newRow("a blank before") << withNumber(" 1") << false;
}

void EveryRecordTest::aMessageHoldsSoMuchAndNoMore()
{
    QFETCH(const QByteArray, message);
    QFETCH(const bool, isTaken);
    const Result<SyncRequest> read = requestFromWire(message);
    QVERIFY2(read.has_value() == isTaken, qPrintable(faultOf(read)));
}

void EveryRecordTest::aFaultNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *from, const char *to, const char *place) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(place);
    };
    row("the message's own", "\"ack\":\"0\"", "\"ack\":0", "$.ack");
    row("of a ChangeSet", "\"hlc\":\"99\"", "\"hlc\":\"x\"", "$.push[0].hlc");
    row("of a change", "\"a\":\"update\"", "\"a\":\"upsert\"", "$.push[0].changes[0].a");
    row("of a field", "\"v\":5", "\"v\":5.5", "$.push[0].changes[0].f[1].v");
    row("of a field's stamp", "\"b\":\"7\"", "\"b\":\"-7\"", "$.push[0].changes[0].f[0].b");
    row("the first of several", "\"proto\":1", "\"proto\":-1", "$.proto");
    row("of the scan", "\"part\":1", "\"part\":\"1\"", "$.scan.part");
    row("a hash in capitals", "\"hash\":\"", "\"hash\":\"A", "$.push[0].hash");
}

void EveryRecordTest::aFaultNamesItsPlace()
{
    // Given a request that is good
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    test::RandomRecords random(83);
    SentChangeSet set = sentChangeSet(random);
    set.changes = {{RecordChange::Action::Update,
                    u"lead"_s,
                    set.op,
                    {{u"title"_s, {}, u"x"_s, {7}}, {u"budget"_s, {}, qint64{5}, {}}}}};
    SyncRequest request = requestWith(set);
    request.position.scan = ScanPosition{4, 1, set.op};
    QByteArray message = toWire(request);
    QVERIFY(requestFromWire(message));
    QCOMPARE(message.count(from), 1);
    // When
    const Result<SyncRequest> read = requestFromWire(message.replace(from, to));
    // Then
    QVERIFY(!read);
    QCOMPARE(read.error().reason, u"message-malformed"_s);
    QTEST(faultOf(read), "place");
}

void EveryRecordTest::aFieldIsNamedSoThatEverybodyCanReadIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a field of the record") << u"title"_s << true;
    QTest::newRow("an own one") << u"fields.Размер «парка»"_s << true;
    QTest::newRow("signs") << u"fields.C:\\users/a \"b\""_s << true;
    QTest::newRow("a picture") << u"fields.🦉"_s << true;
    QTest::newRow("the creation's stamp") << u"*"_s << false;
    QTest::newRow("a control character") << u"fields.a\u0001"_s << false;
    QTest::newRow("a line end") << u"fields.a\nb"_s << false;
    QTest::newRow("half a character") << u"fields."_s + QChar(0xd83e) << false;
    QTest::newRow("none") << QString() << false;
}

void EveryRecordTest::aFieldIsNamedSoThatEverybodyCanReadIt()
{
    // Given somebody who pushes a field of that name
    QFETCH(const QString, name);
    QFETCH(const bool, isTaken);
    test::RandomRecords random(89);
    SentChangeSet set = sentChangeSet(random);
    set.changes = {{RecordChange::Action::Update, u"lead"_s, set.op, {{name, {}, u"x"_s, {}}}}};
    // When
    const Result<SyncRequest> pushed = requestFromWire(toWire(requestWith(set)));
    // Then it is taken only if the record with it can be read by his colleagues
    QCOMPARE(pushed.has_value(), isTaken);
    const SharedRecord record{u"lead"_s, set.op, set.op, 1, false, {{name, u"x"_s}}, {{1}, {{name, {2}}}}};
    const Result<SyncAnswer> pulled = answerFromWire(toWire(answerWith({set.op, true, {record}})));
    if (isTaken)
        QVERIFY2(pulled && pulled->roots.front().records.front() == record, qPrintable(faultOf(pulled)));
}

void EveryRecordTest::aShapeIsLookedAtBeforeItIsRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fault");
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    const auto row = [](const char *name, const QByteArray &json, const char *fault) {
        QTest::newRow(name) << json << QString::fromLatin1(fault);
    };
    row("as deep as may be", nested(16), "");
    row("deeper", nested(17), "depth");
    row("brackets in a text do not count", '"' + QByteArray(40, '[') + '"', "");
    row("a text as long as may be", '"' + QByteArray(64, 'x') + '"', "");
    row("a longer one", '"' + QByteArray(65, 'x') + '"', "string");
    row("a long text that does not end", '"' + QByteArray(65, 'x'), "string");
    row("a name that is too long", "{\"" + QByteArray(65, 'x') + "\":1}", "string");
    row("a NUL", R"(["a\u0000"])", "nul");
    row("a NUL after an escaped backslash", R"(["\\\u0000"])", "nul");
    row("a NUL that is written out", R"(["\\u0000"])", "");
    row("a backslash at the very end", R"(["\)", "");
    row("a name twice", R"({"a":1,"b":2,"a":3})", "twice");
    row("a name twice, with a list between", R"({"a":[{"a":1}],"a":3})", "twice");
    row("one name in two objects", R"([{"a":1},{"a":1},{"b":{"a":1}}])", "");
    row("a value like a name", R"({"a":"a","b":["a","a"]})", "");
    row("a name in disguise", R"({"\u0061":1})", "name");
    row("a slash in disguise", R"({"a\/b":1,"a/b":2})", "name");
    row("a name with a backslash of its own", R"({"C:\\users":1})", "");
    row("a name with quotes and a slash", R"({"\"a\"":1,"a\\/b":2})", "");
    row("closed more often than opened", "]]}}", "");
    row("nothing", "", "");
}

void EveryRecordTest::aShapeIsLookedAtBeforeItIsRead()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, fault);
    const Result<void> shape = checkJsonShape(json, {1000, 16, 64});
    QCOMPARE(faultOf(shape), fault);
    if (!shape)
        QCOMPARE(shape.error().code, ErrorCode::Format);
    // And whatever it is, it may not be longer than that
    const Result<void> tooLong = checkJsonShape(json + QByteArray(1001 - json.size(), ' '), {1000, 16, 64});
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::TooLarge);
    QCOMPARE(tooLong.error().reason, u"message-too-large"_s);
}

void EveryRecordTest::anErrorIsReadWithAllItSays_data()
{
    QTest::addColumn<SyncError>("error");
    const QUuid epoch = QUuid::fromString(u"6ba7b810-9dad-41d1-80b4-00c04fd430c8"_s);
    for (const char *code : {"malformed", "unauthorized", "disabled", "wipe", "forked", "too-large", "too-old"})
        QTest::newRow(code) << SyncError{400, QString::fromLatin1(code), {}, 0, 0};
    QTest::newRow("epoch") << SyncError{409, u"epoch"_s, epoch, 0, 0};
    QTest::newRow("gap from the start") << SyncError{409, u"gap"_s, {}, 0, 0};
    QTest::newRow("gap") << SyncError{409, u"gap"_s, {}, 9'007'199'254'740'993, 0};
    QTest::newRow("busy") << SyncError{503, u"busy"_s, {}, 0, 30};
    QTest::newRow("of a newer server") << SyncError{418, u"teapot"_s, {}, 0, 1};
}

void EveryRecordTest::anErrorIsReadWithAllItSays()
{
    QFETCH(const SyncError, error);
    const Result<SyncError> read = errorFromWire(error.status, toWire(error));
    QVERIFY2(read, qPrintable(faultOf(read)));
    QVERIFY(*read == error);
}

void EveryRecordTest::anErrorThatSaysNothingIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "null", "[]", "{}", "<html>502 Bad Gateway</html>", R"({"error":""})",
                             R"({"error":5})", R"({"error":"epoch","epoch":"new"})", R"({"error":"gap","last_mid":5})",
                             R"({"error":"busy","retry_after":-1})", R"({"error":"busy","retry_after":1e12})"})
        QTest::newRow(body) << QByteArray(body);
}

void EveryRecordTest::anErrorThatSaysNothingIsNone()
{
    QFETCH(const QByteArray, body);
    const Result<SyncError> read = errorFromWire(502, body);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Format);
}

QTEST_GUILESS_MAIN(EveryRecordTest)
#include "tst_everyrecord.moc"
