// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/worker.h"

#include <QObject>

namespace leadline {

/// What the window needs at hand to put codes and ids into words.
struct Reference
{
    ProcessDefinition process;
    Lookups lookups;
    std::vector<User> users;
    std::vector<Team> teams;
    User me;
    QString currency;
    QString phoneRegion;
    ClosedFields closed; ///< to `me`
};

using Committed = std::shared_ptr<const ChangeSet>;

/// A file opened by the window: the one place where the program is asynchronous. One thread writes; others read beside it:
/// one for what a person waits for, one for long passes, so that neither an import nor a search makes a list wait, and one
/// that is opened only for copies of the file.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    Workspace(const QString &path, const QString &login, const Clock &clock, QObject *parent = nullptr);

    /// Opens the file for writing (migrating, and taking back what a crash cut short), then, beside the caller, the
    /// readers; what is asked of them waits for that.
    [[nodiscard]] QFuture<Result<Reference>> open();

    /// Another user works on from here; what was asked for before is still done by the one before.
    [[nodiscard]] QFuture<Result<Reference>> actAs(const QString &login);

    /// A use case that changes the file.
    template<typename Work>
    [[nodiscard]] auto write(Work work)
    {
        return m_writer.run(std::move(work));
    }
    /// One that changes much. Other changes do not wait for its end; but it waits for what else changes much.
    template<typename Work>
    [[nodiscard]] auto writeLong(Work work)
    {
        return m_writer.runLong(std::move(work));
    }
    /// A short read that somebody waits for.
    template<typename Work>
    [[nodiscard]] auto read(Work work)
    {
        return m_reader.run(std::move(work));
    }
    /// A long read: keys of a list, counts, a search over everything.
    template<typename Work>
    [[nodiscard]] auto scan(Work work)
    {
        return m_scanner.run(std::move(work));
    }
    /// A copy of the file: it goes through all of it, and nothing waits for that.
    template<typename Work>
    [[nodiscard]] auto copy(Work work)
    {
        return copier().run(std::move(work));
    }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

signals:
    /// After each commit, whoever asked for it.
    void committed(const leadline::Committed &changeset);
    /// Directories, users, own fields or settings have changed; ask for a new Reference.
    void referenceChanged();

private:
    void listen(Session &session);
    [[nodiscard]] Worker &copier();

    QString m_path;
    QString m_login;
    Clock m_clock;
    Worker m_reader;
    Worker m_scanner;
    std::unique_ptr<Worker> m_copier; ///< made when it is first needed
    Worker m_writer;                  ///< ends first: it opens the readers
};

/// The words for the file that `session` is on. Throws SqlError.
[[nodiscard]] Reference referenceOf(const Session &session);

} // namespace leadline
