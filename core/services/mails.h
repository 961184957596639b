// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mailmessage.h"
#include "core/services/attachments.h"

#include <QLocale>

namespace leadline {

/// The lead that a mail belongs to: the newest open one that has its sender's address, else one of its receivers'.
/// Nothing when nobody is known. Throws SqlError.
[[nodiscard]] std::optional<Lead> leadOfMail(const Session &session, const MailMessage &mail);

/// A mail as a note: subject, who and when, then what it says.
[[nodiscard]] QString noteOfMail(const MailMessage &mail, const QLocale &locale);

/// Puts a mail on a lead in one step: its text into the feed, the file with all that is in it among the files.
[[nodiscard]] Result<ChangeSet> addMail(const Session &session, const LeadId &id, const QString &note,
                                        const KeptFile &file);

} // namespace leadline
