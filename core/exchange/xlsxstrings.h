// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xmlpart.h"

#include <QByteArray>
#include <vector>

namespace leadline {

/// The shared strings of a workbook, kept as UTF-8 in one piece: at most 128 MiB.
class XlsxStrings
{
public:
    /// TooLarge ("too-many-strings") or what the part says.
    [[nodiscard]] static Result<XlsxStrings> read(ZipPackage &package, const QString &part);

    [[nodiscard]] std::optional<QString> at(qsizetype index) const;

private:
    QByteArray m_text;
    std::vector<quint32> m_ends;
};

/// Reads the text of a shared or inline string, as UTF-8, up to the end of the element named: rich runs joined,
/// phonetic hints left out.
[[nodiscard]] QByteArray readString(XmlPart &xml, QByteArrayView endElement);

/// Text from UTF-8 in which _xHHHH_ stands for a character (ECMA-376, 22.9.2.19).
[[nodiscard]] QString unescapedString(QByteArrayView utf8);

} // namespace leadline
