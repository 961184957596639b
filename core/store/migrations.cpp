// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/backup.h"
#include "core/store/connection.h"
#include "core/store/sqlerror.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Statements stand apart by a line that is only ";;", so that triggers may hold semicolons.
QStringList statementsOf(const QString &fileName)
{
    QFile file(u":/migrations/"_s + fileName);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "migrations", "embedded file missing");
    return QString::fromUtf8(file.readAll()).split(u"\n;;\n"_s, Qt::SkipEmptyParts);
}

void apply(Connection &connection, const QString &fileName, qsizetype version)
{
    Transaction transaction(connection);
    const QStringList statements = statementsOf(fileName);
    for (const QString &statement : statements) {
        if (!statement.trimmed().isEmpty())
            connection.execute(statement);
    }
    connection.execute(u"PRAGMA user_version="_s + QString::number(version));
    transaction.commit();
}

} // namespace

QStringList migrationFiles()
{
    return QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

bool needsMigration(Connection &connection)
{
    return connection.pragma(u"user_version"_s) < migrationFiles().size();
}

Result<void> migrate(Connection &connection)
{
    return guarded([&]() -> Result<void> {
        const QStringList files = migrationFiles();
        const qint64 version = connection.pragma(u"user_version"_s);
        if (version > 0 && version < files.size()) {
            const QString copy = connection.path() + u".before-"_s + QString::number(files.size());
            if (const Result<void> saved = backup(connection, copy, Overwrite::Yes); !saved)
                return saved;
        }
        for (qsizetype index = version; index < files.size(); ++index)
            apply(connection, files.at(index), index + 1);
        return {};
    });
}

} // namespace leadline
