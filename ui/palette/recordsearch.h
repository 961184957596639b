// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/session.h"

namespace leadline {

/// A record that the palette offers.
struct FoundRecord
{
    Kind kind = Kind::Lead;
    QUuid record;
    QString title;
    QString detail; ///< company and person of a lead, company of a contact, ИНН of a company
};

/// Leads, contacts and companies that hold all the words, at most `limit`; what was typed on the wrong keyboard layout is
/// found too (C-29).
[[nodiscard]] Result<std::vector<FoundRecord>> findRecords(const Session &session, const QString &typed, int limit);

/// Leads by their ids, in that order; one that is gone is left out.
[[nodiscard]] Result<std::vector<FoundRecord>> recordsOf(const Session &session, const std::vector<LeadId> &leads);

} // namespace leadline
