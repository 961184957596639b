// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importmapping.h"

#include "core/base/folding.h"
#include "core/services/fieldtext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> invalid(const QString &reason, const QStringList &details)
{
    return failure(ErrorCode::Invalid, reason, details);
}

Result<QMap<QString, QString>> textsFrom(const QJsonValue &json, const QString &place)
{
    if (!json.isObject())
        return invalid(u"map-wrong-type"_s, {place});
    const QJsonObject object = json.toObject();
    QMap<QString, QString> texts;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!entry.value().isString() && !entry.value().isNull())
            return invalid(u"map-wrong-type"_s, {place + u'.' + entry.key()});
        texts.insert(entry.key(), entry.value().toString());
    }
    return texts;
}

QJsonObject toObject(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto entry = texts.begin(); entry != texts.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

Result<void> readValues(const QJsonValue &json, ImportMapping &mapping)
{
    if (!json.isObject())
        return invalid(u"map-wrong-type"_s, {u"values"_s});
    const QJsonObject fields = json.toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto texts = textsFrom(field.value(), u"values."_s + field.key());
        if (!texts)
            return tl::unexpected(texts.error());
        mapping.values.insert(field.key(), *texts);
    }
    return {};
}

/// What a row may say of a lead: its own fields, and of the process's only where and when it begins.
bool isImportable(const Field &field)
{
    const QLatin1StringView name(field.name);
    if (field.is(System))
        return name == "stage"_L1 || name == "createdAt"_L1;
    return field.type != FieldType::Custom;
}

bool isTarget(const QString &target)
{
    static const QStringList words{skipTarget,     ownFieldTarget,  u"phone"_s,   u"email"_s,
                                   u"firstName"_s, u"middleName"_s, u"lastName"_s};
    const Field *field = recordType(Kind::Lead).find(target);
    return target.isEmpty() || words.contains(target) || (field && isImportable(*field))
        || (target.startsWith(customFieldPrefix) && target.size() > customFieldPrefix.size());
}

Result<void> checkValues(const Session &session, const QString &name, const QMap<QString, QString> &values)
{
    const Field *field = recordType(Kind::Lead).find(name);
    if (!field || !isImportable(*field) || (field->type != FieldType::Code && field->type != FieldType::Reference))
        return invalid(u"map-unknown-field"_s, {name});
    for (const QString &value : values) {
        if (const Result<Value> known = valueFromText(session, *field, value); !known)
            return invalid(u"map-unknown-value"_s, {name, value});
    }
    return {};
}

} // namespace

Result<ImportMapping> mappingFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return invalid(u"map-not-json"_s, {problem.errorString(), QString::number(problem.offset)});
    ImportMapping mapping;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry.key() == u"columns"_s) {
            auto columns = textsFrom(entry.value(), entry.key());
            if (!columns)
                return tl::unexpected(columns.error());
            mapping.columns = *columns;
        } else if (entry.key() == u"values"_s) {
            if (const Result<void> read = readValues(entry.value(), mapping); !read)
                return tl::unexpected(read.error());
        } else {
            return invalid(u"map-unknown-key"_s, {entry.key()});
        }
    }
    return mapping;
}

QByteArray mappingToJson(const ImportMapping &mapping)
{
    QJsonObject values;
    for (auto field = mapping.values.begin(); field != mapping.values.end(); ++field)
        values.insert(field.key(), toObject(field.value()));
    const QJsonObject object{{u"columns"_s, toObject(mapping.columns)}, {u"values"_s, values}};
    return QJsonDocument(object).toJson();
}

Result<void> checkMapping(const Session &session, const ImportMapping &mapping, const QStringList &headers)
{
    for (auto column = mapping.columns.begin(); column != mapping.columns.end(); ++column) {
        if (!headers.contains(column.key()))
            return invalid(u"map-unknown-column"_s, {column.key(), headers.join(u", "_s)});
        if (!isTarget(column.value()))
            return invalid(u"map-unknown-field"_s, {column.value(), column.key()});
    }
    for (auto field = mapping.values.begin(); field != mapping.values.end(); ++field) {
        if (const Result<void> known = checkValues(session, field.key(), field.value()); !known)
            return known;
    }
    return {};
}

QStringList importTargets(const Session &session)
{
    QStringList targets{skipTarget,    ownFieldTarget, u"firstName"_s, u"middleName"_s,
                        u"lastName"_s, u"phone"_s,     u"email"_s};
    for (const Field &field : leadFields()) {
        if (isImportable(field) && field.type != FieldType::TextList)
            targets.append(QString::fromLatin1(field.name));
    }
    for (const CustomField &own : session.lookups().customFields())
        targets.append(QString(customFieldPrefix) + own.code);
    return targets;
}

} // namespace leadline
