// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "server/accounts/account.h"
#include "server/postgres/migrations.h"
#include "server/program/commands.h"
#include "server/program/workspaces.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

Result<Report> addWorkspace(const Arguments &arguments, const ServiceOptions &options)
{
    Connection connection(options.database);
    return guarded([&]() -> Result<Report> {
        if (const Result<void> fits = checkSchema(connection); !fits)
            return tl::unexpected(fits.error());
        const Result<QUuid> id = createWorkspace(
            connection,
            {arguments.words.front(), arguments.value(u"--process"_s, u"lead-handoff"_s),
             arguments.value(u"--currency"_s, u"RUB"_s).toUpper(), arguments.value(u"--region"_s, u"RU"_s).toUpper()},
            systemClock()());
        if (!id)
            return tl::unexpected(id.error());
        const QString text = id->toString(QUuid::WithoutBraces);
        return Report{{{u"workspace"_s, text}}, u"Workspace %1: %2"_s.arg(arguments.words.front(), text), 0};
    });
}

} // namespace leadline::server
