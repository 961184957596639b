// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/model/fieldrights.h"
#include "core/model/reference.h"
#include "server/accounts/account.h"
#include "server/postgres/migrations.h"
#include "server/program/commands.h"
#include "server/program/operatorpush.h"
#include "server/program/workspaces.h"
#include "server/records/rowreader.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

/// The setting as it stands; without a value when there is none.
std::optional<Setting> standingRights(Connection &connection, const QUuid &workspace)
{
    const Transaction transaction(connection, workspace);
    const std::vector<SharedRecord> found =
        recordsIn(connection.query(selection(recordColumns, "record", "id = $2 AND kind = 'setting' AND NOT deleted"),
                                   {parameter(workspace), parameter(fieldRightsId())}));
    if (found.empty())
        return std::nullopt;
    return newSetting(fieldRightsSetting, found.front().value(u"value"_s).toString());
}

Result<void> saveRights(Connection &connection, const QUuid &workspace, const std::optional<Setting> &standing,
                        const FieldRights &rights)
{
    ChangeSet changeset;
    changeset.at = systemClock()();
    changeset.id = ChangeSetId(newUuid(changeset.at));
    changeset.intent = u"field.set"_s;
    const Setting after = newSetting(fieldRightsSetting, textOf(rights));
    if (standing) {
        changeset.expect(Kind::Setting, after.id.uuid(), u"value"_s, Codec<QString>::toValue(standing->value));
        changeset.update(*standing, after);
    } else {
        changeset.create(after);
    }
    if (changeset.isEmpty())
        return {};
    return pushAsOperator(connection, workspace, changeset);
}

Report toldRights(const FieldRights &rights)
{
    QJsonObject json;
    QStringList lines;
    for (auto role = rights.begin(); role != rights.end(); ++role) {
        QJsonObject fields;
        for (auto kind = role->byKind().begin(); kind != role->byKind().end(); ++kind) {
            for (auto field = kind->begin(); field != kind->end(); ++field) {
                const QString name = kind.key() + u'.' + field.key();
                fields.insert(name, accessName(field.value()));
                lines.append(role.key() + u' ' + name + u' ' + accessName(field.value()));
            }
        }
        json.insert(role.key(), fields);
    }
    return {{{u"fields"_s, json}}, lines.isEmpty() ? u"Every field is open to everybody."_s : lines.join(u'\n'), 0};
}

/// ROLE KIND.FIELD ACCESS.
Result<void> setAccess(FieldRights &rights, const QStringList &words)
{
    const QString &role = words.at(0);
    const QString kind = words.at(1).section(u'.', 0, 0);
    const QString field = words.at(1).section(u'.', 1);
    const Result<FieldAccess> access = accessNamed(words.at(2));
    if (!access)
        return tl::unexpected(access.error());
    if (const Result<void> fits = checkClosing(role, kind, field, *access); !fits)
        return fits;
    rights[role].set(kind, field, *access);
    return {};
}

/// With words, sets what they say; gives what is closed then.
Result<Report> withRights(const Arguments &arguments, const ServiceOptions &options)
{
    Connection connection(options.database);
    return guarded([&]() -> Result<Report> {
        if (const Result<void> fits = checkSchema(connection); !fits)
            return tl::unexpected(fits.error());
        const Result<QUuid> workspace = workspaceNamed(connection, arguments.value(u"--workspace"_s));
        if (!workspace)
            return tl::unexpected(workspace.error());
        const std::optional<Setting> standing = standingRights(connection, *workspace);
        Result<FieldRights> rights = fieldRightsFrom(standing ? standing->value : QString());
        if (!rights || arguments.words.isEmpty())
            return rights.map(toldRights);
        if (const Result<void> changed = setAccess(*rights, arguments.words); !changed)
            return tl::unexpected(changed.error());
        if (const Result<void> saved = saveRights(connection, *workspace, standing, *rights); !saved)
            return tl::unexpected(saved.error());
        Transaction transaction(connection, *workspace);
        audit(connection, *workspace, systemClock()(), {}, "field.set", arguments.words.join(u' '));
        transaction.commit();
        return toldRights(*rights);
    });
}

} // namespace

Result<Report> setField(const Arguments &arguments, const ServiceOptions &options)
{
    return withRights(arguments, options);
}

Result<Report> listFields(const Arguments &arguments, const ServiceOptions &options)
{
    return withRights(arguments, options);
}

} // namespace leadline::server
