// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/engine.h"

#include <sqlite3.h>

namespace leadline {

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_version);
}

} // namespace leadline
