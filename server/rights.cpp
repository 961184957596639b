// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/rights.h"

#include "core/base/id.h"
#include "core/model/servermade.h"
#include "core/process/parser.h"
#include "server/visibility.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

const QString noRight = u"no-right"_s;

bool changes(const SentChange &change, const QString &field)
{
    return std::ranges::any_of(change.fields, [&](const SentField &each) { return each.field == field; });
}

bool onlyChanges(const SentChange &change, const QString &field)
{
    return change.action == Action::Update
        && std::ranges::all_of(change.fields, [&](const SentField &each) { return each.field == field; });
}

bool leads(const ActingPerson &actor)
{
    return actor.role == u"admin"_s || actor.role == u"manager"_s;
}

/// A view of the list is its owner's; who leads the team looks after those that are everybody's. Its id goes with its
/// name, so that it can never stand for another setting.
bool isOwnView(const ActingPerson &actor, const SentChange &change, const SharedRecord *standing)
{
    if (change.kind != u"setting"_s || (change.action == Action::Update && changes(change, u"name"_s)))
        return false;
    QString name = standing ? standing->value(u"name"_s).toString() : QString();
    if (change.action == Action::Create) {
        const auto given = std::ranges::find(change.fields, u"name"_s, &SentField::field);
        name = given == change.fields.end() ? QString() : given->after.toString();
    }
    if (change.record != derivedUuid(QUuid(), u"setting/"_s + name))
        return false;
    return name.startsWith(u"view/"_s + actor.person.toString(QUuid::WithoutBraces) + u'/')
        || (leads(actor) && name.startsWith(u"view/all/"_s));
}

/// Admins look after reference data; anybody's import may bring new directory entries and fields, or all its leads would be
/// refused for one new word.
bool mayChangeReference(const ActingPerson &actor, const SentChange &change, const SharedRecord *standing)
{
    if (isOwnView(actor, change, standing))
        return true;
    const bool isVocabulary = change.kind == u"lookup"_s || change.kind == u"customField"_s;
    return actor.role == u"admin"_s || (isVocabulary && change.action == Action::Create && !standing);
}

/// What somebody said stays his: others neither write in his name nor change it, nor does he put it in theirs.
bool mayChangeUtterance(const ActingPerson &actor, const SentChange &change, const SharedRecord *standing)
{
    if (standing && actor.role == u"admin"_s)
        return true;
    const auto author = std::ranges::find(change.fields, u"author"_s, &SentField::field);
    const bool isInHisName =
        author == change.fields.end() || change.action == Action::Remove || author->after.toUuid() == actor.person;
    return isInHisName && (!standing || standing->reference(u"author"_s) == actor.person);
}

/// Owners hand on what is theirs, managers and admins anything.
bool mayHandOn(const ActingPerson &actor, const SharedRecord *standing, const SharedRecord *root)
{
    const auto isOwner = [&](const SharedRecord *record) {
        return record && record->reference(u"owner"_s) == actor.person;
    };
    return leads(actor) || isOwner(standing) || isOwner(root) || !standing;
}

/// Nobody answers an invitation for another (S1-29).
bool mayAnswer(const ActingPerson &actor, const SentChange &change, const SharedRecord *standing)
{
    const bool isAnswer = change.kind == u"participant"_s && change.action == Action::Update && standing;
    return !isAnswer || standing->reference(u"user"_s) == actor.person;
}

QString movesToAnotherRoot(const SentChange &change, const SharedRecord *standing)
{
    if (!standing || change.action != Action::Update)
        return {};
    QVariantMap fields = standing->fields;
    for (const SentField &field : change.fields)
        fields.insert(field.field, field.after);
    return rootOf(standing->kind, standing->id, fields) == standing->root ? QString() : u"frozen"_s;
}

/// A setting that nobody could work with would keep everybody from working.
bool isWorkable(const SentChange &change, const SentField &field)
{
    if (change.record == fieldRightsId() && field.field == u"value"_s) {
        const Result<FieldRights> rights = fieldRightsFrom(field.after.toString());
        return rights && checkFieldRights(*rights);
    }
    if (change.kind == u"process"_s && field.field == u"definition"_s)
        return parseProcess(field.after.toString().toUtf8()).has_value();
    return true;
}

} // namespace

QString denial(const ActingPerson &actor, const SentChange &change, const SharedRecord *standing,
               const SharedRecord *root)
{
    if (change.record == fieldRightsId() && change.kind != u"setting"_s)
        return noRight;
    if (change.kind == servermade::history || (actor.role.isEmpty() && !actor.isServer))
        return noRight;
    if (change.kind == servermade::conflict)
        return onlyChanges(change, servermade::resolved) ? QString() : noRight;
    if (actor.isServer)
        return movesToAnotherRoot(change, standing);
    if (isReferenceKind(change.kind))
        return mayChangeReference(actor, change, standing) ? QString() : noRight;
    const bool isUtterance = change.kind == u"feed"_s || change.kind == u"attachment"_s;
    if (isUtterance && !mayChangeUtterance(actor, change, standing))
        return noRight;
    if (!mayAnswer(actor, change, standing))
        return noRight;
    const bool handsOn = changes(change, u"owner"_s) || (change.kind == u"lead"_s && change.action == Action::Remove);
    if (handsOn && !mayHandOn(actor, standing, root))
        return noRight;
    return movesToAnotherRoot(change, standing);
}

std::optional<Obstacle> fieldDenial(const ActingPerson &actor, const SentChange &change, const SharedRecord *standing)
{
    const auto obstacle = [&change](const QString &reason, const QString &field) {
        return Obstacle{reason, change.kind, change.record, field, {}};
    };
    if (change.action == Action::Remove) {
        for (const QString &field : actor.closed.hidden(change.kind)) {
            if (standing && standing->value(field).isValid())
                return obstacle(u"field-hidden"_s, field);
        }
        return std::nullopt;
    }
    for (const SentField &field : change.fields) {
        const FieldAccess access = actor.closed.access(change.kind, field.field);
        if (access == FieldAccess::Hidden)
            return obstacle(u"field-hidden"_s, field.field);
        if (access == FieldAccess::ReadOnly && standing && standing->value(field.field) != field.after)
            return obstacle(u"field-locked"_s, field.field);
        if (!isWorkable(change, field))
            return obstacle(u"invalid"_s, field.field);
    }
    return std::nullopt;
}

} // namespace leadline
