// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/session.h"

namespace leadline {

/// What qualification does about the client's person or company: create, link to one that exists, or neither (B2, step 4).
template<typename T>
struct ClientChoice
{
    enum class What { None, New, Existing };

    What what = What::None;
    Id<T> existing;
};

struct QualificationChoice
{
    ClientChoice<Contact> contact;
    ClientChoice<Company> company;
};

/// What is proposed: the ones linked already, else new ones from the typed names.
[[nodiscard]] QualificationChoice proposedChoice(const Lead &lead);

/// Makes and links what was chosen; gives the lead with its links, the new records go into the ChangeSet.
[[nodiscard]] Result<Lead> linkClient(const Session &session, const Lead &lead, const QualificationChoice &choice,
                                      ChangeSet &changeset);

/// Qualifies (G-02, G-03): makes and links contact and company, copies address and communication to them, and the
/// process moves the lead on, all in one ChangeSet.
[[nodiscard]] Result<ChangeSet> qualifyLead(const Session &session, const LeadId &id,
                                            const QualificationChoice &choice);

} // namespace leadline
