// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/passagesql.h"

#include "core/store/statement.h"

namespace leadline {

using namespace Qt::StringLiterals;

qint64 endOf(Timestamp moment)
{
    return moment.isSet() ? moment.milliseconds : endOfTime;
}

SqlPart leadFilter(const Question &question)
{
    SqlPart part;
    QStringList places;
    for (const UserId &owner : question.owners) {
        // The owner of a lead without one is an empty blob, which no value is bound as.
        places.append(owner.isNull() ? u"x''"_s : u"?"_s);
        if (!owner.isNull())
            part.values.emplace_back(owner.uuid());
    }
    if (!places.isEmpty())
        part.sql += u" AND owner IN ("_s + places.join(u", "_s) + u')';
    if (question.source) {
        part.sql += u" AND source = ?"_s;
        part.values.emplace_back(question.source->isNull() ? u""_s : *question.source);
    }
    return part;
}

void bindAll(Statement &statement, const std::vector<Value> &values)
{
    for (const Value &value : values)
        statement.bind(value);
}

QStringList stagesOfTrail(const QString &trail)
{
    return trail.split(u'/', Qt::SkipEmptyParts);
}

} // namespace leadline
