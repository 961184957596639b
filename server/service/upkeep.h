// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/http/eventloop.h"
#include "server/postgres/database.h"

namespace leadline::server {

/// Forgets in every workspace what is out of time: answered changes, past rights, files of nobody, ended sessions.
/// Throws PgError.
void keepUp(Connection &connection, Timestamp now, Timestamp notAfter);

/// Does so while the server runs: at the start, and then once an hour for each workspace, whichever of the processes is
/// first.
class Upkeep final
{
public:
    Upkeep(EventLoop &loop, Database &database, Clock clock);

private:
    void run();

    Database &m_database;
    Clock m_clock;
    bool m_isRunning = false; ///< on the loop's thread, as all but the work itself
    EventLoop &m_loop;
};

} // namespace leadline::server
