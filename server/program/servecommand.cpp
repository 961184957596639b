// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "server/base/log.h"
#include "server/postgres/migrations.h"
#include "server/program/commands.h"

#include <sys/resource.h>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

/// One file per connection: as many as the system lets this user have.
void allowManyFiles()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
    }
}

} // namespace

Result<Report> serve(const Arguments &, const ServiceOptions &options)
{
    Connection connection(options.database);
    const Result<void> fits = guarded([&] { return checkSchema(connection); });
    if (!fits)
        return tl::unexpected(fits.error());
    allowManyFiles();
    EventLoop loop;
    {
        Service service(loop, options, systemClock());
        if (const Result<void> listens = service.listen(options.listen); !listens)
            return tl::unexpected(listens.error());
        logEvent("listening"_L1, {{u"address"_s, service.address()}});
        loop.run();
    }
    logEvent("stopped"_L1);
    return Report{};
}

} // namespace leadline::server
