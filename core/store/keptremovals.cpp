// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keptremovals.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

void forgetHistory(Connection &connection, const QUuid &record)
{
    connection
        .prepared(
            u"INSERT OR REPLACE INTO removal SELECT c.changeset, c.position, c.record, c.kind, "
            "(SELECT json_group_object(key, NULL) FROM json_each(c.fields)), c.bases FROM change c JOIN changeset s ON "
            "s.number = c.changeset WHERE c.record = ? AND c.action = 'remove' AND s.answeredAt IS NOT NULL AND "
            "s.state IN ('applied', 'merged', 'duplicate')"_s)
        .bind(record)
        .run();
    connection
        .prepared(u"DELETE FROM change WHERE record = ? AND changeset IN "
                  "(SELECT number FROM changeset WHERE state NOT IN ('pending', 'refused', 'parked'))"_s)
        .bind(record)
        .run();
}

void returnRemovals(Connection &connection)
{
    const QString waiting = u"FROM removal WHERE changeset IN (SELECT number FROM changeset WHERE state = 'pending')"_s;
    connection
        .prepared(u"INSERT INTO change (changeset, position, record, kind, action, fields, bases) SELECT changeset, "
                  "position, record, kind, 'remove', fields, bases "_s
                  + waiting)
        .run();
    connection.prepared(u"DELETE "_s + waiting).run();
}

bool isForgotten(const RecordChange &change)
{
    return change.action == RecordChange::Action::Remove
        && std::ranges::none_of(change.fields, [](const FieldChange &field) { return field.before.isValid(); });
}

} // namespace leadline
