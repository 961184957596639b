// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/sync/jsonlimits.h"
#include "core/sync/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <array>
#include <functional>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

QUuid anId(int salt)
{
    return derivedUuid(QUuid::fromString(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s), QString::number(salt));
}

SentChangeSet changeSet()
{
    SentChangeSet changeset;
    changeset.mid = 7;
    changeset.op = anId(1);
    changeset.intent = u"task.complete"_s;
    changeset.hlc = Hlc::at({1'800'000'000'000});
    changeset.seen = 9'007'199'254'740'993; // past what a double holds
    changeset.batch = anId(2);
    changeset.expects = {{u"task"_s, anId(3), u"status"_s, u"open"_s}, {u"lead"_s, anId(4), u"closeDetails"_s, {}}};
    changeset.changes = {{RecordChange::Action::Update,
                          u"lead"_s,
                          anId(4),
                          {{u"budget"_s, Value(qint64{5}), Value(qint64{9'007'199'254'740'993}), {17}},
                           {u"phones"_s, {}, QStringList{u"+7"_s}, {}},
                           {u"owner"_s, anId(5), anId(6), {18}},
                           {u"fields.Размер «парка»"_s, {}, u"Ёж \u2028 \"x\""_s, {}}}},
                         {RecordChange::Action::Remove, u"feed"_s, anId(7), {{u"text"_s, u"x"_s, {}, {19}}}}};
    changeset.hash = contentHash(changeset);
    return changeset;
}

SyncRequest request()
{
    SyncRequest request;
    request.req = anId(10);
    request.client = anId(11);
    request.epoch = anId(12);
    request.sentAt = {1'800'000'000'001};
    request.position = {42, ScanPosition{40, 1, anId(13)}};
    request.ack = 6;
    request.max = 7;
    request.push = {changeSet()};
    request.compares = true;
    request.check = RootCheck{255, {{anId(4), 50}, {QUuid(), 48}}};
    return request;
}

SyncAnswer answer()
{
    SyncAnswer answer;
    answer.req = anId(10);
    answer.epoch = anId(12);
    answer.now = {1'800'000'000'002};
    answer.lastMid = 7;
    answer.results = {
        {7, OutcomeStatus::Merged, 50, std::nullopt, {{u"lead"_s, anId(4), u"title"_s, u"x"_s, anId(14)}}},
        {8,
         OutcomeStatus::Refused,
         50,
         Obstacle{u"expectation"_s, u"task"_s, anId(3), u"status"_s, u"completed"_s},
         {}}};
    answer.in = {42, std::nullopt};
    answer.out = {50, std::nullopt};
    answer.purge = {anId(15)};
    SharedRecord lead{u"lead"_s,
                      anId(4),
                      anId(4),
                      50,
                      false,
                      {{u"title"_s, u"x"_s}, {u"fields.fleet"_s, u"5"_s}},
                      {{16}, {{u"title"_s, Hlc{17}}}}};
    SharedRecord gone{u"task"_s, anId(3), anId(4), 49, true, {}, {{18}, {}}};
    answer.roots = {{anId(4), true, {lead, gone}, 51}};
    answer.digest = digestOf(std::array{RootHead{anId(4), 51}, RootHead{QUuid(), 48}});
    answer.checked = RootChecked{255, true};
    answer.refs = {{u"user"_s, anId(5), {}, 48, false, {{u"role"_s, u"rep"_s}}, {{19}, {}}}};
    return answer;
}

/// The message with one member changed at a path like "push.0.mid".
QByteArray changed(const QByteArray &message, const QString &path, const QJsonValue &value)
{
    const std::function<QJsonValue(QJsonValue, QStringList)> set = [&](QJsonValue json,
                                                                       QStringList rest) -> QJsonValue {
        if (rest.isEmpty())
            return value;
        const QString head = rest.takeFirst();
        if (json.isArray()) {
            QJsonArray array = json.toArray();
            array[head.toInt()] = set(array[head.toInt()], rest);
            return array;
        }
        QJsonObject object = json.toObject();
        object[head] = set(object[head], rest);
        return object;
    };
    const QJsonValue json = QJsonDocument::fromJson(message).object();
    return QJsonDocument(set(json, path.split(u'.')).toObject()).toJson(QJsonDocument::Compact);
}

/// Everything of a message that can be wrong, each by the way to it.
QList<QStringList> placesOf(const QJsonValue &json, const QStringList &way = {})
{
    QList<QStringList> places;
    if (!way.isEmpty())
        places.append(way);
    if (json.isArray()) {
        for (qsizetype index = 0; index < json.toArray().size(); ++index)
            places += placesOf(json.toArray().at(index), way + QStringList{QString::number(index)});
    }
    for (const QString &name : json.toObject().keys())
        places += placesOf(json.toObject().value(name), way + QStringList{name});
    return places;
}

/// The message with something else in that place, or without it.
QJsonValue changed(const QJsonValue &json, QStringList way, const QJsonValue &value)
{
    if (way.isEmpty())
        return value;
    const QString head = way.takeFirst();
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        array[head.toInt()] = changed(array[head.toInt()], way, value);
        return array;
    }
    QJsonObject object = json.toObject();
    object[head] = changed(object[head], way, value); // undefined takes it away
    return object;
}

/// Of every place and every wrong value those that were read as something else than what they say; nothing may be left out.
template<typename Read>
QStringList misread(const QByteArray &good, Read read)
{
    const QJsonObject message = QJsonDocument::fromJson(good).object();
    const QList<QJsonValue> wrong{
        true,    -1,     1.5,          1e300,         u""_s,         u"x"_s,
        u"-1"_s, u"0"_s, QJsonArray{}, QJsonArray{1}, QJsonObject{}, QJsonObject{{u"x"_s, 1}}};
    QStringList faults;
    for (const QStringList &way : placesOf(message)) {
        for (const QJsonValue &value : wrong) {
            const QJsonObject said = changed(message, way, value).toObject();
            const auto got = read(QJsonDocument(said).toJson(QJsonDocument::Compact));
            if (!got && !got.error().details.isEmpty())
                continue;
            const QJsonObject heard = got ? QJsonDocument::fromJson(toWire(*got)).object() : QJsonObject();
            const bool isNothing = value == u""_s || value == u"0"_s || value == QJsonArray();
            const bool isLeftOut = isNothing
                && (QJsonValue(heard) == changed(message, way, QJsonValue::Undefined)
                    || QJsonValue(heard) == changed(message, way, QJsonValue::Null));
            // A record whose stamps say nothing is as old as can be
            const bool isStampless = way.last() == "t"_L1 && value == QJsonObject();
            if (heard != said && !isLeftOut && !isStampless)
                faults.append(way.join(u'/') + u" = "_s
                              + QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson()).simplified());
        }
    }
    return faults;
}

} // namespace

