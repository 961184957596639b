// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wirerecord.h"

#include "core/model/erasure.h"
#include "core/model/recordtype.h"
#include "core/model/valuejson.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView creation("*");

bool hasShape(const QJsonValue &json, FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
        return json.isDouble() && QJsonValue(json.toInteger()) == json;
    case FieldType::Flag:
        return json.isBool();
    case FieldType::Reference:
        return !idFromText(json.toString()).isNull();
    case FieldType::TextList:
        return json.isArray()
            && std::ranges::all_of(json.toArray(), [](const QJsonValue &entry) { return entry.isString(); });
    case FieldType::Custom:
        return false; // own fields travel one by one
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
        break;
    }
    return json.isString();
}

std::optional<Value> valueOfField(const RecordType *type, const QString &field, const QJsonValue &json)
{
    if (json.isNull())
        return Value();
    if (json.isUndefined())
        return std::nullopt;
    const Field *known = type ? type->find(field) : nullptr;
    if (!known)
        return json.toVariant();
    return hasShape(json, known->type) ? std::optional(valueFromJson(json, known->type)) : std::nullopt;
}

} // namespace

std::optional<Value> wireValue(const QString &kind, const QString &field, const QJsonValue &json)
{
    return valueOfField(recordTypeByName(kind), field, json);
}

QJsonObject fieldsToJson(const QVariantMap &fields)
{
    QJsonObject json;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        json.insert(field.key(), toJson(field.value()));
    return json;
}

QVariantMap fieldsFromJson(const QString &kind, const WireObject &json)
{
    const RecordType *type = recordTypeByName(kind);
    QVariantMap fields;
    for (auto member = json.json().begin(); member != json.json().end(); ++member) {
        const QString name = member.key();
        const std::optional<Value> value = valueOfField(type, name, member.value());
        if (!value)
            json.fail(name);
        else if (value->isValid())
            fields.insert(fields.cend(), name, *value); // as a rule they come in the map's order
    }
    return fields;
}

QJsonObject stampsToJson(const Stamps &stamps)
{
    QJsonObject json{{creation, numberText(stamps.created.value)}};
    for (auto stamp = stamps.later.begin(); stamp != stamps.later.end(); ++stamp)
        json.insert(stamp.key(), numberText(stamp.value().value));
    return json;
}

Stamps stampsFromJson(const WireObject &json)
{
    Stamps stamps;
    for (auto member = json.json().begin(); member != json.json().end(); ++member) {
        const Hlc stamp = json.hlc(member.key());
        if (member.key() == creation)
            stamps.created = stamp;
        else
            stamps.set(member.key(), stamp);
    }
    return stamps;
}

QJsonObject recordToJson(const SharedRecord &record)
{
    QJsonObject json{{u"k"_s, record.kind}, {u"i"_s, idText(record.id)}, {u"s"_s, numberText(record.seq)}};
    json.insert(u"t"_s, stampsToJson(record.stamps));
    if (record.deleted)
        json.insert(u"x"_s, 1);
    if (record.deleted && record.fields.contains(erasedField))
        json.insert(u"e"_s, numberText(record.value(erasedField).toLongLong()));
    if (!record.deleted)
        json.insert(u"f"_s, fieldsToJson(record.fields));
    return json;
}

SharedRecord recordFromJson(const WireObject &json, const QUuid &root)
{
    SharedRecord record;
    record.kind = json.word(u"k"_s);
    record.id = json.id(u"i"_s);
    record.root = root;
    record.seq = json.number(u"s"_s);
    record.deleted = json.small(u"x"_s) == 1;
    if (json.has(u"t"_s))
        record.stamps = stampsFromJson(json.object(u"t"_s));
    if (record.deleted && json.has(u"e"_s))
        record.fields.insert(erasedField, json.number(u"e"_s));
    if (!record.deleted)
        record.fields = fieldsFromJson(record.kind, json.object(u"f"_s));
    return record;
}

} // namespace leadline
