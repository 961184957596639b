// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"

#include <QProcess>

namespace leadline::test {

/// The built program with a terminal at its stderr, as a person would run it.
class Terminal
{
public:
    Terminal(const Program &program, const QStringList &arguments);
    ~Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)

    /// Waits until the terminal shows the text; false when the program ended before.
    [[nodiscard]] bool waitFor(const QString &text);
    /// Ctrl+C.
    void interrupt() const;
    /// Waits for the end; `error` is all that the terminal was sent.
    [[nodiscard]] Run finish();

private:
    void read();

    int m_master;
    QProcess m_process;
    QByteArray m_shown;
};

} // namespace leadline::test
