// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/passwordfile.h"

#include "server/accounts/password.h"

#include <QFile>

namespace leadline::server {

using namespace Qt::StringLiterals;

Result<QByteArray> newSecret(const Arguments &arguments, const QString &login)
{
    const Result<QString> path = arguments.needed(u"--password-file"_s);
    if (!path)
        return tl::unexpected(path.error());
    QFile file(*path);
    const bool isOpen = *path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::Io, u"cannot-read"_s, {*path, file.errorString()});
    QByteArray line = file.readLine(2 * longestPassword);
    if (line.startsWith("\xef\xbb\xbf")) // as some editors begin a file
        line.remove(0, 3);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (const Result<void> good = checkNewPassword(QString::fromUtf8(line), login); !good)
        return tl::unexpected(good.error());
    return hashPassword(line);
}

} // namespace leadline::server
