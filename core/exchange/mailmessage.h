// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace leadline {

struct MailAddress
{
    QString name;
    QString address;

    friend bool operator==(const MailAddress &, const MailAddress &) = default;
};

/// A mail as a mail program saves it (.eml): who, when, about what, and the text that it says. Anybody may have written
/// it, so everything is bounded: its size, its headers, its parts and how deep they lie.
struct MailMessage
{
    QString subject;
    MailAddress from;
    std::vector<MailAddress> to; ///< and copies
    QDateTime date;              ///< invalid when it says none
    QString text;                ///< of its plain part, else of its HTML
};

/// Of the mail's beginning; Format ("mail-unreadable") when it is none.
[[nodiscard]] Result<MailMessage> parseMail(const QByteArray &bytes);

/// "cannot-read", "mail-unreadable", each with the file's name.
[[nodiscard]] Result<MailMessage> readMail(const QString &path);

/// The addresses of a header, at most 50.
[[nodiscard]] std::vector<MailAddress> mailAddresses(const QByteArray &header);

} // namespace leadline
