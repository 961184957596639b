// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace leadline {

/// Appends UTF-8 text as an XML file has it: XML's five entities and character references resolved, others left as
/// they are, line ends as LF.
void appendXmlText(QByteArrayView raw, QByteArray &text);

} // namespace leadline
