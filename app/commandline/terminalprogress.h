// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/interruption.h"
#include "app/commandline/invocation.h"
#include "core/import/importer.h"

#include <QElapsedTimer>

namespace leadline {

/// How far a long command is, in one line of the terminal drawn anew in place. Nothing is drawn where stderr is no
/// terminal, or for a program that reads JSON; Ctrl+C stops the command all the same.
class TerminalProgress final
{
public:
    explicit TerminalProgress(const Invocation &typed);
    /// Wipes the line.
    ~TerminalProgress();
    Q_DISABLE_COPY_MOVE(TerminalProgress)

    /// False when the command shall stop.
    [[nodiscard]] bool show(const ImportProgress &progress);
    [[nodiscard]] bool show(qint64 done, qint64 total);

private:
    [[nodiscard]] bool isDue();
    void draw(const QString &line);

    Interruption m_interruption;
    bool m_isShown;
    QElapsedTimer m_clock;
    qint64 m_drawnAt = -1;
    qsizetype m_width = 0;
};

} // namespace leadline
