// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/victim.h"

#include <QCoreApplication>
#include <QProcess>
#include <csignal>
#include <sys/time.h>
#include <unistd.h>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;

} // namespace

void dieAfter(long microseconds)
{
    std::signal(SIGALRM, [](int) { ::kill(::getpid(), SIGKILL); });
    const itimerval timer{{0, 0}, {microseconds / 1'000'000, microseconds % 1'000'000 + 1}};
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

QByteArray outputOfVictim(const QStringList &words)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--victim"_s} + words);
    if (!process.waitForFinished(patience))
        qFatal("the victim lives on");
    return process.readAllStandardOutput();
}

QStringList victimsWords()
{
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.value(1) == "--victim"_L1 ? arguments.mid(2) : QStringList();
}

int kills()
{
    return qEnvironmentVariableIsSet("LEADLINE_LONG") ? 1000 : 50;
}

} // namespace leadline::test
