// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/recordtype.h"

#include "core/model/attachment.h"
#include "core/model/company.h"
#include "core/model/conflict.h"
#include "core/model/contact.h"
#include "core/model/feedentry.h"
#include "core/model/lead.h"
#include "core/model/participant.h"
#include "core/model/person.h"
#include "core/model/reference.h"
#include "core/model/task.h"
#include "core/model/user.h"

#include <array>

namespace leadline {

RecordType::RecordType(Kind kind, QLatin1StringView name, std::span<const Field> fields)
    : m_kind(kind), m_name(name), m_fields(fields)
{
    for (const Field &field : fields) {
        m_index.insert(QString::fromLatin1(field.name), static_cast<int>(m_names.size()));
        m_names.append(QString::fromLatin1(field.name));
    }
}

const Field *RecordType::find(const QString &fieldName) const
{
    const int index = indexOf(fieldName);
    return index < 0 ? nullptr : &m_fields[static_cast<size_t>(index)];
}

static const std::array<RecordType, kindCount> &allTypes()
{
    static const std::array<RecordType, kindCount> types{{
        {Kind::Lead, QLatin1StringView("lead"), leadFields()},
        {Kind::Contact, QLatin1StringView("contact"), contactFields()},
        {Kind::Company, QLatin1StringView("company"), companyFields()},
        {Kind::Person, QLatin1StringView("person"), personFields()},
        {Kind::User, QLatin1StringView("user"), userFields()},
        {Kind::Team, QLatin1StringView("team"), teamFields()},
        {Kind::Task, QLatin1StringView("task"), taskFields()},
        {Kind::Feed, QLatin1StringView("feed"), feedFields()},
        {Kind::Attachment, QLatin1StringView("attachment"), attachmentFields()},
        {Kind::Lookup, QLatin1StringView("lookup"), lookupFields()},
        {Kind::CustomField, QLatin1StringView("customField"), customFieldFields()},
        {Kind::Process, QLatin1StringView("process"), processFields()},
        {Kind::Setting, QLatin1StringView("setting"), settingFields()},
        {Kind::Conflict, QLatin1StringView("conflict"), conflictFields()},
        {Kind::History, QLatin1StringView("history"), historyFields()},
        {Kind::Participant, QLatin1StringView("participant"), participantFields()},
    }};
    return types;
}

const RecordType &recordType(Kind kind)
{
    return allTypes()[static_cast<size_t>(kind)];
}

const RecordType *recordTypeByName(const QString &name)
{
    for (const RecordType &type : allTypes()) {
        if (type.name() == name)
            return &type;
    }
    return nullptr;
}

Value Record::value(const QString &fieldName) const
{
    if (fieldName.startsWith(customFieldPrefix)) {
        const Value fields = value(QStringLiteral("fields"));
        return fields.toMap().value(fieldName.mid(customFieldPrefix.size()));
    }
    const int index = recordType(kind).indexOf(fieldName);
    return index < 0 ? Value() : values[static_cast<size_t>(index)];
}

void Record::set(const QString &fieldName, const Value &value)
{
    const RecordType &type = recordType(kind);
    values.resize(type.fields().size());
    if (fieldName.startsWith(customFieldPrefix)) {
        Value &fields = values[static_cast<size_t>(type.indexOf(QStringLiteral("fields")))];
        QVariantMap map = fields.toMap();
        const QString code = fieldName.mid(customFieldPrefix.size());
        if (value.isValid())
            map.insert(code, value);
        else
            map.remove(code);
        fields = Codec<QVariantMap>::toValue(map);
        return;
    }
    const int index = type.indexOf(fieldName);
    Q_ASSERT_X(index >= 0, "Record::set", "no such field");
    values[static_cast<size_t>(index)] = value;
}

} // namespace leadline
