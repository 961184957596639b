// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/session.h"

#include <QLocale>

namespace leadline {

/// A value as files and the command line write it, read by the field's type: money in major units, moments as ISO 8601,
/// owners by login or name, companies and teams by name, codes or names of directories, flags as true/false, yes/no,
/// да/нет, 1/0. Empty text: not set.
/// Invalid: "unknown-code", "money-invalid", "moment-invalid", "number-invalid", "flag-invalid", "user-not-found" …
/// with the field and the text.
[[nodiscard]] Result<Value> valueFromText(const Session &session, const Field &field, const QString &text);

/// One "FIELD=VALUE" for a lead: also the shorthands phone and email (the first of each) and a custom field's code or
/// name, with or without "fields.". "unknown-field", "field-read-only" when there is no such field to set.
[[nodiscard]] Result<void> assignLeadField(const Session &session, Lead &lead, const QString &name,
                                           const QString &text);

/// The reverse, for people: labels of codes, names of users, local time.
[[nodiscard]] QString valueForPeople(const Session &session, const Field &field, const Value &value,
                                     const QLocale &locale);

} // namespace leadline
