// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace leadline::test {

/// A PostgreSQL of the test's own: in a temporary folder, reached through a socket in it, run by an unprivileged user
/// where the test is root. It ends with the test.
class Cluster final
{
public:
    Cluster();
    ~Cluster();
    Q_DISABLE_COPY_MOVE(Cluster)

    /// What went wrong with starting it; empty when it runs.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// A new empty database, owned by a role below the row policies; gives its connection string.
    [[nodiscard]] QByteArray newDatabase();
    /// The same database for the superuser.
    [[nodiscard]] QByteArray asOwner(const QByteArray &url) const;
    /// Kills all of it with signal 9, and starts it again.
    void kill();
    [[nodiscard]] bool start();
    /// What a database holds, as pg_dump writes it down; and the database as it was then, whatever became of it. Nobody
    /// is connected.
    [[nodiscard]] bool dump(const QByteArray &url);
    [[nodiscard]] bool restore(const QByteArray &url);
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] bool run(const QString &tool, const QStringList &arguments);
    [[nodiscard]] QString cluster() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    QString m_problem;
    int m_databases = 0;
};

} // namespace leadline::test
