// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/migrations.h"

#include <QDir>
#include <QFile>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(u":/server/migrations/"_s + fileName);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "migrations", "embedded file missing");
    return file.readAll();
}

tl::unexpected<Error> newer(qint64 version)
{
    return failure(ErrorCode::Refused, u"database-newer"_s, {QString::number(version)});
}

void apply(Connection &connection, const QString &fileName, qint64 version)
{
    Transaction transaction(connection);
    // Whoever comes second waits here, and finds the work done.
    const Rows rows = connection.query("SELECT version FROM schema_version WHERE id = 1 FOR UPDATE");
    if (rows.number(0, 0) >= version)
        return;
    connection.execute(contentOf(fileName));
    static_cast<void>(connection.query("UPDATE schema_version SET version = $1 WHERE id = 1", {parameter(version)}));
    transaction.commit();
}

} // namespace

QStringList migrationFiles()
{
    return QDir(u":/server/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

qint64 schemaVersion(Connection &connection)
{
    const Rows table = connection.query("SELECT 1 FROM information_schema.tables WHERE table_name = 'schema_version'");
    if (table.isEmpty())
        return 0;
    const Rows rows = connection.query("SELECT version FROM schema_version WHERE id = 1");
    return rows.isEmpty() ? 0 : rows.number(0, 0);
}

Result<void> migrate(Connection &connection)
{
    connection.execute("CREATE TABLE IF NOT EXISTS schema_version (id integer PRIMARY KEY, version bigint NOT NULL);"
                       "INSERT INTO schema_version VALUES (1, 0) ON CONFLICT DO NOTHING");
    const QStringList files = migrationFiles();
    const qint64 version = schemaVersion(connection);
    if (version > files.size())
        return newer(version);
    for (qint64 index = version; index < files.size(); ++index)
        apply(connection, files.at(index), index + 1);
    return {};
}

Result<void> checkSchema(Connection &connection)
{
    const qint64 version = schemaVersion(connection);
    if (version > migrationFiles().size())
        return newer(version);
    if (version < migrationFiles().size())
        return failure(ErrorCode::Refused, u"database-older"_s, {QString::number(version)});
    return {};
}

} // namespace leadline::server
