// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changejson.h"

#include "core/model/valuejson.h"
#include "core/store/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

QString changeToJson(const RecordChange &change)
{
    QString json;
    json.reserve(static_cast<qsizetype>(change.fields.size()) * 48);
    for (const FieldChange &field : change.fields) {
        json += json.isEmpty() ? u'{' : u',';
        appendJson(json, field.field);
        json += u':';
        switch (change.action) {
        case Action::Create:
            appendJson(json, field.after);
            break;
        case Action::Remove:
            appendJson(json, field.before);
            break;
        case Action::Update:
            json += u'[';
            appendJson(json, field.before);
            json += u',';
            appendJson(json, field.after);
            json += u']';
            break;
        }
    }
    return json.isEmpty() ? u"{}"_s : json + u'}';
}

std::vector<FieldChange> changeFromJson(const QString &json, Kind kind, Action action)
{
    const RecordType &type = recordType(kind);
    const QJsonObject fields = QJsonDocument::fromJson(json.toUtf8()).object();
    std::vector<FieldChange> changes;
    for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
        const Field *field = type.find(entry.key());
        const FieldType fieldType = field ? field->type : FieldType::Text;
        const auto value = [&](const QJsonValue &encoded) { return valueFromJson(encoded, fieldType); };
        switch (action) {
        case Action::Create:
            changes.push_back({entry.key(), {}, value(entry.value())});
            break;
        case Action::Remove:
            changes.push_back({entry.key(), value(entry.value()), {}});
            break;
        case Action::Update:
            changes.push_back(
                {entry.key(), value(entry.value().toArray().at(0)), value(entry.value().toArray().at(1))});
            break;
        }
    }
    return changes;
}

QString actionName(Action action)
{
    switch (action) {
    case Action::Create:
        return u"create"_s;
    case Action::Remove:
        return u"remove"_s;
    case Action::Update:
        break;
    }
    return u"update"_s;
}

Action actionFromName(const QString &name)
{
    if (name == u"create"_s)
        return Action::Create;
    return name == u"remove"_s ? Action::Remove : Action::Update;
}

QString expectationsToJson(const std::vector<Expectation> &expectations)
{
    QJsonArray list;
    for (const Expectation &expected : expectations) {
        list.append(QJsonArray{recordType(expected.kind).name(), expected.record.toString(QUuid::WithoutBraces),
                               expected.field, toJson(expected.value)});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<Expectation> expectationsFromJson(const QString &json)
{
    std::vector<Expectation> expectations;
    if (json.isEmpty())
        return expectations;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &entry : list) {
        const RecordType *type = recordTypeByName(entry[0].toString());
        const Field *field = type ? type->find(entry[2].toString()) : nullptr;
        if (field) {
            expectations.push_back({type->kind(), QUuid::fromString(entry[1].toString()), entry[2].toString(),
                                    valueFromJson(entry[3], field->type)});
        }
    }
    return expectations;
}

} // namespace leadline
