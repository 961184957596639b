// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/copies.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace leadline {

QString thisComputer()
{
    const QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        return {};
    constexpr qsizetype digits = 32;
    const QByteArray hash = QCryptographicHash::hash("org.leadline.computer " + id, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(digits));
}

bool isFromElsewhere(const SyncState &state)
{
    const QString here = thisComputer();
    return !state.computer.isEmpty() && !here.isEmpty() && state.computer != here;
}

} // namespace leadline
