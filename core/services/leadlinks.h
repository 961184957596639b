// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "core/services/session.h"

namespace leadline {

/// What somebody outside asks to be shown: `leadline://lead/12`, `leadline://phone/+74951234567`. Anybody may send one, so
/// it holds a number, an id or a phone and nothing else, and following it only looks.
struct LeadLink
{
    QString lead;  ///< a number or an id
    QString phone; ///< digits with what stands between them

    [[nodiscard]] QString text() const;

    friend bool operator==(const LeadLink &, const LeadLink &) = default;
};

/// Nothing when it is no such link.
[[nodiscard]] std::optional<LeadLink> leadLinkFrom(const QString &text);

/// Nothing when that is no phone.
[[nodiscard]] std::optional<LeadLink> phoneLink(const QString &phone);

/// Whose card is to be shown: a lead's, or that of a contact or company.
struct LinkTarget
{
    Kind kind = Kind::Lead;
    QUuid record;
};

/// Of a phone the newest open lead that has it, else the newest closed one, else a contact, else a company. NotFound:
/// "lead-not-found", "phone-unknown" with the phone as people write it.
[[nodiscard]] Result<LinkTarget> targetOf(const Session &session, const LeadLink &link);

} // namespace leadline
