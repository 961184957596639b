// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire.h"

#include "core/sync/jsonlimits.h"
#include "core/sync/recordreader.h"
#include "core/sync/recordwriter.h"
#include "core/sync/wirechangeset.h"
#include "core/sync/wirerecord.h"

#include <QJsonDocument>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRoots = 1'000'000;
constexpr qsizetype mostRecords = 1'000'000;
constexpr JsonLimits requestLimits{longestRequest};
/// A server tells of several texts in one: what lost, what was refused.
constexpr JsonLimits answerLimits{longestAnswer, 16, 8 << 20};

/// Qt's parser would take a byte order mark off the beginning of a text, unless it is escaped.
QByteArray written(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).replace("\"\xef\xbb\xbf", "\"\\ufeff");
}

template<typename Items, typename Write>
QJsonArray listOf(const Items &items, Write write)
{
    QJsonArray list;
    for (const auto &item : items)
        list.append(write(item));
    return list;
}

/// Reads a message whose shape was checked with `read(WireObject)`.
template<typename Read>
auto readShaped(const QByteArray &json, Read read) -> Result<decltype(read(std::declval<const WireObject &>()))>
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return failure(ErrorCode::Format, u"message-malformed"_s, {u"json"_s});
    WireFault fault;
    auto message = read(WireObject(document.object(), u"$"_s, fault));
    if (!fault.where.isEmpty())
        return failure(ErrorCode::Format, u"message-malformed"_s, {fault.where});
    return message;
}

/// Parses a message and reads it.
template<typename Read>
auto readMessage(const QByteArray &json, const JsonLimits &limits, Read read)
    -> Result<decltype(read(std::declval<const WireObject &>()))>
{
    if (const Result<void> shape = checkJsonShape(json, limits); !shape)
        return tl::unexpected(shape.error());
    return readShaped(json, read);
}

QJsonObject positionToJson(const SyncPosition &position)
{
    QJsonObject json{{u"cursor"_s, numberText(position.cursor)}, {u"scan"_s, QJsonValue::Null}};
    if (position.scan) {
        json.insert(u"scan"_s,
                    QJsonObject{{u"head"_s, numberText(position.scan->head)},
                                {u"part"_s, position.scan->part},
                                {u"after"_s, idText(position.scan->after)}});
    }
    return json;
}

SyncPosition positionFromJson(const WireObject &json)
{
    SyncPosition position{json.number(u"cursor"_s), std::nullopt};
    if (json.has(u"scan"_s)) {
        const WireObject scan = json.object(u"scan"_s);
        const bool begins = scan.value(u"after"_s).toString() == idText({});
        position.scan =
            ScanPosition{scan.number(u"head"_s), scan.small(u"part"_s), begins ? QUuid() : scan.id(u"after"_s)};
    }
    return position;
}

RootPage rootFromJson(const WireObject &json)
{
    RootPage page{json.id(u"id"_s), json.flag(u"full"_s), {}, json.has(u"s"_s) ? json.number(u"s"_s) : 0};
    page.records = json.list(u"records"_s, mostRecords,
                             [&page](const WireObject &entry) { return recordFromJson(entry, page.id); });
    return page;
}

constexpr qsizetype countDigits = 8;
constexpr qsizetype sumDigits = 16;

/// 24 hexadecimal digits a bucket.
QString digestToText(const RootDigest &digest)
{
    QString text;
    for (const RootBucket &bucket : digest) {
        text += QString::number(bucket.count, 16).rightJustified(countDigits, u'0');
        text += QString::number(bucket.sum, 16).rightJustified(sumDigits, u'0');
    }
    return text;
}

