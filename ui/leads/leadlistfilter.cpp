// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistfilter.h"

#include "core/services/filterparser.h"
#include "core/services/workspace.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Value moment(Timestamp timestamp)
{
    return Value(timestamp.milliseconds);
}

Timestamp nextMidnight(Timestamp now)
{
    return timestampFrom(now.toLocal().date().addDays(1).startOfDay());
}

/// Open leads that nobody has anything to do about.
void addIdle(LeadQuery &query, const ProcessDefinition &process)
{
    query.conditions.push_back({u"openTasks"_s, Comparison::Equal, {Value(0LL)}});
    Condition isOpen{u"stage"_s, Comparison::NotEqual, {}};
    for (const Stage &stage : process.stages) {
        if (stage.isFinal())
            isOpen.values.emplace_back(stage.code);
    }
    if (!isOpen.values.empty())
        query.conditions.push_back(std::move(isOpen));
}

} // namespace

bool LeadListFilter::showsEverything() const
{
    return chip == LeadChip::All && search.trimmed().isEmpty() && !mineOnly && stage.isEmpty() && !imported && !found
        && where.empty();
}

LeadQuery LeadListFilter::query(const Reference &reference, Timestamp now) const
{
    LeadQuery query;
    query.search = search;
    query.sortField = sortField;
    query.descending = descending;
    query.withArchived = withArchived || asksForArchived(meant);
    query.conditions = meant;
    if (mineOnly)
        query.conditions.push_back({u"owner"_s, Comparison::Equal, {Value(reference.me.id.uuid())}});
    if (!stage.isEmpty())
        query.conditions.push_back({u"stage"_s, Comparison::Equal, {Value(stage)}});
    if (imported)
        query.conditions.push_back({u"import"_s, Comparison::Equal, {Value(imported->batch)}});
    if (found)
        query.conditions.insert(query.conditions.end(), found->conditions.begin(), found->conditions.end());
    switch (chip) {
    case LeadChip::All:
        break;
    case LeadChip::Today:
        query.conditions.push_back({u"nextStepDue"_s, Comparison::AtLeast, {moment(now)}});
        query.conditions.push_back({u"nextStepAt"_s, Comparison::Less, {moment(nextMidnight(now))}});
        break;
    case LeadChip::Overdue:
        query.conditions.push_back({u"nextStepDue"_s, Comparison::Less, {moment(now)}});
        break;
    case LeadChip::Idle:
        addIdle(query, reference.process);
        break;
    }
    return query;
}

LeadListFilter LeadListFilter::everything() const
{
    LeadListFilter everything;
    everything.sortField = sortField;
    everything.descending = descending;
    everything.look = look;
    return everything;
}

LeadListFilter LeadListFilter::with(LeadChip other) const
{
    LeadListFilter filter = *this;
    filter.chip = other;
    return filter;
}

} // namespace leadline
