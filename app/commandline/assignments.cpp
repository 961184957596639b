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
