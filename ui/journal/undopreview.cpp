// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/undopreview.h"

#include "core/process/checklist.h"
#include "ui/card/fieldwords.h"
#include "ui/journal/journallines.h"
#include "ui/text/fields.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The record as the change knows it.
Record recordIn(const RecordChange &change)
{
    Record record{change.kind, change.record, {}};
    record.values.resize(recordType(change.kind).fields().size());
    for (const FieldChange &field : change.fields)
        record.set(field.field, change.action == RecordChange::Action::Create ? field.after : field.before);
    return record;
}

bool isOtherwise(const std::optional<StoredRecord> &stored, const RecordChange &change)
{
    if (change.action == RecordChange::Action::Create)
        return stored.has_value();
    if (!stored)
        return true;
    return std::ranges::any_of(change.fields, [&stored](const FieldChange &field) {
        return stored->record.value(field.field) != field.before;
    });
}

QString labelIn(const Session &session, Kind kind, const QString &field)
{
    const CheckItem *item = session.process().checkItem(itemOfTick(field));
    return item ? item->label.text(QLocale().language()) : fieldLabel(kind, field);
}

/// Also where a field was changed that was empty when the record was made.
bool isChangedSince(const Session &session, const QUuid &record, const ChangeSet &original)
{
    constexpr int looked = 20;
    const std::vector<JournalEntry> later = session.store().journal().ofRecord(record, looked);
    return std::ranges::any_of(later, [&original](const JournalEntry &entry) {
        const bool isOfBatch = !original.batch.isNull() && entry.changeset.batch == original.batch;
        return entry.changeset.number > original.number && !isOfBatch && entry.reversedBy.isNull()
            && entry.changeset.intent != "undo"_L1;
    });
}

/// `change` is the reverse one: what the undo would do.
void appendSteps(const Session &session, const RecordChange &change, const ChangeSet &original, const QLocale &locale,
                 UndoPreview &preview)
{
    const std::optional<StoredRecord> stored = session.store().tables().find(change.kind, change.record);
    const QString title = recordTitle(session, stored ? stored->record : recordIn(change));
    if (change.action != RecordChange::Action::Update) {
        const bool isLost =
            change.action == RecordChange::Action::Remove && stored && isChangedSince(session, change.record, original);
        preview.steps.push_back({change.action, change.kind, title, {}, {}, {}, isLost || isOtherwise(stored, change)});
        return;
    }
    for (const FieldChange &field : change.fields) {
        if (isBookkeeping(field.field))
            continue;
        const Value now = stored ? stored->record.value(field.field) : Value();
        const auto inWords = [&](const Value &value) {
            return fieldValueInWords(session, change.kind, field.field, value, locale);
        };
        preview.steps.push_back({change.action, change.kind, title, labelIn(session, change.kind, field.field),
                                 inWords(now), inWords(field.after), !stored || now != field.before});
    }
}

} // namespace

Result<UndoPreview> previewUndo(const Session &session, const Reversal &reversal, const QLocale &locale, int limit)
{
    UndoPreview preview;
    for (auto id = reversal.changesets.rbegin(); id != reversal.changesets.rend(); ++id) {
        const std::optional<ChangeSet> original = session.store().journal().load(*id);
        for (const RecordChange &change : original ? reversed(original->changes) : std::vector<RecordChange>()) {
            if (preview.steps.size() >= size_t(limit)) {
                preview.hasMore = true;
                return preview;
            }
            appendSteps(session, change, *original, locale, preview);
        }
    }
    return preview;
}

} // namespace leadline
