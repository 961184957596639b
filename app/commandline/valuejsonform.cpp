// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/valuejsonform.h"

#include "core/model/valuejson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leadline {

QJsonValue jsonForm(const Session &session, const Field &field, const Value &value)
{
    switch (field.type) {
    case FieldType::Flag:
        return value.toBool();
    case FieldType::TextList:
        return QJsonArray::fromStringList(value.toStringList());
    case FieldType::Custom:
        return QJsonObject::fromVariantMap(value.toMap());
    case FieldType::Money:
        return value.isValid() ? QJsonValue(Money{value.toLongLong()}.toDecimal()) : QJsonValue::Null;
    case FieldType::Moment:
        return momentJson({value.toLongLong()});
    case FieldType::Reference:
        if (QLatin1StringView(field.of) == QLatin1StringView("user"))
            return loginJson(session, UserId(value.toUuid()));
        return idJson(value.toUuid());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Integer:
    case FieldType::Code:
        break;
    }
    return toJson(value);
}

QJsonValue loginJson(const Session &session, const UserId &user)
{
    return textJson(loginOf(session, user));
}

QString loginOf(const Session &session, const UserId &user)
{
    if (user.isNull())
        return {};
    const Result<User> found = session.store().find(user);
    return found ? found->login : user.toString();
}

QJsonValue momentJson(Timestamp moment)
{
    return textJson(moment.toIso());
}

QJsonValue idJson(const QUuid &id)
{
    return id.isNull() ? QJsonValue::Null : QJsonValue(id.toString(QUuid::WithoutBraces));
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
}

} // namespace leadline