namespace leadline {

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void bringsAMessageThroughUnchanged()
    {
        // Given, When
        const Result<SyncRequest> readRequest = requestFromWire(toWire(request()));
        const Result<SyncAnswer> readAnswer = answerFromWire(toWire(answer()));
        const SyncError error{409, u"gap"_s, {}, 5, 0};
        // Then
        QVERIFY2(readRequest, readRequest ? "" : qUtf8Printable(readRequest.error().details.join(u' ')));
        QVERIFY(*readRequest == request());
        QVERIFY2(readAnswer, readAnswer ? "" : qUtf8Printable(readAnswer.error().details.join(u' ')));
        QVERIFY(*readAnswer == answer());
        QVERIFY(errorFromWire(409, toWire(error)) == error);
    }

    /// A change of many leads expects something of each of them.
    void bringsAThousandExpectationsAndNoMore()
    {
        // Given
        SyncRequest many = request();
        many.push.front().expects.resize(1000, {u"lead"_s, anId(4), u"stage"_s, u"handoff"_s});
        many.push.front().hash = contentHash(many.push.front());
        // When / Then
        QVERIFY(requestFromWire(toWire(many)));
        many.push.front().expects.push_back(many.push.front().expects.front());
        many.push.front().hash = contentHash(many.push.front());
        QVERIFY(!requestFromWire(toWire(many)));
    }

