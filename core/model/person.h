// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace leadline {

/// One more contact person of a lead, beside the first one whom the lead itself names (S4-28).
struct Person
{
    static constexpr Kind kind = Kind::Person;
    Id<Person> id;
    Id<Lead> lead;
    QString name;
    QString jobTitle;
    QString decisionRole;
    QStringList phones;
    QStringList emails;
    ContactId contact;
};
using PersonId = Id<Person>;

[[nodiscard]] std::span<const Field> personFields();

} // namespace leadline
