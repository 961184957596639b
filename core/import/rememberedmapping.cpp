// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importheaders.h"
#include "core/import/importmapping.h"
#include "core/model/matchkeys.h"
#include "core/services/fieldrights.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Files with the same columns share a profile, and a file of rows with errors that of the file it comes from.
QString profileName(QStringList headers)
{
    if (!headers.isEmpty() && isErrorColumn(headers.last()))
        headers.removeLast();
    const auto hash = static_cast<quint64>(matchHash(headers.join(u'\n')));
    return u"import.mapping."_s + QString::number(hash, 16).rightJustified(16, u'0');
}

} // namespace

std::optional<ImportMapping> rememberedMapping(const Session &session, const QStringList &headers)
{
    const QString kept = session.store().setting(profileName(headers));
    const Result<ImportMapping> mapping = mappingFromJson(kept.toUtf8());
    if (!mapping || !checkMapping(session, *mapping, headers))
        return std::nullopt;
    return *mapping;
}

Result<void> rememberMapping(const Session &session, const QStringList &headers, const ImportMapping &mapping)
{
    if (!maySetUp(session.store(), session.user())) // what is the workspace's is not theirs to change
        return {};
    Setting setting;
    setting.name = profileName(headers);
    const std::vector<Setting> kept = session.store().select<Setting>(u"name = ?"_s, {setting.name});
    setting.id = kept.empty() ? SettingId(newUuid(session.now())) : kept.front().id;
    ImportMapping lasting = mapping;
    if (!headers.isEmpty() && isErrorColumn(headers.last()))
        lasting.columns.remove(headers.last());
    setting.value = QString::fromUtf8(mappingToJson(lasting));
    ChangeSet changeset = session.changeset(u"import.mapping"_s);
    if (kept.empty())
        changeset.create(setting);
    else
        changeset.update(kept.front(), setting);
    if (changeset.isEmpty())
        return {};
    return session.commit(std::move(changeset)).map([](const ChangeSet &) {});
}

} // namespace leadline
