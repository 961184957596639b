// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wirechangeset.h"

#include "core/model/valuejson.h"
#include "core/sync/wire.h"
#include "core/sync/wirerecord.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

constexpr qsizetype mostFields = 1000;       // a file to import may bring 500
constexpr qsizetype mostExpectations = 1000; // a change of many leads expects something of each
constexpr qsizetype hashDigits = 32;

constexpr std::array actions{"create", "update", "remove"};
constexpr std::array statuses{"applied", "merged", "refused", "duplicate", "parked"};

template<size_t Count>
int indexOfWord(const std::array<const char *, Count> &words, const WireObject &json, const QString &name)
{
    const QString word = json.word(name);
    const auto found = std::ranges::find_if(words, [&](const char *each) { return word == QLatin1StringView(each); });
    if (found == words.end()) {
        json.fail(name);
        return 0;
    }
    return static_cast<int>(found - words.begin());
}

Value valueOf(const WireObject &json, const QString &name, const QString &kind, const QString &field)
{
    const std::optional<Value> value = json.has(name) ? wireValue(kind, field, json.value(name)) : Value();
    if (!value)
        json.fail(name);
    return value.value_or(Value());
}

QJsonObject fieldToJson(const SentField &field)
{
    QJsonObject json{{u"n"_s, field.field}, {u"v"_s, toJson(field.after)}};
    if (field.before.isValid())
        json.insert(u"o"_s, toJson(field.before));
    if (field.base.isSet())
        json.insert(u"b"_s, numberText(field.base.value));
    return json;
}

QJsonObject changeToJson(const SentChange &change)
{
    QJsonArray fields;
    for (const SentField &field : change.fields)
        fields.append(fieldToJson(field));
    return {{u"a"_s, QLatin1StringView(actions[static_cast<size_t>(change.action)])},
            {u"k"_s, change.kind},
            {u"i"_s, idText(change.record)},
            {u"f"_s, fields}};
}

/// In records and stamps it stands as a member's name: there "*" is the creation, and what JSON can only write with an
/// escape would be refused as a disguise by everybody who gets it.
QString fieldName(const WireObject &json)
{
    const QString name = json.word(u"n"_s);
    const bool hasControls =
        std::ranges::any_of(name, [](QChar sign) { return sign.category() == QChar::Other_Control; });
    const bool hasHalfCharacters = QString::fromUtf8(name.toUtf8()) != name;
    if (name == "*"_L1 || hasControls || hasHalfCharacters || name.contains(QChar::ByteOrderMark))
        json.fail(u"n"_s);
    return name;
}

SentChange changeFromJson(const WireObject &json)
{
    SentChange change;
    change.action = static_cast<Action>(indexOfWord(actions, json, u"a"_s));
    change.kind = json.word(u"k"_s);
    change.record = json.id(u"i"_s);
    change.fields = json.list(u"f"_s, mostFields, [&](const WireObject &entry) {
        const QString name = fieldName(entry);
        return SentField{name, valueOf(entry, u"o"_s, change.kind, name), valueOf(entry, u"v"_s, change.kind, name),
                         entry.has(u"b"_s) ? entry.hlc(u"b"_s) : Hlc{}};
    });
    return change;
}

QJsonObject expectationToJson(const SentExpectation &expected)
{
    return {{u"k"_s, expected.kind},
            {u"i"_s, idText(expected.record)},
            {u"n"_s, expected.field},
            {u"v"_s, toJson(expected.value)}};
}

SentExpectation expectationFromJson(const WireObject &json)
{
    const QString kind = json.word(u"k"_s);
    const QString field = json.word(u"n"_s);
    return {kind, json.id(u"i"_s), field, valueOf(json, u"v"_s, kind, field)};
}

QJsonObject loserToJson(const LosingValue &loser)
{
    return {{u"k"_s, loser.kind},
            {u"i"_s, idText(loser.record)},
            {u"n"_s, loser.field},
            {u"v"_s, toJson(loser.value)},
            {u"conflict"_s, idText(loser.conflict)}};
}

LosingValue loserFromJson(const WireObject &json)
{
    const QString kind = json.word(u"k"_s);
    const QString field = json.word(u"n"_s);
    return {kind, json.id(u"i"_s), field, valueOf(json, u"v"_s, kind, field), json.id(u"conflict"_s)};
}

