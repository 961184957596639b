// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startupreport.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <ctime>
#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace leadline {

namespace {

const auto firstLine = std::chrono::steady_clock::now();

} // namespace

std::chrono::milliseconds processAge()
{
#ifdef Q_OS_LINUX
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (stat.open(QIODevice::ReadOnly)) {
        // Field 22, counted after the program's name, which may hold anything.
        const QByteArray text = stat.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        const qint64 started = fields.value(19).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
        return std::chrono::milliseconds(now.tv_sec * 1000 + now.tv_nsec / 1'000'000 - started);
    }
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - firstLine);
}

void reportStartup()
{
    std::printf("%lld\n", static_cast<long long>(processAge().count()));
    std::fflush(stdout);
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

} // namespace leadline
