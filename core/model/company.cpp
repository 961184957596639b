// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/company.h"

namespace leadline {

std::span<const Field> companyFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Company::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Company name"), Searchable),
        field<&Company::inn>("inn", Text, QT_TRANSLATE_NOOP("Field", "INN"), Searchable),
        field<&Company::kpp>("kpp", Text, QT_TRANSLATE_NOOP("Field", "KPP")),
        field<&Company::ogrn>("ogrn", Text, QT_TRANSLATE_NOOP("Field", "OGRN")),
        field<&Company::bankAccount>("bankAccount", Text, QT_TRANSLATE_NOOP("Field", "Bank account")),
        field<&Company::bik>("bik", Text, QT_TRANSLATE_NOOP("Field", "BIK")),
        field<&Company::industry>("industry", Text, QT_TRANSLATE_NOOP("Field", "Industry")),
        field<&Company::category>("category", Text, QT_TRANSLATE_NOOP("Field", "Category")),
        field<&Company::ownershipForm>("ownershipForm", Text, QT_TRANSLATE_NOOP("Field", "Ownership form")),
        field<&Company::annualRevenue>("annualRevenue", FieldType::Money, QT_TRANSLATE_NOOP("Field", "Annual revenue")),
        field<&Company::employees>("employees", Integer, QT_TRANSLATE_NOOP("Field", "Employees")),
        field<&Company::phones>("phones", TextList, QT_TRANSLATE_NOOP("Field", "Phones"), Searchable),
        field<&Company::emails>("emails", TextList, QT_TRANSLATE_NOOP("Field", "E-mails"), Searchable),
        field<&Company::website>("website", Text, QT_TRANSLATE_NOOP("Field", "Website")),
        field<&Company::country>("country", Text, QT_TRANSLATE_NOOP("Field", "Country")),
        field<&Company::region>("region", Text, QT_TRANSLATE_NOOP("Field", "Region")),
        field<&Company::city>("city", Text, QT_TRANSLATE_NOOP("Field", "City")),
        field<&Company::postalCode>("postalCode", Text, QT_TRANSLATE_NOOP("Field", "Postal code")),
        field<&Company::address>("address", Text, QT_TRANSLATE_NOOP("Field", "Address")),
        field<&Company::note>("note", LongText, QT_TRANSLATE_NOOP("Field", "Note"), Searchable),
        field<&Company::primaryContact>("primaryContact", Reference, QT_TRANSLATE_NOOP("Field", "Primary contact"),
                                        NoTrait, "contact"),
        field<&Company::originLead>("originLead", Reference, QT_TRANSLATE_NOOP("Field", "Originating lead"), System,
                                    "lead"),
        field<&Company::mergedInto>("mergedInto", Reference, QT_TRANSLATE_NOOP("Field", "Merged into"),
                                    System | Decided | Searchable, "company"),
    };
    return fields;
}

} // namespace leadline
