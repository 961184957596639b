// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace leadline {

/// While it lives, Ctrl+C asks a long command to stop where the file is consistent; the second one ends the program at
/// once.
class Interruption final
{
public:
    Interruption();
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    [[nodiscard]] bool isRequested() const;

private:
    void (*m_before)(int);
};

} // namespace leadline
