// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/fieldtext.h"

namespace leadline {

/// One "FIELD=VALUE" of the command line.
struct Assignment
{
    QString field;
    QString value;
};

/// Usage ("assignment-invalid") when a word has no field before an equals sign.
[[nodiscard]] Result<std::vector<Assignment>> assignmentsFrom(const QStringList &words);

/// Writes them into a lead, as assignLeadField does.
[[nodiscard]] Result<void> assign(const Session &session, Lead &lead, const std::vector<Assignment> &assignments);

/// What differs between two states of a lead.
[[nodiscard]] FieldValues differences(const Lead &before, const Lead &after);

/// The same for a record of another kind, by its table of fields; phone and email stand for their lists.
/// Invalid "unknown-field", Refused "field-read-only".
[[nodiscard]] Result<FieldValues> valuesFrom(const Session &session, Kind kind, const QStringList &words);

} // namespace leadline
