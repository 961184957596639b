// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/account.h"
#include "core/client/joinwish.h"
#include "core/client/syncstanding.h"
#include "core/services/workspace.h"

#include <QObject>
#include <QThread>

namespace leadline {

class SyncLoop;
class TokenStore;

/// Keeps an open file and its server together: after each edit, when the server tells of colleagues' changes, and when the
/// network comes back, all on a thread of its own. Ends within a moment, whatever it waits for.
class SyncSession final : public QObject
{
    Q_OBJECT

public:
    /// `workspace` outlives it. Nothing happens before begin().
    explicit SyncSession(Workspace &workspace, QObject *parent = nullptr);
    /// The same with another place for tokens than the system's.
    SyncSession(Workspace &workspace, std::shared_ptr<TokenStore> tokens, QObject *parent = nullptr);
    ~SyncSession() override;

    /// Once; later calls do nothing.
    void begin();
    /// Something may have changed: a round now, whatever the last one said.
    void wake();
    /// Stops what is on its way where the file is whole; nothing goes on by itself then.
    void cancel();
    /// A person wants a round: wake(), also after cancel().
    void resume();
    [[nodiscard]] const SyncStanding &standing() const { return m_standing; }

    /// Whether the server lets this person in; gives the workspace's name.
    [[nodiscard]] QFuture<Result<QString>> test(const JoinWish &wish);
    /// Makes the file the workspace's; the first records are in when it ends.
    [[nodiscard]] QFuture<Result<void>> join(const JoinWish &wish);
    /// As the person whose file it is, whatever the login says.
    [[nodiscard]] QFuture<Result<void>> logIn(const Credentials &credentials);
    /// Whoever comes next has to log in; what is edited meanwhile waits.
    [[nodiscard]] QFuture<Result<void>> logOut();
    [[nodiscard]] QFuture<Result<void>> changePassword(const QString &current, const QString &next);
    /// The latest first; `login`: whose, when an admin asks; empty: one's own.
    [[nodiscard]] QFuture<Result<std::vector<ServerDevice>>> devices(const QString &login);
    /// Signs a device out; with `wipe` it empties its file when it next comes.
    [[nodiscard]] QFuture<Result<void>> revoke(const QUuid &client, const QString &login, bool wipe);
    /// The file goes on alone with what it has.
    [[nodiscard]] QFuture<Result<void>> leave();

signals:
    void changed(const leadline::SyncStanding &standing);
    /// The file has just become the workspace's, and `login` acts.
    void joined(const QString &login);
    /// The way to the server with a session; one without a token when there is none.
    void linked(const leadline::ServerLink &link);
    /// The file turned out to be a copy of one that is at work elsewhere, and is a device of its own now.
    void copied();

private:
    void take(const SyncStanding &standing);
    void watchNetwork();
    template<typename Work>
    [[nodiscard]] auto ask(Work work);

    QThread m_thread;
    SyncLoop *m_loop; ///< lives on the thread, and ends with it
    SyncStanding m_standing;
    bool m_watchesNetwork = false;
};

} // namespace leadline
