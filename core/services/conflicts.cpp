// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/conflicts.h"

#include "core/model/valuejson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The value is one JSON value of any type, which only a list around it makes a document.
Value lostValue(const Conflict &conflict, const RecordType &type)
{
    const Field *field = type.find(conflict.field);
    const QJsonArray list = QJsonDocument::fromJson('[' + conflict.value.toUtf8() + ']').array();
    return valueFromJson(list.at(0), field ? field->type : FieldType::Text);
}

/// A server may name anything.
bool isField(const RecordType &type, const QString &name)
{
    return type.find(name) || (type.kind() == Kind::Lead && name.startsWith(customFieldPrefix));
}

LostValue beside(const Session &session, Conflict conflict)
{
    LostValue lost{std::move(conflict), Kind::Lead, {}, {}};
    const RecordType *type = recordTypeByName(lost.conflict.of);
    if (!type)
        return lost;
    lost.kind = type->kind();
    if (!isField(*type, lost.conflict.field))
        return lost;
    lost.lost = lostValue(lost.conflict, *type);
    if (const auto stored = session.store().tables().find(lost.kind, lost.conflict.record))
        lost.current = stored->record.value(lost.conflict.field);
    return lost;
}

Result<Conflict> openConflict(const Session &session, const ConflictId &id)
{
    Result<Conflict> conflict = session.store().find(id);
    if (conflict && conflict->resolved)
        return failure(ErrorCode::Refused, u"conflict-settled"_s, {id.toString()});
    return conflict;
}

void settle(ChangeSet &changeset, const Conflict &conflict)
{
    Conflict settled = conflict;
    settled.resolved = true;
    changeset.update(conflict, settled);
}

} // namespace

QString openConflicts()
{
    return u"resolved IS NULL AND op NOT IN (SELECT id FROM changeset WHERE state IN ('refused', 'parked') AND "
           "settledAt IS NULL)"_s;
}

std::vector<LostValue> conflicts(const Session &session, const QUuid &lead, qint64 limit, qint64 offset)
{
    const QString ofLead = lead.isNull() ? QString() : u" AND lead = ?"_s;
    std::vector<Value> values;
    if (!lead.isNull())
        values.emplace_back(lead);
    values.emplace_back(limit);
    values.emplace_back(offset);
    std::vector<LostValue> lost;
    for (Conflict &conflict : session.store().select<Conflict>(
             openConflicts() + ofLead + u" ORDER BY at DESC, row DESC LIMIT ? OFFSET ?"_s, values))
        lost.push_back(beside(session, std::move(conflict)));
    return lost;
}

Result<ChangeSet> useLostValue(const Session &session, const ConflictId &id)
{
    const Result<Conflict> conflict = openConflict(session, id);
    if (!conflict)
        return tl::unexpected(conflict.error());
    const LostValue lost = beside(session, *conflict);
    const auto stored = session.store().tables().find(lost.kind, conflict->record);
    const RecordType *type = recordTypeByName(conflict->of);
    if (!type || !isField(*type, conflict->field))
        return failure(ErrorCode::Refused, u"conflict-without-value"_s, {id.toString()});
    if (!stored)
        return failure(ErrorCode::NotFound, Store::notFoundReason(lost.kind), {conflict->record.toString()});
    Record after = stored->record;
    after.set(conflict->field, lost.lost);
    ChangeSet changeset = session.changeset(u"conflict.use"_s);
    changeset.addUpdate(stored->record, after);
    settle(changeset, *conflict);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> keepCurrentValue(const Session &session, const ConflictId &id)
{
    const Result<Conflict> conflict = openConflict(session, id);
    if (!conflict)
        return tl::unexpected(conflict.error());
    ChangeSet changeset = session.changeset(u"conflict.keep"_s);
    settle(changeset, *conflict);
    return session.commit(std::move(changeset));
}

} // namespace leadline
