// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/massstep.h"

#include "core/services/leads.h"
#include "core/services/namedrecords.h"
#include "core/services/portion.h"
#include "core/services/recordlinks.h"
#include "core/services/tags.h"
#include "core/services/tasks.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

MassStep::MassStep(const Session &session, MassChange change)
    : m_session(&session), m_change(std::move(change)), m_changeset(session.changeset(intent()))
{
}

/// Reasons and names are looked up once; a company or a field for tags that is not there yet is made by the first
/// ChangeSet.
Result<MassStep> MassStep::begin(const Session &session, MassChange change)
{
    MassStep step(session, std::move(change));
    if (std::holds_alternative<Purging>(step.m_change) && session.user().role != "admin"_L1)
        return failure(ErrorCode::Refused, u"purge-not-admin"_s);
    if (auto *move = std::get_if<StageChange>(&step.m_change)) {
        const Result<QString> code = reasonCode(session, move->stage, move->reason);
        if (!code)
            return tl::unexpected(code.error());
        move->reason = *code;
    } else if (auto *fields = std::get_if<FieldsChange>(&step.m_change)) {
        for (auto &[field, value] : fields->values)
            value = linkedByName(session, field, value, step.m_changeset);
    } else if (const auto *tagging = std::get_if<Tagging>(&step.m_change)) {
        const CustomField field = tagsField(session, tagging->fieldName);
        step.m_tagsCode = field.code;
        if (!tagging->takesOff && !isInFile(session, field))
            step.m_changeset.create(field);
    }
    return step;
}

Result<bool> MassStep::add(const Lead &lead)
{
    const size_t changes = m_changeset.changes.size();
    const size_t expectations = m_changeset.expects.size();
    m_isFull = changes >= Portion::records || expectations >= Portion::expectations;
    if (m_isFull)
        return false;
    const Result<void> applied = std::visit([&](const auto &change) { return apply(change, lead); }, m_change);
    if (!applied) {
        shrinkTo(changes, expectations);
        return tl::unexpected(applied.error());
    }
    const qsizetype size = sizeFrom(changes);
    m_isFull = changes > 0 && (touchesAgain(changes) || m_size + size > Portion::bytes);
    if (m_isFull) {
        shrinkTo(changes, expectations);
        return false;
    }
    m_size += size;
    for (size_t index = changes; index < m_changeset.changes.size(); ++index)
        m_records.insert(m_changeset.changes[index].record);
    return m_changeset.changes.size() > changes;
}

ChangeSet MassStep::take()
{
    m_records.clear();
    m_size = 0;
    return std::exchange(m_changeset, m_session->changeset(intent()));
}

Result<void> MassStep::apply(const FieldsChange &change, const Lead &lead)
{
    const Result<void> edited = addEdit(*m_session, m_changeset, lead, change.values);
    for (const auto &[field, value] : change.values) {
        if (edited && change.tasksToo && field == "owner"_L1)
            handOverTasks(lead, UserId(value.toUuid()));
    }
    return edited;
}

void MassStep::handOverTasks(const Lead &lead, const UserId &owner)
{
    if (owner.isNull() || owner == lead.owner)
        return;
    for (const Task &task : tasks(*m_session, lead.id, true)) {
        if (task.owner != lead.owner)
            continue;
        Task handed = task;
        handed.owner = owner;
        m_changeset.update(task, handed);
    }
}

Result<void> MassStep::apply(const StageChange &change, const Lead &lead)
{
    if (lead.stage == change.stage)
        return {};
    return addMove(*m_session, m_changeset, lead, change.stage, change.reason);
}

Result<void> MassStep::apply(const TaskAddition &change, const Lead &lead)
{
    const Result<Task> task = newTask(*m_session, lead, change.task);
    if (!task)
        return tl::unexpected(task.error());
    m_changeset.create(*task);
    return {};
}

/// What is so already is no change.
Result<void> MassStep::apply(const Tagging &change, const Lead &lead)
{
    const QString before = lead.fields.value(m_tagsCode).toString();
    const QString after = change.takesOff ? withoutTags(before, change.tags) : withTags(before, change.tags);
    if (tagsOf(after) == tagsOf(before))
        return {};
    return addEdit(*m_session, m_changeset, lead, {{customFieldPrefix + m_tagsCode, Value(after)}});
}

Result<void> MassStep::apply(const Archiving &change, const Lead &lead)
{
    addArchiving(m_changeset, lead, change.archived);
    return {};
}

/// The lead goes last, so that undo brings it first; a client that came from it stays.
Result<void> MassStep::apply(const Purging & /*change*/, const Lead &lead)
{
    if (!lead.archived)
        return failure(ErrorCode::Refused, u"purge-not-archived"_s);
    for (const Kind kind : {Kind::Contact, Kind::Company}) {
        for (const StoredRecord &client :
             m_session->store().tables().select(kind, u"originLead = ?"_s, {lead.id.uuid()})) {
            Record after = client.record;
            after.set(u"originLead"_s, {});
            m_changeset.addUpdate(client.record, after);
        }
    }
    for (const Record &part : hangingOn(*m_session, lead.id.uuid()))
        m_changeset.addRemove(part);
    m_changeset.remove(lead);
    return {};
}

QString MassStep::intent() const
{
    if (std::holds_alternative<Purging>(m_change))
        return u"leads.purge"_s;
    if (const auto *archiving = std::get_if<Archiving>(&m_change))
        return archiving->archived ? u"leads.archive"_s : u"leads.unarchive"_s;
    if (std::holds_alternative<StageChange>(m_change))
        return u"leads.move"_s;
    return std::holds_alternative<TaskAddition>(m_change) ? u"leads.task"_s : u"leads.edit"_s;
}

/// Two leads of one client would change it twice, and the second change not fit what the first leaves.
bool MassStep::touchesAgain(size_t from)
{
    return std::any_of(m_changeset.changes.begin() + qsizetype(from), m_changeset.changes.end(),
                       [this](const RecordChange &change) { return m_records.contains(change.record); });
}

qsizetype MassStep::sizeFrom(size_t from) const
{
    qsizetype size = 0;
    for (size_t index = from; index < m_changeset.changes.size(); ++index)
        size += roughSize(m_changeset.changes[index]);
    return size;
}

void MassStep::shrinkTo(size_t changes, size_t expectations)
{
    m_changeset.changes.resize(changes);
    m_changeset.expects.resize(expectations);
}

} // namespace leadline
