// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace leadline {

/// A counterparty (контрагент, организация, компания).
struct Company
{
    static constexpr Kind kind = Kind::Company;
    Id<Company> id;
    QString name;
    QString inn;
    QString kpp;
    QString ogrn;
    QString bankAccount;
    QString bik;
    QString industry;
    QString category;
    QString ownershipForm;
    std::optional<Money> annualRevenue;
    std::optional<qint64> employees;
    QStringList phones;
    QStringList emails;
    QString website;
    QString country;
    QString region;
    QString city;
    QString postalCode;
    QString address;
    QString note;
    ContactId primaryContact;
    Id<Lead> originLead;    ///< «Источник интереса» (S1-38)
    Id<Company> mergedInto; ///< as of a contact (C-52)
};
using CompanyId = Id<Company>;

[[nodiscard]] std::span<const Field> companyFields();

} // namespace leadline