QJsonObject obstacleToJson(const Obstacle &obstacle)
{
    QJsonObject json{{u"reason"_s, obstacle.reason}};
    if (!obstacle.kind.isEmpty())
        json.insert(u"k"_s, obstacle.kind);
    if (!obstacle.record.isNull())
        json.insert(u"i"_s, idText(obstacle.record));
    if (!obstacle.field.isEmpty())
        json.insert(u"n"_s, obstacle.field);
    if (obstacle.value.isValid())
        json.insert(u"v"_s, toJson(obstacle.value));
    return json;
}

Obstacle obstacleFromJson(const WireObject &json)
{
    Obstacle obstacle{
        json.word(u"reason"_s), json.optionalWord(u"k"_s), json.optionalId(u"i"_s), json.optionalWord(u"n"_s), {}};
    obstacle.value = valueOf(json, u"v"_s, obstacle.kind, obstacle.field);
    return obstacle;
}

QByteArray hashFromJson(const WireObject &json)
{
    const QByteArray hash = json.word(u"hash"_s).toLatin1();
    constexpr QByteArrayView digits("0123456789abcdef");
    if (hash.size() != hashDigits || !std::ranges::all_of(hash, [&](char at) { return digits.contains(at); }))
        json.fail(u"hash"_s);
    return hash;
}

} // namespace

QJsonObject changeSetToJson(const SentChangeSet &changeset)
{
    QJsonArray expects;
    for (const SentExpectation &expected : changeset.expects)
        expects.append(expectationToJson(expected));
    QJsonArray changes;
    for (const SentChange &change : changeset.changes)
        changes.append(changeToJson(change));
    QJsonObject json{{u"mid"_s, numberText(changeset.mid)},
                     {u"op"_s, idText(changeset.op)},
                     {u"intent"_s, changeset.intent},
                     {u"hlc"_s, numberText(changeset.hlc.value)},
                     {u"seen"_s, numberText(changeset.seen)},
                     {u"expects"_s, expects},
                     {u"changes"_s, changes},
                     {u"hash"_s, QString::fromLatin1(changeset.hash)}};
    if (!changeset.batch.isNull())
        json.insert(u"batch"_s, idText(changeset.batch));
    return json;
}

SentChangeSet changeSetFromJson(const WireObject &json)
{
    SentChangeSet changeset;
    changeset.mid = json.number(u"mid"_s);
    changeset.op = json.id(u"op"_s);
    changeset.intent = json.word(u"intent"_s);
    changeset.hlc = json.hlc(u"hlc"_s);
    changeset.seen = json.number(u"seen"_s);
    changeset.batch = json.optionalId(u"batch"_s);
    changeset.expects = json.list(u"expects"_s, mostExpectations, expectationFromJson);
    changeset.changes = json.list(u"changes"_s, mostChanges, changeFromJson);
    changeset.hash = hashFromJson(json);
    return changeset;
}

QJsonObject outcomeToJson(const SyncOutcome &outcome)
{
    QJsonObject json{{u"mid"_s, numberText(outcome.mid)},
                     {u"status"_s, QLatin1StringView(statuses[static_cast<size_t>(outcome.status)])},
                     {u"seq"_s, numberText(outcome.seq)}};
    if (outcome.obstacle)
        json.insert(u"obstacle"_s, obstacleToJson(*outcome.obstacle));
    QJsonArray losers;
    for (const LosingValue &loser : outcome.losers)
        losers.append(loserToJson(loser));
    if (!losers.isEmpty())
        json.insert(u"losers"_s, losers);
    return json;
}

SyncOutcome outcomeFromJson(const WireObject &json)
{
    SyncOutcome outcome;
    outcome.mid = json.number(u"mid"_s);
    outcome.status = static_cast<OutcomeStatus>(indexOfWord(statuses, json, u"status"_s));
    outcome.seq = json.number(u"seq"_s);
    if (json.has(u"obstacle"_s))
        outcome.obstacle = obstacleFromJson(json.object(u"obstacle"_s));
    outcome.losers = json.list(u"losers"_s, mostChanges * mostFields, loserFromJson);
    return outcome;
}

QByteArray contentHash(const SentChangeSet &changeset)
{
    SentChangeSet content = changeset;
    content.mid = 0;
    content.seen = 0;
    content.hash.clear();
    for (SentChange &change : content.changes) {
        for (SentField &field : change.fields)
            field.before = {};
    }
    const QByteArray json = QJsonDocument(changeSetToJson(content)).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(hashDigits);
}

} // namespace leadline
