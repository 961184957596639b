// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace leadline {

/// "tel:+74951234567" from a phone as the file keeps it; the extension goes along as RFC 3966 wants it.
[[nodiscard]] QUrl telephoneUrl(const QString &phone);

/// "mailto:" with everything that could start a second header escaped (RFC 6068).
[[nodiscard]] QUrl mailUrl(const QString &address);

/// What somebody typed as a web site, opened over https; invalid for anything but http and https.
[[nodiscard]] QUrl webUrl(const QString &typed);

} // namespace leadline
