// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/user.h"

namespace leadline {

std::span<const Field> userFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&User::login>("login", Text, QT_TRANSLATE_NOOP("Field", "Login"), Searchable),
        field<&User::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Full name"), Searchable),
        field<&User::contact>("contact", Reference, QT_TRANSLATE_NOOP("Field", "Contact"), System, "contact"),
        field<&User::team>("team", Reference, QT_TRANSLATE_NOOP("Field", "Team"), NoTrait, "team"),
        field<&User::role>("role", Code, QT_TRANSLATE_NOOP("Field", "Role"), NoTrait, "role"),
        field<&User::inactive>("inactive", Flag, QT_TRANSLATE_NOOP("Field", "Inactive")),
    };
    return fields;
}

std::span<const Field> teamFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Team::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Name"), Searchable),
        field<&Team::leader>("leader", Reference, QT_TRANSLATE_NOOP("Field", "Leader"), NoTrait, "user"),
        field<&Team::parent>("parent", Reference, QT_TRANSLATE_NOOP("Field", "Parent team"), NoTrait, "team"),
    };
    return fields;
}

} // namespace leadline
