// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importcolumn.h"

#include "core/model/lead.h"
#include "core/process/checklist.h"
#include "core/services/namedrecords.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

using Target = ImportColumn::Target;

Target targetOf(const QString &name, const Field *field)
{
    static const QHash<QString, Target> words{
        {QString(), Target::Skip},           {skipTarget, Target::Skip},
        {u"phone"_s, Target::Phone},         {u"phones"_s, Target::Phone},
        {u"email"_s, Target::Email},         {u"emails"_s, Target::Email},
        {u"firstName"_s, Target::FirstName}, {u"middleName"_s, Target::MiddleName},
        {u"lastName"_s, Target::LastName},   {u"stage"_s, Target::Stage},
        {u"createdAt"_s, Target::Created},
    };
    const auto word = words.find(name);
    if (word != words.end())
        return *word;
    if (!field || field->type == FieldType::Custom)
        return Target::Own;
    switch (field->type) {
    case FieldType::Reference:
        return isGivenByName(*field) ? Target::Named : Target::User;
    case FieldType::Code:
        return Target::Code;
    case FieldType::Text:
    case FieldType::LongText:
        return Target::Text;
    default:
        return Target::Other;
    }
}

} // namespace

ImportColumn importColumn(const QString &header, const ImportMapping &mapping)
{
    ImportColumn column;
    const QString name = mapping.columns.value(header, ownFieldTarget);
    column.header = header;
    column.field = recordType(Kind::Lead).find(name);
    column.target = targetOf(name, column.field);
    // Our own export calls the column by the field's code.
    if (const QString own = name == ownFieldTarget ? header : name; own.startsWith(customFieldPrefix))
        column.ownCode = own.mid(customFieldPrefix.size());
    if (header.startsWith(customFieldPrefix))
        column.header = header.mid(customFieldPrefix.size());
    if (!itemOfTick(customFieldPrefix + column.ownCode).isEmpty())
        column.target = Target::Skip; // nobody ticks a checklist by a file
    column.values = mapping.values.value(name);
    return column;
}

} // namespace leadline
