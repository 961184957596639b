// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "server/accounts/account.h"
#include "server/postgres/migrations.h"
#include "server/program/commands.h"
#include "server/program/soundness.h"

#include <QJsonArray>

namespace leadline::server {

using namespace Qt::StringLiterals;

Result<Report> initDatabase(const Arguments &, const ServiceOptions &options)
{
    Connection connection(options.database);
    return guarded([&]() -> Result<Report> {
        if (const Result<void> migrated = migrate(connection); !migrated)
            return tl::unexpected(migrated.error());
        const qint64 version = schemaVersion(connection);
        return Report{{{u"version"_s, version}}, u"The database is ready, version %1."_s.arg(version), 0};
    });
}

Result<Report> restoreDone(const Arguments &, const ServiceOptions &options)
{
    Connection connection(options.database);
    return guarded([&]() -> Result<Report> {
        if (const Result<void> fits = checkSchema(connection); !fits)
            return tl::unexpected(fits.error());
        const Rows workspaces = connection.query("SELECT id FROM workspace");
        for (int row = 0; row < workspaces.count(); ++row) {
            Transaction transaction(connection, workspaces.uuid(row, 0));
            static_cast<void>(connection.query("UPDATE workspace SET epoch = $2 WHERE id = $1",
                                               {parameter(workspaces.uuid(row, 0)), parameter(QUuid::createUuid())}));
            audit(connection, workspaces.uuid(row, 0), systemClock()(), {}, "restore-done");
            transaction.commit();
        }
        return Report{
            {{u"workspaces"_s, workspaces.count()}},
            u"Workspaces with a new epoch: %1. Clients bring back what the backup lacks."_s.arg(workspaces.count()),
            0};
    });
}

Result<Report> checkDatabase(const Arguments &, const ServiceOptions &options)
{
    Connection connection(options.database);
    return guarded([&]() -> Result<Report> {
        if (const Result<void> fits = checkSchema(connection); !fits)
            return tl::unexpected(fits.error());
        const QStringList findings = whatIsWrong(connection);
        return Report{{{u"findings"_s, QJsonArray::fromStringList(findings)}},
                      findings.isEmpty() ? u"Nothing is wrong."_s : findings.join(u'\n'),
                      findings.isEmpty() ? 0 : 1};
    });
}

} // namespace leadline::server
