// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/person.h"

namespace leadline {

std::span<const Field> personFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Person::lead>("lead", Reference, QT_TRANSLATE_NOOP("Field", "Lead"), System, "lead"),
        field<&Person::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Full name"), Searchable),
        field<&Person::jobTitle>("jobTitle", Text, QT_TRANSLATE_NOOP("Field", "Job title")),
        field<&Person::decisionRole>("decisionRole", Code, QT_TRANSLATE_NOOP("Field", "Role in the decision"), NoTrait,
                                     "decisionRole"),
        field<&Person::phones>("phones", TextList, QT_TRANSLATE_NOOP("Field", "Phones"), Searchable),
        field<&Person::emails>("emails", TextList, QT_TRANSLATE_NOOP("Field", "E-mails"), Searchable),
        field<&Person::contact>("contact", Reference, QT_TRANSLATE_NOOP("Field", "Contact"), NoTrait, "contact"),
    };
    return fields;
}

} // namespace leadline
