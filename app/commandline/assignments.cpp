// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/assignments.h"

namespace leadline {

using namespace Qt::StringLiterals;

Result<std::vector<Assignment>> assignmentsFrom(const QStringList &words)
{
    std::vector<Assignment> assignments;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorCode::Usage, u"assignment-invalid"_s, {word});
        assignments.push_back({word.left(equals).trimmed(), word.sliced(equals + 1)});
    }
    return assignments;
}

Result<FieldValues> valuesFrom(const Session &session, Kind kind, const QStringList &words)
{
    const Result<std::vector<Assignment>> assignments = assignmentsFrom(words);
    if (!assignments)
        return tl::unexpected(assignments.error());
    FieldValues values;
    for (const Assignment &one : *assignments) {
        const QString name = one.field == "phone"_L1 ? u"phones"_s : one.field == "email"_L1 ? u"emails"_s : one.field;
        const Field *field = recordType(kind).find(name);
        if (!field)
            return failure(ErrorCode::Invalid, u"unknown-field"_s, {one.field});
        if (field->is(System))
            return failure(ErrorCode::Refused, u"field-read-only"_s, {one.field});
        const Result<Value> value = valueFromText(session, *field, one.value);
        if (!value)
            return tl::unexpected(value.error());
        values.emplace_back(name, *value);
    }
    return values;
}

Result<void> assign(const Session &session, Lead &lead, const std::vector<Assignment> &assignments)
{
    for (const Assignment &one : assignments) {
        if (const Result<void> assigned = assignLeadField(session, lead, one.field, one.value); !assigned)
            return assigned;
    }
    return {};
}

FieldValues differences(const Lead &before, const Lead &after)
{
    FieldValues values;
    for (const Field &field : leadFields()) {
        const Value value = field.read(&after);
        if (value != field.read(&before))
            values.emplace_back(QString::fromLatin1(field.name), value);
    }
    return values;
}

} // namespace leadline
