// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/programicon.h"

namespace leadline {

/// Pictures, not the drawing: reading that takes a plug-in which a system may lack.
QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 256})
        icon.addFile(QStringLiteral(":/program/leadline-%1.png").arg(size), {size, size});
    return icon;
}

} // namespace leadline
