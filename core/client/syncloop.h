// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/account.h"
#include "core/client/cancellation.h"
#include "core/client/distantstorage.h"
#include "core/client/joinwish.h"
#include "core/client/leavetaking.h"
#include "core/client/newswatch.h"
#include "core/client/syncpace.h"
#include "core/client/syncround.h"
#include "core/client/syncstanding.h"

#include <QObject>
#include <QTimer>
#include <deque>

namespace leadline {

/// The rounds between a file and its server, one after the other, on a thread that may wait. One thing at a time: what is
/// asked for meanwhile waits for its turn.
class SyncLoop final : public QObject
{
    Q_OBJECT

public:
    SyncLoop(Workspace &workspace, std::shared_ptr<TokenStore> tokens);

    /// When the work at hand is done.
    void run(std::function<void()> work);
    void wake();
    void take(const Committed &changeset);
    /// Ends the round or the joining at hand where the file is whole, and rests until resume().
    void cancel();
    void resume();

    // These are work for run().

    /// Finds out whether the file is shared, and begins if so.
    void begin();
    /// Tries to be let in; gives the workspace's name.
    [[nodiscard]] Result<QString> test(const JoinWish &wish);
    /// Ends with the first page in the file; the rest comes as any other round.
    [[nodiscard]] Result<void> join(const JoinWish &wish);
    [[nodiscard]] Result<void> logIn(const Credentials &credentials);
    /// The session ends here and at the server, which is told when it can be reached.
    [[nodiscard]] Result<void> logOut();
    [[nodiscard]] Result<void> leave();
    [[nodiscard]] Result<void> changePassword(const QString &current, const QString &next);
    [[nodiscard]] Result<std::vector<ServerDevice>> devices(const QString &login);
    [[nodiscard]] Result<void> revoke(const QUuid &client, const QString &login, bool wipe);

signals:
    void stood(const leadline::SyncStanding &standing);
    /// The file is the workspace's from now on, and `login` acts.
    void joined(const QString &login);
    /// The way to the server with a session; one without a token when there is none.
    void linked(const leadline::ServerLink &link);
    /// The file turned out to be a copy, and is a device of its own now.
    void copied();

private:
    /// A way in that was tried and not used yet.
    struct Tested
    {
        QString address;
        Credentials credentials;
        ServerLink link;
        ServerSession session;
    };

    void round();
    void roundEnded(const Result<void> &done);
    void hear(qint64 head);
    void watch();
    void endSession();
    void takeOwnSession();
    [[nodiscard]] Result<void> partFromOriginal();
    void noteCopy();
    [[nodiscard]] Result<void> mayAsk() const;
    void note(const SyncEvent &event) const;
    [[nodiscard]] Result<void> exchangeAll();
    [[nodiscard]] Result<void> settleOwn();
    [[nodiscard]] Result<void> forget();
    [[nodiscard]] Result<ServerSession> letIn(ServerLink &link, const JoinWish &wish);
    [[nodiscard]] Result<void> joinAs(const ServerSession &opened, const ServerLink &link, const JoinWish &wish);
    [[nodiscard]] Result<void> takeOver(const QByteArray &token);
    void connectTo(const SyncState &state, const std::optional<QByteArray> &token);
    void tell();
    void schedule();
    [[nodiscard]] Timestamp now() const { return m_workspace.clock()(); }

    Workspace &m_workspace;
    std::shared_ptr<TokenStore> m_tokens;
    Leavetaking m_leavetaking;
    QUuid m_candidate = QUuid::createUuid(); ///< this file's id once it joins
    std::optional<Tested> m_tested;
    SyncPace m_pace;
    QTimer m_timer;
    std::deque<std::function<void()>> m_work;
    bool m_isBusy = false;
    bool m_isResting = false; ///< somebody cancelled a round
    Cancellation m_cancellation;
    NewsWatch m_news;

    std::optional<SyncState> m_state; ///< of a file that is shared
    std::optional<ServerLink> m_link;
    bool m_hasToken = false;
    QUuid m_tokenOf;        ///< the file's id when it got it
    QByteArray m_toldToken; ///< of the link that was told last
    bool m_isCopy = false;
    Timestamp m_forgetAt; ///< when to look again for what can be forgotten
    std::unique_ptr<DistantStorage> m_storage;
    std::unique_ptr<Replica> m_replica;
    bool m_isSyncing = false;
    SyncReport m_report;
    std::optional<Error> m_error;
};

} // namespace leadline
