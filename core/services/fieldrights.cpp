// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldrights.h"

#include "core/model/reference.h"
#include "core/model/root.h"
#include "core/services/session.h"
#include "core/store/syncstate.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

/// Whose it is the server decides.
bool isView(Store &store, const RecordChange &change)
{
    if (change.kind != Kind::Setting)
        return false;
    const auto named = std::ranges::find(change.fields, u"name"_s, &FieldChange::field);
    const std::optional<StoredRecord> stored = store.tables().find(change.kind, change.record);
    const QString name = stored        ? stored->record.value(u"name"_s).toString()
        : named == change.fields.end() ? QString()
                                       : named->after.toString();
    return name.startsWith("view/"_L1);
}

tl::unexpected<Error> closedError(FieldAccess access, const QString &kind, const QString &field)
{
    const QString reason = access == FieldAccess::Hidden ? u"field-hidden"_s : u"field-locked"_s;
    return failure(ErrorCode::Refused, reason, {field, kind});
}

} // namespace

FieldRights fieldRights(const Store &store)
{
    const Result<Setting> setting = store.find(SettingId(fieldRightsId()));
    return setting ? fieldRightsFrom(setting->value).value_or(FieldRights()) : FieldRights();
}

ClosedFields closedTo(Store &store, const User &user)
{
    return syncState(store.connection()) ? fieldRights(store).value(user.role) : ClosedFields();
}

Result<void> checkOpen(Store &store, const ClosedFields &closed, const ChangeSet &changeset)
{
    if (closed.isEmpty())
        return {};
    for (const RecordChange &change : changeset.changes) {
        const QString &kind = recordType(change.kind).name();
        if (change.action == Action::Remove || !closed.byKind().contains(kind))
            continue;
        const bool isNew = change.action == Action::Create && !store.tables().find(change.kind, change.record);
        for (const FieldChange &field : change.fields) {
            const FieldAccess access = closed.access(kind, field.field);
            if (access == FieldAccess::Hidden || (access == FieldAccess::ReadOnly && !isNew))
                return closedError(access, kind, field.field);
        }
    }
    return {};
}

Result<void> checkExport(const Session &session)
{
    if (session.closed().mayExport())
        return {};
    return failure(ErrorCode::Refused, u"export-closed"_s);
}

bool maySetUp(Store &store, const User &user)
{
    return user.role == "admin"_L1 || !syncState(store.connection());
}

Result<void> checkSetUp(Store &store, const User &user, const ChangeSet &changeset)
{
    const auto isAdministrative = [&store](const RecordChange &change) {
        const bool isVocabulary = change.kind == Kind::Lookup || change.kind == Kind::CustomField;
        return isReferenceKind(recordType(change.kind).name()) && !isView(store, change)
            && !(isVocabulary && change.action == Action::Create);
    };
    if (std::ranges::none_of(changeset.changes, isAdministrative) || maySetUp(store, user))
        return {};
    return failure(ErrorCode::Refused, u"only-admins-set-up"_s);
}

Result<ChangeSet> setFieldAccess(const Session &session, const QString &role, const QString &kind, const QString &field,
                                 FieldAccess access)
{
    if (!syncState(session.store().connection()))
        return failure(ErrorCode::Refused, u"not-shared"_s);
    if (session.user().role != "admin"_L1)
        return failure(ErrorCode::Refused, u"only-admins-close-fields"_s);
    if (const Result<void> fits = checkClosing(role, kind, field, access); !fits)
        return tl::unexpected(fits.error());
    FieldRights rights = fieldRights(session.store());
    rights[role].set(kind, field, access);
    const Setting after = newSetting(fieldRightsSetting, textOf(rights));
    ChangeSet changeset = session.changeset(u"field.set"_s);
    if (const Result<Setting> before = session.store().find(after.id))
        changeset.update(*before, after);
    else
        changeset.create(after);
    return session.commit(std::move(changeset));
}

} // namespace leadline
