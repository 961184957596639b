// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importprofiles.h"

#include "core/import/importtable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestProfileName = 100;
const QString profilePrefix = u"import.profile/"_s;
constexpr QLatin1StringView policyNames[] = {"skip"_L1, "update"_L1, "create"_L1};

QString settingOf(const ImportProfile &profile)
{
    QJsonObject json = QJsonDocument::fromJson(mappingToJson(profile.mapping)).object();
    if (profile.encoding)
        json.insert(u"encoding"_s, encodingName(*profile.encoding));
    if (profile.delimiter)
        json.insert(u"delimiter"_s, QString(*profile.delimiter));
    if (profile.hasHeader)
        json.insert(u"hasHeader"_s, *profile.hasHeader);
    json.insert(u"onDuplicate"_s, policyNames[static_cast<size_t>(profile.onDuplicate)]);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// What is unknown in it is left to the detection: a later version may have written it.
ImportProfile profileFrom(const QString &name, const QString &value)
{
    QJsonObject json = QJsonDocument::fromJson(value.toUtf8()).object();
    ImportProfile profile;
    profile.name = name;
    profile.encoding = encodingFromName(json.take(u"encoding"_s).toString());
    if (const QString delimiter = json.take(u"delimiter"_s).toString(); delimiter.size() == 1)
        profile.delimiter = delimiter.front();
    if (const QJsonValue hasHeader = json.take(u"hasHeader"_s); hasHeader.isBool())
        profile.hasHeader = hasHeader.toBool();
    const auto policy =
        std::find(std::begin(policyNames), std::end(policyNames), json.take(u"onDuplicate"_s).toString());
    if (policy != std::end(policyNames))
        profile.onDuplicate = OnDuplicate(policy - std::begin(policyNames));
    profile.mapping = mappingFromJson(QJsonDocument(json).toJson()).value_or(ImportMapping());
    return profile;
}

Result<Setting> storedProfile(const Session &session, const QString &name)
{
    const Result<Setting> setting = session.store().find(newSetting(profilePrefix + name.trimmed(), {}).id);
    return setting ? setting : failure(ErrorCode::NotFound, u"profile-not-found"_s, {name});
}

Result<void> checkName(const QString &name)
{
    if (name.isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"name"_s});
    if (name.size() > longestProfileName)
        return failure(ErrorCode::TooLarge, u"name-too-long"_s, {name.left(longestProfileName)});
    return {};
}

/// Column by column and text by text: one that is not here takes nothing from the others.
ImportMapping fitting(const Session &session, const ImportMapping &mapping, const QStringList &headers)
{
    ImportMapping fits;
    for (auto column = mapping.columns.begin(); column != mapping.columns.end(); ++column) {
        if (checkMapping(session, {{{column.key(), column.value()}}, {}}, headers))
            fits.columns.insert(column.key(), column.value());
    }
    for (auto field = mapping.values.begin(); field != mapping.values.end(); ++field) {
        for (auto text = field->begin(); text != field->end(); ++text) {
            if (checkMapping(session, {{}, {{field.key(), {{text.key(), text.value()}}}}}, headers))
                fits.values[field.key()].insert(text.key(), text.value());
        }
    }
    return fits;
}

} // namespace

std::vector<ImportProfile> importProfiles(const Session &session)
{
    std::vector<ImportProfile> profiles;
    for (const Setting &setting :
         session.store().select<Setting>(u"substr(name, 1, length(?)) = ?"_s, {profilePrefix, profilePrefix}))
        profiles.push_back(profileFrom(setting.name.sliced(profilePrefix.size()), setting.value));
    std::ranges::sort(profiles, [](const ImportProfile &one, const ImportProfile &other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
    return profiles;
}

Result<ImportProfile> importProfile(const Session &session, const QString &name)
{
    return storedProfile(session, name).map([](const Setting &setting) {
        return profileFrom(setting.name.sliced(profilePrefix.size()), setting.value);
    });
}

Result<ChangeSet> saveImportProfile(const Session &session, const ImportProfile &profile)
{
    const QString name = profile.name.trimmed();
    if (const Result<void> named = checkName(name); !named)
        return tl::unexpected(named.error());
    const Setting after = newSetting(profilePrefix + name, settingOf(profile));
    ChangeSet changeset = session.changeset(u"import.profile"_s);
    if (const Result<Setting> before = session.store().find(after.id))
        changeset.update(*before, after);
    else
        changeset.create(after);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> renameImportProfile(const Session &session, const QString &from, const QString &to)
{
    const Result<Setting> before = storedProfile(session, from);
    if (!before)
        return tl::unexpected(before.error());
    if (const Result<void> named = checkName(to.trimmed()); !named)
        return tl::unexpected(named.error());
    const Setting after = newSetting(profilePrefix + to.trimmed(), before->value);
    if (session.store().find(after.id))
        return failure(ErrorCode::Refused, u"profile-taken"_s, {to.trimmed()});
    ChangeSet changeset = session.changeset(u"import.profile"_s);
    changeset.remove(*before);
    changeset.create(after);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> removeImportProfile(const Session &session, const QString &name)
{
    const Result<Setting> setting = storedProfile(session, name);
    if (!setting)
        return tl::unexpected(setting.error());
    ChangeSet changeset = session.changeset(u"import.profile"_s);
    changeset.remove(*setting);
    return session.commit(std::move(changeset));
}

ImportProfile profileOf(const ImportOptions &options, const QString &name)
{
    return {name,
            options.source.encoding,
            options.source.delimiter,
            options.hasHeader,
            options.mapping.value_or(ImportMapping()),
            options.onDuplicate};
}

Result<ImportOptions> withProfile(const Session &session, ImportOptions options, const ImportProfile &profile)
{
    if (!options.source.encoding)
        options.source.encoding = profile.encoding;
    if (!options.source.delimiter)
        options.source.delimiter = profile.delimiter;
    if (!options.hasHeader)
        options.hasHeader = profile.hasHeader;
    options.onDuplicate = profile.onDuplicate;
    const auto table = ImportTable::open(options);
    if (!table)
        return tl::unexpected(table.error());
    ImportMapping mapping = fitting(session, profile.mapping, table->headers());
    if (options.mapping) {
        mapping.columns.insert(options.mapping->columns);
        mapping.values.insert(options.mapping->values);
    }
    options.mapping = std::move(mapping);
    return options;
}

} // namespace leadline