std::optional<RootDigest> digestFromText(QStringView text)
{
    RootDigest digest{};
    if (text.size() != rootBuckets * (countDigits + sumDigits))
        return std::nullopt;
    const bool isHex =
        std::ranges::all_of(text, [](QChar at) { return (at >= u'0' && at <= u'9') || (at >= u'a' && at <= u'f'); });
    if (!isHex)
        return std::nullopt;
    for (RootBucket &bucket : digest) {
        bucket.count = text.first(countDigits).toUInt(nullptr, 16);
        bucket.sum = text.sliced(countDigits, sumDigits).toULongLong(nullptr, 16);
        text = text.sliced(countDigits + sumDigits);
    }
    return digest;
}

int bucketFrom(const WireObject &json)
{
    const int bucket = json.small(u"bucket"_s, rootBuckets);
    if (bucket >= rootBuckets)
        json.fail(u"bucket"_s);
    return bucket;
}

QJsonObject checkToJson(const RootCheck &check)
{
    const auto write = [](const RootHead &head) {
        return QJsonObject{{u"i"_s, idText(head.root)}, {u"s"_s, numberText(head.seq)}};
    };
    return {{u"bucket"_s, check.bucket}, {u"roots"_s, listOf(check.roots, write)}};
}

RootCheck checkFromJson(const WireObject &json)
{
    RootCheck check{bucketFrom(json), {}};
    check.roots = json.list(u"roots"_s, mostChecked, [](const WireObject &entry) {
        const bool isReference = entry.value(u"i"_s).toString() == idText({});
        return RootHead{isReference ? QUuid() : entry.id(u"i"_s), entry.number(u"s"_s)};
    });
    return check;
}

void readDigest(const WireObject &json, SyncAnswer &answer)
{
    if (json.has(u"digest"_s)) {
        answer.digest = digestFromText(json.value(u"digest"_s).toString());
        if (!answer.digest)
            json.fail(u"digest"_s);
    }
    if (json.has(u"checked"_s)) {
        const WireObject checked = json.object(u"checked"_s);
        answer.checked = RootChecked{bucketFrom(checked), checked.flag(u"more"_s)};
    }
}

SyncRequest readRequest(const WireObject &json)
{
    SyncRequest request;
    request.proto = json.small(u"proto"_s);
    request.schema = json.small(u"schema"_s);
    request.req = json.id(u"req"_s);
    request.client = json.id(u"client"_s);
    request.epoch = json.optionalId(u"epoch"_s);
    request.sentAt = {json.milliseconds(u"t0"_s)};
    request.position = positionFromJson(json);
    request.ack = json.number(u"ack"_s);
    request.max = json.number(u"max"_s);
    request.limit = json.small(u"limit"_s, request.limit);
    request.push = json.list(u"push"_s, mostChangeSets, changeSetFromJson);
    request.compares = json.has(u"digest"_s) && json.flag(u"digest"_s);
    if (json.has(u"check"_s))
        request.check = checkFromJson(json.object(u"check"_s));
    return request;
}

SyncAnswer readAnswer(const WireObject &json)
{
    SyncAnswer answer;
    answer.req = json.id(u"req"_s);
    answer.epoch = json.id(u"epoch"_s);
    answer.now = {json.milliseconds(u"now"_s)};
    answer.lastMid = json.number(u"last_mid"_s);
    answer.results = json.list(u"results"_s, mostChangeSets, outcomeFromJson);
    answer.in = positionFromJson(json.object(u"in"_s));
    answer.out = positionFromJson(json);
    answer.more = json.flag(u"more"_s);
    answer.purge = json.ids(u"purge"_s, mostRoots);
    answer.roots = json.list(u"roots"_s, mostRoots, rootFromJson);
    answer.refs =
        json.list(u"ref"_s, mostRecords, [](const WireObject &entry) { return recordFromJson(entry, QUuid()); });
    readDigest(json, answer);
    return answer;
}

} // namespace

