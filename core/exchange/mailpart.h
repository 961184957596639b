// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <optional>
#include <vector>

namespace leadline {

/// A mail, or a part of one (RFC 2045): its headers by lower-case name, the first of each, and what follows them.
struct MailPart
{
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    /// "text/plain" unless it says otherwise.
    [[nodiscard]] QByteArray type() const;
    /// `charset` of Content-Type, say; empty when it is not there.
    [[nodiscard]] QByteArray parameter(const QByteArray &header, const QByteArray &name) const;
    [[nodiscard]] bool isAttachment() const;
    /// The body without its transfer encoding.
    [[nodiscard]] QByteArray bytes() const;
};

/// Nothing when the bytes do not begin with headers.
[[nodiscard]] std::optional<MailPart> mailPart(const QByteArray &bytes);

/// The parts of a multipart body, at most 100.
[[nodiscard]] std::vector<QByteArray> partsOf(const QByteArray &body, const QByteArray &boundary);

} // namespace leadline
