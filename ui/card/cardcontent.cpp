// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/cardcontent.h"

#include "core/services/conflicts.h"
#include "core/services/drafts.h"
#include "core/services/participants.h"
#include "ui/card/fieldwords.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// More than anyone reads; a lead with more is still shown at once.
constexpr int mostFeedEntries = 1000;

std::vector<FieldStep> stepsOf(const Session &session, const std::vector<HistoryEntry> &history, const QLocale &locale)
{
    std::vector<FieldStep> steps;
    for (const HistoryEntry &entry : history) {
        const FieldChange &change = entry.change;
        if (entry.action != RecordChange::Action::Update || isBookkeeping(change.field))
            continue;
        steps.push_back({entry.at, entry.author, change.field,
                         fieldValueInWords(session, Kind::Lead, change.field, change.before, locale),
                         fieldValueInWords(session, Kind::Lead, change.field, change.after, locale), entry.device});
    }
    return steps;
}

/// What lost more than once in a field is answered one after the other.
std::vector<FieldConflict> conflictsOf(const Session &session, const LeadId &lead, const QLocale &locale)
{
    constexpr int mostShown = 50;
    std::vector<FieldConflict> found;
    for (const LostValue &lost : conflicts(session, lead.uuid(), mostShown)) {
        const Conflict &conflict = lost.conflict;
        const bool isTold = std::ranges::find(found, conflict.field, &FieldConflict::field) != found.end();
        if (lost.kind != Kind::Lead || conflict.record != lead.uuid() || conflict.field.isEmpty() || isTold)
            continue;
        found.push_back({conflict.id, conflict.field,
                         fieldValueInWords(session, Kind::Lead, conflict.field, lost.lost, locale), conflict.author,
                         conflict.at});
    }
    return found;
}

template<typename T>
bool has(const std::vector<T> &records, const QUuid &id)
{
    return std::ranges::any_of(records, [&id](const T &record) { return record.id.uuid() == id; });
}

bool isChild(const RecordChange &change, const LeadCard &card)
{
    const QUuid lead = card.lead.id.uuid();
    if (std::ranges::any_of(change.fields, [&lead](const FieldChange &field) {
            return field.field == u"lead"_s && (field.after.toUuid() == lead || field.before.toUuid() == lead);
        }))
        return true;
    const QUuid &id = change.record;
    return has(card.tasks, id) || has(card.persons, id) || has(card.participants, id) || has(card.attachments, id)
        || has(card.feed, id) || id == card.lead.contact.uuid() || id == card.lead.company.uuid();
}

} // namespace

Result<CardContent> readCardContent(const Session &session, const LeadId &lead, const QLocale &locale)
{
    Result<LeadCard> card = leadCard(session, lead, mostFeedEntries);
    if (!card)
        return tl::unexpected(card.error());
    CardContent content;
    content.card = std::move(*card);
    content.steps = stepsOf(session, content.card.history, locale);
    content.conflicts = conflictsOf(session, lead, locale);
    const auto keep = [&](const QString &name) {
        if (const QJsonObject kept = draft(session, name); !kept.isEmpty())
            content.drafts.insert(name, kept);
    };
    keep(noteDraft(lead));
    keep(newTaskDraft(lead));
    for (const Task &task : content.card.tasks) {
        if (task.isOpen())
            keep(taskDraft(task.id));
    }
    return content;
}

Result<CardContent> readTaskContent(const Session &session, const TaskId &task)
{
    const Result<Task> found = session.store().find(task);
    if (!found)
        return tl::unexpected(found.error());
    CardContent content;
    content.card.tasks = {*found};
    content.card.participants = participants(session, task);
    if (const QJsonObject kept = draft(session, taskDraft(task)); !kept.isEmpty())
        content.drafts.insert(taskDraft(task), kept);
    return content;
}

bool touches(const ChangeSet &changeset, const LeadCard &card)
{
    return std::ranges::any_of(changeset.changes, [&card](const RecordChange &change) {
        return change.record == card.lead.id.uuid() || change.kind == Kind::Conflict || isChild(change, card);
    });
}

} // namespace leadline
