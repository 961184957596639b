// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/statement.h"

#include <QHash>
#include <memory>

namespace leadline {

/// One SQLite connection to a Leadline file; lives and dies on the thread that opened it.
class Connection final
{
public:
    enum class Access { Read, Write, Create };

    /// Opens and checks the file: exists, is ours (`application_id`), is no newer than the program, has FTS5.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection() = default;
    Q_DISABLE_COPY_MOVE(Connection)

    /// The prepared statement for `sql`, made once per connection. Throws SqlError.
    [[nodiscard]] Statement &prepared(const QString &sql);
    /// Runs a statement that is not worth keeping. Throws SqlError.
    void execute(const QString &sql);
    [[nodiscard]] qint64 pragma(const QString &name);
    /// Asks `progress`, which is told no numbers, again and again while statements run; when it says stop, the
    /// statement ends as Cancelled. An empty one asks no more. It may be asked on other threads too.
    void askWhileRunning(Progress progress);
    [[nodiscard]] const Progress &asked() const { return m_progress; }
    /// Whether it has written what is not committed.
    [[nodiscard]] bool isChanging() const;
    /// Long work begins, for which the log may grow; or ends, and what is in the log comes into the file.
    void expectMuch(bool much);
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    using Database = std::unique_ptr<sqlite3, void (*)(sqlite3 *)>;

    Connection(const QString &path, Database database) : m_path(path), m_database(std::move(database)) {}
    [[nodiscard]] Result<void> configure(Access access);
    [[nodiscard]] Result<void> checkOurs();

    QString m_path;
    Database m_database;
    Progress m_progress;
    bool m_expectsMuch = false;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

/// "LEAD" at offset 68 of the file, by which `file` and the desktop know it.
inline constexpr qint64 applicationId = 0x4C454144;

/// The layout this program writes; a file with a greater one is refused.
[[nodiscard]] int schemaVersion();

} // namespace leadline
