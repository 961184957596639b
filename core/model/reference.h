// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

namespace leadline {

/// One entry of a directory (справочник): "source", "channel", "needType" … Shipped entries have a code and no name,
/// their text is translated; an entry that a user made keeps the name he gave it (S4-25).
struct Lookup
{
    static constexpr Kind kind = Kind::Lookup;
    Id<Lookup> id;
    QString directory;
    QString code;
    QString name;
    qint64 position = 0;
    bool hidden = false;
};
using LookupId = Id<Lookup>;

/// A field that the user, or an import's unclaimed column, added to leads.
struct CustomField
{
    static constexpr Kind kind = Kind::CustomField;
    Id<CustomField> id;
    QString code; ///< its key under `fields`
    QString name; ///< as shown: the column's own title
    qint64 position = 0;
};
using CustomFieldId = Id<CustomField>;

/// A process definition that the file carries; the format is that of resources/processes.
struct ProcessRecord
{
    static constexpr Kind kind = Kind::Process;
    Id<ProcessRecord> id;
    QString code;
    QString definition; ///< JSON
};
using ProcessRecordId = Id<ProcessRecord>;

/// A workspace setting: "process", "currency", "phoneRegion", "feature.…".
struct Setting
{
    static constexpr Kind kind = Kind::Setting;
    Id<Setting> id;
    QString name;
    QString value;
};
using SettingId = Id<Setting>;

/// A setting of the workspace; its id is made from its name, so that it is the same one everywhere.
[[nodiscard]] Setting newSetting(const QString &name, const QString &value);

[[nodiscard]] std::span<const Field> lookupFields();
[[nodiscard]] std::span<const Field> customFieldFields();
[[nodiscard]] std::span<const Field> processFields();
[[nodiscard]] std::span<const Field> settingFields();

} // namespace leadline
