// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace leadline {

/// While it lives, a statement of the connection ends as Cancelled as soon as nobody waits for it any more, however few rows
/// it finds. Whoever stands behind it in the same thread would wait for its end.
class Asking final
{
public:
    Asking(Connection &connection, const Progress &isWanted) : m_connection(connection)
    {
        m_connection.askWhileRunning(isWanted);
    }
    ~Asking() { m_connection.askWhileRunning({}); }
    Q_DISABLE_COPY_MOVE(Asking)

private:
    Connection &m_connection;
};

} // namespace leadline
