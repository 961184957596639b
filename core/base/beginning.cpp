// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/beginning.h"

namespace leadline {

QString beginningOf(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    const bool endsWithin = length > 0 && text.at(length - 1).isHighSurrogate();
    return text.left(endsWithin ? length - 1 : length);
}

} // namespace leadline
