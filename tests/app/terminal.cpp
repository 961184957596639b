// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/terminal.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace leadline::test {

namespace {

constexpr int glance = 20; // ms

} // namespace

Terminal::Terminal(const Program &program, const QStringList &arguments) : m_master(::posix_openpt(O_RDWR | O_NOCTTY))
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        qFatal("no terminal");
    const int slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY);
    m_process.setProcessEnvironment(program.environment());
    m_process.setChildProcessModifier([slave] { ::dup2(slave, STDERR_FILENO); });
    m_process.start(Program::executable(), arguments);
    if (!m_process.waitForStarted())
        qFatal("not started");
    ::close(slave);
}

Terminal::~Terminal()
{
    m_process.kill();
    m_process.waitForFinished();
    ::close(m_master);
}

bool Terminal::waitFor(const QString &text)
{
    while (!QString::fromUtf8(m_shown).contains(text)) {
        if (m_process.waitForFinished(0) || m_process.state() == QProcess::NotRunning)
            return false;
        read();
    }
    return true;
}

void Terminal::interrupt() const
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
}

Run Terminal::finish()
{
    while (!m_process.waitForFinished(glance) && m_process.state() != QProcess::NotRunning)
        read();
    read();
    const bool ended = m_process.exitStatus() == QProcess::NormalExit;
    return {ended ? m_process.exitCode() : -1, QString::fromUtf8(m_process.readAllStandardOutput()),
            QString::fromUtf8(m_shown)};
}

void Terminal::read()
{
    pollfd input{m_master, POLLIN, 0};
    while (::poll(&input, 1, glance) > 0 && (input.revents & POLLIN) != 0) {
        std::array<char, 4096> part{};
        const auto size = ::read(m_master, part.data(), part.size());
        if (size <= 0)
            return;
        m_shown.append(part.data(), size);
    }
}

} // namespace leadline::test
