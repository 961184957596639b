// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/texttable.h"
#include "core/services/fieldrights.h"
#include "ui/text/fields.h"

#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Answer closedAnswer(const FieldRights &rights)
{
    QJsonArray list;
    QList<QStringList> lines;
    for (auto role = rights.begin(); role != rights.end(); ++role) {
        for (auto kind = role->byKind().begin(); kind != role->byKind().end(); ++kind) {
            const RecordType *type = recordTypeByName(kind.key());
            for (auto field = kind->begin(); field != kind->end(); ++field) {
                const QString name = kind.key() + u'.' + field.key();
                const QString access = accessName(field.value());
                list.append(QJsonObject{{u"role"_s, role.key()}, {u"field"_s, name}, {u"access"_s, access}});
                lines.append({role.key(), name, access, type ? fieldLabel(type->kind(), field.key()) : QString()});
            }
        }
    }
    return {{{u"fields"_s, list}}, textTable(lines), 0};
}

/// A lead says its own fields by code only.
Answer ownAnswer(const std::vector<CustomField> &fields)
{
    QJsonArray list;
    QList<QStringList> lines;
    for (const CustomField &field : fields) {
        list.append(QJsonObject{{u"code"_s, field.code}, {u"name"_s, field.name}});
        lines.append({customFieldPrefix + field.code, field.name});
    }
    return {{{u"own"_s, list}}, textTable(lines), 0};
}

} // namespace

Result<Answer> listFields(const Invocation & /*typed*/, Session &session)
{
    const Answer own = ownAnswer(session.lookups().customFields());
    Answer answer = closedAnswer(fieldRights(session.store()));
    answer.json.insert(u"own"_s, own.json[u"own"_s]);
    answer.text.prepend(own.text);
    return answer;
}

Result<Answer> setField(const Invocation &typed, Session &session)
{
    const QString &name = typed.words.at(1);
    const Result<FieldAccess> access = accessNamed(typed.words.at(2));
    if (!access)
        return tl::unexpected(access.error());
    const Result<ChangeSet> changeset =
        setFieldAccess(session, typed.words.front(), name.section(u'.', 0, 0), name.section(u'.', 1), *access);
    if (!changeset)
        return tl::unexpected(changeset.error());
    Answer answer = closedAnswer(fieldRights(session.store()));
    answer.json.insert(u"changeset"_s, changeset->id.toString());
    return answer;
}

} // namespace leadline
