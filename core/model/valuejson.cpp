// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/valuejson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

namespace {

Value wholeNumber(const QJsonValue &json)
{
    return json.isDouble() && QJsonValue(json.toInteger()) == json ? Value(json.toInteger()) : Value();
}

Value listOfTexts(const QJsonValue &json)
{
    const QJsonArray entries = json.toArray();
    const bool isOfTexts = std::ranges::all_of(entries, [](const QJsonValue &entry) { return entry.isString(); });
    return json.isArray() && isOfTexts ? Codec<QStringList>::toValue(json.toVariant().toStringList()) : Value();
}

} // namespace

QJsonValue toJson(const Value &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QJsonValue::Null;
    case QMetaType::QUuid:
        return value.toUuid().toString(QUuid::WithoutBraces);
    case QMetaType::QStringList:
        return QJsonArray::fromStringList(value.toStringList());
    case QMetaType::QVariantMap:
        return QJsonObject::fromVariantMap(value.toMap());
    default:
        return QJsonValue::fromVariant(value);
    }
}

Value valueFromJson(const QJsonValue &json, FieldType type)
{
    if (json.isNull() || json.isUndefined())
        return {};
    switch (type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
        return wholeNumber(json);
    case FieldType::Flag:
        return json.toBool() ? Value(true) : Value();
    case FieldType::Reference:
        return Codec<QUuid>::toValue(QUuid::fromString(json.toString()));
    case FieldType::TextList:
        return listOfTexts(json);
    case FieldType::Custom:
        return Codec<QVariantMap>::toValue(json.toObject().toVariantMap());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
        break;
    }
    return Codec<QString>::toValue(json.toString());
}

} // namespace leadline
