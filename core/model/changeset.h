// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"
#include "core/model/user.h"

#include <vector>

namespace leadline {

/// One field's step from `before` to `after`.
struct FieldChange
{
    QString field; ///< a field's name, or "fields.<code>"
    Value before;
    Value after;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// What happens to one record.
struct RecordChange
{
    enum class Action { Create, Update, Remove };

    Action action = Action::Update;
    Kind kind = Kind::Lead;
    QUuid record;
    std::vector<FieldChange> fields; ///< created: what it has; removed: what it had

    friend bool operator==(const RecordChange &, const RecordChange &) = default;
};

/// What a decision rested on; if the field is something else by then, the whole ChangeSet is refused (sync.md section 2).
struct Expectation
{
    Kind kind = Kind::Lead;
    QUuid record;
    QString field;
    Value value;

    friend bool operator==(const Expectation &, const Expectation &) = default;
};

struct ChangeSet;
using ChangeSetId = Id<ChangeSet>;

/// The one way anything in the file changes: applied whole or not at all, and undone by its reverse (architecture.md).
struct ChangeSet
{
    ChangeSetId id;
    qint64 number = 0; ///< its order in this file; given by the store
    QUuid batch;       ///< shared by the ChangeSets of one import or mass change
    UserId author;
    Timestamp at;
    QString intent;       ///< "task.complete"
    QString device;       ///< the computer it was made on, as its file knows it; empty: from before files did
    ChangeSetId reverses; ///< of an undo or redo: what it takes back
    std::vector<Expectation> expects;
    std::vector<RecordChange> changes;

    /// Adds "create this record"; fields that are not set are left out.
    template<typename T>
    void create(const T &record)
    {
        addCreate(toRecord(record));
    }
    /// Adds the difference of two states of one record, if there is any.
    template<typename T>
    void update(const T &before, const T &after)
    {
        addUpdate(toRecord(before), toRecord(after));
    }
    template<typename T>
    void remove(const T &record)
    {
        addRemove(toRecord(record));
    }

    void expect(Kind kind, const QUuid &record, const QString &field, const Value &value);
    /// Expects what stands in each field that is only changed by a decision, unless it is expected already.
    void expectWhatIsDecided();
    void addCreate(const Record &record);
    void addUpdate(const Record &before, const Record &after);
    void addRemove(const Record &record);

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
};

/// The changes that take `changes` back, last one first.
[[nodiscard]] std::vector<RecordChange> reversed(const std::vector<RecordChange> &changes);

} // namespace leadline