QByteArray toWire(const SyncRequest &request)
{
    QJsonObject json = positionToJson(request.position);
    json.insert(u"proto"_s, request.proto);
    json.insert(u"schema"_s, request.schema);
    json.insert(u"req"_s, idText(request.req));
    json.insert(u"client"_s, idText(request.client));
    if (!request.epoch.isNull())
        json.insert(u"epoch"_s, idText(request.epoch));
    json.insert(u"t0"_s, request.sentAt.milliseconds);
    json.insert(u"ack"_s, numberText(request.ack));
    json.insert(u"max"_s, numberText(request.max));
    json.insert(u"limit"_s, request.limit);
    json.insert(u"push"_s, listOf(request.push, changeSetToJson));
    if (request.compares)
        json.insert(u"digest"_s, true);
    if (request.check)
        json.insert(u"check"_s, checkToJson(*request.check));
    return written(json);
}

QByteArray toWire(const SyncAnswer &answer)
{
    QJsonObject json = positionToJson(answer.out);
    json.insert(u"req"_s, idText(answer.req));
    json.insert(u"epoch"_s, idText(answer.epoch));
    json.insert(u"now"_s, answer.now.milliseconds);
    json.insert(u"last_mid"_s, numberText(answer.lastMid));
    json.insert(u"results"_s, listOf(answer.results, outcomeToJson));
    json.insert(u"in"_s, positionToJson(answer.in));
    json.insert(u"more"_s, answer.more);
    json.insert(u"purge"_s, listOf(answer.purge, idText));
    if (answer.digest)
        json.insert(u"digest"_s, digestToText(*answer.digest));
    if (answer.checked)
        json.insert(u"checked"_s,
                    QJsonObject{{u"bucket"_s, answer.checked->bucket}, {u"more"_s, answer.checked->more}});
    QByteArray text = written(json);
    text.chop(1);
    text += ",\"ref\":";
    appendJson(text, answer.refs);
    text += ",\"roots\":";
    appendJson(text, answer.roots);
    return text + '}';
}

QByteArray toWire(const SyncError &error)
{
    QJsonObject json{{u"error"_s, error.code}};
    if (!error.epoch.isNull())
        json.insert(u"epoch"_s, idText(error.epoch));
    if (error.code == u"gap"_s)
        json.insert(u"last_mid"_s, numberText(error.lastMid));
    if (error.retryAfterSeconds > 0)
        json.insert(u"retry_after"_s, error.retryAfterSeconds);
    return written(json);
}

Result<SyncRequest> requestFromWire(const QByteArray &json)
{
    return readMessage(json, requestLimits, readRequest);
}

Result<SyncAnswer> answerFromWire(const QByteArray &json)
{
    if (const Result<void> shape = checkJsonShape(json, answerLimits); !shape)
        return tl::unexpected(shape.error());
    std::optional<AnswerParts> parts = RecordReader().parts(json);
    if (!parts)
        return readShaped(json, readAnswer);
    Result<SyncAnswer> answer = readShaped(parts->rest, readAnswer);
    if (!answer)
        return readShaped(json, readAnswer);
    answer->roots = std::move(parts->roots);
    answer->refs = std::move(parts->refs);
    return answer;
}

Result<SyncError> errorFromWire(int status, const QByteArray &json)
{
    return readMessage(json, requestLimits, [status](const WireObject &message) {
        SyncError error{status, message.word(u"error"_s), message.optionalId(u"epoch"_s), 0,
                        message.small(u"retry_after"_s)};
        if (message.has(u"last_mid"_s))
            error.lastMid = message.number(u"last_mid"_s);
        return error;
    });
}

/// Read as the server will: as deep as a message has it, with a mid that it may not have yet.
Result<qsizetype> lengthOnWire(const SentChangeSet &changeset)
{
    constexpr int depthAbove = 2;
    JsonLimits limits = requestLimits;
    limits.depth -= depthAbove;
    const QByteArray json = written(changeSetToJson(changeset));
    return readMessage(json, limits, changeSetFromJson).map([&](const SentChangeSet &) { return json.size(); });
}

} // namespace leadline