    void passesOnKindsAndFieldsOfANewerVersion()
    {
        // Given
        SyncAnswer newer = answer();
        const QVariantMap fields{{u"amount"_s, 1.5},
                                 {u"count"_s, qint64{9'007'199'254'740'993}},
                                 {u"flag"_s, false},
                                 {u"lines"_s, QVariantList{u"a"_s, QVariantMap{{u"b"_s, qint64{1}}}}}};
        newer.roots.front().records.push_back({u"quote"_s, anId(20), anId(4), 51, false, fields, {{20}, {}}});
        newer.roots.front().records.front().fields.insert(u"mood"_s, QVariantList{u"good"_s});
        // When
        const Result<SyncAnswer> read = answerFromWire(toWire(newer));
        // Then
        QVERIFY(read);
        QCOMPARE(toWire(*read), toWire(newer));
        QCOMPARE(read->roots.front().records.back().fields.value(u"count"_s).toLongLong(), 9'007'199'254'740'993);
    }

    void tellsTwoChangeSetsOfOneMidApart()
    {
        // Given
        SentChangeSet again = changeSet();
        again.mid = 99;
        again.seen = 1;
        again.changes.front().fields.front().before = {};
        SentChangeSet other = changeSet();
        other.changes.front().fields.front().after = Value(qint64{6});
        // When, Then
        QCOMPARE(contentHash(again), contentHash(changeSet()));
        QVERIFY(contentHash(other) != contentHash(changeSet()));
    }

    void refusesAHostileRequest_data()
    {
        QTest::addColumn<QByteArray>("message");
        const QByteArray good = toWire(request());
        const auto row = [&](const char *name, const QString &path, const QJsonValue &value) {
            QTest::newRow(name) << changed(good, path, value);
        };
        row("no request id", u"req"_s, {});
        row("an id with braces", u"client"_s, u"{6ba7b810-9dad-11d1-80b4-00c04fd430c8}"_s);
        row("a number that is no string", u"ack"_s, 6);
        row("a negative number", u"cursor"_s, u"-1"_s);
        row("a number past 64 bits", u"cursor"_s, u"9223372036854775808"_s);
        row("a number with a plus", u"max"_s, u"+7"_s);
        row("a number with a leading zero", u"max"_s, u"07"_s);
        row("a scan that is a number", u"scan"_s, 5);
        row("a push that is no list", u"push"_s, QJsonObject{});
        row("a ChangeSet that is text", u"push.0"_s, u"x"_s);
        row("no op", u"push.0.op"_s, QJsonValue::Null);
        row("an empty intent", u"push.0.intent"_s, QString());
        row("an endless intent", u"push.0.intent"_s, QString(300, u'x'));
        row("a short hash", u"push.0.hash"_s, u"abc"_s);
        row("an unknown action", u"push.0.changes.0.a"_s, u"drop"_s);
        row("a flag as a record", u"push.0.changes.0.i"_s, true);
        row("text for a money field", u"push.0.changes.0.f.0.v"_s, u"1; DROP TABLE record"_s);
        row("a fraction of a kopeck", u"push.0.changes.0.f.0.v"_s, 1.5);
        row("an object for a list", u"push.0.changes.0.f.1.v"_s, QJsonObject{{u"a"_s, 1}});
        row("text for an id", u"push.0.changes.0.f.2.v"_s, u"nobody"_s);
        row("all own fields at once", u"push.0.changes.0.f.3.n"_s, u"fields"_s);
        row("a stamp below zero", u"push.0.changes.0.f.0.b"_s, u"-5"_s);
        row("a time past all times", u"t0"_s, 1e18);
        row("a digest that is text", u"digest"_s, u"yes"_s);
        row("a bucket past the last", u"check.bucket"_s, 256);
        row("a bucket that is none", u"check.bucket"_s, QJsonValue::Null);
        row("a checked root that is a path", u"check.roots.0.i"_s, u"../etc"_s);
        row("a checked root below zero", u"check.roots.0.s"_s, u"-1"_s);
        QJsonArray roots;
        const QJsonValue root = QJsonDocument::fromJson(good).object().value(u"check"_s)[u"roots"_s][1];
        for (qsizetype count = 0; count <= mostChecked; ++count)
            roots.append(root);
        row("too many checked roots", u"check.roots"_s, roots);
        QJsonArray many;
        const QJsonValue one = QJsonDocument::fromJson(good).object().value(u"push"_s)[0];
        for (int count = 0; count < 101; ++count)
            many.append(one);
        row("101 ChangeSets", u"push"_s, many);
        QTest::newRow("no JSON") << QByteArray("<html>captive portal</html>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("cut off") << good.left(good.size() - 5);
        QTest::newRow("no UTF-8") << QByteArray(good).replace("task.complete", "task.\xff\xfe");
        QTest::newRow("a NUL") << QByteArray(good).replace("task.complete", "task.\\u0000");
        QTest::newRow("a raw control character") << QByteArray(good).replace("task.complete", "task.\x10");
        QTest::newRow("half a pair") << QByteArray(good).replace("task.complete", "task.\\ud83d");
        QTest::newRow("the other half") << QByteArray(good).replace("task.complete", "task.\\ude00\\ud83d");
        QTest::newRow("a control character in a name") << QByteArray(good).replace("\"phones\"", "\"fields.\\u0001x\"");
        QTest::newRow("a name twice") << QByteArray(good).replace("\"ack\"", "\"max\":\"7\",\"ack\"");
        QTest::newRow("a name in disguise") << QByteArray(good).replace("\"ack\"", "\"\\u0061ck\"");
        QTest::newRow("too deep") << QByteArray(good).replace(
            "\"proto\":1", "\"x\":" + QByteArray(17, '[') + QByteArray(17, ']') + ",\"proto\":1");
        QTest::newRow("deeper than any stack") << QByteArray(900'000, '[');
        QTest::newRow("too large") << QByteArray(longestRequest + 1, ' ');
    }

    void refusesAHostileRequest()
    {
        // Given
        QFETCH(const QByteArray, message);
        // When
        const Result<SyncRequest> read = requestFromWire(message);
        // Then
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::Format || read.error().code == ErrorCode::TooLarge);
        QVERIFY(!read.error().details.isEmpty());
    }

    void readsWholePairsAndBackslashesThatAreWrittenOut()
    {
        // Given
        QByteArray message = toWire(request());
        message.replace("task.complete", R"(\\ud83d \ud83d\ude00 \\u0000)");
        // When
        const Result<SyncRequest> read = requestFromWire(message);
        // Then
        QVERIFY(read);
        QCOMPARE(read->push.front().intent, u"\\ud83d \U0001F600 \\u0000"_s);
    }

    void tellsHowLongAChangeSetIsAndWhichNobodyWouldRead()
    {
        // Given
        SentChangeSet changeset = changeSet();
        const Result<qsizetype> length = lengthOnWire(changeset);
        SentChangeSet many = changeset;
        many.changes.resize(501, many.changes.front());
        SentChangeSet odd = changeset;
        odd.changes.front().fields.front().field = u"fields.\u0001"_s;
        SentChangeSet broken = changeset;
        broken.changes.back().fields.front().before = QString(QChar(0));
        // When, Then
        QVERIFY(length && *length > 500 && *length < toWire(request()).size());
        QCOMPARE(lengthOnWire(many).error().code, ErrorCode::Format);
        QCOMPARE(lengthOnWire(odd).error().code, ErrorCode::Format);
        QCOMPARE(lengthOnWire(broken).error().code, ErrorCode::Format);
    }

    void refusesAHostileAnswer_data()
    {
        QTest::addColumn<QByteArray>("message");
        const QByteArray good = toWire(answer());
        const auto row = [&](const char *name, const QString &path, const QJsonValue &value) {
            QTest::newRow(name) << changed(good, path, value);
        };
        row("an unknown status", u"results.0.status"_s, u"eaten"_s);
        row("an empty epoch", u"epoch"_s, QString());
        row("a purge of everything", u"purge.0"_s, u"*"_s);
        row("a record without an id", u"roots.0.records.0.i"_s, QJsonValue::Null);
        row("a record without a kind", u"roots.0.records.0.k"_s, QString());
        row("a record without fields", u"roots.0.records.0.f"_s, QJsonValue::Undefined);
        row("a title that is a number", u"roots.0.records.0.f.title"_s, 5);
        row("stamps that are numbers", u"roots.0.records.0.t.title"_s, 5);
        row("a root that is a path", u"roots.0.id"_s, u"../../etc/passwd"_s);
        row("more that is text", u"more"_s, u"yes"_s);
        row("a page's number that is none", u"roots.0.s"_s, 51);
        row("a short digest", u"digest"_s, QString(6143, u'0'));
        row("a long digest", u"digest"_s, QString(6145, u'0'));
        row("a digest of other letters", u"digest"_s, QString(6144, u'G'));
        row("a digest that is a number", u"digest"_s, 5);
        row("a checked bucket past the last", u"checked.bucket"_s, 256);
    }

    void refusesAHostileAnswer()
    {
        // Given
        QFETCH(const QByteArray, message);
        // When
        const Result<SyncAnswer> read = answerFromWire(message);
        // Then
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Format);
    }

    /// Of what stands at its place either all is taken as it is said, or the message is refused with the place.
    void takesNothingForSomethingElse()
    {
        const QStringList ofRequest = misread(toWire(request()), requestFromWire);
        const QStringList ofAnswer = misread(toWire(answer()), answerFromWire);
        QVERIFY2(ofRequest.isEmpty(), qPrintable(ofRequest.join(u'\n')));
        QVERIFY2(ofAnswer.isEmpty(), qPrintable(ofAnswer.join(u'\n')));
    }

    void survivesAnyDamage()
    {
        // Given
        const QByteArray goods[] = {toWire(request()), toWire(answer())};
        quint32 chance = 1;
        for (int round = 0; round < 4000; ++round) {
            // When
            QByteArray message = goods[round % 2];
            for (int damage = 0; damage < 1 + round % 4; ++damage) {
                chance = chance * 1664525 + 1013904223;
                message[static_cast<qsizetype>((chance >> 8) % static_cast<quint32>(message.size()))] =
                    "{}[]\",:0-\\eE\x80n"[(chance >> 4) % 14];
            }
            const Result<SyncRequest> asRequest = requestFromWire(message);
            const Result<SyncAnswer> asAnswer = answerFromWire(message);
            // Then
            if (asRequest)
                QCOMPARE(requestFromWire(toWire(*asRequest)), asRequest);
            if (asAnswer)
                QCOMPARE(toWire(answerFromWire(toWire(*asAnswer)).value()), toWire(*asAnswer));
        }
    }

    void looksAtManyNamesInTheTimeItTakesToSortThem()
    {
        // Given
        QByteArray json = "{";
        for (int name = 0; name < 60'000; ++name)
            json += '"' + QByteArray::number(name) + "\":1,";
        json += "\"last\":1}";
        // When
        const Result<void> fine = checkJsonShape(json, {1 << 20});
        const Result<void> twice = checkJsonShape(json.replace("\"last\"", "\"59999\""), {1 << 20});
        // Then
        QVERIFY(fine);
        QVERIFY(!twice);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::WireTest)
#include "tst_wire.moc"
