// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/typedtext.h"

#include "core/services/fieldtext.h"
#include "ui/text/fields.h"
#include "ui/text/intents.h"

namespace leadline {

using namespace Qt::StringLiterals;

QString typedText(const Session &session, const RefusedChange &refused, const QLocale &locale)
{
    QStringList lines{intentLabel(refused.entry.changeset.intent)};
    for (const RecordChange &change : refused.changes) {
        for (const FieldChange &field : change.fields) {
            const Field *described = recordType(change.kind).find(field.field);
            const bool isTyped = !described || !described->is(System) || described->type == FieldType::LongText
                || field.field == "result"_L1;
            const QString value =
                described ? valueForPeople(session, *described, field.after, locale) : field.after.toString();
            if (isTyped && !value.isEmpty())
                lines.append(fieldLabel(change.kind, field.field) + u": "_s + value);
        }
    }
    return lines.join(u'\n');
}

} // namespace leadline
