// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace leadline {

/// Text in a charset by the name that mails give it; an unknown one is told by the bytes.
[[nodiscard]] QString textInCharset(const QByteArray &bytes, const QByteArray &charset);

/// The bytes of a quoted-printable body (RFC 2045); what is wrong in it stays as it is.
[[nodiscard]] QByteArray quotedPrintableBytes(const QByteArray &text);

/// A header's value with its encoded words read (RFC 2047), on one line, without marks that turn the text around.
[[nodiscard]] QString decodedHeader(const QByteArray &value);

/// What a page of HTML says, without its marks, styles and scripts: to be read, not to be shown as a page.
[[nodiscard]] QString textOfHtml(const QString &html);

} // namespace leadline
