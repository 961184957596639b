// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistchange.h"

#include <algorithm>
#include <functional>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QUuid leadNamedIn(const RecordChange &change)
{
    for (const FieldChange &field : change.fields) {
        if (field.field == u"lead"_s)
            return (field.after.isValid() ? field.after : field.before).toUuid();
    }
    return {};
}

} // namespace

void TouchedLeads::add(const ChangeSet &changeset)
{
    for (const RecordChange &change : changeset.changes) {
        if (change.kind == Kind::Lead) {
            leads.insert(change.record);
            leadsRemoved |= change.action == RecordChange::Action::Remove;
        } else if (change.kind == Kind::Task) {
            const QUuid lead = leadNamedIn(change);
            lead.isNull() ? tasks.insert(change.record) : leads.insert(lead);
        }
    }
}

LeadListChange changeOf(const Session &session, const LeadQuery &query, const TouchedLeads &touched,
                        const QStringList &fields)
{
    QSet<QUuid> leads = touched.leads;
    for (const QUuid &id : touched.tasks) {
        if (const Result<Task> task = session.store().find(TaskId(id)))
            leads.insert(task->lead.uuid());
    }
    Condition isTouched{u"number"_s, Comparison::Equal, {}};
    QSet<qint64> absent;
    for (const QUuid &id : std::as_const(leads)) {
        if (const std::optional<StoredRecord> stored = session.store().tables().find(Kind::Lead, id)) {
            absent.insert(stored->row);
            isTouched.values.push_back(stored->record.value(u"number"_s));
        }
    }
    LeadQuery narrowed = query;
    narrowed.conditions.push_back(std::move(isTouched));
    std::vector<qint64> present;
    streamLeadRows(session.store().connection(), narrowed, [&](qint64 row) {
        present.push_back(row);
        absent.remove(row);
        return true;
    });
    return {
        tableRows(session.store().connection(), present, fields), {absent.begin(), absent.end()}, touched.leadsRemoved};
}

std::vector<Stretch> stretchesOf(std::vector<int> positions)
{
    std::sort(positions.begin(), positions.end(), std::greater<>());
    std::vector<Stretch> stretches;
    for (const int position : positions) {
        if (!stretches.empty() && stretches.back().first == position + 1)
            stretches.back().first = position;
        else
            stretches.push_back({position, position});
    }
    return stretches;
}

std::vector<Stretch> goneFrom(const std::vector<quint32> &before, const std::vector<quint32> &after)
{
    const quint32 greatest = after.empty() ? 0 : *std::max_element(after.begin(), after.end());
    std::vector<bool> isThere(size_t(greatest) + 1);
    for (const quint32 key : after)
        isThere[key] = true;
    std::vector<int> gone;
    for (int position = 0; position < int(before.size()); ++position) {
        const quint32 key = before[size_t(position)];
        if (key > greatest || !isThere[key])
            gone.push_back(position);
    }
    return stretchesOf(std::move(gone));
}

} // namespace leadline
