// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/child.h"

#include <QFile>
#include <QStorageInfo>
#include <array>
#include <cstdio>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

namespace leadline::test {

namespace {

QString readAll(int from)
{
    QByteArray text;
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = ::read(from, part.data(), part.size())) > 0;)
        text.append(part.data(), count);
    return QString::fromUtf8(text);
}

} // namespace

QString inChild(const std::function<QString()> &work)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return QStringLiteral("no pipe");
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const QByteArray wrong = work().toUtf8();
        const bool isTold = ::write(ends[1], wrong.constData(), static_cast<size_t>(wrong.size())) == wrong.size();
        ::_exit(isTold ? 0 : 1);
    }
    ::close(ends[1]);
    const QString wrong = readAll(ends[0]);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return status == 0 ? wrong : QStringLiteral("the child ended with status %1: %2").arg(status).arg(wrong);
}

bool becomeNobody()
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() != 0)
        return true;
    return ::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
}

bool mountSmallDisk(const QString &folder, int mebibytes)
{
#ifdef Q_OS_LINUX
    const int alsoAsAUser = ::geteuid() == 0 ? 0 : CLONE_NEWUSER;
    if (::unshare(CLONE_NEWNS | alsoAsAUser) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    const QByteArray size = "size=" + QByteArray::number(mebibytes) + "m";
    return ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) == 0;
#else
    Q_UNUSED(folder)
    Q_UNUSED(mebibytes)
    return false;
#endif
}

bool fillDisk(const QString &filler, int mebibytesLeft)
{
    QFile file(filler);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    constexpr qint64 mebibyte = 1'048'576;
    const QByteArray block(65'536, 'x');
    for (qint64 room = QStorageInfo(filler).bytesAvailable() - mebibytesLeft * mebibyte; room > 0; room -= block.size())
        file.write(block);
    // The last pages, which no figure tells of.
    while (mebibytesLeft == 0 && file.write("x") == 1) {
    }
    return true;
}

} // namespace leadline::test
