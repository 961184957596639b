// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/erasure.h"

#include <QSet>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Texts that programs write and reports count by.
bool isCountedText(Kind kind, const QString &field)
{
    static const QSet<QString> ofLeads{u"campaign"_s,    u"mailing"_s,    u"event"_s,   u"utmSource"_s, u"utmMedium"_s,
                                       u"utmCampaign"_s, u"utmContent"_s, u"utmTerm"_s, u"saleType"_s};
    if (kind == Kind::Lead)
        return ofLeads.contains(field);
    return field == u"code"_s || (kind == Kind::Feed && field == u"details"_s);
}

bool isOfAPerson(const QString &field)
{
    return field == u"gender"_s || field == u"decisionRole"_s || field == u"contact"_s;
}

} // namespace

bool outlivesErasure(Kind kind, const QString &field)
{
    switch (kind) {
    case Kind::Contact:
        return false;
    case Kind::Person:
    case Kind::Attachment:
        return field == u"lead"_s;
    case Kind::Conflict:
    case Kind::History:
        return false;
    case Kind::Lead:
    case Kind::Task:
    case Kind::Feed:
        break;
    default:
        return true; // about no client
    }
    const Field *described = recordType(kind).find(field);
    if (!described || isOfAPerson(field))
        return false;
    switch (described->type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::TextList:
    case FieldType::Custom:
        return isCountedText(kind, field);
    default:
        return true;
    }
}

bool staysOnErased(Kind kind, const QString &field)
{
    static const QSet<QString> ofCompanies{u"companyName"_s,   u"inn"_s,     u"companyCategory"_s, u"industry"_s,
                                           u"ownershipForm"_s, u"country"_s, u"region"_s,          u"city"_s};
    return outlivesErasure(kind, field) || field == u"contact"_s
        || (kind == Kind::Lead && (ofCompanies.contains(field) || field == erasedField));
}

QJsonObject erasedFields(const QString &kind, const QJsonObject &fields)
{
    QJsonObject left;
    const RecordType *type = recordTypeByName(kind);
    for (auto field = fields.begin(); type && field != fields.end(); ++field) {
        if (outlivesErasure(type->kind(), field.key()))
            left.insert(field.key(), field.value());
    }
    return left;
}

} // namespace leadline
