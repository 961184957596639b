// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldrights.h"

#include "core/model/recordtype.h"
#include "core/model/reference.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unreadable(const QString &what)
{
    return failure(ErrorCode::Invalid, u"field-rights-invalid"_s, {what});
}

Result<ClosedFields> closedFrom(const QJsonObject &json)
{
    ClosedFields closed;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const qsizetype point = member.key().indexOf(u'.');
        const Result<FieldAccess> access = accessNamed(member.value().toString());
        if (point <= 0 || !access)
            return unreadable(member.key());
        closed.set(member.key().left(point), member.key().sliced(point + 1), *access);
    }
    return closed;
}

/// What a list calls the record, whoever reads it.
bool isName(const QString &field)
{
    return field == "title"_L1 || field == "name"_L1 || field == "subject"_L1;
}

bool isClosable(const QString &kind, const QString &name, FieldAccess access)
{
    if (kind == exportRightKind)
        return name == exportRight && access == FieldAccess::Hidden;
    static const QStringList kinds{u"lead"_s, u"contact"_s, u"company"_s, u"person"_s, u"task"_s};
    if (!kinds.contains(kind))
        return false;
    if (name.startsWith(customFieldPrefix))
        return kind == "lead"_L1 && name.size() > customFieldPrefix.size();
    const Field *field = recordTypeByName(kind)->find(name);
    if (!field || field->is(System) || field->type == FieldType::Custom)
        return false;
    const bool isBearing = field->is(Decided) || field->type == FieldType::Reference || isName(name);
    return access == FieldAccess::ReadOnly || !isBearing;
}

} // namespace

QString accessName(FieldAccess access)
{
    switch (access) {
    case FieldAccess::ReadOnly:
        return u"read-only"_s;
    case FieldAccess::Hidden:
        return u"hidden"_s;
    case FieldAccess::Open:
        break;
    }
    return u"open"_s;
}

Result<FieldAccess> accessNamed(const QString &name)
{
    for (const FieldAccess access : {FieldAccess::Open, FieldAccess::ReadOnly, FieldAccess::Hidden}) {
        if (name == accessName(access))
            return access;
    }
    return failure(ErrorCode::Invalid, u"access-unknown"_s, {name});
}

void ClosedFields::set(const QString &kind, const QString &field, FieldAccess access)
{
    OfKind &fields = m_byKind[kind];
    if (access == FieldAccess::Open)
        fields.remove(field);
    else
        fields.insert(field, access);
    if (fields.isEmpty())
        m_byKind.remove(kind);
}

FieldAccess ClosedFields::access(const QString &kind, const QString &field) const
{
    const auto fields = m_byKind.constFind(kind);
    return fields == m_byKind.constEnd() ? FieldAccess::Open : fields->value(field, FieldAccess::Open);
}

QStringList ClosedFields::hidden(const QString &kind) const
{
    return m_byKind.value(kind).keys(FieldAccess::Hidden);
}

QStringList ClosedFields::hidden() const
{
    QStringList names;
    for (auto kind = m_byKind.begin(); kind != m_byKind.end(); ++kind) {
        for (const QString &field : hidden(kind.key()))
            names.append(kind.key() + u'.' + field);
    }
    return names;
}

QUuid fieldRightsId()
{
    return newSetting(fieldRightsSetting, {}).id.uuid();
}

Result<FieldRights> fieldRightsFrom(const QString &text)
{
    FieldRights rights;
    if (text.isEmpty())
        return rights;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (!json.isObject())
        return unreadable(u"JSON"_s);
    const QJsonObject roles = json.object();
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        if (!role.value().isObject())
            return unreadable(role.key());
        const Result<ClosedFields> closed = closedFrom(role.value().toObject());
        if (!closed)
            return tl::unexpected(closed.error());
        if (!closed->isEmpty())
            rights.insert(role.key(), *closed);
    }
    return rights;
}

QString textOf(const FieldRights &rights)
{
    QJsonObject roles;
    for (auto role = rights.begin(); role != rights.end(); ++role) {
        QJsonObject fields;
        const auto &byKind = role->byKind();
        for (auto kind = byKind.begin(); kind != byKind.end(); ++kind) {
            for (auto field = kind->begin(); field != kind->end(); ++field)
                fields.insert(kind.key() + u'.' + field.key(), accessName(field.value()));
        }
        if (!fields.isEmpty())
            roles.insert(role.key(), fields);
    }
    return roles.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(roles).toJson(QJsonDocument::Compact));
}

Result<void> checkClosing(const QString &role, const QString &kind, const QString &field, FieldAccess access)
{
    static const QStringList roles{u"rep"_s, u"manager"_s, u"marketing"_s};
    if (!roles.contains(role))
        return failure(ErrorCode::Invalid, u"role-not-closable"_s, {role});
    if (access != FieldAccess::Open && !isClosable(kind, field, access))
        return failure(ErrorCode::Invalid, u"field-not-closable"_s, {field, kind, accessName(access)});
    return {};
}

Result<void> checkFieldRights(const FieldRights &rights)
{
    for (auto role = rights.begin(); role != rights.end(); ++role) {
        const auto &byKind = role->byKind();
        for (auto kind = byKind.begin(); kind != byKind.end(); ++kind) {
            for (auto field = kind->begin(); field != kind->end(); ++field) {
                if (const auto fits = checkClosing(role.key(), kind.key(), field.key(), field.value()); !fits)
                    return fits;
            }
        }
    }
    return {};
}

} // namespace leadline
