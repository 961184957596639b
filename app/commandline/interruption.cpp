// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/interruption.h"

#include <csignal>

namespace leadline {

namespace {

/// A signal's handler reaches nothing but what outlives everything.
volatile std::sig_atomic_t isInterrupted = 0;

extern "C" void interrupt(int signal)
{
    isInterrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interruption::Interruption() : m_before(std::signal(SIGINT, interrupt))
{
    isInterrupted = 0;
}

Interruption::~Interruption()
{
    std::signal(SIGINT, m_before == SIG_ERR ? SIG_DFL : m_before);
}

bool Interruption::isRequested() const
{
    return isInterrupted != 0;
}

} // namespace leadline
