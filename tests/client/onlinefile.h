// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/fileexchange.h"
#include "core/client/syncsession.h"
#include "tests/client/memorytokens.h"
#include "tests/support/testfile.h"

namespace leadline::test {

/// A file that is open as in the window, with its way to a server.
class OnlineFile
{
public:
    /// With a secret store of its own, or that of another file on the same computer.
    explicit OnlineFile(std::shared_ptr<TokenStore> tokens = std::make_shared<MemoryTokens>());
    /// With what the test put into `file` before.
    void open();
    void close();

    [[nodiscard]] TestFile &file() { return m_file; }
    [[nodiscard]] SyncSession &session() { return *m_session; }
    [[nodiscard]] FileExchange &files() { return *m_files; }
    [[nodiscard]] QString path() const { return m_file.path(); }
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
    /// Puts a file with this content on the lead.
    Attachment attach(const LeadId &lead, const QString &name, const QByteArray &content);
    /// Of all leads, by name.
    [[nodiscard]] std::vector<Attachment> attachments();
    /// What happened with the server, the newest first.
    [[nodiscard]] QStringList log();
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
    std::shared_ptr<TokenStore> m_tokens;
    std::unique_ptr<SyncSession> m_session;
    std::unique_ptr<FileExchange> m_files;
};

} // namespace leadline::test
