// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/leadsbehind.h"

#include "core/reports/passagesql.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

void narrowTo(LeadQuery &query, const Question &question)
{
    if (!question.owners.empty()) {
        Condition owners{u"owner"_s, Comparison::Equal, {}};
        for (const UserId &owner : question.owners)
            owners.values.push_back(owner.isNull() ? Value() : Value(owner.uuid()));
        query.conditions.push_back(owners);
    }
    if (question.source)
        narrow(query, u"source"_s, *question.source);
}

} // namespace

void narrow(LeadQuery &query, const QString &field, const Value &value)
{
    const bool isSet = value.isValid() && !value.toString().isEmpty();
    query.conditions.push_back({field, Comparison::Equal, {isSet ? value : Value()}});
}

LeadQuery leadsBehind(const Question &question, const Stays &stays)
{
    LeadQuery query;
    query.conditions.push_back({u"passage"_s,
                                Comparison::Equal,
                                {stays.stages, stays.entered.begin.milliseconds, endOf(stays.entered.end),
                                 stays.left.begin.milliseconds, endOf(stays.left.end), stays.cameFrom}});
    narrowTo(query, question);
    return query;
}

LeadQuery cohortBehind(const Question &question, const Stays &stays)
{
    LeadQuery query = leadsBehind(question, stays);
    if (question.period.begin.isSet())
        query.conditions.push_back({u"createdAt"_s, Comparison::AtLeast, {Value(question.period.begin.milliseconds)}});
    if (question.period.end.isSet())
        query.conditions.push_back({u"createdAt"_s, Comparison::Less, {Value(question.period.end.milliseconds)}});
    return query;
}

} // namespace leadline
