// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

namespace leadline {

struct Company;
struct Lead;

/// A person we know (контакт); users are contacts too (S0-24).
struct Contact
{
    static constexpr Kind kind = Kind::Contact;
    Id<Contact> id;
    QString name;
    QString jobTitle;
    QString department;
    QString decisionRole;
    Id<Company> company;
    QStringList phones;
    QStringList emails;
    QString website;
    QString country;
    QString region;
    QString city;
    QString postalCode;
    QString address;
    QString note;
    Id<Lead> originLead;    ///< «Источник интереса» (S1-38)
    Id<Contact> mergedInto; ///< the one that it turned out to be; lists and searches leave it out then (C-52)
};
using ContactId = Id<Contact>;

[[nodiscard]] std::span<const Field> contactFields();

} // namespace leadline
