// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/session.h"

namespace leadline {

/// Records that may be the same person, company or need as a lead's (B2, step 3).
struct SimilarRecords
{
    std::vector<Contact> contacts;
    std::vector<Company> companies;
    std::vector<Lead> leads; ///< open ones only

    [[nodiscard]] bool isEmpty() const { return contacts.empty() && companies.empty() && leads.empty(); }
};

/// By phone (E.164), e-mail, name with company, ИНН, and contacts and companies by their full names.
[[nodiscard]] SimilarRecords similarRecords(const Session &session, const Lead &lead);

/// The client that a lead's phone, e-mail or ИНН belongs to.
struct KnownClient
{
    ContactId contact;
    CompanyId company;
};

[[nodiscard]] KnownClient knownClient(const Session &session, const Lead &lead);

/// Rows of records of a kind that share one of the keys, oldest first. Throws SqlError.
[[nodiscard]] std::vector<qint64> rowsWithKeys(const Session &session, Kind kind, const QStringList &keys);

} // namespace leadline
