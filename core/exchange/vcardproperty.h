// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/encoding.h"

#include <QHash>

namespace leadline {

/// One property of a vCard: `item1.TEL;TYPE=work,voice:+7 495 …`.
struct VCardProperty
{
    QString name;      ///< upper case, without the group
    QStringList types; ///< lower case: TYPE values, and the bare parameters of vCard 2.1
    QString value;     ///< decoded, still with its backslashes
    bool isBinary = false;

    [[nodiscard]] bool hasType(const QString &type) const { return types.contains(type); }
};

/// Reads a content line (RFC 6350, 2426, vCard 2.1); nullopt when it is none. Text whose CHARSET is not said is UTF-8
/// when it can be, else in `encoding`.
[[nodiscard]] std::optional<VCardProperty> parseVCardProperty(const QByteArray &line, Encoding encoding);

/// The components of a value between `;` that are not escaped, each unescaped.
[[nodiscard]] QStringList vCardComponents(const QString &value);
/// A value with its backslash escapes undone.
[[nodiscard]] QString unescapedVCardText(QStringView value);

} // namespace leadline
