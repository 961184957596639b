// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/commands.h"

#include <array>

namespace leadline::server {

std::span<const Command> commands()
{
    static constexpr std::array table{
        Command{"init", "", "make or renew the tables of a database", 0, initDatabase},
        Command{"serve", "", "serve until Ctrl+C or SIGTERM", 0, serve},
        Command{"workspace add", "NAME", "a new workspace; --process, --currency, --region", 1, addWorkspace},
        Command{
            "user add", "LOGIN",
            "a new user; --workspace, --name, --role rep|manager|admin|marketing, --team [--leads], --password-file "
            "[--keep-password]",
            1, addUser},
        Command{"user disable", "LOGIN", "lock a user out at once; what he made stays", 1, disableUser},
        Command{"user reset", "LOGIN",
                "a new password (--password-file [--keep-password]) and no second factor, or a new one (--totp)", 1,
                resetUser},
        Command{"fields", "", "which fields are closed to whom; --workspace", 0, listFields},
        Command{"field set", "ROLE KIND.FIELD open|read-only|hidden", "how far a role may go with a field; --workspace",
                3, setField},
        Command{"restore-done", "", "after a restore from backup: clients bring back what the backup lacks", 0,
                restoreDone},
        Command{"check", "", "what is wrong with the database and its rights, if anything", 0, checkDatabase},
    };
    return table;
}

} // namespace leadline::server
