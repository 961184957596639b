// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/syncsession.h"
#include "tests/support/testfile.h"

namespace leadline::test {

/// A file that is open as in the window, with its way to a server.
class OnlineFile
{
public:
    OnlineFile();
    /// With what the test put into `file` before.
    void open();
    void close();

    [[nodiscard]] TestFile &file() { return m_file; }
    [[nodiscard]] SyncSession &session() { return *m_session; }
    [[nodiscard]] const SyncStanding &standing() const { return m_session->standing(); }
    /// Empty when the file has joined, else why not.
    [[nodiscard]] QString join(const QString &address, const QString &login, const QString &password,
                               OwnLeads own = OwnLeads::Ask);
    /// Begins to, without waiting for it.
    [[nodiscard]] QFuture<Result<void>> joining(const QString &address, const QString &login, const QString &password);
    [[nodiscard]] QString logIn(const QString &password);
    [[nodiscard]] QString logOut();
    [[nodiscard]] QString leave();
    LeadId addLead(const QString &title);
    [[nodiscard]] QStringList titles();
    /// The login of who acts, for writing and for reading.
    [[nodiscard]] QStringList actors();

    template<typename Work>
    auto ask(Work work)
    {
        auto future = m_workspace->write(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

private:
    TestFile m_file;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SyncSession> m_session;
};

} // namespace leadline::test
