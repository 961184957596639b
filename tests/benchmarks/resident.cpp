// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/resident.h"

#include <QFile>

namespace leadline::bench {

namespace {

double statusMegabytes(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toDouble() / 1000;
    }
    return 0;
}

} // namespace

double residentMegabytes()
{
    return statusMegabytes("VmRSS:");
}

double peakMegabytes()
{
    return statusMegabytes("VmHWM:");
}

void forgetPeak()
{
    QFile switches(QStringLiteral("/proc/self/clear_refs"));
    if (switches.open(QIODevice::WriteOnly))
        switches.write("5");
}

} // namespace leadline::bench
