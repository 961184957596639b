// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contact.h"

namespace leadline {

std::span<const Field> contactFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Contact::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Full name"), Searchable),
        field<&Contact::jobTitle>("jobTitle", Text, QT_TRANSLATE_NOOP("Field", "Job title")),
        field<&Contact::department>("department", Text, QT_TRANSLATE_NOOP("Field", "Department")),
        field<&Contact::decisionRole>("decisionRole", Code, QT_TRANSLATE_NOOP("Field", "Role in the decision"), NoTrait,
                                      "decisionRole"),
        field<&Contact::company>("company", Reference, QT_TRANSLATE_NOOP("Field", "Company"), NoTrait, "company"),
        field<&Contact::phones>("phones", TextList, QT_TRANSLATE_NOOP("Field", "Phones"), Searchable),
        field<&Contact::emails>("emails", TextList, QT_TRANSLATE_NOOP("Field", "E-mails"), Searchable),
        field<&Contact::website>("website", Text, QT_TRANSLATE_NOOP("Field", "Website")),
        field<&Contact::country>("country", Text, QT_TRANSLATE_NOOP("Field", "Country")),
        field<&Contact::region>("region", Text, QT_TRANSLATE_NOOP("Field", "Region")),
        field<&Contact::city>("city", Text, QT_TRANSLATE_NOOP("Field", "City")),
        field<&Contact::postalCode>("postalCode", Text, QT_TRANSLATE_NOOP("Field", "Postal code")),
        field<&Contact::address>("address", Text, QT_TRANSLATE_NOOP("Field", "Address")),
        field<&Contact::note>("note", LongText, QT_TRANSLATE_NOOP("Field", "Note"), Searchable),
        field<&Contact::originLead>("originLead", Reference, QT_TRANSLATE_NOOP("Field", "Originating lead"), System,
                                    "lead"),
        field<&Contact::mergedInto>("mergedInto", Reference, QT_TRANSLATE_NOOP("Field", "Merged into"),
                                    System | Decided | Searchable, "contact"),
    };
    return fields;
}

} // namespace leadline
