// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reference.h"

#include "core/base/id.h"

namespace leadline {

using namespace Qt::StringLiterals;

std::span<const Field> lookupFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Lookup::directory>("directory", Text, QT_TRANSLATE_NOOP("Field", "Directory"), System),
        field<&Lookup::code>("code", Text, QT_TRANSLATE_NOOP("Field", "Code"), System),
        field<&Lookup::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Name")),
        field<&Lookup::position>("position", Integer, QT_TRANSLATE_NOOP("Field", "Position")),
        field<&Lookup::hidden>("hidden", Flag, QT_TRANSLATE_NOOP("Field", "Hidden")),
    };
    return fields;
}

std::span<const Field> customFieldFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&CustomField::code>("code", Text, QT_TRANSLATE_NOOP("Field", "Code"), System),
        field<&CustomField::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Name")),
        field<&CustomField::position>("position", Integer, QT_TRANSLATE_NOOP("Field", "Position")),
    };
    return fields;
}

std::span<const Field> processFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&ProcessRecord::code>("code", Text, QT_TRANSLATE_NOOP("Field", "Code"), System),
        field<&ProcessRecord::definition>("definition", LongText, QT_TRANSLATE_NOOP("Field", "Definition")),
    };
    return fields;
}

std::span<const Field> settingFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Setting::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Name"), System),
        field<&Setting::value>("value", LongText, QT_TRANSLATE_NOOP("Field", "Value")),
    };
    return fields;
}

Setting newSetting(const QString &name, const QString &value)
{
    Setting setting;
    setting.id = SettingId(derivedUuid(QUuid(), u"setting/"_s + name));
    setting.name = name;
    setting.value = value;
    return setting;
}

} // namespace leadline
